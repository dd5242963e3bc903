import MigrateTesting
import Testing

@Suite struct `RSK-01: every open case has a risk level` {
  /// Without a risk level; the 15th working day after Monday 16 August is Tuesday 7 September,
  /// because 30 August is a bank holiday.
  static let unassessed = given(.office, .registered(on: "2021-08-16"))
    .when(
      .tier("C1", on: "2021-08-16"),
      .mappa(0, on: "2021-08-16"),
      .allocated(to: "N53A001", reason: "initial", on: "2021-08-16")
    )
    .asOf("2021-10-29")

  @Test(
    arguments: [
      ("2021-08-16", [String]()),
      ("2021-09-06", []),
      ("2021-09-07", []),
      ("2021-09-08", ["RSK-01 X000001 stabilisation 2021-09-07..2021-09-07 1 day, within grace"]),
      // Five working days, 7 to 13 September, are within grace; the sixth is not.
      ("2021-09-14", ["RSK-01 X000001 stabilisation 2021-09-07..2021-09-13 7 days, within grace"]),
      ("2021-09-15", ["RSK-01 X000001 stabilisation 2021-09-07..2021-09-14 8 days, blocks"]),
    ]
  )
  func `a case is assessed within 15 working days`(assessedOn: String, expected: [String]) {
    Self.unassessed.when(.risk("medium", on: assessedOn)).then(expected)
  }

  @Test func `on the day before, nothing is found yet`() {
    Self.unassessed.asOf("2021-09-06").thenNothingIsFound()
  }

  @Test func `a case in a prison's hands is not asked for, until it comes back`() {
    Self.unassessed
      .when(
        .imprisoned(on: "2021-08-23"),
        .handedBack(on: "2021-09-20"),
        .allocated(to: "N53A001", on: "2021-09-20")
      )
      .asOf("2021-09-21")
      .then("RSK-01 X000001 stabilisation 2021-09-20.. 2 days, within grace")
  }

  @Test func `a case that is opened again keeps its risk level`() {
    given(.office, .case(on: "2021-07-01"), .closed(on: "2021-07-05"))
      .when(.registered(on: "2021-08-16"), .allocated(to: "N53A001", on: "2021-08-16"))
      .asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test func `the days of a case that is opened again count from then`() {
    given(.office, .registered(on: "2021-07-01"), .tier("C1", on: "2021-07-01"))
      .when(.mappa(0, on: "2021-07-01"), .allocated(to: "N53A001", on: "2021-07-01"))
      .when(.closed(on: "2021-07-05"))
      .when(.registered(on: "2021-08-16"), .allocated(to: "N53A001", on: "2021-08-16"))
      .asOf("2021-09-07")
      .then("RSK-01 X000001 stabilisation 2021-09-07.. 1 day, within grace")
  }

  @Test func `how many working days are enough can be set`() {
    Self.unassessed.setting("workingDays", of: "RSK-01", toHundredths: 1600).asOf("2021-09-08")
      .then("RSK-01 X000001 stabilisation 2021-09-08.. 1 day, within grace")
  }

  @Test func `an assessment that was never true does not count, but did until that was known`() {
    let story = Self.unassessed
      .when(
        .risk("medium", on: "2021-08-20").named("mistake"),
        .retracted("mistake", on: "2021-10-20")
      )
    story.then("RSK-01 X000001 stabilisation 2021-09-07.. 53 days, blocks")
    story.knownAt("2021-10-19T12:00:00Z").thenNothingIsFound()
  }
}
