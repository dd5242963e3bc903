import Testing

@testable import EventLog
@testable import TestSupport

/// Somebody moves commits in time, and mends more or less of what then does not fit.
@Suite struct `The time of a commit` {
  private static let layout = LogLayout(root: Story.path)
  private static let count = SmallLog.lineCount

  /// The log as it was.
  private static func original() throws -> LogChain {
    try LogChain(path: Story.path, MemoryFileSystem(try SmallLog.disk.get()))
  }

  /// What a checkpoint said after so many commits, each of one event.
  private static func checkpoint(after count: Int) throws -> Checkpoint {
    let chain = try original()
    return Checkpoint(
      origin: Story.origin,
      size: count,
      root: Story.roots[count],
      commits: Checkpoint.Commits(chain.records[..<count], of: chain.header)
    )
  }

  /// A commit an hour later than it was made.
  private static func late(_ record: CommitRecord) -> CommitRecord {
    record.with(instant: Instant(milliseconds: record.instant.milliseconds + 3_600_000))
  }

  /// The hash of the line of a record that nobody has chained anew.
  private static func hash(_ record: CommitRecord) -> String {
    SHA256.hash(record.line + [0x0A]).base64
  }

  /// Where the record of a commit stands.
  private static func offset(of number: Int, in chain: LogChain) -> Int {
    chain.records[..<(number - 1)].reduce(chain.header.line.count + 1) { $0 + $1.line.count + 1 }
  }

  /// Everybody who opens the log says so.
  private func expect(_ error: LogError, of files: MemoryFileSystem) throws {
    #expect(throws: error) { try LogVerifier.verify(Story.path, files) }
    #expect(throws: error) { try LogSource(opening: Story.path, files) }
    #expect(throws: error) { try Story.writer(on: files) }
    #expect(try LogInspection(Story.path, files).problem == error)
    #expect(files.operationCount == 0)
  }

  // MARK: Found by opening

  @Test(arguments: 1..<SmallLog.lineCount, [false, true])
  func `moved from one on, with each check made anew, is found by the record behind that one`(
    first: Int,
    hasNewHead: Bool
  ) throws {
    let files = try SmallLog.forged(isRechained: false, hasNewHead: hasNewHead) {
      $0.number < first ? $0 : Self.late($0)
    }
    let chain = try Self.original()
    let moved = Self.late(chain.records[first - 1])
    try expect(
      .corrupt(
        file: Self.layout.commits,
        byte: Self.offset(of: first + 1, in: chain),
        found: "commit \(first + 1) with chain \(Self.hash(chain.records[first - 1]))",
        expected:
          "\(Self.hash(moved)), the SHA-256 of the line before it: one of the two was altered"
      ),
      of: files
    )
    let inspection = try LogInspection(Story.path, files)
    #expect(inspection.corruptCommits.isSuperset(of: [first, first + 1]))
    #expect(inspection.corruptCommits.isDisjoint(with: 1..<first))
  }

  @Test(arguments: 1...SmallLog.lineCount)
  func `moved from one on, with the chain made anew, is found by HEAD`(first: Int) throws {
    let files = try SmallLog.forged(hasNewHead: false) {
      $0.number < first ? $0 : Self.late($0)
    }
    let chain = try Self.original()
    let bytes = try files.disk.contents(of: Self.layout.commits) ?? []
    let last = bytes.split(separator: 0x0A).last.map { SHA256.hash(Array($0) + [0x0A]).base64 }
    try expect(
      .corrupt(
        file: Self.layout.head,
        byte: 0,
        found: "commit 4 at position 4 with chain \(Self.hash(chain.records[3]))",
        expected: "\(last ?? ""), the SHA-256 of its line in commits.jsonl"
      ),
      of: files
    )
  }

  @Test func `of the last one alone, with its check made anew, is found by HEAD`() throws {
    let files = try SmallLog.forged(isRechained: false, hasNewHead: false) {
      $0.number < Self.count ? $0 : Self.late($0)
    }
    let last = try Self.original().records[Self.count - 1]
    #expect(try LogInspection(Story.path, files).corruptCommits == [Self.count])
    try expect(
      .corrupt(
        file: Self.layout.head,
        byte: 0,
        found: "commit 4 at position 4 with chain \(Self.hash(last))",
        expected: "\(Self.hash(Self.late(last))), the SHA-256 of its line in commits.jsonl"
      ),
      of: files
    )
  }

