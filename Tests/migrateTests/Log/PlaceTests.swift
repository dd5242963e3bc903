import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// Where a log stands, and when its files were touched, means nothing.
@Suite struct `A log is what its bytes say` {
  /// Commands that only read, and a checkpoint of the first commit.
  private static let commands = [
    "run LOG", "replay LOG", "history LOG N03CDP1", "verify LOG", "verify LOG --format json",
    "checkpoint LOG", "checkpoint LOG --at 50", "inspect LOG", "export LOG",
  ]

  /// A log with a cache and a torn tail.
  private func log() throws -> LogFolder {
    let log = try LogFolder(origin: "probation.example/wales")
    try log.commit(Array(Stories.wales.prefix(1)))
    try log.commit([Batches.file])
    try log.change("commits.jsonl") { $0 += Array("{\"comm".utf8) }
    return log
  }

  private func answers(at path: String) throws -> [String] {
    try Self.commands.map { command in
      let outcome = try Outcome(command.split(separator: " ").map { $0 == "LOG" ? path : "\($0)" })
      #expect([.done, .notMet].contains(outcome.exitCode), "\(command): \(outcome.errors)")
      return (outcome.output + outcome.errors).replacing(path, with: "LOG")
    }
  }

  /// Name, size, mode, time and bytes of everything there.
  private func everything(in log: LogFolder) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: log.path).sorted() + [""]
    return try names.map { name in
      let path = name.isEmpty ? log.path : log.path(of: name)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      let size = attributes[.size] as? Int ?? 0
      let bytes =
        attributes[.type] as? FileAttributeType == .typeRegular ? try log.bytes(of: name) : []
      return "\(name) \(size) \(date) \(bytes.hashValue) \(attributes[.posixPermissions] ?? 0)"
    }
  }

  @Test func `reading writes nothing`() throws {
    let log = try log()
    let before = try everything(in: log)
    _ = try answers(at: log.path)
    #expect(try everything(in: log) == before)
  }

  @Test(.enabled(if: Program("chmod") != nil))
  func `a log that nobody may write to is read all the same`() throws {
    let log = try log()
    let expected = try answers(at: log.path)
    let chmod = try #require(Program("chmod"))
    #expect(try chmod.run(["-R", "a-w", log.path]).exitCode == 0)
    defer { _ = try? chmod.run(["-R", "u+w", log.path]) }
    let before = try everything(in: log)
    #expect(try answers(at: log.path) == expected)
    #expect(try everything(in: log) == before)
    // Root may write whatever the modes say.
    guard getuid() != 0 else { return }
    #expect(try Outcome(["import", log.path, Stories.wales[1]]).exitCode == .failure)
    #expect(try everything(in: log) == before)
  }

  @Test(.enabled(if: Program("cp") != nil)) func `copying and moving it changes no answer`() throws
  {
    let log = try log()
    let expected = try answers(at: log.path)
    let (copy, moved) = (log.folder.path(of: "copy"), log.folder.path(of: "moved"))
    #expect(try #require(Program("cp")).run(["-r", log.path, copy]).exitCode == 0)
    #expect(try answers(at: copy) == expected)
    try FileManager.default.moveItem(atPath: copy, toPath: moved)
    #expect(try answers(at: moved) == expected)
  }

  @Test func `touching its files changes no answer`() throws {
    let log = try log()
    let expected = try answers(at: log.path)
    let times = [0, 4_000_000_000, 1_000_000_000].map { Date(timeIntervalSince1970: $0) }
    let names = try FileManager.default.subpathsOfDirectory(atPath: log.path)
    for (index, name) in names.enumerated() {
      try FileManager.default.setAttributes(
        [.modificationDate: times[index % times.count]],
        ofItemAtPath: log.path(of: name)
      )
    }
    #expect(try answers(at: log.path) == expected)
  }
}
