import EventLog
import Foundation

@testable import migrate

/// What one command line gave.
struct Outcome: Equatable {
  var output = ""
  var errors = ""
  var exitCode = ExitCode.done

  /// What a command that says nothing gives.
  static let silence = Outcome(exitCode: .done)

  private init(exitCode: ExitCode) { self.exitCode = exitCode }

  /// Runs `migrate` with these words in this process, its two streams caught in files.
  ///
  /// No time passes for it, so that progress and commits are told alike on every machine.
  init(
    _ arguments: [String],
    environment: [String: String] = [:],
    isInterrupted: Bool = false,
    now: Instant = Outcome.now
  ) throws {
    guard Checkout.enter else { throw CocoaError(.fileNoSuchFile) }
    let (output, errors) = (try CapturedStream(), try CapturedStream())
    let terminal = Terminal(standardOutput: output.descriptor, standardError: errors.descriptor)
    var surroundings = Surroundings()
    surroundings.environment = environment
    surroundings.elapsed = { .zero }
    surroundings.now = { now }
    surroundings.process = { "process 1 on test.example" }
    surroundings.isInterrupted = { isInterrupted }
    exitCode = Shell(arguments: arguments, terminal: terminal, surroundings).run()
    self.output = try output.text()
    self.errors = try errors.text()
  }

  /// The time of day at which every command of a test runs: 2021-07-01T08:00:00Z.
  static let now = Instant(milliseconds: 1_625_126_400_000)

  /// The words of a command line that needs no quotes.
  init(_ line: String, environment: [String: String] = [:]) throws {
    try self.init(line.split(separator: " ").map(String.init), environment: environment)
  }

  /// Standard output as a tree of JSON.
  var json: Any {
    get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
  }
}

/// A file that stands for a stream until the test is over with it.
private final class CapturedStream {
  private let folder = try? TemporaryFolder()
  private let handle: FileHandle

  init() throws {
    guard let folder else { throw CocoaError(.fileWriteUnknown) }
    let path = folder.path(of: "stream")
    try Data().write(to: URL(filePath: path))
    handle = try FileHandle(forUpdating: URL(filePath: path))
  }

  var descriptor: Int32 { handle.fileDescriptor }

  func text() throws -> String {
    try handle.seek(toOffset: 0)
    return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
  }
}
