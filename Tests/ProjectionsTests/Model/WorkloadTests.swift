import EventLog
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

  @Test func `court reports of the last 28 days score 138 and 65`() throws {
    let state = try state(
      given(.office, .report("R-1", by: "N53A001", "standard", on: "2021-06-03"))
        .when(.report("R-2", by: "N53A001", "standard", on: "2021-06-04"))
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
