import MigrateTesting
import Testing

@Suite struct `WRK-05: every open case is tiered and current` {
  // MARK: Tiered

  /// Without a tier; the 15th working day after Monday 16 August is Tuesday 7 September, because
  /// 30 August is a bank holiday.
  static func untiered(since day: String, location: String = "community") -> Story {
    given(.office, .registered(location: location, on: day), .risk("medium", on: day))
      .when(.mappa(0, on: day), .allocated(to: "N53A001", reason: "initial", on: day))
      .asOf("2021-10-29")
  }

  @Test(
    arguments: [
      ("2021-09-07", [String]()),
      ("2021-09-08", ["WRK-05 X000001 stabilisation 2021-09-07..2021-09-07 1 day, warns"]),
      ("2021-10-04", ["WRK-05 X000001 stabilisation 2021-09-07..2021-10-03 27 days, warns"]),
    ]
  )
  func `a case is tiered within 15 working days`(day: String, expected: [String]) {
    Self.untiered(since: "2021-08-16").when(.tier("C1", on: day)).then(expected)
  }

  // The 15th working day after Monday 13 December is Thursday 6 January, because 27 and 28
  // December and 3 January are bank holidays.
  @Test(
    arguments: [
      (
        "2022-01-13", ["WRK-05 X000001 harmonisation 2022-01-06..2022-01-12 7 days, within grace"]
      ),
      ("2022-01-14", ["WRK-05 X000001 harmonisation 2022-01-06..2022-01-13 8 days, blocks"]),
    ]
  )
  func `from Harmonisation on it blocks after five working days`(day: String, expected: [String]) {
    Self.untiered(since: "2021-12-13").when(.tier("C1", on: day)).asOf("2022-01-31")
      .then(expected)
  }

  @Test(arguments: ["licence", "postSentenceSupervision"])
  func `whoever is not in custody has a tier`(location: String) {
    Self.untiered(since: "2021-08-16", location: location).asOf("2021-09-08")
      .then("WRK-05 X000001 stabilisation 2021-09-07.. 2 days, warns")
  }

  @Test func `a case in custody needs none until it is released`() {
    Self.untiered(since: "2021-08-16", location: "custody").when(.released(on: "2021-10-28"))
      .then("WRK-05 X000001 stabilisation 2021-10-28.. 2 days, warns")
  }

  @Test func `custody ends the finding`() {
    Self.untiered(since: "2021-08-16").when(.custodyStarted(on: "2021-09-13"))
      .then("WRK-05 X000001 stabilisation 2021-09-07..2021-09-12 6 days, warns")
  }

  @Test func `how many working days are enough can be set`() {
    Self.untiered(since: "2021-08-16").setting("workingDays", of: "WRK-05", toHundredths: 1600)
      .asOf("2021-09-08").then("WRK-05 X000001 stabilisation 2021-09-08.. 1 day, warns")
  }

  // MARK: Current

  /// Last assessed on 6 September 2021: 385 days old on 26 September 2022.
  static let assessed = given(.office, .case(on: "2021-09-06"))

  @Test func `an assessment may be 385 days old`() {
    Self.assessed.asOf("2022-09-26").thenNothingIsFound()
  }

  @Test func `the 386th day is too old`() {
    Self.assessed.asOf("2022-09-27")
      .then("WRK-05 X000001 transformation 2022-09-27.. 1 day, blocks")
    Self.assessed.asOf("2022-09-27")
      .thenSays("WRK-05", "The case was last assessed on 2021-09-06.")
  }

  @Test(
    arguments: [Facts.risk("medium", on: "2022-09-29"), .tier("C1", on: "2022-09-29")]
  )
  func `a new assessment of risk or tier mends it`(assessment: Facts) {
    Self.assessed.when(assessment).asOf("2022-10-31")
      .then("WRK-05 X000001 transformation 2022-09-27..2022-09-28 2 days, within grace")
  }

  @Test(
    arguments: [
      Facts.mappa(0, on: "2022-09-20"), .register("selfHarm", on: "2022-09-20"),
      .scored(rsr: "1.5", on: "2022-09-20"),
    ]
  )
  func `nothing else is an assessment`(facts: Facts) {
    Self.assessed.when(facts).asOf("2022-09-27")
      .then("WRK-05 X000001 transformation 2022-09-27.. 1 day, blocks")
  }

  @Test func `one in custody may be older`() {
    Self.assessed.when(.custodyStarted(on: "2022-09-20")).asOf("2022-10-31").thenNothingIsFound()
  }

  @Test func `how old is too old can be set`() {
    Self.assessed.setting("days", of: "WRK-05", toHundredths: 3000).asOf("2021-10-07")
      .then("WRK-05 X000001 stabilisation 2021-10-07.. 1 day, warns")
  }

  @Test func `an assessment that was never made does not count, but did until that was known`() {
    let story = Self.assessed.when(.risk("medium", on: "2022-09-20").named("mistake"))
      .when(.retracted("mistake", on: "2022-10-20"))
      .asOf("2022-09-28")
    story.then("WRK-05 X000001 transformation 2022-09-27.. 2 days, blocks")
    story.knownAt("2022-10-19T12:00:00Z").thenNothingIsFound()
  }
}
