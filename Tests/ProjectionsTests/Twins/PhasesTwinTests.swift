import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `The windows and their twin` {
  private static func scheduled(_ phase: String, _ from: String, _ until: String?) -> String {
    let end = until.map { ",\"until\":\"\($0)\"" } ?? ""
    return "{\"id\":\"p-\(phase)-\(from)\",\"type\":\"PhaseScheduled\","
      + "\"effectiveOn\":\"2021-01-01\",\"recordedAt\":\"2021-01-01T09:00:00Z\","
      + "\"source\":\"board\",\"data\":{\"phase\":\"\(phase)\",\"from\":\"\(from)\"\(end)}}"
  }

  @Test(arguments: [
    ("transition", "2021-06-25", "2021-09-01"),
    ("transition", "2021-06-26", "2021-08-01"),
    ("transition", "2021-05-01", "2021-06-25"),
    ("stabilisation", "2021-08-31", "2022-01-01"),
    ("stabilisation", "2021-09-10", "2021-12-20"),
    ("stabilisation", "2021-09-10", nil),
    ("harmonisation", "2022-01-01", "2022-01-01"),
    ("transformation", "2022-04-02", "2022-05-01"),
  ])
  func `agree on which schedules can be judged`(
    phase: String,
    from: String,
    until: String?
  ) throws {
    var world = World(seed: 7)
    world.lines = world.lines.filter { !$0.contains("PhaseScheduled") }
    world.lines.append(Self.scheduled(phase, from, until))
    let twin = PhasesTwin(try world.told()).windows
    let timeline = try world.timeline()
    let windows = try? Windows(timeline)
    #expect(
      windows?.all.map { "\($0.gate) \($0.from) \($0.until.map { "\($0)" } ?? "-")" }
        == twin?.map { "\($0.gate) \($0.from) \($0.until ?? "-")" }
    )
  }

  @Test func `a Transition that starts before Day 1 has ended is refused, and both are named`()
    throws
  {
    var world = World(seed: 7)
    world.lines = world.lines.filter { !$0.contains("PhaseScheduled") }
    world.lines.append(Self.scheduled("transition", "2021-06-01", "2021-09-01"))
    let timeline = try world.timeline()
    #expect(
      throws: ScheduleError.overlap(
        earlier: .dayOne,
        until: Day(2021, 6, 26),
        later: .transition,
        from: Day(2021, 6, 1)
      )
    ) { try PhaseRun(timeline) }
  }
}
