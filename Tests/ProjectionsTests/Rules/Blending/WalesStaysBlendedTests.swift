import MigrateTesting
import Projections
import Testing

@Suite struct `BLD-05: Wales stays blended` {
  /// Trained POs with ten cases each, some of them blended, in one PDU.
  static func officers(
    _ count: Int,
    blended: Int,
    of provider: String = "N03",
    unit: String = "N03CTM"
  ) -> Story {
    func officer(_ number: Int) -> String { "N03A00\(number)" }
    return given(.team("N03A01", of: provider, unit: unit, on: "2021-06-01"))
      .when(
        .each(1...count) { number in
          Facts([
            .staff(officer(number), in: "N03A01", on: "2021-06-01"),
            .trainedToBlend(officer(number), on: "2021-06-01"),
            number <= blended
              ? .blendedCases(
                from: number * 10,
                of: provider,
                heldBy: officer(number),
                on: "2021-06-01"
              )
              : .cases(
                number * 10...number * 10 + 9,
                of: provider,
                heldBy: officer(number),
                on: "2021-06-01"
              ),
          ])
        }
      )
      .asOf("2021-06-25")
  }

  @Test(
    arguments: [
      (5, 5, true), (5, 4, true), (5, 3, false), (1, 0, false), (1, 1, true), (4, 3, false),
    ]
  )
  func `on Day 1 at least 80 % of the eligible POs are blended`(
    count: Int,
    blended: Int,
    holds: Bool
  ) {
    Self.officers(count, blended: blended)
      .then(holds ? [] : ["BLD-05 N03CTM dayOne 2021-06-25.. 1 day, warns"])
  }

  @Test func `after Day 1 each month end blocks`() {
    Self.officers(5, blended: 3).asOf("2021-08-30")
      .then(
        "BLD-05 N03CTM dayOne 2021-06-25.. 1 day, warns",
        "BLD-05 N03CTM transition 2021-06-30.. 2 days, blocks"
      )
  }

  @Test func `a month end on which it holds ends the finding`() {
    Self.officers(5, blended: 3)
      .when(.each(40...41) { .reassessed(.high, of: $0.crn, on: "2021-07-31") })
      .asOf("2021-08-30")
      .then(
        "BLD-05 N03CTM dayOne 2021-06-25.. 1 day, warns",
        "BLD-05 N03CTM transition 2021-06-30..2021-06-30 1 day, blocks"
      )
  }

  @Test func `elsewhere it is no question`() {
    Self.officers(5, blended: 0, of: "N53", unit: "N53LEIS").asOf("2021-07-31")
      .thenNothingIsFound()
  }

  @Test func `PSOs do not count`() {
    Self.officers(1, blended: 1)
      .when(.staff("N03A009", in: "N03A01", code: "Q", on: "2021-06-01"))
      .when(.cases(90...99, of: "N03", heldBy: "N03A009", on: "2021-06-01"))
      .thenNothingIsFound()
  }

  @Test func `where nobody is eligible there is nothing to judge`() {
    given(.team("N03A01", of: "N03", unit: "N03CTM", on: "2021-06-01"))
      .when(.staff("N03A001", in: "N03A01", on: "2021-06-01"))
      .asOf("2021-06-25")
      .thenNothingToJudge("BLD-05", .dayOne, "N03CTM")
  }

  @Test func `the share can be set`() {
    let story = Self.officers(4, blended: 3)
    story.setting("percent", of: "BLD-05", toHundredths: 7500).thenNothingIsFound()
    story.setting("percent", of: "BLD-05", toHundredths: 7501)
      .then("BLD-05 N03CTM dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `a PO who was never there does not count, but did until that was known`() {
    let story = Self.officers(4, blended: 3)
      .when(.absent("N03A004", on: "2021-06-24").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then("BLD-05 N03CTM dayOne 2021-06-25.. 1 day, warns")
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
