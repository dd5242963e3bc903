import MigrateTesting
import Projections
import Testing

@Suite struct `BLD-04: blending does not fall back` {
  /// Blended POs, of whom so many are no longer blended from a day on.
  static func officers(_ count: Int, losing lost: Int, on day: String) -> Story {
    func officer(_ number: Int) -> String { "N53A00\(number)" }
    return given(.team("N53A01", on: "2021-06-01"))
      .when(
        .each(1...count) { number in
          Facts([
            .staff(officer(number), on: "2021-06-01"),
            .trainedToBlend(officer(number), on: "2021-06-01"),
            .blendedCases(from: number * 10, heldBy: officer(number), on: "2021-08-02"),
            number <= lost
              ? .each(0...1) { .reassessed(.medium, of: (number * 10 + $0).crn, on: day) }
              : .nothing,
          ])
        }
      )
      .asOf("2021-11-15")
  }

  @Test(
    arguments: [
      (0, []), (2, []), (3, ["BLD-04 N53LEIS stabilisation 2021-10-31.. 1 day, warns"]),
      (4, ["BLD-04 N53LEIS stabilisation 2021-10-31.. 1 day, warns"]),
    ] as [(Int, [String])]
  )
  func `more than two people who fall back in a month are found at its end`(
    lost: Int,
    expected: [String]
  ) {
    Self.officers(4, losing: lost, on: "2021-10-11").then(expected)
  }

  @Test func `the month end before may lie before the phase`() {
    Self.officers(4, losing: 3, on: "2021-09-01")
      .then("BLD-04 N53LEIS stabilisation 2021-09-30..2021-09-30 1 day, warns")
  }

  @Test func `two and then two more fall back by two a month`() {
    Self.officers(5, losing: 2, on: "2021-09-13")
      .when(.each(30...31) { .reassessed(.medium, of: $0.crn, on: "2021-10-11") })
      .when(.each(40...41) { .reassessed(.medium, of: $0.crn, on: "2021-10-11") })
      .thenNothingIsFound()
  }

  @Test func `the share falls by more than the points allowed, not by just as many`() {
    // Three of four are 75 points.
    let story = Self.officers(4, losing: 3, on: "2021-10-11")
    story.setting("points", of: "BLD-04", toHundredths: 7500).thenNothingIsFound()
    story.setting("points", of: "BLD-04", toHundredths: 7499)
      .then("BLD-04 N53LEIS stabilisation 2021-10-31.. 1 day, warns")
  }

  @Test func `people who are no longer eligible leave the share as it is`() {
    Self.officers(4, losing: 0, on: "2021-10-11")
      .when(.each(1...3) { .absent("N53A00\($0)", on: "2021-10-11") })
      .asOf("2021-11-01")
      .thenNothingIsFound()
  }

  @Test func `how many people are too many can be set`() {
    Self.officers(4, losing: 2, on: "2021-10-11").setting("people", of: "BLD-04", toHundredths: 100)
      .then("BLD-04 N53LEIS stabilisation 2021-10-31.. 1 day, warns")
  }

  @Test func `where nobody is eligible there is nothing to judge`() {
    given(.office, .case(on: "2021-08-02")).asOf("2021-10-31")
      .thenNothingToJudge("BLD-04", .stabilisation, "N53LEIS")
  }

  @Test func `a risk level that was never true does not count, but did until that was known`() {
    let story = Self.officers(4, losing: 2, on: "2021-10-11")
      .when(.risk("medium", of: 30.crn, on: "2021-10-11").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-30"))
      .when(.tier("C1", of: 30.crn, on: "2021-10-11").named("mistake-too"))
      .when(.retracted("mistake-too", on: "2021-11-30"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-29T12:00:00Z")
      .then("BLD-04 N53LEIS stabilisation 2021-10-31.. 1 day, warns")
  }
}
