import MigrateTesting
import Testing

@Suite struct `DLV-04: every open case is screened for MAPPA` {
  /// Not screened; the 15th working day after Monday 16 August is Tuesday 7 September, because
  /// 30 August is a bank holiday.
  static func unscreened(since day: String) -> Story {
    given(.office, .registered(on: day), .reassessed(.medium, on: day))
      .when(.allocated(to: "N53A001", reason: "initial", on: day))
  }

  @Test(
    arguments: [
      ("2021-09-07", [String]()),
      ("2021-09-08", ["DLV-04 X000001 stabilisation 2021-09-07..2021-09-07 1 day, warns"]),
      ("2021-10-04", ["DLV-04 X000001 stabilisation 2021-09-07..2021-10-03 27 days, warns"]),
    ],
    [0, 1]
  )
  func `a case is screened within 15 working days, whatever the level`(
    vector: (day: String, expected: [String]),
    level: Int
  ) {
    Self.unscreened(since: "2021-08-16").when(.mappa(level, on: vector.day)).asOf("2021-10-29")
      .then(vector.expected)
  }

  // The 15th working day after Monday 13 December is Thursday 6 January, because 27 and 28
  // December and 3 January are bank holidays.
  @Test(
    arguments: [
      ("2022-01-06", [String]()),
      (
        "2022-01-13", ["DLV-04 X000001 harmonisation 2022-01-06..2022-01-12 7 days, within grace"]
      ),
      ("2022-01-14", ["DLV-04 X000001 harmonisation 2022-01-06..2022-01-13 8 days, blocks"]),
    ]
  )
  func `from Harmonisation on it blocks after five working days`(day: String, expected: [String]) {
    Self.unscreened(since: "2021-12-13").when(.mappa(0, on: day)).asOf("2022-01-31")
      .then(expected)
  }

  @Test(arguments: [Facts.closed(on: "2021-09-09"), .imprisoned(on: "2021-09-09")])
  func `a case that is no longer open need not be screened`(end: Facts) {
    Self.unscreened(since: "2021-08-16").when(end).asOf("2021-10-29")
      .then("DLV-04 X000001 stabilisation 2021-09-07..2021-09-08 2 days, warns")
  }

  @Test func `how many working days are enough can be set`() {
    Self.unscreened(since: "2021-08-16").setting("workingDays", of: "DLV-04", toHundredths: 1600)
      .asOf("2021-09-08")
      .then("DLV-04 X000001 stabilisation 2021-09-08.. 1 day, warns")
  }

  @Test func `a screening that was never true does not count, but did until that was known`() {
    let story = Self.unscreened(since: "2021-08-16")
      .when(.mappa(0, on: "2021-08-20").named("mistake"), .retracted("mistake", on: "2021-10-20"))
      .asOf("2021-09-10")
    story.then("DLV-04 X000001 stabilisation 2021-09-07.. 4 days, warns")
    story.knownAt("2021-10-19T12:00:00Z").thenNothingIsFound()
  }
}
