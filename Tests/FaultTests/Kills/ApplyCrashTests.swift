import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite(.fullRing, .enabled(if: Program.migrate != nil))
struct `Whoever kills an apply finds all of the plan in the log, or none of it` {
  private let planned: PlannedLog
  private let plan: PlannedLog.Plan

  init() throws {
    planned = try PlannedLog()
    plan = try #require(planned.plans.first)
  }

  /// Kills of both runs, which go on side by side; `MIGRATE_KILLS=3000` makes them more.
  private static let killCount =
    Ring.asked("MIGRATE_KILLS") ?? 500

  /// When an apply is killed.
  enum Moment: CaseIterable {
    /// After any part of the time that it takes.
    case any
    /// When the plan's lines are being written, their record, or the head that acknowledges them.
    case lines, record, head

    /// The file that changes then.
    var file: String? {
      switch self {
      case .any: nil
      case .lines: "segments/00000000000000000001.jsonl"
      case .record: "commits.jsonl"
      case .head: "HEAD"
      }
    }
  }

  /// Lets an apply go on until such a moment, or to its end.
  private func wait(
    _ running: Running,
    _ log: LogFolder,
    _ moment: Moment,
    duration: Double
  ) throws {
    guard let file = moment.file else {
      usleep(UInt32(Double.random(in: 0...1) * duration))
      return
    }
    let before = try planned.log.bytes(of: file)
    usleep(UInt32(duration / 2))
    while running.isRunning, try log.bytes(of: file) == before { usleep(200) }
    usleep(UInt32.random(in: 0...2000))
  }

  @Test(arguments: 1...2)
  func `a kill at a random instant never leaves half a plan`(run: Int) throws {
    let program = try #require(Program.migrate)
    let killCount = Self.killCount / 2
    var (kills, attempts) = (0, 0)
    var endings: [PlannedLog.Ending: Int] = [:]
    // How long an apply takes beside whatever else goes on here, in microseconds: learnt from whether
    // a kill came in time.
    var duration = 100_000.0
    while kills < killCount, attempts < 3 * killCount {
      attempts += 1
      let moment = attempts.isMultiple(of: 2) ? .any : Moment.allCases.randomElement() ?? .any
      let log = try planned.log.copied()
      let running = try Running(program, plan.arguments(log))
      try wait(running, log, moment, duration: duration)
      running.send(SIGKILL)
      let end = try running.wait()
      let ending = planned.ending(of: log, plan)
      if case .wrong(let why) = ending { Issue.record("attempt \(attempts): \(why)") }
      guard end.signal == SIGKILL else {
        // It was quicker: what it acknowledged is there.
        #expect(end.exitCode == 0, "\(end.errors)")
        #expect(ending == .after)
        duration *= 0.9
        continue
      }
      if moment == .any { duration *= 1.01 }
      kills += 1
      endings[ending, default: 0] += 1
      guard endings[ending, default: 0] % 20 == 1 else { continue }
      let problems = try planned.problemsOfTheNextApply(to: log, plan, after: ending)
      #expect(problems.isEmpty, "attempt \(attempts): \(problems)")
    }
    #expect(kills == killCount, "\(kills) kills in \(attempts) attempts")
    let counts = [.before, .tornTail, .after].map { (ending: PlannedLog.Ending) in
      endings[ending, default: 0]
    }
    #expect(counts.reduce(0, +) == kills, "\(endings)")
    #expect(counts[0] + counts[1] > 0)
    #expect(counts[2] > 0)
    print(
      "\(kills) kills at random instants, in \(attempts) applies: \(counts[0]) left nothing of the "
        + "plan, \(counts[1]) a torn tail, \(counts[2]) all of it; an apply took \(Int(duration)) µs"
    )
  }

  @Test(.enabled(if: Tracing.isPossible), arguments: Start.withCommits, Tracing.calls)
  func `a kill before each call that changes anything`(start: Start, call: String) throws {
    let kills = try Tracing.kills(at: call, from: start) {
      let log = try planned.log.copied()
      try log.tear(as: start)
      return (log, plan.arguments(log))
    } problems: { log, end in
      let ending = planned.ending(of: log, plan, from: start)
      if case .wrong(let why) = ending { return [why] }
      if end.exitCode == 0, ending != .after { return ["an acknowledged plan is gone: \(ending)"] }
      return try planned.problemsOfTheNextApply(to: log, plan, after: ending)
    }
    print("\(kills) kills at \(call) of an apply, from \(start)")
  }
}
