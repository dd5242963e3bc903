import Foundation
import Testing

@testable import migrate

@Suite(.enabled(if: Program.migrate != nil))
struct `Whoever kills an import finds the log at a commit` {
  /// What the import finds: in the end it begins with a recovery.
  enum Start: String, CaseIterable, Sendable {
    case noCommit
    case whole
    case tornTail
    case tornHead

    /// A log that is like this.
    func log() throws -> LogFolder {
      if self == .noCommit { return try LogFolder(origin: "probation.example/tiny") }
      let log = try LogFolder(copyOf: Batches.base)
      if self != .whole { try tear(log) }
      return log
    }

    private func tear(_ log: LogFolder) throws {
      for name in ["segments/00000000000000000001.jsonl", "commits.jsonl"] {
        try log.change(name) { $0 += Array("{\"half a".utf8) }
      }
      try log.write(Array("{\"half".utf8), to: "segments/00000000000000000004.jsonl")
      if self == .tornHead { try log.change("HEAD") { $0[100] = 0 } }
    }
  }

  @Test func `two hundred kills at random moments`() throws {
    let program = try #require(Program.migrate)
    let batches = try Batches()
    var generator = SystemRandomNumberGenerator()
    var log = try LogFolder(copyOf: Batches.base)
    let duration = try ContinuousClock().measure {
      _ = try program.run(["import", log.folder.path(of: "test.log"), Batches.file])
    }
    let microseconds = duration / .microseconds(1)
    log = try LogFolder(copyOf: Batches.base)
    var (kills, attempts, endings) = (0, 0, 0)
    while kills < 200, attempts < 2000 {
      attempts += 1
      let delay = Double.random(in: 0.3...1.1, using: &generator) * microseconds
      let running = try Running(program, ["import", log.path, Batches.file])
      usleep(UInt32(delay))
      running.send(SIGKILL)
      let end = try running.wait()
      if end.signal == SIGKILL { kills += 1 }
      let problems = try batches.problems(with: log, mustHold: end.exitCode == 0)
      #expect(problems.isEmpty, "killed after \(delay) µs: \(problems)")
      guard try log.export() == batches.after else { continue }
      // The batch is in: the next attempts begin with a whole log, or with a torn one.
      endings += 1
      let next = try batches.problemsOfTheNextImport(into: log)
      #expect(next.isEmpty, "killed after \(delay) µs: \(next)")
      log = try (endings.isMultiple(of: 2) ? Start.tornTail : .whole).log()
    }
    let next = try batches.problemsOfTheNextImport(into: log)
    #expect(next.isEmpty)
    #expect(kills == 200, "\(kills) kills in \(attempts) attempts")
    print("\(kills) kills at random moments, in \(attempts) imports")
  }

  // MARK: Every step

  /// Calls by which something in the log changes, or is promised.
  static let calls = [
    "pwrite64", "fdatasync", "fsync", "ftruncate", "unlinkat", "mkdirat", "fchmod", "flock",
  ]

  /// Whether `strace` can be used here.
  static let canTrace: Bool = {
    guard let strace = Program("strace"), let migrate = Program.migrate else { return false }
    let found = try? strace.run(["-qq", "-o", "/dev/null", migrate.url.path(), "--version"])
    return found?.exitCode == 0
  }()

  /// Imports into a fresh log while something goes wrong at the n-th such call.
  private func importing(
    from start: Start,
    _ call: String,
    _ fault: String,
    _ number: Int
  ) throws -> (log: LogFolder, end: Running.End) {
    let (strace, migrate) = (try #require(Program("strace")), try #require(Program.migrate))
    let log = try start.log()
    let arguments = [
      "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)",
      "-e", "inject=\(call):\(fault):when=\(number)",
      migrate.url.path(), "import", log.path, Batches.file,
    ]
    return (log, try Running(strace, arguments).wait())
  }

  @Test(.enabled(if: canTrace), arguments: Start.allCases, calls)
  func `a kill before each call that changes anything`(start: Start, call: String) throws {
    let batches = try Batches(isFirst: start == .noCommit)
    for number in 1...40 {
      let (log, end) = try importing(from: start, call, "signal=KILL", number)
      let place = "\(start), \(call) \(number)"
      let problems = try batches.problems(with: log, mustHold: end.exitCode == 0)
      #expect(problems.isEmpty, "\(place): \(problems)")
      let next = try batches.problemsOfTheNextImport(into: log)
      #expect(next.isEmpty, "\(place): \(next)")
      guard end.signal == SIGKILL else {
        #expect(end.exitCode == 0, "\(place): \(end.errors)")
        print("\(number - 1) kills at \(call), from \(start)")
        return
      }
    }
    Issue.record("\(call) is called more than forty times")
  }

  // MARK: A disk that refuses

  @Test(
    .enabled(if: canTrace),
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
      let (log, end) = try importing(from: start, refusal.call, fault, number)
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
