import MigrateTesting
import Testing

@Suite struct `ALC-02: the officer is at work` {
  static let held = given(.office, .case(on: "2021-09-01"))
    .when(.staff("N53A002", on: "2021-06-01"))
    .asOf("2021-10-29")

  @Test func `an officer at work breaks nothing`() { Self.held.thenNothingIsFound() }

  @Test func `the cases of a leaver are found from that day until they are given to another`() {
    Self.held
      .when(
        .left("N53A001", on: "2021-10-06"),
        .allocated(to: "N53A002", reason: "officerLeft", on: "2021-10-08")
      )
      .then("ALC-02 X000001 stabilisation 2021-10-06..2021-10-07 2 days, within grace")
  }

  @Test func `a leaver who comes back is at work again`() {
    Self.held
      .when(.left("N53A001", on: "2021-10-06"), .staff("N53A001", on: "2021-10-11"))
      .then("ALC-02 X000001 stabilisation 2021-10-06..2021-10-10 5 days, within grace")
  }

  @Test func `the cases of a closed team's officer are found until the officer moves`() {
    Self.held
      .when(
        .teamClosed("N53A01", on: "2021-10-04"),
        .team("N53A02", on: "2021-10-04"),
        .staffMoved("N53A001", to: "N53A02", on: "2021-10-07"),
        .staffMoved("N53A002", to: "N53A02", on: "2021-10-07")
      )
      .then("ALC-02 X000001 stabilisation 2021-10-04..2021-10-06 3 days, within grace")
  }

  @Test(
    arguments: [
      ("2021-10-03", [String]()),
      ("2021-10-04", []),
      ("2021-10-05", ["ALC-02 X000001 stabilisation 2021-10-04..2021-10-04 1 day, within grace"]),
      ("2021-10-12", ["ALC-02 X000001 stabilisation 2021-10-04..2021-10-11 8 days, blocks"]),
    ]
  )
  func `someone absent since 6 September is away too long from 4 October on`(
    backOn: String,
    expected: [String]
  ) {
    Self.held
      .when(.absent("N53A001", on: "2021-09-06"), .back("N53A001", on: backOn))
      .then(expected)
  }

  @Test func `a second notice of absence leaves the first day standing`() {
    Self.held
      .when(.absent("N53A001", on: "2021-09-06"), .absent("N53A001", on: "2021-09-20"))
      .asOf("2021-10-04")
      .then("ALC-02 X000001 stabilisation 2021-10-04.. 1 day, within grace")
  }

  @Test func `an absence that lapses within a day goes on`() {
    Self.held
      .when(.absent("N53A001", on: "2021-09-06"))
      .when(.back("N53A001", on: "2021-09-20").recorded(at: "2021-09-20T09:00:00Z"))
      .when(.absent("N53A001", on: "2021-09-20").recorded(at: "2021-09-20T09:01:00Z"))
      .asOf("2021-10-04")
      .then("ALC-02 X000001 stabilisation 2021-10-04.. 1 day, within grace")
  }

  @Test func `two short absences do not add up`() {
    Self.held
      .when(
        .absent("N53A001", on: "2021-09-06"),
        .back("N53A001", on: "2021-09-27"),
        .absent("N53A001", on: "2021-09-28")
      )
      .asOf("2021-10-25")
      .thenNothingIsFound()
  }

  @Test func `how many days are too many can be set`() {
    Self.held
      .when(.absent("N53A001", on: "2021-10-04"))
      .setting("absentDays", of: "ALC-02", toHundredths: 2400)
      .then("ALC-02 X000001 stabilisation 2021-10-28.. 2 days, within grace")
  }

  @Test func `a leaver's closed cases are nobody's trouble`() {
    Self.held
      .when(.closed(on: "2021-10-04"), .left("N53A001", on: "2021-10-06"))
      .thenNothingIsFound()
  }

  @Test func `a departure that was never true is not found, but was known to be until then`() {
    let story = Self.held
      .when(
        .left("N53A001", on: "2021-10-06").named("mistake"),
        .retracted("mistake", on: "2021-10-20")
      )
    story.thenNothingIsFound()
    story.knownAt("2021-10-19T23:00:00Z")
      .then("ALC-02 X000001 stabilisation 2021-10-06.. 24 days, blocks")
  }

  @Test func `the allocation and the departure are the evidence`() {
    given(.office, .case(heldBy: nil, on: "2021-09-01"))
      .when(
        .allocated(to: "N53A001", reason: "initial", on: "2021-09-01").named("allocation"),
        .left("N53A001", on: "2021-10-06").named("departure")
      )
      .asOf("2021-10-29")
      .thenEvidence(of: "ALC-02", is: "allocation", "departure")
  }
}
