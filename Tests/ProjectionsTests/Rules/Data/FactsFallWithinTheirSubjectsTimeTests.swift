import MigrateTesting
import Testing

@Suite struct `DAT-04: facts fall within their subject's time` {
  static let office = given(.office, .team("N53B01", on: "2021-06-01"))
    .when(.staff("N53A002", on: "2021-06-01"), .case("X000001", on: "2021-09-08"))
    .asOf("2021-10-29")

  @Test(
    arguments: [
      ("2021-09-07", ["DAT-04 X000001 stabilisation 2021-09-07.. 53 days, warns"]),
      ("2021-09-08", []), ("2021-09-09", []),
    ] as [(String, [String])]
  )
  func `a fact about a case is not earlier than its registration`(day: String, expected: [String]) {
    Self.office.when(.register("selfHarm", on: day)).then(expected)
  }

  @Test(
    arguments: [
      ("2021-10-20", []),
      ("2021-10-21", ["DAT-04 X000001 stabilisation 2021-10-21.. 9 days, warns"]),
    ] as [(String, [String])]
  )
  func `a fact about a case is not later than the day of its end`(day: String, expected: [String]) {
    Self.office.when(.closed(on: "2021-10-20"), .register("selfHarm", on: day)).then(expected)
  }

  @Test(
    arguments: [
      ("2021-10-19", Facts.trained("N53A003", "highRisk", on: "2021-10-19"), "N53A003"),
      ("2021-10-19", .teamMoved("N53C01", to: "N53", unit: "N53DERS", on: "2021-10-19"), "N53C01"),
      ("2021-10-20", .trained("N53A003", "highRisk", on: "2021-10-20"), "N53A003"),
      ("2021-10-20", .teamMoved("N53C01", to: "N53", unit: "N53DERS", on: "2021-10-20"), "N53C01"),
    ]
  )
  func `a fact about staff or a team is not earlier than their registration`(
    day: String,
    facts: Facts,
    subject: String
  ) {
    // The registration comes to light last, which makes no difference to the day.
    Self.office.when(facts)
      .when(.staff("N53A003", on: "2021-10-20"), .team("N53C01", on: "2021-10-20"))
      .then(
        day < "2021-10-20" ? ["DAT-04 \(subject) stabilisation 2021-10-19.. 11 days, warns"] : []
      )
  }

  @Test func `the first end counts when a case is closed twice`() {
    Self.office.when(.closed(on: "2021-10-20"), .closed(on: "2021-10-22"))
      .then("DAT-04 X000001 stabilisation 2021-10-22.. 8 days, warns")
  }

  @Test(
    arguments: [
      ("2021-10-20", []),
      ("2021-10-21", ["DAT-04 N53A002 stabilisation 2021-10-21.. 9 days, warns"]),
    ] as [(String, [String])]
  )
  func `a fact about staff is not later than the day they left`(day: String, expected: [String]) {
    Self.office.when(.left("N53A002", on: "2021-10-20"), .trained("N53A002", "highRisk", on: day))
      .then(expected)
  }

  @Test(
    arguments: [
      ("2021-10-20", []),
      ("2021-10-21", ["DAT-04 N53B01 stabilisation 2021-10-21.. 9 days, warns"]),
    ] as [(String, [String])]
  )
  func `a fact about a team is not later than the day it closed`(day: String, expected: [String]) {
    Self.office
      .when(.teamClosed("N53B01", on: "2021-10-20"))
      .when(.teamMoved("N53B01", to: "N53", unit: "N53DERS", on: day))
      .then(expected)
  }

  @Test func `a fact a moment before the registration of the same day is in time`() {
    given(.office, .register("selfHarm", on: "2021-09-08").recorded(at: "2021-09-08T08:00:00Z"))
      .when(.case("X000001", on: "2021-09-08"))
      .asOf("2021-10-29")
      .thenNothingIsFound()
  }

  /// A case of 21 June, and what was said of it on the day before.
  static func early(_ facts: Facts...) -> Story {
    given(.office, .case("X000001", on: "2021-06-21"), Facts(facts)).asOf("2021-06-25")
  }

