import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite(.enabled(if: Program.migrate != nil)) struct `An apply waits while its hold file exists` {
  private let planned: PlannedLog
  private let plan: PlannedLog.Plan
  private let log: LogFolder
  private let hold: String

  init() throws {
    planned = try PlannedLog()
    plan = try #require(planned.plans.first)
    log = try planned.log.copied()
    hold = log.folder.path(of: "hold")
    try Data().write(to: URL(filePath: hold))
  }

  /// An apply that says that it waits.
  private func waitingApply() throws -> Running {
    let arguments = plan.arguments(log) + ["--hold-file", hold]
    let running = try Running(try #require(Program.migrate), arguments)
    try running.waitUntilItSays("waiting until \(hold) is gone\n")
    #expect(running.isRunning)
    #expect(planned.ending(of: log, plan) == .before)
    return running
  }

  private func release() throws { try FileManager.default.removeItem(atPath: hold) }

  @Test func `and appends when it is gone`() throws {
    let running = try waitingApply()
    try release()
    let end = try running.wait()
    #expect(end.exitCode == 0)
    #expect(end.errors == "waiting until \(hold) is gone\n")
    #expect(end.output.hasPrefix("applied: 13 events in commit 3\n"))
    #expect(planned.ending(of: log, plan) == .after)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `and appends nothing when it is interrupted`(signal: Int32) throws {
    let running = try waitingApply()
    running.send(signal)
    let end = try running.wait()
    #expect(end.exitCode == 130)
    #expect(end.errors.hasSuffix("interrupted while \(hold) was there: nothing was appended\n"))
    #expect(end.output.isEmpty)
    #expect(planned.ending(of: log, plan) == .before)
  }

  @Test func `and locks nobody out, so that the plan may be stale by then`() throws {
    let running = try waitingApply()
    #expect(try Outcome(["tag", log.path, "eve"]).exitCode == .done)
    let moved = try log.contents()
    try release()
    let end = try running.wait()
    #expect(end.exitCode == 5)
    #expect(end.errors.contains("the plan was made at position 62, and found the log at 63"))
    #expect(end.output.isEmpty)
    for name in ["HEAD", "commits.jsonl", "segments/00000000000000000001.jsonl"] {
      #expect(Data(try log.bytes(of: name)) == moved[name], "\(name)")
    }
  }
}
