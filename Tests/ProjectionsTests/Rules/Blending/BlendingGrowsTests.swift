import MigrateTesting
import Projections
import Testing

@Suite struct `BLD-02: blending grows` {
  static let found = ["BLD-02 N53LEIS stabilisation 2021-12-31.. 1 day, blocks"]

  /// Trained POs with ten cases each, of medium risk; so many have two of high risk on 1 September,
  /// and so many on 31 December.
  static func officers(_ count: Int, blendedAtFirst before: Int, atLast after: Int) -> Story {
    func officer(_ number: Int) -> String { "N53A00\(number)" }
    return given(.team("N53A01", on: "2021-06-01"))
      .when(
        .each(1...count) { number in
          Facts([
            .staff(officer(number), on: "2021-06-01"),
            .trainedToBlend(officer(number), on: "2021-06-01"),
            number <= before
              ? .blendedCases(from: number * 10, heldBy: officer(number), on: "2021-08-02")
              : .cases(
                number * 10...number * 10 + 9,
                heldBy: officer(number),
                on: "2021-08-02"
              ),
            number <= before && number > after
              ? .each(0...1) { .reassessed(.medium, of: (number * 10 + $0).crn, on: "2021-12-31") }
              : .nothing,
            number > before && number <= after
              ? .each(0...1) { .reassessed(.high, of: (number * 10 + $0).crn, on: "2021-12-31") }
              : .nothing,
          ])
        }
      )
      .asOf("2021-12-31")
  }

  @Test(
    arguments: [
      // None at the end is never enough.
      (1, 0, 0, found), (2, 0, 0, found),
      // Growth, however small.
      (3, 0, 1, []), (3, 1, 2, []), (2, 1, 2, []),
      // As many as at first.
      (3, 1, 1, found), (3, 2, 2, found),
      // Fewer.
      (3, 2, 1, found), (3, 3, 2, found), (1, 1, 0, found),
      // All, and still all.
      (1, 1, 1, []), (3, 3, 3, []),
    ] as [(Int, Int, Int, [String])]
  )
  func `the share of blended POs is above none and has grown, or is all of them`(
    count: Int,
    before: Int,
    after: Int,
    expected: [String]
  ) {
    Self.officers(count, blendedAtFirst: before, atLast: after).then(expected)
  }

  @Test func `the share counts and not the number`() {
    // One of one on the first day, two of three on the last: more people, a smaller share.
    given(.team("N53A01", on: "2021-06-01"))
      .when(.each(1...3) { .staff("N53A00\($0)", on: "2021-06-01") })
      .when(.each(1...3) { .trainedToBlend("N53A00\($0)", on: "2021-06-01") })
      .when(.blendedCases(from: 10, heldBy: "N53A001", on: "2021-08-02"))
      .when(.blendedCases(from: 20, heldBy: "N53A002", on: "2021-09-02"))
      .when(.cases(30...39, heldBy: "N53A003", on: "2021-09-02"))
      .asOf("2021-12-31")
      .then(Self.found)
  }

  @Test func `where nobody was eligible on the first day, the share was none`() {
    given(.team("N53A01", on: "2021-06-01"))
      .when(.each(1...2) { .staff("N53A00\($0)", on: "2021-06-01") })
      .when(.trainedToBlend("N53A001", on: "2021-06-01"))
      .when(.blendedCases(from: 10, heldBy: "N53A001", on: "2021-09-02"))
      .when(.cases(20...29, heldBy: "N53A002", on: "2021-09-02"))
      .asOf("2021-12-31")
      .thenNothingIsFound()
  }

  @Test func `where nobody is eligible on the last day, there is nothing to judge`() {
    let story = given(.office, .cases(1...9, on: "2021-08-02")).asOf("2021-12-31")
    story.thenNothingIsFound()
    story.thenNothingToJudge("BLD-02", .stabilisation, "N53LEIS")
    Self.officers(1, blendedAtFirst: 0, atLast: 1).thenNothingToJudge("BLD-02", .stabilisation)
  }

  @Test func `of PSOs it is a warning, and their sides are low and medium risk`() {
    let officers = given(.team("N53A01", on: "2021-06-01"))
      .when(.staff("N53A001", code: "Q", on: "2021-06-01"))
      .when(.trainedToBlend("N53A001", on: "2021-06-01"))
      .when(.cases(10...19, .low, on: "2021-08-02"))
      .asOf("2021-12-31")
    officers.then("BLD-02 N53LEIS/PSO stabilisation 2021-12-31.. 1 day, warns")
    officers.when(.each(10...11) { .reassessed(.medium, of: $0.crn, on: "2021-12-31") })
      .thenNothingIsFound()
  }

  @Test func `it is judged on the last day of Stabilisation, and neither before nor after`() {
    let story = Self.officers(1, blendedAtFirst: 0, atLast: 0)
    story.asOf("2021-12-30").thenNothingIsFound()
    story.asOf("2022-01-31").then(Self.found)
  }

  @Test func `it says how many of how many, then and now`() {
    Self.officers(3, blendedAtFirst: 2, atLast: 1)
      .thenSays(
        "BLD-02",
        "1 of 3 eligible POs are blended, and 2 of 3 were at the end of 2021-09-01."
      )
  }

  @Test func `a risk level that was never true does not count, but did until that was known`() {
    let story = Self.officers(1, blendedAtFirst: 0, atLast: 0)
      .when(
        .reassessed(.high, of: 10.crn, on: "2021-12-20"),
        .tier("B1", of: 11.crn, on: "2021-12-20")
      )
      .when(.risk("high", of: 11.crn, on: "2021-12-20").named("mistake"))
      .when(.tier("C1", of: 11.crn, on: "2021-12-31").recorded(at: "2022-01-10T09:00:00Z"))
      .when(.retracted("mistake", on: "2022-01-10"))
    story.then(
      Self.found + ["TIE-01 \(11.crn) stabilisation 2021-12-20..2021-12-30 11 days, warns"]
    )
    story.knownAt("2022-01-09T12:00:00Z").thenNothingIsFound()
  }
}
