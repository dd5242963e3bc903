import MigrateTesting
import Projections
import Testing

@Suite struct `MOV-01: no wholesale movement` {
  static let found = ["MOV-01 N53LEIS transition 2021-08-31.. 1 day, blocks"]

  /// Officers with 30 cases at most, and N53A003, to whom cases go.
  static func cases(_ count: Int) -> Story {
    given(.office, .staff("N53A002", on: "2021-06-01"), .staff("N53A003", on: "2021-06-01"))
      .when(.cases(1...min(30, count), .low, on: "2021-06-01"))
      .when(count > 30 ? .cases(31...count, .low, heldBy: "N53A002", on: "2021-06-01") : .nothing)
      .asOf("2021-08-31")
  }

  static func moved(_ numbers: ClosedRange<Int>, reason: String = "other", on day: String) -> Facts
  {
    .each(numbers) { .allocated($0.crn, to: "N53A003", reason: reason, on: day) }
  }

  @Test func `nobody moves and nothing is found`() { Self.cases(10).thenNothingIsFound() }

  @Test(arguments: [(60, []), (59, found)])
  func `three of 60 are 5 %, which is allowed, and three of 59 are more`(
    count: Int,
    expected: [String]
  ) {
    Self.cases(count).when(Self.moved(1...3, on: "2021-07-12")).then(expected)
  }

  @Test(arguments: [(2, []), (3, found)])
  func `fewer than three never count`(moved: Int, expected: [String]) {
    Self.cases(3).when(Self.moved(1...moved, on: "2021-07-12")).then(expected)
  }

  @Test(
    arguments: [
      ("initial", found), ("caseloadAdjustment", found), ("blend", nil), ("other", found),
      ("officerLeft", []), ("riskChange", []), ("tierChange", []), ("addressChange", []),
      ("transferIn", []),
    ] as [(String, [String]?)]
  )
  func `five reasons make a movement necessary`(reason: String, expected: [String]?) {
    let forced = (1...3).map {
      "BLD-01 \($0.crn) transition 2021-07-12..2021-07-12 1 day, warns"
    }
    Self.cases(10).when(Self.moved(1...3, reason: reason, on: "2021-07-12"))
      .then(expected ?? Self.found + forced)
  }

  @Test(
    arguments: [
      ("2021-06-25", []), ("2021-06-26", found), ("2021-08-31", found),
    ] as [(String, [String])]
  )
  func `the phase counts from its first day to its last`(day: String, expected: [String]) {
    Self.cases(10).when(Self.moved(1...3, on: day)).then(expected)
  }

  @Test(arguments: ["2021-07-12", "2021-07-13", "2021-08-31"])
  func `two codes of one person are judged as they are linked at the phase's end`(linkedOn: String)
  {
    let story = Self.cases(10).when(Self.moved(1...3, on: "2021-07-12"))
    story.then(Self.found)
    // N53A001 leaves by the link, and the other seven cases go too.
    story.when(.linked("N53A001", as: "N53A003", on: linkedOn))
      .when(.each(4...10) { .allocated($0.crn, to: "N53A003", on: linkedOn) })
      .thenNothingIsFound()
  }

  @Test func `it applies to the cases of the first day`() {
    Self.cases(10).thenSubjects(of: "MOV-01", .transition, 10)
  }

  @Test func `it is judged at the end of Transition, and neither before nor after`() {
    let story = Self.cases(10).when(Self.moved(1...3, on: "2021-07-12"))
    story.asOf("2021-08-30").thenNothingIsFound()
    story.asOf("2021-09-30").then(Self.found)
  }

  @Test func `cases that were not open at the end of the first day do not count`() {
    Self.cases(10)
      .when(.cases(11...13, .low, on: "2021-06-27"), Self.moved(11...13, on: "2021-07-12"))
      .thenNothingIsFound()
  }

  @Test func `cases that were closed since still count`() {
    Self.cases(10)
      .when(Self.moved(1...3, on: "2021-07-12"), .closed("X000001", on: "2021-08-02"))
      .then(Self.found)
  }

  @Test func `the same officer again is no movement`() {
    Self.cases(10)
      .when(.each(1...3) { .deallocated($0.crn, on: "2021-07-12") })
      .when(.each(1...3) { .allocated($0.crn, to: "N53A001", on: "2021-07-13") })
      .then(
        (1...3).map { "ALC-01 \($0.crn) transition 2021-07-12..2021-07-12 1 day, within grace" }
      )
  }

  @Test func `another officer is one, though the case had none in between`() {
    Self.cases(10)
      .when(
        .each(1...3) { .deallocated($0.crn, on: "2021-07-12") },
        Self.moved(1...3, on: "2021-07-12")
      )
      .then(Self.found)
  }

  @Test func `a first officer is no movement`() {
    given(.office, .cases(1...3, .low, heldBy: nil, on: "2021-06-26"))
      .when(.each(1...3) { .allocated($0.crn, to: "N53A001", reason: "other", on: "2021-06-28") })
      .asOf("2021-08-31")
      .then(
        (1...3).map { "ALC-01 \($0.crn) transition 2021-06-26..2021-06-27 2 days, within grace" }
      )
  }

  @Test func `a new code of the same person is no movement`() {
    Self.cases(10).when(.linked("N53A001", as: "N53A003", on: "2021-07-12"))
      .when(.each(1...10) { .allocated($0.crn, to: "N53A003", reason: "other", on: "2021-07-12") })
      .thenNothingIsFound()
  }

  @Test func `the share and the number can be set`() {
    let story = Self.cases(10).when(Self.moved(1...3, on: "2021-07-12"))
    story.setting("percent", of: "MOV-01", toHundredths: 3000).thenNothingIsFound()
    story.setting("percent", of: "MOV-01", toHundredths: 2999).then(Self.found)
    story.setting("cases", of: "MOV-01", toHundredths: 400).thenNothingIsFound()
  }

  @Test func `it says how many of how many`() {
    Self.cases(10).when(Self.moved(1...3, on: "2021-07-12"))
      .thenSays("MOV-01", "3 of 10 cases have gone to other staff since 2021-06-26.")
  }

  @Test func `an allocation that was never true is not found, but was known to be until then`() {
    let story = Self.cases(10).when(Self.moved(1...2, on: "2021-07-12"))
      .when(Self.moved(3...3, on: "2021-07-12").named("mistake"))
      .when(.retracted("mistake", on: "2021-08-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-08-19T12:00:00Z").then(Self.found)
  }
}
