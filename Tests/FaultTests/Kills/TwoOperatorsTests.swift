import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite(.fullRing, .enabled(if: Program.migrate != nil))
struct `Of two operators who apply at once, one does` {
  /// Two processes apply a plan each to one log: the second starts while the first is at work, or when
  /// it has just ended.
  ///
  /// - Returns: The exit code of the one that did not apply.
  private func applyAtOnce(
    _ planned: PlannedLog,
    _ plans: [PlannedLog.Plan]
  ) throws -> Int32? {
    let program = try #require(Program.migrate)
    let log = try planned.log.copied()
    var running: [Running] = []
    for plan in plans {
      running.append(try Running(program, plan.arguments(log)))
      usleep(UInt32.random(in: 0...150_000))
    }
    let ends = try running.map { try $0.wait() }
    let winners = zip(plans, ends).filter { $0.1.output.hasPrefix("applied: ") }
    try #require(winners.count == 1, "\(ends)")
    // Its events and nothing else, as the root of the whole log proves.
    #expect(planned.ending(of: log, winners[0].0) == .after)
    #expect(winners[0].1.exitCode == 0)
    let loser = try #require(ends.first { !$0.output.hasPrefix("applied: ") })
    switch loser.exitCode {
    case 0:
      // The same plan: it is in the log, and nothing is left to do.
      #expect(plans[0].path == plans[1].path)
      #expect(loser.output.hasPrefix("applied already: "), "\(loser)")
    case 5: #expect(loser.errors.contains("\nplan again\n"), "\(loser)")
    case 11: #expect(loser.errors.contains("the log is locked by another writer: "), "\(loser)")
    default: Issue.record("\(loser)")
    }
    #expect(loser.output.isEmpty || loser.exitCode == 0)
    return loser.exitCode
  }

  @Test func `the same plan is in the log once`() throws {
    let planned = try PlannedLog()
    let plan = try #require(planned.plans.first)
    let codes = try (1...30).map { _ in try applyAtOnce(planned, [plan, plan]) }
    tell(codes)
  }

  @Test func `of two plans for different regions one is in the log`() throws {
    let planned = try PlannedLog(
      teams: PlannedLog.forgottenTeam + ["C04BO1"],
      plansWith: [["--region", "C"], ["--region", "F"]]
    )
    #expect(planned.plans[0].after != planned.plans[1].after)
    let codes = try (1...30).map { round in
      let plans = round.isMultiple(of: 2) ? planned.plans : planned.plans.reversed()
      return try applyAtOnce(planned, plans)
    }
    tell(codes)
  }

  private func tell(_ codes: [Int32?]) {
    let locked = codes.count { $0 == 11 }
    print("two operators, \(codes.count) times: \(locked) were locked out, the others too late")
  }
}
