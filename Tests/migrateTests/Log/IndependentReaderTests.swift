import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// `Tests/Independent/read_log.py` was written from docs/log-format.md and not from the code.
@Suite(.enabled(if: Program("python3") != nil))
struct `A reader written from the document alone finds the same` {
  private static let script = "Tests/Independent/read_log.py"
  private static let good = "Tests/migrateTests/Fixtures/logs/format-2"
  private static let segment = "segments/00000000000000000001.jsonl"

  private func read(
    _ arguments: String...
  ) throws -> (output: String, errors: String, exitCode: Int32) {
    try #require(Program("python3")).run([Self.script] + arguments)
  }

  /// The stories in some twenty commits and several segments.
  private func stories() throws -> LogFolder {
    let log = try LogFolder(origin: "probation.example/stories")
    try log.commit(Stories.files, fullSegmentByteCount: 300_000)
    return log
  }

  @Test func `all stories, in many commits and segments, line by line and root by root`() throws {
    let log = try stories()
    let segments = try FileManager.default.contentsOfDirectory(atPath: log.path(of: "segments"))
    #expect(segments.count > 3)
    let found = try read(log.path)
    #expect(found.exitCode == 0)
    let export = try log.export()
    #expect(found.output == export, "\(Golden.firstDifference(export, found.output))")
    #expect(found.errors == (try log.checkpoint()))
    let source = try LogSource(opening: log.path, POSIXFileSystem(root: log.path))
    for position in [257, 4000] {
      let root = try read(log.path, "--root-at", "\(position)").output
      #expect(root == "\(source.root(at: position).base64)\n")
    }
  }

  @Test func `it needs the segments and the commit records, and no more`() throws {
    let log = try LogFolder(origin: "probation.example/wales")
    try log.commit([Stories.wales[0]])
    let found = try read(log.path)
    for name in ["HEAD", "lock", "cache"] {
      try FileManager.default.removeItem(atPath: log.path(of: name))
    }
    let bare = try read(log.path)
    #expect(bare == found)
    #expect(bare.exitCode == 0)
  }

  @Test(arguments: LogFormat.allCases)
  func `a log of each format, and what is appended to it`(format: LogFormat) throws {
    let fixture = "Tests/migrateTests/Fixtures/logs/format-\(format.rawValue)"
    let log = try LogFolder(copyOf: fixture)
    #expect(try read(log.path).errors == Checkout.text(of: "\(fixture).checkpoint"))
    try log.commit([Stories.wales[1]])
    let found = try read(log.path)
    #expect(found.exitCode == 0)
    #expect(found.output == (try log.export()))
    #expect(found.errors == (try log.checkpoint()))
  }

  @Test func `a torn tail is no part of the log, for neither`() throws {
    let log = try LogFolder(copyOf: Self.good)
    let found = try read(log.path)
    for name in [Self.segment, "commits.jsonl"] {
      try log.change(name) { $0 += Array("{\"half a".utf8) }
    }
    #expect(try read(log.path) == found)
    #expect(try log.export() == found.output)
  }

  @Test(arguments: [segment, "commits.jsonl"], [0.01, 0.2, 0.3, 0.55, 0.999])
  func `a flipped bit is refused, wherever it is`(file: String, place: Double) throws {
    let log = try LogFolder(copyOf: Self.good)
    try log.change(file) { $0[Int(Double($0.count) * place)] ^= 1 }
    let found = try read(log.path)
    #expect(found.exitCode == 4)
    #expect(found.output.isEmpty)
    #expect(found.errors.contains(file))
    #expect(try Outcome(["verify", log.path]).exitCode == .integrityFailure)
  }
}
