import MigrateTesting
import Testing

@Suite struct `ALC-05: no PQiP holds an elevated case` {
  /// N53A002 is a PQiP.
  static let office = given(.office, .staff("N53A002", code: "P", on: "2021-06-01"))
    .asOf("2021-10-29")

  @Test(arguments: [Profile.low, .medium])
  func `a case of low or medium risk breaks nothing`(profile: Profile) {
    Self.office.when(.case("X000001", profile, heldBy: "N53A002", on: "2021-10-04"))
      .thenNothingIsFound()
  }

  @Test(arguments: [Profile.high, .veryHigh])
  func `a case that is allocated at high or very high risk is a warning at once`(profile: Profile) {
    Self.office.when(.case("X000001", profile, heldBy: "N53A002", on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-06"))
      .then("ALC-05 X000001 stabilisation 2021-10-04..2021-10-05 2 days, warns")
  }

  // 20 working days after Monday 9 August, with the bank holiday on 30 August.
  @Test(
    arguments: [
      ("2021-09-07", [String]()),
      ("2021-09-08", ["ALC-05 X000001 stabilisation 2021-09-07..2021-09-07 1 day, warns"]),
    ]
  )
  func `a case that becomes high may stay for less than 20 working days`(
    passedOn: String,
    expected: [String]
  ) {
    Self.office.when(.case(heldBy: "N53A002", on: "2021-08-02"))
      .when(.reassessed(.high, on: "2021-08-09"), .allocated(to: "N53A001", on: passedOn))
      .then(expected)
  }

  @Test func `a trainee who qualifies may hold it`() {
    Self.office.when(.case("X000001", .high, heldBy: "N53A002", on: "2021-10-04"))
      .when(.regraded("N53A002", code: "NPSO", on: "2021-10-11"))
      .then("ALC-05 X000001 stabilisation 2021-10-04..2021-10-10 7 days, warns")
  }

  @Test func `an allocation that was never true is not found, but was known to be until then`() {
    let story = Self.office.when(.case("X000001", .high, on: "2021-10-04"))
      .when(
        .allocated(to: "N53A002", on: "2021-10-05").named("mistake"),
        .retracted("mistake", on: "2021-10-20")
      )
    story.thenNothingIsFound()
    story.knownAt("2021-10-19T12:00:00Z")
      .then("ALC-05 X000001 stabilisation 2021-10-05.. 25 days, warns")
  }

  @Test func `a lapse within a day is no interruption`() {
    let story = given(.office, .staff("N53A002", code: "P", on: "2021-06-01"))
      .when(.case("X000001", .high, heldBy: "N53A002", on: "2021-10-04"))
      .when(.risk("medium", on: "2021-10-06").recorded(at: "2021-10-06T09:00:00Z"))
      .when(.risk("high", on: "2021-10-06").recorded(at: "2021-10-06T09:01:00Z"))
      .asOf("2021-10-07")
    story.then("ALC-05 X000001 stabilisation 2021-10-04.. 4 days, warns")
  }
}
