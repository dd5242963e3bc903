import MigrateTesting
import Testing

@Suite struct `WRK-01: nobody is above capacity` {
  /// Ten cases of tier A0 in the community are 1,100 points; 17.01 hours are 1,000 available.
  static func officer(
    _ staff: String = "N53A001",
    hours: String = "17.01",
    code: String = "M",
    from first: Int = 10,
    since day: String = "2021-07-26"
  ) -> Facts {
    Facts([
      .staff(staff, code: code, hours: hours, on: "2021-06-01"),
      .each(first...first + 9) {
        Facts([
          .case($0.crn, .veryHigh, heldBy: staff, on: day), .tier("A0", of: $0.crn, on: day),
        ])
      },
    ])
  }

  static let team = given(.team("N53A01", on: "2021-06-01")).asOf("2021-07-31")

  static let found = ["WRK-01 N53A001 transition 2021-07-31.. 1 day, warns"]

  @Test(arguments: [("17.01", []), ("17", found)])
  func `110 % is not above it, and any more is`(hours: String, expected: [String]) {
    Self.team.when(Self.officer(hours: hours)).then(expected)
  }

  @Test(
    arguments: [
      // The last 30 days end on 31 July and begin on 2 July.
      ("2021-07-01", []), ("2021-07-02", found), ("2021-07-31", found),
    ] as [(String, [String])],
    ["fast", "standard"]
  )
  func `court reports of the last 30 days count`(
    vector: (day: String, expected: [String]),
    kind: String
  ) {
    Self.team.when(Self.officer(), .report("R-1", by: "N53A001", kind, on: vector.day))
      .then(vector.expected)
  }

  @Test func `an oral report scores nothing`() {
    Self.team.when(Self.officer(), .report("R-1", by: "N53A001", "oral", on: "2021-07-30"))
      .thenNothingIsFound()
  }

  @Test func `a running reduction takes hours off, and an ended one does not`() {
    let reduced = Self.team.when(Self.officer(hours: "18"))
      .when(
        Facts(
          "ReductionStarted",
          on: "2021-07-26",
          ["staff": "N53A001", "reduction": "R-1", "reason": "other", "hours": 1]
        )
      )
    reduced.then(Self.found)
    reduced
      .when(Facts("ReductionEnded", on: "2021-07-30", ["staff": "N53A001", "reduction": "R-1"]))
      .thenNothingIsFound()
  }

  @Test(
    arguments: [
      Facts.closed(10.crn, on: "2021-07-31"), .absent("N53A001", on: "2021-07-31"),
      .hours("N53A001", "0", on: "2021-07-31"), .tier("A3", of: 10.crn, on: "2021-07-31"),
    ]
  )
  func `who is not eligible or has nothing available is not above`(event: Facts) {
    let isMore = event.told[0].type == "TierAssessed"
    Self.team.when(Self.officer(), event).then(isMore ? Self.found : [])
  }

  @Test func `it is judged at month ends and on Day 1`() {
    let story = Self.team.when(Self.officer(hours: "17", since: "2021-06-21")).asOf("2021-07-05")
    story.then(
      "WRK-01 N53A001 dayOne 2021-06-25.. 1 day, warns",
      "WRK-01 N53A001 transition 2021-06-30.. 1 day, warns"
    )
    story.asOf("2021-06-29").then("WRK-01 N53A001 dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `it is mended by hours`() {
    Self.team.when(Self.officer(hours: "17", since: "2021-07-26"))
      .when(.hours("N53A001", "37", on: "2021-08-02"))
      .asOf("2021-08-31")
      .then("WRK-01 N53A001 transition 2021-07-31..2021-07-31 1 day, warns")
  }

  @Test func `it shows as many decimals as it takes to see that it is above`() {
    // Ten cases of tier C3 are 790 points, and 12.22 hours are 718.
    let story = Self.team.when(.staff("N53A001", hours: "12.22", on: "2021-06-01"))
      .when(.cases(1...10, .medium, on: "2021-07-26"))
      .when(.each(1...10) { .tier("C3", of: $0.crn, on: "2021-07-26") })
    story.then(Self.found)
    story.thenSays("WRK-01", "790 points of 718 available: 110.03 % of capacity.")
  }

  // MARK: Transformation

  /// So many eligible POs, of whom the first is above; ten cases each, since less than 28 days.
  static func transformation(_ count: Int, above: Int = 1) -> Story {
    given(.team("N53A01", on: "2021-06-01"))
      .when(
        .each(1...count) {
          officer(
            "N53A1\($0 + 10)",
            hours: $0 <= above ? "17" : "37",
            from: $0 * 10,
            since: "2022-04-25"
          )
        }
      )
      .asOf("2022-04-30")
  }

  @Test(arguments: [(10, "warns"), (9, "blocks"), (1, "blocks")])
  func `in Transformation it blocks where more than 10 % of a PDU's are above`(
    count: Int,
    effect: String
  ) {
    Self.transformation(count).then("WRK-01 N53A111 transformation 2022-04-30.. 1 day, \(effect)")
  }

  @Test func `who has no PDU is warned of`() {
    Self.transformation(1).when(.teamMoved("N53A01", to: "X99", unit: "X99A", on: "2022-04-25"))
      .when(.provider("X99", on: "2021-01-04"), .unit("X99A", of: "X99", on: "2021-01-04"))
      .when(.each(10...19) { .transferred($0.crn, to: "X99", on: "2022-04-25") })
      .when(.each(10...19) { .allocated($0.crn, to: "N53A111", on: "2022-04-25") })
      .then("WRK-01 N53A111 transformation 2022-04-30.. 1 day, warns")
  }

  @Test func `both thresholds can be set`() {
    let story = Self.transformation(4)
    story.setting("sharePercent", of: "WRK-01", toHundredths: 2500)
      .then("WRK-01 N53A111 transformation 2022-04-30.. 1 day, warns")
    story.setting("percent", of: "WRK-01", toHundredths: 11012).thenNothingIsFound()
    story.setting("percent", of: "WRK-01", toHundredths: 11012)
      .when(.report("R-1", by: "N53A111", "fast", on: "2022-04-30"))
      .then("WRK-01 N53A111 transformation 2022-04-30.. 1 day, blocks")
  }

  @Test func `it says the points, what is available and the share`() {
    Self.team.when(Self.officer(hours: "17"))
      .thenSays("WRK-01", "1100 points of 999 available: 110.1 % of capacity.")
  }

  @Test func `hours that were never true do not count, but did until that was known`() {
    let story = Self.team.when(Self.officer())
      .when(.hours("N53A001", "17", on: "2021-07-30").named("mistake"))
      .when(.retracted("mistake", on: "2021-08-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-08-19T12:00:00Z").then(Self.found)
  }
}
