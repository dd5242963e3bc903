import Foundation
import Testing

@testable import EventLog
@testable import TestSupport

/// What others do to the directory of a log, or to what stands beside it.
@Suite struct `A directory that others change` {
  private let folder: TemporaryFolder
  private let log: String

  init() throws {
    folder = try TemporaryFolder()
    log = folder.path(of: "log")
  }

  private var files: POSIXFileSystem { POSIXFileSystem(root: log) }

  private func makeLog() throws {
    try Story.create(on: files, at: log)
    let writer = try Story.writer(on: files, at: log)
    for line in Story.lines.prefix(3) { try Story.append([line], to: writer) }
    writer.close()
  }

  private func isCorrupt(_ error: any Error) -> Bool {
    if case LogError.corrupt = error { true } else { false }
  }

  // MARK: Making

  @Test func `loses nothing that stands where a log would be made`() throws {
    let unfinished = LogLayout.unfinished(log)
    try Story.create(on: POSIXFileSystem(root: unfinished), at: unfinished)
    let writer = try Story.writer(on: POSIXFileSystem(root: unfinished), at: unfinished)
    try Story.append([Story.lines[0]], to: writer)
    writer.close()
    #expect(throws: LogError.alreadyThere(path: unfinished)) {
      try Story.create(on: files, at: log)
    }
    let source = try LogSource(opening: unfinished, POSIXFileSystem(root: unfinished))
    #expect(source.events.count == 1)
  }

  @Test func `is not followed where a log would be made`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "elsewhere"),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: LogLayout.unfinished(log),
      withDestinationPath: folder.path(of: "elsewhere")
    )
    #expect { try Story.create(on: files, at: log) } throws: { isCorrupt($0) }
    #expect(!FileManager.default.fileExists(atPath: log))
  }

  // MARK: Writing

  @Test func `ends a writer whose lock was deleted, and harms no other`() throws {
    try makeLog()
    let first = try Story.writer(on: files, at: log)
    var symbols = Symbols()
    _ = try first.stage(try Reading.event(Story.lines[3], &symbols), &symbols)
    try FileManager.default.removeItem(atPath: "\(log)/lock")
    let second = try Story.writer(on: files, at: log)
    try Story.append([Story.lines[4]], to: second)
    second.close()
    #expect(throws: LogError.displaced(log: log, last: 3)) { try first.commit() }
    first.close()
    let report = try LogVerifier.verify(log, files)
    #expect(
      report.checkpoint.root == NaiveTree.root(Array(Story.lines.prefix(3)) + [Story.lines[4]])
    )
    #expect(report.tornByteCount == 0)
  }

  @Test func `ends a writer whose log was exchanged for a copy`() throws {
    try makeLog()
    try FileManager.default.copyItem(atPath: log, toPath: folder.path(of: "copy"))
    let writer = try Story.writer(on: files, at: log)
    var symbols = Symbols()
    _ = try writer.stage(try Reading.event(Story.lines[3], &symbols), &symbols)
    try FileManager.default.moveItem(atPath: log, toPath: folder.path(of: "moved"))
    try FileManager.default.moveItem(atPath: folder.path(of: "copy"), toPath: log)
    #expect(throws: LogError.displaced(log: log, last: 3)) { try writer.commit() }
    for path in [log, folder.path(of: "moved")] {
      let report = try LogVerifier.verify(path, POSIXFileSystem(root: path))
      #expect(report.checkpoint.size == 3)
      #expect(report.tornByteCount == 0)
    }
  }

  @Test func `that lost its empty folder of segments is given one`() throws {
    try Story.create(on: files, at: log)
    try FileManager.default.removeItem(atPath: "\(log)/segments")
    let writer = try Story.writer(on: files, at: log)
    try Story.append([Story.lines[0]], to: writer)
    #expect(try LogVerifier.verify(log, files).checkpoint.size == 1)
  }

  @Test func `is not changed by a dry run`() throws {
    try makeLog()
    let segment = "\(log)/segments/00000000000000000003.jsonl"
    let handle = try #require(FileHandle(forWritingAtPath: segment))
    try handle.seekToEnd()
    try handle.write(contentsOf: Array("{\"half".utf8))
    try handle.close()
    let before = try contents()
    let scratch = folder.path(of: "scratch")
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let dry = DryRunFileSystem(over: files, scratch: POSIXFileSystem(root: scratch), in: scratch)
    let writer = try Story.writer(on: dry, at: log)
    var symbols = Symbols()
    for line in Story.lines {
      let staged = try writer.stage(try Reading.event(line, &symbols), &symbols)
      #expect(staged == (Story.lines.prefix(3).contains(line) ? .present : .appended))
    }
    let other = try writer.stage(
      try Reading.event(Story.line("e", case: "X999999"), &symbols),
      &symbols
    )
    #expect(other == .conflict(existing: Story.line("e")))
    try writer.rollBack()
    writer.close()
    #expect(try contents() == before)
  }

  private func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: log) ?? .init() {
      contents[name] = FileManager.default.contents(atPath: "\(log)/\(name)") ?? Data()
    }
    return contents
  }

  // MARK: Reading

  @Test(arguments: 2...4) func `with an old HEAD is no torn tail`(missing: Int) throws {
    try Story.create(on: files, at: log)
    let writer = try Story.writer(on: files, at: log)
    var heads = [FileManager.default.contents(atPath: "\(log)/HEAD")]
    for line in Story.lines.prefix(4) {
      try Story.append([line], to: writer)
      heads.append(FileManager.default.contents(atPath: "\(log)/HEAD"))
    }
    writer.close()
    let old = try #require(heads[4 - missing])
    try old.write(to: URL(filePath: "\(log)/HEAD"))
    #expect { try LogVerifier.verify(log, files) } throws: { isCorrupt($0) }
    #expect { try LogSource(opening: log, files) } throws: { isCorrupt($0) }
    #expect { try Story.writer(on: files, at: log) } throws: { isCorrupt($0) }
  }

  @Test(arguments: [
    "migrate tree 1\n-9223372036854775808\n\n", "migrate tree 1\n9223372036854775807\n\n",
    "migrate tree 1\n\n\n", "\n\n\n", "migrate tree 1\n1\n",
  ])
  func `with a hostile cache answers all the same`(text: String) throws {
    try makeLog()
    try Data(text.utf8).write(to: URL(filePath: "\(log)/cache/tree"))
    #expect(try LogVerifier.verify(log, files).cache == .stale)
    #expect(try LogSource(opening: log, files).root(at: 2) == Story.roots[2])
    #expect(try LogInspection(log, files).problem == nil)
  }

  @Test(arguments: Ring.sample(["HEAD", "commits.jsonl", "cache/tree"], oneIn: 3))
  func `with a file blown up takes no memory for it`(name: String) throws {
    try makeLog()
    let handle = try #require(FileHandle(forWritingAtPath: "\(log)/\(name)"))
    try handle.truncate(atOffset: 1 << 40)
    try handle.close()
    if name == "HEAD" {
      #expect { try LogSource(opening: log, files) } throws: { isCorrupt($0) }
    } else {
      #expect(try LogSource(opening: log, files).events.count == 3)
    }
    _ = try LogInspection(log, files)
  }

  @Test func `with a cut head and without the segment behind it is corrupt`() throws {
    try makeLog()
    let handle = try #require(FileHandle(forWritingAtPath: "\(log)/HEAD"))
    // The third commit's slot is the second one.
    try handle.seek(toOffset: UInt64(Head.slotByteCount + 5))
    try handle.write(contentsOf: [0])
    try handle.close()
    try FileManager.default.removeItem(atPath: "\(log)/segments/00000000000000000003.jsonl")
    #expect { try LogSource(opening: log, files) } throws: { isCorrupt($0) }
  }

  @Test func `with an altered line and mended checksums and chain is sealed by no writer`() throws {
    try makeLog()
    let layout = LogLayout(root: log)
    let chain = try LogChain(path: log, files)
    let record = chain.records[0]
    let line = Story.line("a", case: "X999999") + [UInt8(ascii: "\n")]
    let forged = record.with(checksum: CRC32C.checksum(of: line))
    let forgery = Forgery([forged] + chain.records.dropFirst(), of: chain.header)
    try files.write(line, to: layout.segment(1), at: 0)
    try files.write(forgery.commits, to: layout.commits, at: 0)
    try files.write(forgery.head, to: layout.head, at: 0)
    #expect { try Story.writer(on: files, at: log) } throws: { isCorrupt($0) }
    #expect { try LogVerifier.verify(log, files) } throws: { isCorrupt($0) }
    let source = try LogSource(opening: log, files)
    #expect(source.tree(at: 3).root != source.root(at: 3), "the lines themselves tell")
  }

  @Test func `with a name that no log can have is corrupt`() throws {
    try makeLog()
    let chain = try LogChain(path: log, files)
    let name = "\u{1B}[31m" + chain.header.origin.dropFirst(5)
    try files.write(LogHeader(origin: name).line, to: chain.layout.commits, at: 0)
    #expect { try LogSource(opening: log, files) } throws: { isCorrupt($0) }
  }
}
