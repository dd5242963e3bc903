import EventLog
import MigrateTesting
import Projections
import Testing

@Suite struct `The windows of the phases` {
  static let office = given(.office).asOf("2022-06-30")

  /// Each window as `transition 2021-06-26..2021-09-01`, without a second day when it is open.
  func windows(_ story: Story) throws -> [String] {
    try story.run().phases.map {
      "\($0.window.gate) \($0.window.from)..\($0.window.until?.description ?? "")"
    }
  }

  @Test func `by default are those of the Probation Unification update`() throws {
    #expect(
      try windows(Self.office) == [
        "dayOne 2021-06-25..2021-06-26", "transition 2021-06-26..2021-09-01",
        "stabilisation 2021-09-01..2022-01-01", "harmonisation 2022-01-01..2022-04-01",
        "transformation 2022-04-01..",
      ]
    )
  }

  @Test func `are those that the source schedules, whatever the day of the fact`() throws {
    let story = Self.office
      .when(.scheduled("transition", from: "2021-06-26", until: "2021-10-01", on: "2099-01-01"))
      .when(.scheduled("stabilisation", from: "2021-10-11", until: "2022-01-01", on: "2021-06-01"))
      .when(.scheduled("transformation", from: "2022-04-01", until: "2023-01-01", on: "2021-06-01"))
    #expect(
      try windows(story) == [
        "dayOne 2021-06-25..2021-06-26", "transition 2021-06-26..2021-10-01",
        "stabilisation 2021-10-11..2022-01-01", "harmonisation 2022-01-01..2022-04-01",
        "transformation 2022-04-01..2023-01-01",
      ]
    )
  }

  static let twice =
    office
    .when(
      .scheduled("transition", from: "2021-06-26", until: "2021-08-01", on: "2021-08-20")
        .recorded(at: "2021-08-01T10:00:00Z").named("later")
    )
    .when(
      .scheduled("transition", from: "2021-06-26", until: "2021-07-01", on: "2021-08-30")
        .recorded(at: "2021-07-01T10:00:00Z")
    )

  @Test func `are those recorded last, whatever position and day say`() throws {
    #expect(try windows(Self.twice)[1] == "transition 2021-06-26..2021-08-01")
  }

  @Test func `are those of the later position where the instants are equal`() throws {
    let story = Self.twice.when(
      .scheduled("transition", from: "2021-06-26", until: "2021-08-15", on: "2021-01-01")
        .recorded(at: "2021-08-01T10:00:00Z")
    )
    #expect(try windows(story)[1] == "transition 2021-06-26..2021-08-15")
  }

  @Test func `are those known at the time, and not those retracted`() throws {
    let before = Self.twice.knownAt("2021-07-31T23:00:00Z")
    #expect(try windows(before)[1] == "transition 2021-06-26..2021-07-01")
    let retracted = Self.twice.when(.retracted("later", on: "2021-09-10"))
    #expect(try windows(retracted)[1] == "transition 2021-06-26..2021-07-01")
  }

  @Test func `leave the days between two phases unjudged`() {
    Self.office
      .when(.scheduled("stabilisation", from: "2021-10-11", until: "2022-01-01", on: "2021-06-01"))
      .when(.case(on: "2021-09-01"), .deallocated(on: "2021-09-06"))
      .when(.allocated(to: "N53A001", on: "2021-10-13"))
      .then("ALC-01 X000001 stabilisation 2021-10-11..2021-10-12 2 days, within grace")
  }

  @Test func `a finding belongs to the phase as it is scheduled`() {
    Self.office
      .when(.scheduled("transition", from: "2021-06-26", until: "2021-10-01", on: "2021-06-01"))
      .when(.scheduled("stabilisation", from: "2021-10-01", until: "2022-01-01", on: "2021-06-01"))
      .when(.case(on: "2021-09-01"), .deallocated(on: "2021-09-30"))
      .when(.allocated(to: "N53A001", on: "2021-10-04"))
      .then(
        "ALC-01 X000001 stabilisation 2021-10-01..2021-10-03 3 days, within grace",
        "ALC-01 X000001 transition 2021-09-30.. 1 day, blocks"
      )
  }

  // MARK: Schedules that cannot be judged

  func problem(_ story: Story) -> String? {
    do {
      _ = try story.run()
      return nil
    } catch let error as ScheduleError {
      return error.message
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: ["2021-06-26", "2021-06-25"])
  func `a phase that ends before it has begun is an error`(until: String) {
    #expect(
      problem(
        Self.office.when(
          .scheduled("transition", from: "2021-06-26", until: until, on: "2021-06-01")
        )
      ) == "PhaseScheduled: found transition from 2021-06-26 until \(until), expected it to end "
        + "after it starts"
    )
  }

  @Test func `a phase that ends after the next has begun is an error that names both`() {
    #expect(
      problem(
        Self.office.when(
          .scheduled("transition", from: "2021-06-26", until: "2021-09-02", on: "2021-06-01")
        )
      ) == "PhaseScheduled: found stabilisation from 2021-09-01 before transition ends "
        + "(2021-09-02), expected each phase to start once the one before it has ended"
    )
  }

  @Test func `a phase that starts before the one ahead of it ends is an error that names both`() {
    #expect(
      problem(
        Self.office.when(
          .scheduled("transformation", from: "2022-03-31", until: nil, on: "2021-06-01")
        )
      ) == "PhaseScheduled: found transformation from 2022-03-31 before harmonisation ends "
        + "(2022-04-01), expected each phase to start once the one before it has ended"
    )
  }

  @Test func `a phase without an end that others follow is an error`() {
    #expect(
      problem(
        Self.office.when(
          .scheduled("harmonisation", from: "2022-01-01", until: nil, on: "2021-06-01")
        )
      ) == "PhaseScheduled: found transformation from 2022-04-01 before harmonisation ends "
        + "(it has no end), expected each phase to start once the one before it has ended"
    )
  }

  // MARK: Schedules that reach before Day 1

  /// A case that never has an officer, with Transition scheduled like this.
  static func neglected(from: String, until: String) -> Story {
    given(.office, .case(heldBy: nil, on: "2021-06-01"))
      .when(.scheduled("transition", from: from, until: until, on: "2021-05-01"))
      .asOf("2021-12-30")
  }

  @Test(arguments: ["2021-06-25", "2021-06-01"])
  func `a phase that holds 25 June is refused or judged, and not met unseen`(from: String) {
    let run = try? Self.neglected(from: from, until: "2021-09-01").run()
    let transition = run?.phases.first { $0.window.gate == .transition }
    #expect(
      transition?.verdict != .met,
      "Transition from \(from) is met, and a case has no officer on any day of it"
    )
  }

  @Test func `a phase before everything that is judged is refused or judged, and not met unseen`() {
    let run = try? Self.neglected(from: "2020-02-01", until: "2020-09-01").run()
    let transition = run?.phases.first { $0.window.gate == .transition }
    #expect(
      transition?.verdict != .met || transition?.rules.isEmpty == false,
      "Transition from 2020-02-01 is met, and no rule was judged in it"
    )
  }

  // MARK: Rehearsals

  @Test(arguments: ["2021-06-24", "2021-05-14", "2021-03-26"])
  func `Day 1 can be rehearsed on the as-of day`(day: String) {
    given(.team("N53A01", on: "2021-01-04"), .staff("N53A001", on: "2021-01-04"))
      .when(.case(heldBy: nil, on: "2021-01-04"))
      .asOf(day).rehearsed()
      .then("ALC-01 X000001 dayOne \(day).. 1 day, blocks")
  }

  @Test func `after Day 1 a rehearsal changes nothing`() throws {
    #expect(try windows(Self.office.rehearsed()) == windows(Self.office))
  }

  @Test(arguments: ["2021-03-25", "2021-02-01"])
  func `Day 1 can be rehearsed on a day before 26 March`(day: String) async {
    await #expect(processExitsWith: .success) { [day] in
      let story = given(.team("N53A01", on: "2021-01-04"), .inspection(on: "2021-06-25"))
      _ = try story.asOf(day).rehearsed().run()
    }
  }
}
