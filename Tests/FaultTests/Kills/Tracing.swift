import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// The built program under `strace`, which makes something go wrong at one of its system calls.
enum Tracing {
  /// Calls by which something in the log changes, or is promised.
  static let calls = [
    "pwrite64", "fdatasync", "fsync", "ftruncate", "unlinkat", "mkdirat", "fchmod", "flock",
  ]

  /// Whether `strace` can be used here.
  static let isPossible: Bool = {
    guard let strace = Program("strace"), let migrate = Program.migrate else { return false }
    let found = try? strace.run(["-qq", "-o", "/dev/null", migrate.url.path(), "--version"])
    return found?.exitCode == 0
  }()

  /// Runs the program while something goes wrong at the n-th such call.
  static func run(
    _ arguments: [String],
    _ call: String,
    _ fault: String,
    _ number: Int
  ) throws -> Running.End {
    let (strace, migrate) = (try #require(Program("strace")), try #require(Program.migrate))
    let options = [
      "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)",
      "-e", "inject=\(call):\(fault):when=\(number)", migrate.url.path(),
    ]
    return try Running(strace, options + arguments).wait()
  }

  /// Kills the program before its first such call, then before its second, until it ends by itself,
  /// and looks each time what is wrong with the log that it was made to change.
  ///
  /// - Throws: What making a log, or looking at it, throws.
  /// - Returns: How often it was killed.
  static func kills(
    at call: String,
    from start: Start,
    _ make: () throws -> (log: LogFolder, arguments: [String]),
    problems: (LogFolder, Running.End) throws -> [String]
  ) throws -> Int {
    for number in 1...40 {
      let (log, arguments) = try make()
      let end = try run(arguments, call, "signal=KILL", number)
      let place = "\(start), \(call) \(number)"
      let found = try problems(log, end)
      #expect(found.isEmpty, "\(place): \(found)")
      guard end.signal == SIGKILL else {
        #expect(end.exitCode == 0, "\(place): \(end.errors)")
        return number - 1
      }
    }
    Issue.record("\(call) is called more than forty times")
    return 40
  }
}
