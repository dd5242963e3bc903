import MigrateTesting
import Testing

@Suite struct `ALC-04: no PSO holds an elevated case` {
  /// N53A002 is a PSO.
  static let office = given(.office, .staff("N53A002", code: "Q", on: "2021-06-01"))
    .asOf("2021-10-29")

  @Test(arguments: [Profile.low, .medium])
  func `a case of low or medium risk breaks nothing`(profile: Profile) {
    Self.office.when(.case("X000001", profile, heldBy: "N53A002", on: "2021-10-04"))
      .thenNothingIsFound()
  }

  @Test(arguments: [Profile.high, .veryHigh])
  func `a case that is allocated at high or very high risk is found at once`(profile: Profile) {
    Self.office.when(.case("X000001", profile, heldBy: "N53A002", on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-05"))
      .then("ALC-04 X000001 stabilisation 2021-10-04..2021-10-04 1 day, blocks")
  }

  @Test(arguments: [(0, false), (1, false), (2, true), (3, true)])
  func `a case that is allocated at MAPPA level 2 or 3 is found at once`(
    level: Int,
    isElevated: Bool
  ) {
    let found = ["ALC-04 X000001 stabilisation 2021-10-05..2021-10-07 3 days, blocks"]
    Self.office
      .when(
        .case(on: "2021-10-04"),
        .mappa(level, on: "2021-10-04"),
        .tier(level >= 2 ? "A1" : "C1", on: "2021-10-04"),
        .allocated(to: "N53A002", on: "2021-10-05"),
        .allocated(to: "N53A001", on: "2021-10-08")
      )
      .then(isElevated ? found : [])
  }

  // Raised on Monday 9 August: the 20th working day after it is Tuesday 7 September, because
  // 30 August is a bank holiday.
  static let raised = office.when(.case(heldBy: "N53A002", on: "2021-08-02"))
    .when(.reassessed(.high, on: "2021-08-09"))

  @Test func `a case that becomes high may stay for less than 20 working days`() {
    Self.raised.when(.allocated(to: "N53A001", on: "2021-09-07")).thenNothingIsFound()
  }

  @Test func `from the end of the 20th working day it is found, whatever bank holidays fall in`() {
    Self.raised.when(.allocated(to: "N53A001", on: "2021-09-08"))
      .then("ALC-04 X000001 stabilisation 2021-09-07..2021-09-07 1 day, blocks")
  }

  @Test func `it is found until the risk falls`() {
    Self.raised.when(.reassessed(.medium, on: "2021-09-10"))
      .then("ALC-04 X000001 stabilisation 2021-09-07..2021-09-09 3 days, blocks")
  }

  @Test func `a case that falls and rises again has 20 working days once more`() {
    Self.raised
      .when(.reassessed(.medium, on: "2021-09-03"), .reassessed(.veryHigh, on: "2021-09-10"))
      .asOf("2021-10-08")
      .then("ALC-04 X000001 stabilisation 2021-10-08.. 1 day, blocks")
  }

  @Test func `the days count from the first reason, though another follows`() {
    Self.raised.when(.mappa(2, on: "2021-09-01"), .reassessed(.veryHigh, on: "2021-09-01"))
      .asOf("2021-09-07")
      .then("ALC-04 X000001 stabilisation 2021-09-07.. 1 day, blocks")
  }

  @Test func `a case of an officer who is regraded to PSO is found once its 20 days are over`() {
    Self.office
      .when(.case(heldBy: "N53A001", on: "2021-08-02"), .reassessed(.high, on: "2021-08-09"))
      .when(.regraded("N53A001", code: "PSQ", on: "2021-09-13"))
      .asOf("2021-09-14")
      .then("ALC-04 X000001 stabilisation 2021-09-13.. 2 days, blocks")
  }

  @Test func `the grade code PSO means a probation officer, who may`() {
    given(.office, .staff("N53A002", code: "PSO", on: "2021-06-01"))
      .when(.case("X000001", .high, heldBy: "N53A002", on: "2021-10-04"))
      .asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test(arguments: [Facts.closed(on: "2021-10-06"), .custodyStarted(on: "2021-10-06")])
  func `custody makes no difference, the end of the case does`(event: Facts) {
    let isClosed = event.told[0].type == "CaseClosed"
    Self.office.when(.case("X000001", .high, heldBy: "N53A002", on: "2021-10-04"), event)
      .then(
        isClosed
          ? "ALC-04 X000001 stabilisation 2021-10-04..2021-10-05 2 days, blocks"
          : "ALC-04 X000001 stabilisation 2021-10-04.. 26 days, blocks"
      )
  }

  @Test func `a lapse within a day is no interruption: a day is judged at its end`() {
    Self.raised.when(.risk("medium", on: "2021-08-20").recorded(at: "2021-08-20T09:00:00Z"))
      .when(.risk("high", on: "2021-08-20").recorded(at: "2021-08-20T09:01:00Z"))
      .asOf("2021-09-07")
      .then("ALC-04 X000001 stabilisation 2021-09-07.. 1 day, blocks")
  }

  @Test func `nor does one make a case that was allocated high one that became so`() {
    Self.office.when(.case("X000001", .high, heldBy: "N53A002", on: "2021-10-04"))
      .when(.risk("medium", on: "2021-10-06").recorded(at: "2021-10-06T09:00:00Z"))
      .when(.risk("high", on: "2021-10-06").recorded(at: "2021-10-06T09:01:00Z"))
      .then("ALC-04 X000001 stabilisation 2021-10-04.. 26 days, blocks")
  }

  @Test func `a lapse until the next day is one`() {
    Self.raised.when(.reassessed(.medium, on: "2021-08-20"), .reassessed(.high, on: "2021-08-21"))
      .asOf("2021-09-07")
      .thenNothingIsFound()
  }

  @Test func `a case that was low at the moment of its allocation became high`() {
    Self.raised.when(.risk("medium", on: "2021-08-20").recorded(at: "2021-08-20T09:00:00Z"))
      .when(.allocated(to: "N53A002", on: "2021-08-20").recorded(at: "2021-08-20T09:00:30Z"))
      .when(.risk("high", on: "2021-08-20").recorded(at: "2021-08-20T09:01:00Z"))
      .asOf("2021-09-07")
      .then("ALC-04 X000001 stabilisation 2021-09-07.. 1 day, blocks")
  }

  @Test func `how many working days it may stay can be set`() {
    Self.raised.setting("workingDays", of: "ALC-04", toHundredths: 2100).asOf("2021-09-08")
      .then("ALC-04 X000001 stabilisation 2021-09-08.. 1 day, blocks")
  }

  @Test func `an assessment that was never true is not found, but was known to be until then`() {
    let story = Self.office
      .when(.case(heldBy: "N53A002", on: "2021-08-02"))
      .when(.risk("high", on: "2021-08-09").named("mistake"))
      .when(.retracted("mistake", on: "2021-09-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-09-20T11:59:59.999Z").asOf("2021-09-08")
      .then(
        "ALC-04 X000001 stabilisation 2021-09-07.. 2 days, blocks",
        "TIE-01 X000001 transition 2021-08-09.. 23 days, warns",
        "TIE-01 X000001 stabilisation 2021-09-01.. 8 days, warns"
      )
  }
}