  @Test func `is fixed by the name of the log too, which the first record binds`() throws {
    let chain = try Self.original()
    let other = LogHeader(origin: "example.org/STORY")
    let forgery = Forgery(chain.records, of: other, isRechained: false)
    let files = try SmallLog.with(forgery.commits, at: Self.layout.commits)
    try expect(
      .corrupt(
        file: Self.layout.commits,
        byte: other.line.count + 1,
        found: "commit 1 with chain \(SHA256.hash(chain.header.line + [0x0A]).base64)",
        expected: "\(SHA256.hash(other.line + [0x0A]).base64), the SHA-256 of the line before it: "
          + "one of the two was altered"
      ),
      of: files
    )
  }

  // MARK: Found by a checkpoint alone

  @Test(arguments: 1...SmallLog.lineCount, 0...SmallLog.lineCount)
  func `moved from one on, with everything made anew, is found by a checkpoint made since`(
    first: Int,
    after count: Int
  ) throws {
    let files = try SmallLog.forged { $0.number < first ? $0 : Self.late($0) }
    let report = try LogVerifier.verify(Story.path, files)
    #expect(report.checkpoint.root == Story.roots[Self.count])
    let earlier = try Self.checkpoint(after: count)
    // Three lines say nothing of times.
    let threeLines = Checkpoint(origin: earlier.origin, size: earlier.size, root: earlier.root)
    #expect(try LogVerifier.verify(Story.path, files, against: threeLines) == report)
    guard count >= first else {
      #expect(try LogVerifier.verify(Story.path, files, against: earlier) == report)
      return
    }
    let found = try LogSource(opening: Story.path, files).checkpoint(at: count)
    #expect(
      throws: LogError.differs(
        log: Story.path,
        found: "chain \(found.commits?.chain.base64 ?? "none") after commit \(count)",
        expected: "\(earlier.commits?.chain.base64 ?? "none"), as in the checkpoint: commits "
          + "or their times up to there were altered"
      )
    ) { try LogVerifier.verify(Story.path, files, against: earlier) }
  }

  /// The first two commits made one, with everything made anew.
  private static func merged() throws -> MemoryFileSystem {
    let lines = Array(Story.lines.prefix(2).map { $0 + [0x0A] }.joined())
    return try SmallLog.forged { record in
      switch record.number {
      case 1: nil
      case 2:
        record.with(
          number: 1,
          first: 1,
          from: 0,
          byteCount: lines.count,
          checksum: CRC32C.checksum(of: lines)
        )
      default: record.with(number: record.number - 1)
      }
    }
  }

  @Test(arguments: [
    (1, "the end of commit 1 at position 2", "it at position 1, as in the checkpoint"),
    (2, "the end of commit 2 at position 3", "it at position 2, as in the checkpoint"),
    (3, "the end of commit 3 at position 4", "it at position 3, as in the checkpoint"),
    (4, "3 commits", "at least the 4 of the checkpoint"),
  ])
  func `of a commit that is gone is missed by a checkpoint made since`(
    count: Int,
    found: String,
    expected: String
  ) throws {
    let files = try Self.merged()
    #expect(try LogVerifier.verify(Story.path, files).commitCount == 3)
    #expect(throws: LogError.differs(log: Story.path, found: found, expected: expected)) {
      try LogVerifier.verify(Story.path, files, against: Self.checkpoint(after: count))
    }
  }

  @Test(arguments: 1...SmallLog.lineCount)
  func `of a record taken out is missed by opening`(number: Int) throws {
    let files = try SmallLog.forged(isRechained: false, hasNewHead: false) {
      $0.number == number ? nil : $0
    }
    #expect {
      try LogSource(opening: Story.path, files)
    } throws: { error in
      guard case LogError.corrupt(Self.layout.commits, _, _, _) = error else { return false }
      return true
    }
  }

  @Test(arguments: 0...SmallLog.lineCount)
  func `is what it was in the log that nobody touched`(count: Int) throws {
    let files = MemoryFileSystem(try SmallLog.disk.get())
    let checkpoint = try Self.checkpoint(after: count)
    let report = try LogVerifier.verify(Story.path, files, against: checkpoint)
    #expect(report.format == .chained)
    let source = try LogSource(opening: Story.path, files)
    #expect(source.checkpoint(at: count) == checkpoint)
    #expect(source.difference(from: checkpoint) == nil)
  }

  @Test func `is fixed in an empty log by its name`() throws {
    let files = MemoryFileSystem()
    try Story.create(on: files)
    let line = LogHeader(origin: Story.origin).line + [0x0A]
    let expected = Checkpoint(
      origin: Story.origin,
      size: 0,
      root: Story.roots[0],
      commits: Checkpoint.Commits(count: 0, chain: SHA256.hash(line))
    )
    #expect(try LogVerifier.verify(Story.path, files, against: expected).checkpoint == expected)
  }

  @Test func `is not said of a position within a commit`() throws {
    let files = try Story.told()
    let source = try LogSource(opening: Story.path, files)
    let within = [2, 5]
    for position in 0...7 {
      #expect((source.checkpoint(at: position).commits == nil) == within.contains(position))
    }
  }
}

