import Foundation
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The real disk` {
  private let folder: TemporaryFolder
  private let files: POSIXFileSystem
  private let log: String

  init() throws {
    folder = try TemporaryFolder()
    log = folder.path(of: "log")
    files = POSIXFileSystem(root: log)
    try Story.create(on: files, at: log)
    let writer = try Story.writer(on: files, at: log)
    try Story.append(Story.lines, to: writer)
    writer.close()
  }

  @Test func `keeps a log from everybody but its owner`() throws {
    let manager = FileManager.default
    #expect(try mode(of: log) == 0o700)
    var names: [String] = []
    for case let name as String in manager.enumerator(atPath: log) ?? .init() { names.append(name) }
    #expect(
      names.sorted() == [
        "HEAD", "cache", "cache/tree", "commits.jsonl", "lock", "segments",
        "segments/00000000000000000001.jsonl",
      ]
    )
    for name in names {
      let isFolder = ["cache", "segments"].contains(name)
      #expect(try mode(of: "\(log)/\(name)") == (isFolder ? 0o700 : 0o600), "\(name)")
    }
  }

  /// In a process of its own, since the umask is the whole process's.
  @Test func `keeps a log from everybody but its owner whatever the umask`() async {
    await #expect(processExitsWith: .success) {
      for mask in [0, 0o077, 0o777] as [mode_t] {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "log")
        let before = umask(mask)
        try Story.create(on: POSIXFileSystem(root: path), at: path)
        umask(before)
        let manager = FileManager.default
        for (name, expected) in [("", 0o700), ("/segments", 0o700), ("/HEAD", 0o600)] {
          let mode = try manager.attributesOfItem(atPath: path + name)[.posixPermissions] as? Int
          precondition(mode == expected, "\(name) with umask \(mask)")
        }
      }
    }
  }

  /// A process that was forked and has not run its program yet shares every open file.
  @Test func `lets the next writer in though somebody shares the lock's open file`() throws {
    let writer = try Story.writer(on: files, at: log)
    let open = "/proc/self/fd"
    let number = try FileManager.default.contentsOfDirectory(atPath: open).first { number in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(open)/\(number)")
      return target == "\(log)/lock"
    }
    let shared = dup(try #require(number.flatMap { Int32($0) }))
    defer { close(shared) }
    writer.close()
    try Story.writer(on: files, at: log).close()
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: ["HEAD", "commits.jsonl", "segments/00000000000000000001.jsonl", "segments"])
  func `follows no link inside a log`(name: String) throws {
    let path = "\(log)/\(name)"
    try FileManager.default.moveItem(atPath: path, toPath: folder.path(of: "moved"))
    try FileManager.default.createSymbolicLink(
      atPath: path,
      withDestinationPath: folder.path(of: "moved")
    )
    try expectCorrupt(path)
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["HEAD", "segments/00000000000000000001.jsonl"])
  func `does not wait for a pipe that stands where a file should`(name: String) throws {
    let path = "\(log)/\(name)"
    try FileManager.default.removeItem(atPath: path)
    // Sound: the path is lent as a C string for the length of the call.
    #expect(unsafe mkfifo(path, 0o600) == 0)
    try expectCorrupt(path)
  }

  /// Everybody says that something at a path is not what it should be.
  private func expectCorrupt(_ path: String) throws {
    let files = POSIXFileSystem(root: log)
    let attempts: [() throws -> Void] = [
      { _ = try LogSource(opening: log, files) },
      { _ = try Story.writer(on: files, at: log) },
      { _ = try LogVerifier.verify(log, files) },
    ]
    for attempt in attempts {
      #expect {
        try attempt()
      } throws: { error in
        guard case LogError.corrupt(let file, 0, _, _) = error else { return false }
        return file == path || file.hasPrefix(path + "/")
      }
    }
  }

  @Test func `finds a log whose path goes through links`() throws {
    let link = folder.path(of: "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: log)
    let files = POSIXFileSystem(root: link)
    let read = try Story.position(in: files, at: link)
    #expect(read == Story.lines.count)
    let writer = try Story.writer(on: files, at: link)
    #expect(writer.position == Story.lines.count)
    #expect(throws: LogError.self) { try Story.writer(on: files, at: log) }
  }

  @Test func `finds a new log whose path is a link`() throws {
    let path = folder.path(of: "new")
    try Story.create(on: POSIXFileSystem(root: path), at: path)
    let link = folder.path(of: "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let files = POSIXFileSystem(root: link)
    let writer = try Story.writer(on: files, at: link)
    try Story.append(Story.lines, to: writer)
    #expect(try Story.position(in: files, at: link) == Story.lines.count)
  }

  @Test(arguments: ["file", "empty", "full", "link", "log"])
  func `makes no log where something is`(what: String) throws {
    let manager = FileManager.default
    try folder.write("file", "")
    try manager.createDirectory(atPath: folder.path(of: "empty"), withIntermediateDirectories: true)
    try folder.write("full/a", "")
    try manager.createSymbolicLink(atPath: folder.path(of: "link"), withDestinationPath: "nowhere")
    let path = folder.path(of: what)
    #expect(throws: LogError.alreadyThere(path: path)) {
      try Story.create(on: POSIXFileSystem(root: path), at: path)
    }
  }

  @Test func `says what it says of a log that moved`() throws {
    let moved = folder.path(of: "elsewhere")
    try FileManager.default.moveItem(atPath: log, toPath: moved)
    let files = POSIXFileSystem(root: moved)
    #expect(try LogVerifier.verify(moved, files).checkpoint.root == Story.roots[7])
  }
}
