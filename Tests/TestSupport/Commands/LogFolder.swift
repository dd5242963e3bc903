import EventLog
import Foundation

@testable import migrate

/// A log in a folder that is gone when the test is over, with a clock that the test sets.
final class LogFolder {
  let folder: TemporaryFolder
  let path: String

  private init() throws {
    guard Checkout.enter else { throw CocoaError(.fileNoSuchFile) }
    folder = try TemporaryFolder()
    path = folder.path(of: "test.log")
  }

  /// A new log of that name, without events.
  convenience init(origin: String) throws {
    try self.init()
    try LogCreation.create(at: path, origin: origin, disk, holder: "a test")
  }

  /// A copy of a log, whose path is relative to the root of the repository.
  convenience init(copyOf path: String) throws {
    try self.init()
    try FileManager.default.copyItem(atPath: path, toPath: self.path)
    // Git keeps no empty directories, and so neither do fixtures.
    for name in ["segments", "cache"] {
      try FileManager.default.createDirectory(
        atPath: self.path(of: name),
        withIntermediateDirectories: true
      )
    }
  }

  /// A copy of this log in a folder of its own.
  func copied() throws -> LogFolder { try LogFolder(copyOf: path) }

  private var disk: POSIXFileSystem { POSIXFileSystem(root: path) }

  /// The path of a file in the log.
  func path(of name: String) -> String { "\(path)/\(name)" }

  /// The bytes of a file in the log.
  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(of: name))))
  }

  /// Puts other bytes into a file of the log.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(of: name)))
  }

  /// Changes a file of the log.
  func change(_ name: String, _ change: (inout [UInt8]) -> Void) throws {
    var bytes = try bytes(of: name)
    change(&bytes)
    try write(bytes, to: name)
  }

  /// Appends files, each as a commit of its own, by one writer; commits are an hour apart.
  func commit(
    _ files: [String],
    at start: Instant = Outcome.now,
    fullSegmentByteCount: Int = LogWriter.fullSegmentByteCount
  ) throws {
    var instant = start
    let writer = try LogWriter(
      opening: path,
      disk,
      holder: "a test",
      now: { instant },
      fullSegmentByteCount: fullSegmentByteCount
    )
    for file in files {
      var work = LogImport(into: writer)
      try work.stage([file])
      _ = try writer.commit()
      instant = Instant(milliseconds: instant.milliseconds + 3_600_000)
    }
    writer.close()
  }

  /// Bytes of every file by its name, in order of names.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let file = URL(filePath: self.path(of: name))
      if !file.hasDirectoryPath { contents[name] = try? Data(contentsOf: file) }
    }
    return contents
  }

  /// What `migrate export` prints of it.
  func export() throws -> String { try Outcome(["export", path]).output }

  /// What `migrate checkpoint` prints of it.
  func checkpoint() throws -> String { try Outcome(["checkpoint", path]).output }
}

/// The files with the sample stories, in the order in which they are told.
enum Stories {
  static let files = ["barking-dagenham-havering", "leicestershire", "wales"].flatMap { story in
    Checkout.names(in: "sample-events/\(story)")
      .filter { $0.hasSuffix(".jsonl") }
      .map { "sample-events/\(story)/\($0)" }
  }

  /// The six files of the smallest story.
  static let wales = files.filter { $0.contains("/wales/") }
}