/// A log of format 1, whose commits are not chained.
@Suite struct `A log whose commits are not chained` {
  private static func files() throws -> MemoryFileSystem {
    try SmallLog.forged(format: .unchained) { $0 }
  }

  @Test func `is read, verified and extended as it is`() throws {
    let files = try Self.files()
    let before = try files.disk.contents(of: LogLayout(root: Story.path).commits) ?? []
    #expect(try Story.position(in: files) == SmallLog.lineCount)
    let writer = try Story.writer(on: files)
    let record = try Story.append(Story.lines[4...5], to: writer)
    writer.close()
    #expect(record?.chain == nil)
    let after = try files.disk.contents(of: LogLayout(root: Story.path).commits) ?? []
    #expect(after == before + (record?.line ?? []) + [0x0A])
    let report = try LogVerifier.verify(Story.path, files)
    #expect(report.format == .unchained)
    #expect(report.commitCount == 5)
    #expect(
      report.checkpoint == Checkpoint(origin: Story.origin, size: 6, root: Story.roots[6])
    )
  }

  @Test func `has times that can be moved, as its format says`() throws {
    let files = try SmallLog.forged(format: .unchained) {
      $0.with(instant: Instant(milliseconds: $0.instant.milliseconds - 3_600_000))
    }
    #expect(try LogVerifier.verify(Story.path, files).format == .unchained)
  }

  @Test func `is not the one of a checkpoint with a chain`() throws {
    let files = try Self.files()
    let chain = SHA256.hash([])
    let earlier = Checkpoint(
      origin: Story.origin,
      size: 4,
      root: Story.roots[4],
      commits: Checkpoint.Commits(count: 4, chain: chain)
    )
    #expect(
      throws: LogError.differs(
        log: Story.path,
        found: "a log of format 1, whose commits are not chained",
        expected: "chain \(chain.base64) after commit 4, as in the checkpoint"
      )
    ) { try LogVerifier.verify(Story.path, files, against: earlier) }
  }

  @Test func `has no record with a chain`() throws {
    let chain = SHA256.hash([])
    let files = try SmallLog.forged(format: .unchained, isRechained: false) {
      $0.with(chain: $0.number == 1 ? chain : nil)
    }
    let header = LogHeader(origin: Story.origin, format: .unchained)
    #expect(
      throws: LogError.corrupt(
        file: LogLayout(root: Story.path).commits,
        byte: header.line.count + 1,
        found: "commit 1 with chain \(chain.base64)",
        expected: "none, as the format of the log has it"
      )
    ) { try LogSource(opening: Story.path, files) }
  }

  @Test func `is told from one whose chain was taken away`() throws {
    let files = try SmallLog.forged(isRechained: false) { $0.with(chain: nil) }
    let header = LogHeader(origin: Story.origin)
    #expect(
      throws: LogError.corrupt(
        file: LogLayout(root: Story.path).commits,
        byte: header.line.count + 1,
        found: "commit 1 with chain none",
        expected: "\(SHA256.hash(header.line + [0x0A]).base64), the SHA-256 of the line before it: "
          + "one of the two was altered"
      )
    ) { try LogSource(opening: Story.path, files) }
  }
}