  @Test(
    arguments: [
      Facts.risk("medium", on: "2021-06-20"), .mappa(0, on: "2021-06-20"),
      .register("selfHarm", on: "2021-06-20"), .unregister("selfHarm", on: "2021-06-20"),
      .allocated(to: "N53A001", on: "2021-06-20"), .deallocated(on: "2021-06-20"),
      .custodyStarted(on: "2021-06-20"), .released(on: "2021-06-20"),
      .handedOver(on: "2021-06-20"), .handedBack(on: "2021-06-20"),
      .ends("2022-06-20", on: "2021-06-20"), .closed(on: "2021-06-20"),
      .merged("X000001", into: "X000001", on: "2021-06-20"),
    ]
  )
  func `at Day 1 it blocks where risk, MAPPA, a register, an officer, custody or an end is lost`(
    lost: Facts
  ) {
    Self.early(lost).then("DAT-04 X000001 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test(
    arguments: [
      Facts.tier("C1", on: "2021-06-20"), .scored(rsr: "1", on: "2021-06-20"),
      .warrant(on: "2021-06-20"), .transferRefused(on: "2021-06-20"),
    ]
  )
  func `where nothing of them is lost, it warns`(fact: Facts) {
    Self.early(fact).then("DAT-04 X000001 dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `of staff and teams their end is lost`() {
    given(.office, .left("N53A002", on: "2021-06-20"), .staff("N53A002", on: "2021-06-21"))
      .when(.teamClosed("N53B01", on: "2021-06-20"), .team("N53B01", on: "2021-06-21"))
      .asOf("2021-06-25")
      .then(
        "DAT-04 N53A002 dayOne 2021-06-25.. 1 day, blocks",
        "DAT-04 N53B01 dayOne 2021-06-25.. 1 day, blocks"
      )
  }

  @Test func `what is said of a closed case has an effect, and only warns`() {
    given(.office, .case("X000001", on: "2021-06-01"), .closed(on: "2021-06-10"))
      .when(.risk("low", on: "2021-06-11"))
      .asOf("2021-06-25")
      .then("DAT-04 X000001 dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `it says how much is lost, and names every fact`() {
    let one = Self.early(
      .tier("C1", on: "2021-06-20").named("tier"),
      .risk("low", on: "2021-06-20").named("risk")
    )
    let message = "Facts are effective before it was registered, or after it was closed or left."
    one.thenSays("DAT-04", message + " 1 of them has no effect, and what it says is lost.")
    one.thenEvidence(of: "DAT-04", is: "tier", "risk")
    one.when(.mappa(0, on: "2021-06-20"))
      .thenSays("DAT-04", message + " 2 of them have no effect, and what they say is lost.")
    Self.early(.tier("C1", on: "2021-06-20")).thenSays("DAT-04", message)
  }

  @Test func `an allocation is about the case, and not about the staff it names`() {
    Self.office
      .when(.left("N53A002", on: "2021-10-20"), .allocated(to: "N53A002", on: "2021-10-27"))
      .then("ALC-02 X000001 stabilisation 2021-10-27.. 3 days, within grace")
  }

  @Test(
    arguments: [
      Facts.report("R-1", by: "N53A002", "oral", on: "2021-10-27"),
      .paroleReport(by: "N53A002", on: "2021-10-27"),
      .mapping(of: "N53", team: "N53B01", to: "N53LEIS", on: "2021-10-27"),
      .counted(0, "openTeams", of: "N53", team: "N53B01", on: "2021-10-27"),
      .counted(0, "staffInPost", of: "N53", staff: "N53A002", on: "2021-10-27"),
    ]
  )
  func `mappings, reports and counts are about nobody`(facts: Facts) {
    Self.office
      .when(.left("N53A002", on: "2021-10-20"), .teamClosed("N53B01", on: "2021-10-20"), facts)
      .thenNothingIsFound()
  }

  @Test func `registrations open, so they are never outside`() {
    Self.office
      .when(.closed(on: "2021-10-04"), .left("N53A002", on: "2021-10-04"))
      .when(.teamClosed("N53B01", on: "2021-10-04"))
      .when(.registered(on: "2021-10-20"), .allocated(to: "N53A001", on: "2021-10-20"))
      .when(.staff("N53A002", on: "2021-10-20"), .team("N53B01", on: "2021-10-20"))
      .when(
        .register("selfHarm", on: "2021-10-27"),
        .trained("N53A002", "highRisk", on: "2021-10-27")
      )
      .thenNothingIsFound()
  }

  @Test func `what is registered nowhere is another rule's`() {
    Self.office.when(.trained("N53A999", "highRisk", on: "2021-10-29"))
      .then("DAT-01 N53A999 stabilisation 2021-10-29.. 1 day, blocks")
  }

  @Test func `a registration that comes to light mends it`() {
    let story = Self.office.when(.register("selfHarm", on: "2021-09-07"))
      .when(.registered(on: "2021-09-06").recorded(at: "2021-10-20T09:00:00Z"))
      .asOf("2021-09-20")
    story.then(
      "ALC-01 X000001 stabilisation 2021-09-06..2021-09-07 2 days, within grace",
      "DAT-07 X000001 stabilisation 2021-09-08.. 13 days, warns"
    )
    story.knownAt("2021-10-20T08:59:59Z")
      .then("DAT-04 X000001 stabilisation 2021-09-07.. 14 days, warns")
  }

  @Test func `a fact that was never true is not found, but was known to be until then`() {
    let story = Self.office.when(.register("selfHarm", on: "2021-09-07").named("mistake"))
      .when(.retracted("mistake", on: "2021-10-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-10-19T12:00:00Z")
      .then("DAT-04 X000001 stabilisation 2021-09-07.. 53 days, warns")
  }
}
