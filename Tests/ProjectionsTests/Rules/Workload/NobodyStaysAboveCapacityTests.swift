import MigrateTesting
import Testing

@Suite struct `WRK-02: nobody stays above capacity` {
  /// A PO whose ten cases of 110 points each are just above 110 % of 17 hours, from a day on.
  static func above(since day: String, hours: String = "17") -> Story {
    given(.team("N53A01", on: "2021-04-01"))
      .when(.staff("N53A001", hours: hours, on: "2021-04-01"))
      .when(
        .each(10...19) {
          Facts([.case($0.crn, .veryHigh, on: day), .tier("A0", of: $0.crn, on: day)])
        }
      )
  }

  // The Sundays of September and October 2021: 5, 12, 19, 26; 3, 10, 17.
  @Test(
    arguments: [
      ("2021-09-06", ["WRK-02 N53A001 transition 2021-08-29.. 3 days, warns"]),
      ("2021-09-11", ["WRK-02 N53A001 transition 2021-08-29.. 3 days, warns"]),
    ]
  )
  func `from the fourth Sunday until a Sunday when not`(lowered: String, transition: [String]) {
    Self.above(since: "2021-08-08").when(.hours("N53A001", "37", on: lowered)).asOf("2021-09-29")
      .then(
        transition + [
          "WRK-01 N53A001 transition 2021-08-31.. 1 day, warns",
          "WRK-02 N53A001 stabilisation 2021-09-01..2021-09-11 11 days, warns",
        ]
      )
  }

  @Test(arguments: [("2021-09-05", true), ("2021-09-06", false)])
  func `the first Sunday counts from its end`(since: String, isFound: Bool) {
    Self.above(since: since).asOf("2021-09-26")
      .then(isFound ? ["WRK-02 N53A001 stabilisation 2021-09-26.. 1 day, warns"] : [])
  }

  @Test func `a case that comes after that Sunday comes a week later`() {
    Self.above(since: "2021-09-06").asOf("2021-10-04")
      .then(
        "WRK-01 N53A001 stabilisation 2021-09-30.. 1 day, warns",
        "WRK-02 N53A001 stabilisation 2021-10-03.. 2 days, warns"
      )
  }

  @Test(
    arguments: [
      Facts([.hours("N53A001", "37", on: "2021-09-19"), .hours("N53A001", "17", on: "2021-09-20")]),
      Facts([.absent("N53A001", on: "2021-09-19"), .back("N53A001", on: "2021-09-20")]),
    ]
  )
  func `one Sunday not above, or not eligible, starts the count again`(gap: Facts) {
    Self.above(since: "2021-08-30").when(gap).asOf("2021-10-17")
      .then(
        "WRK-01 N53A001 transition 2021-08-31.. 1 day, warns",
        "WRK-01 N53A001 stabilisation 2021-09-30.. 1 day, warns",
        "WRK-02 N53A001 stabilisation 2021-10-17.. 1 day, warns"
      )
  }

  @Test func `weekdays between do not matter`() {
    Self.above(since: "2021-08-30").when(.hours("N53A001", "37", on: "2021-09-13"))
      .when(.hours("N53A001", "17", on: "2021-09-18"))
      .asOf("2021-09-26")
      .then(
        "WRK-01 N53A001 transition 2021-08-31.. 1 day, warns",
        "WRK-02 N53A001 stabilisation 2021-09-26.. 1 day, warns"
      )
  }

  @Test func `just 110 % is not above`() {
    Self.above(since: "2021-08-30", hours: "17.01").asOf("2021-10-29").thenNothingIsFound()
  }

  @Test func `Sundays before Day 1 count`() {
    // 30 May, 6, 13 and 20 June.
    Self.above(since: "2021-05-30").asOf("2021-06-25")
      .then(
        "WRK-01 N53A001 dayOne 2021-06-25.. 1 day, warns",
        "WRK-02 N53A001 dayOne 2021-06-25.. 1 day, warns"
      )
    Self.above(since: "2021-05-31").asOf("2021-06-25")
      .then("WRK-01 N53A001 dayOne 2021-06-25.. 1 day, warns")
  }

  // The Sundays are 3, 10, 17 and 24 April and 1 May 2022; 2 May is a bank holiday.
  @Test func `in Transformation it blocks after five working days`() {
    let story = Self.above(since: "2022-04-01").asOf("2022-05-20")
    story.when(.hours("N53A001", "37", on: "2022-05-01"))
      .then(
        "BLD-03 N53A001 transformation 2022-04-30.. 1 day, blocks",
        "WRK-01 N53A001 transformation 2022-04-30.. 1 day, blocks",
        "WRK-02 N53A001 transformation 2022-04-24..2022-04-30 7 days, within grace"
      )
    story.when(.hours("N53A001", "37", on: "2022-05-08"))
      .then(
        "BLD-03 N53A001 transformation 2022-04-30.. 1 day, blocks",
        "WRK-01 N53A001 transformation 2022-04-30.. 1 day, blocks",
        "WRK-02 N53A001 transformation 2022-04-24..2022-05-07 14 days, blocks"
      )
  }

  @Test func `the share and the number of Sundays can be set`() {
    let story = Self.above(since: "2021-09-06")
    story.setting("sundays", of: "WRK-02", toHundredths: 300).asOf("2021-09-26")
      .then("WRK-02 N53A001 stabilisation 2021-09-26.. 1 day, warns")
    Self.above(since: "2021-09-06", hours: "17.01")
      .setting("percent", of: "WRK-02", toHundredths: 10999).asOf("2021-10-03")
      .then("WRK-02 N53A001 stabilisation 2021-10-03.. 1 day, warns")
  }

  @Test func `hours that were never true do not count, but did until that was known`() {
    let story = Self.above(since: "2021-09-01", hours: "37")
      .when(.hours("N53A001", "17", on: "2021-09-01").named("mistake"))
      .when(.retracted("mistake", on: "2021-10-20"))
      .asOf("2021-09-27")
    story.thenNothingIsFound()
    story.knownAt("2021-10-19T12:00:00Z")
      .then("WRK-02 N53A001 stabilisation 2021-09-26.. 2 days, warns")
  }
}
