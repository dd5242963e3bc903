import EventLog
import MigrateTesting
import Projections
import Testing

@Suite struct `The workload` {
  /// A practitioner with contracted hours and reductions, at the end of 1 July 2021.
  func available(_ hours: String, less reductions: [String] = [], code: String = "M") throws -> Int
  {
    let state = try state(
      given(.team("N53A01", on: "2021-06-01"))
        .when(.staff("N53A001", code: code, hours: hours, on: "2021-06-01"))
        .when(
          .each(reductions.enumerated()) {
            Facts(
              "ReductionStarted",
              on: "2021-06-01",
              [
                "staff": "N53A001", "reduction": "R-\($0)", "reason": "other",
                "hours": .number($1),
              ]
            )
          }
        )
    )
    return state.available(StaffReference(rawValue: 0))
  }

  func state(_ story: Story) throws -> UnifiedState {
    UnifiedState(try story.asOf("2021-07-01").timeline(), atTheEndOf: Day(2021, 7, 1))
  }

  // 2176 points for 37 hours, cut once. Source: the Ministry's own tests of the workload tool.
  @Test(
    arguments: [
      ("37", ["1.8"], 2070), ("30", ["1.8"], 1658), ("37", [], 2176), ("18.5", [], 1088),
      ("0", [], 0), ("37", ["37"], 0), ("37", ["40"], 0), ("37", ["1", "0.8"], 2070),
      ("0.01", [], 0), ("0.02", [], 1), ("60", [], 3528), ("36.99", [], 2175),
    ] as [(String, [String], Int)]
  )
  func `available is cut once from the hours that are left`(
    hours: String,
    reductions: [String],
    points: Int
  ) throws {
    #expect(try available(hours, less: reductions) == points)
  }

  @Test
  func
    `points are those of tier and location, for every row of workload-points.csv that facts can name`()
    throws
  {
    for row in try referenceRows("workload-points.csv")
    where Location(spelling: row["location"] ?? "") != nil {
      let tier = try #require(row["tier"])
      let location = try #require(row["location"])
      let points = try #require(row["points"].flatMap { Int($0) })
      let places = location == "licence" ? ["licence", "postSentenceSupervision"] : [location]
      for place in places {
        let state = try state(
          given(.office, .registered(location: place, on: "2021-06-01"))
            .when(.tier(tier, on: "2021-06-01"), .allocated(to: "N53A001", on: "2021-06-01"))
        )
        let found = state.points(StaffReference(rawValue: 0), on: Day(2021, 7, 1))
        #expect(found == points, "\(tier) in \(place)")
      }
    }
  }

  @Test func `an untiered case scores nothing`() throws {
    let state = try state(
      given(.office, .registered(on: "2021-06-01"), .allocated(to: "N53A001", on: "2021-06-01"))
    )
    #expect(state.points(StaffReference(rawValue: 0), on: Day(2021, 7, 1)) == 0)
  }

  /// Points of N53A001, who holds one case of tier C1, at the end of a day.
  private func points(_ facts: Facts..., on day: String = "2021-07-01") throws -> Int {
    let story = given(.office, .registered(on: "2021-01-04"), .tier("C1", on: "2021-01-04"))
      .when(.allocated(to: "N53A001", on: "2021-06-01"), Facts(facts))
    let timeline = try story.asOf(day).timeline()
    let asOf = try #require(Day(day))
    return UnifiedState(timeline, atTheEndOf: asOf).points(StaffReference(rawValue: 0), on: asOf)
  }

  @Test func `in transition to adulthood a case scores by tier alone, wherever it is`() throws {
    for row in try referenceRows("workload-points.csv")
    where row["location"] == "transitionToAdulthood" {
      let tier = try #require(row["tier"])
      let expected = try #require(row["points"].flatMap { Int($0) })
      let of = Facts.register("transitionToAdulthood", on: "2021-06-02")
      #expect(try points(.tier(tier, on: "2021-06-02"), of) == expected, "\(tier)")
      let inside = Facts.custodyStarted(on: "2021-06-02")
      #expect(try points(.tier(tier, on: "2021-06-02"), of, inside) == expected, "\(tier)")
    }
  }

  @Test func `a case of ten and five in transition to adulthood is that of the Ministry`() throws {
    let state = try state(
      given(.office)
        .when(
          .each(1...15) { number in
            Facts([
              .registered(
                number.crn,
                location: number > 10 ? "custody" : "community",
                on: "2021-06-01"
              ),
              .tier(number > 10 ? "C1" : "B2", of: number.crn, on: "2021-06-01"),
              .register("transitionToAdulthood", of: number.crn, on: "2021-06-01"),
              .allocated(number.crn, to: "N53A001", on: "2021-06-01"),
            ])
          }
        )
    )
    #expect(state.points(StaffReference(rawValue: 0), on: Day(2021, 7, 1)) == 480 + 115)
  }

  @Test(arguments: [("2021-07-01", 50), ("2021-06-30", 0), ("2021-07-02", 50)])
  func `from the day after its sentence's end a case scores nothing`(endsOn: String, expected: Int)
    throws
  {
    #expect(try points(.ends(endsOn, on: "2021-06-02")) == expected)
    let grown = Facts.register("transitionToAdulthood", on: "2021-06-02")
    #expect(try points(.ends(endsOn, on: "2021-06-02"), grown) == (expected == 0 ? 0 : 23))
  }

