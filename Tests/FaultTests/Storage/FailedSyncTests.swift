import Foundation
import Testing

@testable import EventLog
@testable import TestSupport

/// The failures of which a writer must say the right thing, told one by one.
@Suite struct `A writer whose disk fails` {
  private let files = MemoryFileSystem()

  init() throws {
    try Story.create(on: files)
    let writer = try Story.writer(on: files)
    try Story.append(Story.lines[0..<1], to: writer)
    writer.close()
  }

  /// The syncs of a commit, each as the file whose sync fails.
  static let syncs = ["segments/00000000000000000001.jsonl", "commits.jsonl", "HEAD"]

  /// Fails the operation of the next commit that has this call.
  private func fail(_ call: String, _ code: Int32 = EIO) throws -> (LogWriter, LogError?) {
    let rehearsal = MemoryFileSystem(files.disk)
    try Story.append(Story.lines[1..<3], to: try Story.writer(on: rehearsal))
    let index = try #require(rehearsal.history.lastIndex { $0.call == call })
    files.fault = Fault(
      at: files.operationCount + index + 1,
      kind: Fault.Kind(portion: .nothing, isLasting: false, code: code)
    )
    let writer = try Story.writer(on: files)
    do {
      try Story.append(Story.lines[1..<3], to: writer)
      return (writer, nil)
    } catch {
      return (writer, error as? LogError)
    }
  }

  @Test(arguments: syncs) func `takes no more after a sync that failed, and says where it stands`(
    name: String
  ) throws {
    let file = "\(Story.path)/\(name)"
    let (writer, error) = try fail("fdatasync \(file)")
    #expect(error == .inDoubt(call: "fdatasync", file: file, code: EIO, last: 1))
    let operationCount = files.operationCount
    #expect(throws: LogError.stopped(last: 1)) { try writer.commit() }
    #expect(throws: LogError.stopped(last: 1)) { try Story.append(Story.lines[3...3], to: writer) }
    writer.close()
    #expect(files.operationCount == operationCount)
  }

  @Test(arguments: ["segments/00000000000000000001.jsonl", "commits.jsonl"])
  func `takes back what it could not write, and the next one goes on`(name: String) throws {
    let file = "\(Story.path)/\(name)"
    let before = files.disk.fingerprint(without: ["cache", "lock"])
    try {
      let (writer, error) = try fail("pwrite \(file)", ENOSPC)
      #expect(error == .system(call: "pwrite", file: file, code: ENOSPC))
      #expect(throws: LogError.stopped(last: 1)) { try writer.commit() }
    }()
    #expect(files.disk.fingerprint(without: ["cache", "lock"]) == before)
    let writer = try Story.writer(on: files)
    #expect(writer.recovery.byteCount == 0)
    try Story.append(Story.lines[1...], to: writer)
    #expect(try Story.position(in: files) == 7)
  }

  @Test
  func `after a failed sync of HEAD leaves nothing on which the next one could lose a commit`()
    throws
  {
    try {
      let (_, error) = try fail("fdatasync \(Story.path)/HEAD")
      guard case .inDoubt = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }()
    let next = try Story.writer(on: files)
    #expect(next.position == 3)
    try Story.append(Story.lines[3...], to: next)
    let cuts = PowerCuts(of: files.disk).subsets(withoutDisposable: true)
    for disk in cuts { #expect(try Story.position(in: MemoryFileSystem(disk)) == 7) }
  }

  @Test func `sets aside what a stopped one left, and says how much`() throws {
    try {
      _ = try fail("fdatasync \(Story.path)/commits.jsonl")
    }()
    let writer = try Story.writer(on: files)
    let tail = Story.lines[1].count + Story.lines[2].count + 2
    #expect(
      writer.recovery.files == [
        "/log/torn/00000000000000000002-segment-1", "/log/torn/00000000000000000002-commits-1",
      ]
    )
    #expect(writer.recovery.byteCount > tail)
    #expect(
      try files.contents(of: writer.recovery.files[0])
        == Story.lines[1] + [0x0A] + Story.lines[2] + [0x0A]
    )
    #expect(!writer.recovery.mendedHead)
    #expect(writer.position == 1)
  }
}
