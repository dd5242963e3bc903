import MigrateTesting
import Projections
import Testing

@Suite struct `DLV-08: caseloads are as forecast` {
  static let found = ["DLV-08 N53LEIS transition 2021-08-31.. 1 day, warns"]

  /// So many open cases at the end of Transition.
  static func cases(_ count: Int) -> Story {
    given(.office, .cases(1...count, on: "2021-06-28")).asOf("2021-08-31")
  }

  @Test(
    arguments: [
      (9, "10", []), (10, "10", []), (11, "10", []), (8, "10", found), (12, "10", found),
      // 18 is 10 % below 20, and 22 is 10 % above.
      (18, "20", []), (22, "20", []), (17, "20", found), (23, "20", found),
      // 10 % of 9.09 is 0.909: one below it is 8.181; of 9.1 it is 0.91: 10.01.
      (10, "9.09", found), (10, "9.1", []), (9, "10.01", found), (1, "0", found),
    ] as [(Int, String, [String])]
  )
  func `the open cases are within 10 % of it, and 10 % are within`(
    count: Int,
    forecast: String,
    expected: [String]
  ) {
    Self.cases(count).when(.forecast(forecast, on: "2021-06-01")).then(expected)
  }

  @Test func `a PDU without a forecast is not judged`() {
    Self.cases(3).thenNothingIsFound()
    Self.cases(3).thenNothingToJudge("DLV-08", .transition, "N53LEIS")
    Self.cases(3).when(.forecast("3", on: "2021-06-01"))
      .thenNothingToJudge("DLV-08", .transition)
  }

  @Test func `a PDU with a forecast and no case is`() {
    Self.cases(3).when(
      .forecast("3", on: "2021-06-01"),
      .forecast("1", of: "N53DERS", on: "2021-06-01")
    )
    .then("DLV-08 N53DERS transition 2021-08-31.. 1 day, warns")
    Self.cases(3).when(
      .forecast("3", on: "2021-06-01"),
      .forecast("0", of: "N53DERS", on: "2021-06-01")
    )
    .thenNothingIsFound()
  }

  @Test(
    arguments: [
      // Midnight of 26 June in London is 23:00 in universal time.
      ("2021-06-25T22:59:59.999Z", []), ("2021-06-25T23:00:00Z", found),
    ] as [(String, [String])]
  )
  func `the one recorded last before Day 1 counts`(instant: String, expected: [String]) {
    Self.cases(10).when(.forecast("20", on: "2021-06-01"))
      .when(.forecast("10", on: "2021-06-01").recorded(at: instant))
      .then(expected)
  }

  @Test func `the day that a forecast names does not matter`() {
    Self.cases(10)
      .when(.forecast("20", on: "2022-03-31").recorded(at: "2021-05-01T12:00:00Z"))
      .when(.forecast("10", on: "2021-01-04").recorded(at: "2021-06-01T12:00:00Z"))
      .thenNothingIsFound()
  }

  @Test func `of two recorded at one instant the later position counts`() {
    let at = "2021-06-01T12:00:00Z"
    Self.cases(10).when(.forecast("20", on: "2021-06-01").recorded(at: at))
      .when(.forecast("10", on: "2021-06-01").recorded(at: at))
      .thenNothingIsFound()
  }

  @Test func `a case in a prison's hands or closed is not open`() {
    Self.cases(11).when(.forecast("10", on: "2021-06-01"))
      .when(.closed(1.crn, on: "2021-08-30"), .imprisoned(2.crn, on: "2021-08-31"))
      .thenNothingIsFound()
    Self.cases(10).when(.forecast("10", on: "2021-06-01"))
      .when(.closed(1.crn, on: "2021-08-30"), .imprisoned(2.crn, on: "2021-08-31"))
      .then(Self.found)
  }

  @Test func `it is judged on the last day of Transition only`() {
    let story = Self.cases(3).when(.forecast("10", on: "2021-06-01"))
    story.asOf("2021-08-30").thenNothingIsFound()
    story.asOf("2021-12-31").then(Self.found)
  }

  @Test func `the share can be set`() {
    Self.cases(8).when(.forecast("10", on: "2021-06-01"))
      .setting("percent", of: "DLV-08", toHundredths: 2000)
      .thenNothingIsFound()
  }

  @Test func `it says both numbers, and rests on the forecast`() {
    let story = Self.cases(8).when(.forecast("10.5", on: "2021-06-01").named("forecast"))
    story.thenSays("DLV-08", "8 open cases, 10.5 forecast.")
    story.thenEvidence(of: "DLV-08", is: "forecast")
  }

  @Test func `a forecast that was never true does not count, but did until that was known`() {
    let story = Self.cases(10).when(.forecast("10", on: "2021-06-01"))
      .when(.forecast("20", on: "2021-06-02").named("mistake"))
      .when(.retracted("mistake", on: "2021-09-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-09-19T12:00:00Z").then(Self.found)
  }
}
