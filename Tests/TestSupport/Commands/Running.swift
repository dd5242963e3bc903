import Foundation

@testable import migrate

/// A program that runs while the test goes on, and may be stopped.
final class Running {
  /// How it ended, and what it said.
  struct End: Equatable {
    let output: String
    let errors: String
    /// The exit code, or `nil` when a signal ended it.
    let exitCode: Int32?
    /// The signal that ended it.
    let signal: Int32?
  }

  private let process = Process()
  private let folder: TemporaryFolder

  /// Starts it at the root of the repository; its streams go to files, which never fill up.
  init(_ program: Program, _ arguments: [String]) throws {
    folder = try TemporaryFolder()
    for name in ["output", "errors"] { try Data().write(to: URL(filePath: folder.path(of: name))) }
    process.executableURL = program.url
    process.arguments = arguments
    process.currentDirectoryURL = Checkout.root
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try handle("output")
    process.standardError = try handle("errors")
    try Self.withAllSignals { try process.run() }
  }

  /// Runs `body` with no signal blocked, as a terminal would start a program.
  ///
  /// A thread of a pool blocks some, and what it starts would inherit that.
  private static func withAllSignals(_ body: () throws -> Void) throws {
    var (none, before) = (sigset_t(), sigset_t())
    // Both sets are lent for the length of each call.
    _ = unsafe sigemptyset(&none)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    // As above.
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  private func handle(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: folder.path(of: name)))
  }

  /// Its process.
  var number: Int32 { process.processIdentifier }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// Sends it a signal.
  func send(_ signal: Int32) { kill(number, signal) }

  /// Waits until it says something on standard error, or has ended.
  func waitUntilItSays(_ words: String) throws {
    for _ in 0..<30_000 where process.isRunning {
      if try text("errors").contains(words) { return }
      usleep(2000)
    }
  }

  /// Waits for its end, which comes within a minute or is made to come.
  func wait() throws -> End {
    for _ in 0..<30_000 where process.isRunning { usleep(2000) }
    if process.isRunning { send(SIGKILL) }
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    return End(
      output: try text("output"),
      errors: try text("errors"),
      exitCode: wasKilled ? nil : process.terminationStatus,
      signal: wasKilled ? process.terminationStatus : nil
    )
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(of: name), encoding: .utf8)
  }
}

/// What is true of a log whatever became of an import into it.
struct Batches {
  /// The canonical lines of the log before the import, and of what is imported.
  let (before, batch): (String, String)

  /// What an import gives that was neither stopped nor refused.
  var after: String { before + batch }

  /// The small log that is kept for ever, and a file for it.
  static let base = "Tests/migrateTests/Fixtures/logs/format-2"
  static let file = Stories.files[0]

  /// The import into a copy of the small log, or the first into an empty one.
  init(isFirst: Bool = false) throws {
    let segment = "\(Self.base)/segments/00000000000000000001.jsonl"
    before = isFirst ? "" : try Checkout.text(of: segment)
    batch = try Outcome(["export", Self.file]).output
  }

  /// A log for the import that is like this.
  static func log(as start: Start) throws -> LogFolder {
    if start == .noCommit { return try LogFolder(origin: "probation.example/tiny") }
    let log = try LogFolder(copyOf: base)
    try log.tear(as: start)
    return log
  }

  /// What is wrong with a log after an import, which must be there when it was acknowledged.
  func problems(with log: LogFolder, mustHold: Bool) throws -> [String] {
    var problems: [String] = []
    let verify = try Outcome(["verify", log.path])
    let isTornHead = verify.errors.contains("HEAD") && verify.errors.contains("which is whole")
    if verify.exitCode != .done, !(verify.exitCode == .integrityFailure && isTornHead) {
      problems.append("verify: \(verify.errors)")
    }
    let lines = try log.export()
    if lines != before, lines != after { problems.append("half a batch: \(lines.count) bytes") }
    if mustHold, lines != after { problems.append("an acknowledged batch is gone") }
    return problems
  }

  /// What is wrong when the import is run once more, which must succeed.
  func problemsOfTheNextImport(into log: LogFolder) throws -> [String] {
    let next = try Outcome(["import", log.path, Self.file])
    if next.exitCode != .done { return ["the next import: \(next.errors)"] }
    let verify = try Outcome(["verify", log.path])
    if verify.exitCode != .done { return ["verify after the next import: \(verify.errors)"] }
    if verify.output.contains("behind the last commit") { return [verify.output] }
    return try log.export() == after ? [] : ["the next import did not append the batch once"]
  }
}
