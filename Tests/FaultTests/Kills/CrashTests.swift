import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite(.fullRing, .enabled(if: Program.migrate != nil))
struct `Whoever kills an import finds the log at a commit` {
  @Test func `two hundred kills at random moments`() throws {
    let program = try #require(Program.migrate)
    let batches = try Batches()
    var log = try LogFolder(copyOf: Batches.base)
    // How long an import takes beside whatever else goes on here, in microseconds: learnt from whether
    // a kill came in time.
    var duration = 100_000.0
    var (kills, attempts, endings) = (0, 0, 0)
    while kills < 200, attempts < 2000 {
      attempts += 1
      let delay = Double.random(in: 0...1) * duration
      let running = try Running(program, ["import", log.path, Batches.file])
      usleep(UInt32(delay))
      running.send(SIGKILL)
      let end = try running.wait()
      if end.signal == SIGKILL { kills += 1 }
      duration *= end.signal == SIGKILL ? 1.02 : 0.9
      let problems = try batches.problems(with: log, mustHold: end.exitCode == 0)
      #expect(problems.isEmpty, "killed after \(delay) µs: \(problems)")
      guard try log.export() == batches.after else { continue }
      // The batch is in: the next attempts begin with a whole log, or with a torn one.
      endings += 1
      let next = try batches.problemsOfTheNextImport(into: log)
      #expect(next.isEmpty, "killed after \(delay) µs: \(next)")
      log = try Batches.log(as: endings.isMultiple(of: 2) ? .tornTail : .whole)
    }
    let next = try batches.problemsOfTheNextImport(into: log)
    #expect(next.isEmpty)
    #expect(kills == 200, "\(kills) kills in \(attempts) attempts")
    print("\(kills) kills at random moments, in \(attempts) imports")
  }

  // MARK: Every step

  @Test(.enabled(if: Tracing.isPossible), arguments: Start.allCases, Tracing.calls)
  func `a kill before each call that changes anything`(start: Start, call: String) throws {
    let batches = try Batches(isFirst: start == .noCommit)
    let kills = try Tracing.kills(at: call, from: start) {
      let log = try Batches.log(as: start)
      return (log, ["import", log.path, Batches.file])
    } problems: { log, end in
      try batches.problems(with: log, mustHold: end.exitCode == 0)
        + batches.problemsOfTheNextImport(into: log)
    }
    print("\(kills) kills at \(call), from \(start)")
  }

  // MARK: A disk that refuses

  @Test(
    .enabled(if: Tracing.isPossible),
    arguments: Start.allCases,
    [("fdatasync", "EIO"), ("fsync", "EIO"), ("pwrite64", "ENOSPC"), ("ftruncate", "EIO")]
  )
  func `a disk that refuses is reported, and the log is at a commit`(
    start: Start,
    refusal: (call: String, error: String)
  ) throws {
    let batches = try Batches(isFirst: start == .noCommit)
    for number in 1...40 {
      let fault = "error=\(refusal.error)"
      let log = try Batches.log(as: start)
      let arguments = ["import", log.path, Batches.file]
      let end = try Tracing.run(arguments, refusal.call, fault, number)
      let place = "\(start), \(refusal.error) at \(refusal.call) \(number)"
      let problems = try batches.problems(with: log, mustHold: end.exitCode == 0)
      #expect(problems.isEmpty, "\(place): \(problems)")
      let next = try batches.problemsOfTheNextImport(into: log)
      #expect(next.isEmpty, "\(place): \(next)")
      // The last call of all may be one for the cache, whose failure is of no consequence.
      guard end.exitCode == 1 else {
        #expect(end.exitCode == 0, "\(place): \(end.errors)")
        #expect(number > 1 || refusal.call == "ftruncate" || refusal.call == "fsync")
        return
      }
      #expect(end.errors.contains(log.path), "\(place): \(end.errors)")
      #expect(end.errors.contains(" failed: "), "\(place): \(end.errors)")
    }
    Issue.record("\(refusal.call) is called more than forty times")
  }
}
