import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The root of a log` {
  /// More than two blocks of 256.
  static let lines = (1...520).map { Story.line("root/\($0)") }

  static let positions = [0, 1, 2, 3, 7, 8, 9, 254, 255, 256, 257, 258, 511, 512, 513, 519, 520]

  static let roots = positions.map { NaiveTree.root(lines.prefix($0)) }

  @Test(
    arguments: [
      [520], [1, 519], [256, 264], [255, 1, 1, 263], [512, 8], [100, 100, 100, 100, 120],
    ],
    [true, false]
  )
  func `is that of RFC 6962 however the events were batched, with and without the cache`(
    batches: [Int],
    isCached: Bool
  ) throws {
    let files = MemoryFileSystem()
    try Story.create(on: files)
    var end = 0
    for count in batches {
      let writer = try Story.writer(on: files)
      try Story.append(Self.lines[end..<(end + count)], to: writer)
      end += count
      #expect(writer.root == NaiveTree.root(Self.lines.prefix(end)))
      if isCached { writer.close() }
    }
    let source = try LogSource(opening: Story.path, files)
    for (position, root) in zip(Self.positions, Self.roots) {
      #expect(source.root(at: position) == root, "position \(position)")
    }
    #expect(
      try LogVerifier.verify(Story.path, files).cache == (isCached ? .sound : .missing)
    )
  }

  @Test(arguments: 0...7) func `is that of RFC 6962 at every position of a small log`(
    position: Int
  ) throws {
    let files = try Story.told()
    #expect(try LogSource(opening: Story.path, files).root(at: position) == Story.roots[position])
    let earlier = Checkpoint(origin: Story.origin, size: position, root: Story.roots[position])
    let report = try LogVerifier.verify(Story.path, files, against: earlier)
    #expect(report.checkpoint.size == 7)
  }
}
