import MigrateTesting
import Projections
import Testing

@Suite struct `DAT-11: counts agree` {
  /// Two open cases of N53LEIS with N53A001, one in a prison's hands, and two POs.
  static let story = given(.office, .staff("N53A002", on: "2021-06-01"))
    .when(.cases(1...3, on: "2021-10-04"), .imprisoned(3.crn, on: "2021-10-04"))
    .asOf("2021-10-29")

  static func found(_ subject: String) -> [String] {
    ["DAT-11 \(subject) stabilisation 2021-10-20.. 10 days, warns"]
  }

  @Test(arguments: [("openCases", 2), ("casesNotClosed", 3), ("staffInPost", 2), ("openTeams", 1)])
  func `what the source counts is what is here at the end of that day`(of: String, count: Int) {
    let right = Self.story.when(.counted(count, of, of: "N53", on: "2021-10-20"))
    right.thenNothingIsFound()
    right.thenSubjects(of: "DAT-11", .stabilisation, 1)
    Self.story.when(.counted(count + 1, of, of: "N53", on: "2021-10-20"))
      .then(Self.found("N53/\(of)"))
    Self.story.when(.counted(count - 1, of, of: "N53", on: "2021-10-20"))
      .then(Self.found("N53/\(of)"))
  }

  @Test func `it says both numbers`() {
    Self.story.when(.counted(5, "openCases", of: "N53", on: "2021-10-20"))
      .thenSays(
        "DAT-11",
        "At the end of 2021-10-20 the source counts 5, and here there are 2: 3 too few."
      )
  }

  @Test func `at Day 1 it blocks, with no grace`() {
    given(.office, .counted(1, "openCases", of: "N53", on: "2021-06-25")).asOf("2021-06-25")
      .then("DAT-11 N53/openCases dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `what happens later on the day counts, and what happens later does not`() {
    let story = Self.story.when(.counted(1, "openCases", of: "N53", on: "2021-10-20"))
    story.when(.closed(1.crn, on: "2021-10-20")).thenNothingIsFound()
    story.when(.closed(1.crn, on: "2021-10-21")).then(Self.found("N53/openCases"))
  }

  @Test func `what comes to light late counts too`() {
    let story = Self.story.when(.counted(1, "openCases", of: "N53", on: "2021-10-20"))
      .when(.closed(1.crn, on: "2021-10-18").recorded(at: "2021-11-15T09:00:00Z"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-15T08:59:59Z").then(Self.found("N53/openCases"))
  }

  @Test func `a count holds until the next one for the same`() {
    Self.story.when(.counted(9, "openCases", of: "N53", on: "2021-10-20"))
      .when(.counted(9, "casesNotClosed", of: "N53", on: "2021-10-21"))
      .when(.counted(2, "openCases", of: "N53", on: "2021-10-25"))
      .then(
        "DAT-11 N53/openCases stabilisation 2021-10-20..2021-10-24 5 days, warns",
        "DAT-11 N53/casesNotClosed stabilisation 2021-10-21.. 9 days, warns"
      )
  }

  @Test func `of two on one day the later holds`() {
    Self.story.when(.counted(9, "openCases", of: "N53", on: "2021-10-20"))
      .when(.counted(2, "openCases", of: "N53", on: "2021-10-20"))
      .thenNothingIsFound()
  }

  // MARK: What is narrower

  /// A second team in another PDU, with a case of its own that N53A001 of the first team holds, and
  /// a case of another provider with that team.
  static let narrow = story.when(.team("N53B01", unit: "N53DERS", on: "2021-10-04"))
    .when(.registered(4.crn, team: "N53B01", on: "2021-10-04"))
    .when(.reassessed(.low, of: 4.crn, on: "2021-10-04"), .mappa(0, of: 4.crn, on: "2021-10-04"))
    .when(.allocated(4.crn, to: "N53A001", on: "2021-10-04"))

  static func counted(_ count: Int, _ of: String = "openCases", _ part: Part) -> Facts {
    .counted(
      count,
      of,
      of: "N53",
      unit: part.unit,
      team: part.team,
      staff: part.staff,
      on: "2021-10-20"
    )
  }

  struct Part: Sendable {
    var unit: String?
    var team: String?
    var staff: String?
    var subject: String
  }

  // A case counts with its own team, and where it has none with its officer's.
  @Test(
    arguments: [
      (2, "openCases", Part(unit: "N53LEIS", subject: "N53LEIS")),
      (1, "openCases", Part(unit: "N53DERS", subject: "N53DERS")),
      (2, "openCases", Part(team: "N53A01", subject: "N53A01")),
      (1, "openCases", Part(unit: "N53LEIS", team: "N53B01", subject: "N53B01")),
      (3, "openCases", Part(staff: "N53A001", subject: "N53A001")),
      (3, "openCases", Part(unit: "N53DERS", team: "N53B01", staff: "N53A001", subject: "N53A001")),
      (0, "openCases", Part(staff: "N53A002", subject: "N53A002")),
      (2, "staffInPost", Part(team: "N53A01", subject: "N53A01")),
      (0, "staffInPost", Part(unit: "N53DERS", subject: "N53DERS")),
      (1, "staffInPost", Part(staff: "N53A002", subject: "N53A002")),
      (1, "openTeams", Part(unit: "N53DERS", subject: "N53DERS")),
      (1, "openTeams", Part(team: "N53A01", subject: "N53A01")),
    ]
  )
  func `the narrowest that is given is counted`(count: Int, of: String, part: Part) {
    Self.narrow.when(Self.counted(count, of, part))
      .then(Self.apart)
    Self.narrow.when(Self.counted(count + 1, of, part))
      .then([Self.apart] + Self.found("N53/\(of)/\(part.subject)"))
  }

  static let apart = "ALC-03 X000004 stabilisation 2021-10-04.. 26 days, warns"

  @Test func `a unit is one of its provider alone`() {
    given(.office, .team("N52A01", of: "N52", unit: "N53LEIS", on: "2021-06-01"))
      .when(.counted(1, "openTeams", of: "N52", unit: "N53LEIS", on: "2021-10-20"))
      .when(.counted(1, "openTeams", of: "N53", unit: "N53LEIS", on: "2021-10-20"))
      .asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test func `a count that was never true is not found, but was known to be until then`() {
    let story = Self.story.when(
      .counted(9, "openCases", of: "N53", on: "2021-10-20").named("mistake")
    )
    .when(.retracted("mistake", on: "2021-11-15"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z").then(Self.found("N53/openCases"))
  }
}