  @Test func `nor does it while a warrant is outstanding`() throws {
    #expect(try points(.warrant(on: "2021-06-30")) == 0)
    #expect(try points(.warrant(on: "2021-06-20"), .warrantEnded(on: "2021-06-30")) == 50)
    let grown = Facts.register("transitionToAdulthood", on: "2021-06-02")
    #expect(try points(grown, .warrant(on: "2021-06-30")) == 0)
    // Who is registered anew has no warrant out.
    let again = Facts([
      .warrant(on: "2021-06-20"), .closed(on: "2021-06-22"), .registered(on: "2021-06-23"),
      .allocated(to: "N53A001", on: "2021-06-23"),
    ])
    #expect(try points(again) == 50)
  }

  @Test(arguments: [("2021-06-01", 0), ("2021-06-02", 1), ("2021-07-01", 1)])
  func `parole reports of the last 30 days score 120, and ARMS assessments 69 or 35`(
    day: String,
    counts: Int
  ) throws {
    #expect(try points(.paroleReport(by: "N53A001", on: day)) == 50 + 120 * counts)
    #expect(try points(.activeRisk(on: day)) == 50 + 69 * counts)
    let licence = Facts([.custodyStarted(on: "2021-06-10"), .released(on: "2021-06-11")])
    #expect(try points(.activeRisk(on: day), licence) == 52 + 35 * counts)
    #expect(try points(.activeRisk(on: day), .custodyStarted(on: "2021-06-10")) == 23)
    let twice = Facts([.activeRisk(on: day), .activeRisk(on: "2021-06-20")])
    #expect(try points(twice) == 50 + 69 * (counts + 1))
  }

  @Test(arguments: [("2023-01-03", 50 + 120 + 69 + 138), ("2023-01-04", 50 + 138)])
  func `on 4 January 2023 they left the workload tool`(day: String, expected: Int) throws {
    let reports = Facts([
      .paroleReport(by: "N53A001", on: "2022-12-30"), .activeRisk(on: "2022-12-30"),
      .report("R-1", by: "N53A001", "standard", on: "2022-12-30"),
    ])
    #expect(try points(reports, on: day) == expected)
  }

  @Test func `an ARMS assessment counts with the officer of the day, though others had the case`()
    throws
  {
    let given = Facts([
      .activeRisk(on: "2021-06-10"), .staff("N53A002", on: "2021-06-01"),
      .allocated(to: "N53A002", on: "2021-06-20"),
    ])
    #expect(try points(given) == 0)
    #expect(try points(given, .allocated(to: "N53A001", on: "2021-06-30")) == 50 + 69)
    #expect(try points(.activeRisk(on: "2021-06-10"), .closed(on: "2021-06-30")) == 0)
    // Outstanding warrants take the case's own points, and no others.
    #expect(try points(.activeRisk(on: "2021-06-10"), .warrant(on: "2021-06-30")) == 69)
  }

  @Test func `of a case that was not registered by then it has no effect`() throws {
    let state = try state(
      given(.office, .activeRisk("X000002", on: "2021-06-10"))
        .when(.registered("X000002", on: "2021-06-11"))
        .when(.allocated("X000002", to: "N53A001", on: "2021-06-11"))
    )
    #expect(state.points(StaffReference(rawValue: 0), on: Day(2021, 7, 1)) == 0)
  }

  @Test func `where a source gives no hours, 37 are assumed`() throws {
    let state = try state(
      given(.team("N53A01", on: "2021-06-01")).when(
        .staff("N53A001", hours: nil, on: "2021-06-01")
      )
    )
    #expect(state.available(StaffReference(rawValue: 0)) == 2176)
  }

  @Test func `court reports of the last 30 days score 138 and 65`() throws {
    let state = try state(
      given(.office, .report("R-1", by: "N53A001", "standard", on: "2021-06-01"))
        .when(.report("R-2", by: "N53A001", "standard", on: "2021-06-02"))
        .when(.report("R-3", by: "N53A001", "fast", on: "2021-07-01"))
        .when(.report("R-4", by: "N53A001", "oral", on: "2021-07-01"))
    )
    #expect(state.points(StaffReference(rawValue: 0), on: Day(2021, 7, 1)) == 203)
  }

  @Test(
    arguments: [
      // Hours, cases of 50 points, tenths of a per cent: half a tenth is rounded away from zero.
      ("37", 0, 0), ("37", 10, 230), ("17.01", 1, 50), ("17.01", 22, 1100), ("34.01", 1, 25),
      ("0", 1, nil),
    ] as [(String, Int, Int?)]
  )
  func `capacity has one decimal, rounded half away from zero`(
    hours: String,
    cases: Int,
    tenths: Int?
  ) throws {
    let state = try state(
      given(.team("N53A01", on: "2021-06-01"), .staff("N53A001", hours: hours, on: "2021-06-01"))
        .when(cases == 0 ? .nothing : .cases(1...cases, on: "2021-06-01"))
    )
    #expect(state.capacity(StaffReference(rawValue: 0), on: Day(2021, 7, 1)) == tenths)
  }
}
