import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The making of a log` {
  /// Operations of one making.
  static let operationCount = 14

  static let faults = (1...operationCount).flatMap { at in
    Fault.kinds.map { Fault(at: at, kind: $0) }
  }

  @Test func `takes so many operations`() throws {
    let files = MemoryFileSystem()
    try Story.create(on: files)
    #expect(files.operationCount == Self.operationCount)
    print("faults in making a log: \(Self.faults.count)")
    #expect(Self.faults.count == 84)
  }

  @Test(arguments: faults) func `leaves a whole log or none, and can be done again`(
    fault: Fault
  ) throws {
    let files = MemoryFileSystem(fault: fault)
    #expect(throws: LogError.self) { try Story.create(on: files) }
    #expect(files.operationCount == fault.at)
    files.fault = nil
    let names = files.disk.names(in: Story.path)
    #expect(names == nil || names == ["HEAD", "cache", "commits.jsonl", "lock", "segments"])
    if names == nil { try Story.create(on: files) }
    #expect(throws: LogError.alreadyThere(path: Story.path)) { try Story.create(on: files) }
    #expect(try Story.position(in: files) == 0)
    let writer = try Story.writer(on: files)
    try Story.append(Story.lines, to: writer)
    // What was acknowledged stays, even in a log whose maker was stopped before its name was
    // durable.
    for disk in PowerCuts(of: files.disk).subsets(withoutDisposable: true) {
      #expect(try Story.position(in: MemoryFileSystem(disk)) == Story.lines.count)
    }
  }

  @Test func `uses up what an earlier attempt has left`() throws {
    let files = MemoryFileSystem()
    try files.makeDirectory("/.log.unfinished")
    try files.write(
      Array("rubbish, and much longer than a header".utf8),
      to: "/.log.unfinished/HEAD",
      at: 0
    )
    try files.write([UInt8](repeating: 1, count: 2000), to: "/.log.unfinished/commits.jsonl", at: 0)
    try Story.create(on: files)
    #expect(files.disk.names(in: "/") == ["log"])
    #expect(try LogVerifier.verify(Story.path, files).checkpoint.size == 0)
  }

  @Test func `is for one at a time`() throws {
    let files = MemoryFileSystem()
    try files.makeDirectory("/.log.unfinished")
    let lock = try files.lock("/.log.unfinished/lock", holder: "another")
    #expect(throws: LogError.locked(file: "/.log.unfinished/lock", holder: "another")) {
      try Story.create(on: files)
    }
    lock.release()
    try Story.create(on: files)
  }
}
