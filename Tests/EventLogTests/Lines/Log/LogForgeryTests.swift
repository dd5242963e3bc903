import Testing

@testable import EventLog
@testable import TestSupport

/// What is done to a log on purpose: only a checkpoint kept elsewhere shows it.
@Suite struct `A forged log` {
  /// A checkpoint of the log as it was, at a position.
  private static func checkpoint(at size: Position) -> Checkpoint {
    Checkpoint(origin: Story.origin, size: size, root: Story.roots[size])
  }

  @Test(arguments: 1...SmallLog.lineCount, 0..<7)
  func `with a digit changed and all checksums made anew is betrayed by an earlier checkpoint`(
    position: Position,
    digit: Int
  ) throws {
    var lines = Array(Story.lines.prefix(SmallLog.lineCount))
    lines[position - 1] = Story.line(["a", "b", "c", "d"][position - 1], case: "X320418")
    // Another digit each time: the case numbers differ at `digit`.
    var crn = Array("X320417")
    crn[digit] = crn[digit] == "X" ? "Y" : crn[digit] == "9" ? "8" : "9"
    lines[position - 1] = Story.line(["a", "b", "c", "d"][position - 1], case: String(crn))
    let files = try SmallLog.rewritten(lines)
    let report = try LogVerifier.verify(Story.path, files)
    #expect(report.cache == .stale)
    #expect(report.checkpoint.root == NaiveTree.root(lines))
    for size in 0...SmallLog.lineCount {
      let earlier = Self.checkpoint(at: size)
      if size < position {
        #expect(try LogVerifier.verify(Story.path, files, against: earlier) == report)
      } else {
        #expect(throws: differs(found: "root \(NaiveTree.root(lines.prefix(size)).base64)", size)) {
          try LogVerifier.verify(Story.path, files, against: earlier)
        }
      }
    }
  }

  private func differs(found: String, _ size: Position) -> LogError {
    .differs(
      log: Story.path,
      found: "\(found) at position \(size)",
      expected: "\(Story.roots[size].base64), as in the checkpoint"
    )
  }

  @Test func `that is rewritten as it was is the same log`() throws {
    let files = try SmallLog.rewritten(Array(Story.lines.prefix(SmallLog.lineCount)))
    #expect(files.disk.fingerprint == (try SmallLog.disk.get().fingerprint))
  }

  @Test func `or one put back from yesterday has fewer events than the checkpoint`() throws {
    let files = MemoryFileSystem(try SmallLog.disk.get())
    #expect(
      throws: LogError.differs(
        log: Story.path,
        found: "4 events",
        expected: "at least the 5 of the checkpoint"
      )
    ) { try LogVerifier.verify(Story.path, files, against: Self.checkpoint(at: 5)) }
  }

  @Test func `or another one has another origin`() throws {
    let files = MemoryFileSystem(try SmallLog.disk.get())
    let other = Checkpoint(origin: "elsewhere", size: 0, root: Story.roots[0])
    #expect(
      throws: LogError.differs(
        log: Story.path,
        found: "the log \(Story.origin)",
        expected: "elsewhere, to which the checkpoint belongs"
      )
    ) { try LogVerifier.verify(Story.path, files, against: other) }
  }
}
