import Testing

@testable import EventLog
@testable import TestSupport

/// A disk that loses the whole physical sector around a slot of `HEAD` has not lost the other slot.
@Suite struct `A harmed sector of HEAD` {
  private static let file = LogLayout(root: Story.path).head

  /// The log after the first so many commits.
  private static func disk(after commitCount: Int) throws -> MemoryDisk {
    let files = MemoryFileSystem()
    try Story.create(on: files)
    let writer = try Story.writer(on: files)
    try Story.tell(writer, batches: Array(Story.batches.prefix(commitCount)), files)
    writer.close()
    return files.disk
  }

  /// The log after so many commits, with noise over the whole sector of the slot of one of them.
  private static func disk(
    after commitCount: Int,
    harmedAt commit: Int,
    _ noise: Noise
  ) throws -> MemoryDisk {
    var disk = try disk(after: commitCount)
    var head = try #require(try disk.contents(of: file))
    let slot = commit % 2 * Head.slotByteCount
    noise.cover(&head, Survival.physicalSectors(of: 1, at: slot))
    try disk.plant(head, at: file)
    return disk
  }

  /// Commits that a log has, and the one whose slot is harmed without having been written last.
  ///
  /// A log without commits has the same head in both slots.
  static let older = [(0, 0), (0, 1)] + (1...Story.batches.count).map { ($0, $0 - 1) }

  /// Ways in which a sector is harmed.
  static let noises = Ring.sample(Noise.all, oneIn: 9)

  @Test func `is tried in so many ways`() {
    print("sectors harmed: \(Noise.all.count) ways")
    #expect(Story.batches.count * Noise.all.count == 95)
    #expect(Self.older.count * Noise.all.count == 133)
  }

  @Test func `is never that of both slots`() {
    let sectors = [0, 1].map {
      Survival.physicalSectors(of: Head.slotByteCount, at: $0 * Head.slotByteCount)
    }
    #expect(sectors == [0..<4096, 4096..<8192])
  }

  @Test(arguments: 1...Story.batches.count, noises)
  func `written last leaves every commit, and the next writer mends it`(
    commitCount: Int,
    noise: Noise
  ) throws {
    let disk = try Self.disk(after: commitCount, harmedAt: commitCount, noise)
    let files = MemoryFileSystem(disk)
    let position = Story.batches.prefix(commitCount).reduce(0, +)
    #expect(try Story.position(in: files) == position)
    #expect(
      throws: Self.damage(
        commitCount,
        "the head of commit \(commitCount), which is whole; "
          + "the next writer writes it again"
      )
    ) {
      try LogVerifier.verify(Story.path, files)
    }
    let writer = try Story.writer(on: files)
    #expect(writer.position == position)
    #expect(writer.recovery.mendedHead)
    #expect(writer.recovery.byteCount == 0)
    #expect(
      try files.disk.contents(of: Self.file)
        == Self.disk(after: commitCount).contents(of: Self.file)
    )
    #expect(try LogVerifier.verify(Story.path, files).checkpoint.size == position)
    // The same disk loses the same sector once more while it is mended.
    for moment in files.history {
      for disk in PowerCuts(of: moment.disk).harms {
        #expect(try Story.position(in: MemoryFileSystem(disk)) == position)
      }
    }
  }

  @Test func `while it is written leaves the commit that it is written for`() throws {
    let moments = try Story.told().history.filter { $0.call == "pwrite \(Self.file)" }
    // One of each commit, and one of the second writer for the commit that it finds.
    #expect(moments.count == Story.batches.count + 1)
    for moment in moments {
      for disk in PowerCuts(of: moment.disk).harms {
        #expect(try Story.position(in: MemoryFileSystem(disk)) == moment.note.inFlight)
      }
    }
  }

  /// No write was under way there: the bytes have decayed, and nothing is guessed.
  @Test(arguments: older, noises)
  func `that nobody wrote to since the last commit is corruption`(
    log: (commitCount: Int, harmed: Int),
    noise: Noise
  ) throws {
    let disk = try Self.disk(after: log.commitCount, harmedAt: log.harmed, noise)
    let files = MemoryFileSystem(disk)
    let error = Self.damage(
      log.harmed,
      "the head of commit \(max(0, log.commitCount - 1)), or of commit \(log.commitCount + 1) "
        + "if that is whole"
    )
    #expect(throws: error) { try Story.position(in: files) }
    #expect(throws: error) { try LogVerifier.verify(Story.path, files) }
    #expect(throws: error) { try Story.writer(on: files) }
    #expect(try files.disk.contents(of: Self.file) == disk.contents(of: Self.file))
  }

  private static func damage(_ commit: Int, _ expected: String) -> LogError {
    .corrupt(
      file: file,
      byte: commit % 2 * Head.slotByteCount,
      found: "a slot that is not valid",
      expected: expected
    )
  }
}
