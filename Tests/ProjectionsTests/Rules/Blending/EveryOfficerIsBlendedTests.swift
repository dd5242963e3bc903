import MigrateTesting
import Projections
import Testing

@Suite struct `BLD-03: every officer is blended` {
  /// A trained PO with ten cases of medium risk since a day.
  static func unblended(since day: String, code: String = "M") -> Story {
    given(.team("N53A01", on: "2021-06-01"), .staff("N53A001", code: code, on: "2021-06-01"))
      .when(.trainedToBlend("N53A001", on: "2021-06-01"), .cases(10...19, on: day))
      .asOf("2022-03-31")
  }

  static let found = ["BLD-03 N53A001 harmonisation 2022-03-31.. 1 day, blocks"]

  @Test(arguments: [("2022-03-03", found), ("2022-03-04", [])])
  func `a PO eligible on the last day and the 28 days before it is blended`(
    since: String,
    expected: [String]
  ) {
    Self.unblended(since: since).then(expected)
  }

  @Test(
    arguments: [
      // Ten cases: 2 of high risk are enough, 1 is not, nor is 1 of the other side.
      (0, found), (1, found), (2, []), (8, []), (9, found), (10, found),
    ] as [(Int, [String])]
  )
  func `blended is at least two of each side`(high: Int, expected: [String]) {
    Self.unblended(since: "2022-01-10")
      .when(
        high == 0
          ? .nothing : .each(10...(9 + high)) { .reassessed(.high, of: $0.crn, on: "2022-03-31") }
      )
      .then(expected)
  }

  @Test(arguments: [(20, []), (21, found)])
  func `blended is at least 10 % of each side`(count: Int, expected: [String]) {
    Self.unblended(since: "2022-01-10").when(.cases(20...(9 + count), on: "2022-01-10"))
      .when(.each(10...11) { .reassessed(.high, of: $0.crn, on: "2022-03-31") })
      .then(expected)
  }

  @Test func `NPS-type is also a MAPPA level or one of two registers`() {
    Self.unblended(since: "2022-01-10")
      .when(.mappa(1, of: 10.crn, on: "2022-03-31"))
      .when(.register("foreignNationalDeportation", of: 11.crn, on: "2022-03-31"))
      .thenNothingIsFound()
    Self.unblended(since: "2022-01-10")
      .when(.mappa(1, of: 10.crn, on: "2022-03-31"))
      .when(.register("publicInterest", of: 11.crn, on: "2022-03-31"))
      .thenNothingIsFound()
    Self.unblended(since: "2022-01-10")
      .when(.mappa(1, of: 10.crn, on: "2022-03-31"))
      .when(.register("sexOffender", of: 11.crn, on: "2022-03-31"))
      .then(Self.found)
  }

  @Test(
    arguments: [
      Facts([.absent("N53A001", on: "2022-03-10"), .back("N53A001", on: "2022-03-11")]),
      Facts([.closed(10.crn, on: "2022-03-10"), .case(10.crn, on: "2022-03-11")]),
      Facts([
        .team("N53CRT", "court", on: "2022-03-10"),
        .staffMoved("N53A001", to: "N53CRT", on: "2022-03-10"),
        .staffMoved("N53A001", to: "N53A01", on: "2022-03-11"),
      ]),
    ]
  )
  func `a day of not being eligible starts the 28 days again`(gap: Facts) {
    Self.unblended(since: "2022-01-10").when(gap).thenNothingIsFound()
  }

  @Test(
    arguments: [
      Facts.absent("N53A001", on: "2022-03-31"), .closed(10.crn, on: "2022-03-31"),
      .regraded("N53A001", code: "P", on: "2022-03-31"),
    ]
  )
  func `who is not eligible on the last day is not judged`(end: Facts) {
    let story = Self.unblended(since: "2022-01-10").when(end)
    story.thenNothingIsFound()
    story.thenNothingToJudge("BLD-03", .harmonisation, "N53LEIS")
  }

  @Test func `of PSOs it is a warning, and their sides are low and medium risk`() {
    Self.unblended(since: "2022-01-10", code: "Q")
      .then("BLD-03 N53A001 harmonisation 2022-03-31.. 1 day, warns")
    Self.unblended(since: "2022-01-10", code: "Q")
      .when(.each(10...11) { .reassessed(.low, of: $0.crn, on: "2022-03-31") })
      .thenNothingIsFound()
  }

  @Test func `in Transformation it is judged at each month end`() {
    let story = Self.unblended(since: "2022-03-31").asOf("2022-06-29")
    story.then("BLD-03 N53A001 transformation 2022-04-30.. 2 days, blocks")
    story.when(.each(10...11) { .reassessed(.high, of: $0.crn, on: "2022-05-30") })
      .then("BLD-03 N53A001 transformation 2022-04-30..2022-04-30 1 day, blocks")
  }

  @Test func `in Harmonisation it is judged on the last day alone`() {
    Self.unblended(since: "2022-01-10").asOf("2022-03-30").thenNothingIsFound()
  }

  @Test func `how many days count can be set`() {
    Self.unblended(since: "2022-03-04").setting("days", of: "BLD-03", toHundredths: 2700)
      .then(Self.found)
  }

  @Test func `it says what the officer holds`() {
    Self.unblended(since: "2022-01-10")
      .thenSays("BLD-03", "A PO with 10 cases holds 0 NPS-type and 10 CRC-type.")
  }

  @Test func `an absence that was never true does not count, but did until that was known`() {
    let story = Self.unblended(since: "2022-01-10")
      .when(.absent("N53A001", on: "2022-03-31").named("mistake"))
      .when(.retracted("mistake", on: "2022-04-20"))
    story.then(Self.found)
    story.knownAt("2022-04-19T12:00:00Z").thenNothingIsFound()
  }
}
