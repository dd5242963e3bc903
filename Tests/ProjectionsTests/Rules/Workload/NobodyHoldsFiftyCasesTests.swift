import MigrateTesting
import Testing

@Suite struct `WRK-03: nobody holds fifty cases` {
  /// A practitioner with low risk cases of tier D0.
  static func holding(_ count: Int, code: String = "M") -> Story {
    given(.team("N53A01", on: "2021-06-01"), .staff("N53A001", code: code, on: "2021-06-01"))
      .when(.cases(1...count, .low, on: "2021-07-26"))
      .when(.each(1...count) { .tier("D0", of: $0.crn, on: "2021-07-26") })
      .asOf("2021-07-31")
  }

  static let found = ["WRK-03 N53A001 transition 2021-07-31.. 1 day, warns"]

  @Test(arguments: [(49, []), (50, found)])
  func `49 cases are not found, and 50 are`(count: Int, expected: [String]) {
    Self.holding(count).then(expected)
  }

  @Test(arguments: [
    (50, "50 open cases."), (59, "59 open cases."), (60, "60 open cases, which is severe."),
  ])
  func `60 are severe`(count: Int, message: String) {
    Self.holding(count).thenSays("WRK-03", message)
  }

  @Test(arguments: ["Q", "P"])
  func `PSOs and PQiPs are practitioners too`(code: String) {
    Self.holding(50, code: code).then(Self.found)
  }

  @Test func `someone absent holds them still`() {
    Self.holding(50).when(.absent("N53A001", on: "2021-07-27")).then(Self.found)
  }

  @Test(arguments: [Facts.closed(1.crn, on: "2021-07-31"), .imprisoned(1.crn, on: "2021-07-31")])
  func `closed cases and cases in a prison's hands do not count`(end: Facts) {
    Self.holding(50).when(end).thenNothingIsFound()
  }

  @Test func `someone who has left is no practitioner`() {
    Self.holding(50).when(.left("N53A001", on: "2021-07-31"))
      .then((1...50).map { "ALC-02 \($0.crn) transition 2021-07-31.. 1 day, within grace" })
  }

  @Test func `month ends are judged, and two of them are one finding`() {
    Self.holding(50).asOf("2021-07-30").thenNothingIsFound()
    Self.holding(50).asOf("2021-08-31").then("WRK-03 N53A001 transition 2021-07-31.. 2 days, warns")
    Self.holding(50).when(.closed(1.crn, on: "2021-08-30")).asOf("2021-08-31")
      .then("WRK-03 N53A001 transition 2021-07-31..2021-07-31 1 day, warns")
  }

  @Test func `Day 1 is judged as well`() {
    given(.office, .cases(1...50, .low, on: "2021-06-21")).asOf("2021-06-25")
      .then("WRK-03 N53A001 dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `both numbers can be set`() {
    Self.holding(10).setting("cases", of: "WRK-03", toHundredths: 1000)
      .setting("severe", of: "WRK-03", toHundredths: 1100)
      .thenSays("WRK-03", "10 open cases.")
    Self.holding(10).setting("cases", of: "WRK-03", toHundredths: 1100).thenNothingIsFound()
  }

  @Test func `a closure that was never true does not count, but did until that was known`() {
    let story = Self.holding(50).when(.closed(1.crn, on: "2021-07-31").named("mistake"))
      .when(.retracted("mistake", on: "2021-08-20"))
    story.then(Self.found)
    story.knownAt("2021-08-19T12:00:00Z").thenNothingIsFound()
  }
}
