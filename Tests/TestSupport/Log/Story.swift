import Foundation
import Testing

@testable import EventLog

/// A small log that tests tell to a disk: seven events in five commits over three segments.
enum Story {
  static let path = "/log"
  static let origin = "example.org/story"

  /// Events of each commit.
  static let batches = [1, 2, 1, 2, 1]

  /// Two commits fill a segment.
  static let fullSegmentByteCount = 200

  static let instant = Instant(milliseconds: 1_624_698_000_000)

  /// Canonical lines, as short as they get.
  static func line(_ id: String, case crn: String = "X320417") -> [UInt8] {
    Array(
      (#"{"id":"\#(id)","type":"CaseDeallocated","schemaVersion":1,"effectiveOn":"2021-06-26","#
        + #""recordedAt":"2021-06-26T09:00:00Z","source":"delius/N04","data":{"case":"\#(crn)"}}"#)
        .utf8
    )
  }

  static let lines = ["a", "b", "c", "d", "e", "f", "g"].map { line($0) }

  /// The root over the first so many lines, by definition.
  static let roots = (0...lines.count).map { NaiveTree.root(lines.prefix($0)) }

  static func create(on files: some FileSystem, at path: String = path) throws(LogError) {
    try LogCreation.create(at: path, origin: origin, files, holder: "a test")
  }

  static func writer(
    on files: some FileSystem,
    at path: String = path,
    fullSegmentByteCount: Int = fullSegmentByteCount
  ) throws(LogError) -> LogWriter {
    try LogWriter(
      opening: path,
      files,
      holder: "a test",
      now: { instant },
      fullSegmentByteCount: fullSegmentByteCount
    )
  }

  /// Appends lines as one commit.
  @discardableResult
  static func append(_ lines: some Sequence<[UInt8]>, to writer: LogWriter) throws -> CommitRecord?
  {
    var symbols = Symbols()
    for line in lines {
      let staged = try writer.stage(try Reading.event(line, &symbols), &symbols)
      #expect(staged == .appended)
    }
    return try writer.commit()
  }

  /// Appends whatever of the story a log does not hold yet, batch by batch.
  ///
  /// The notes of a disk in memory are kept: what is acknowledged, and what is in flight.
  static func tell(
    _ writer: LogWriter,
    batches: [Int] = batches,
    _ files: MemoryFileSystem
  ) throws {
    var end = 0
    for count in batches {
      end += count
      guard end > writer.position else { continue }
      files.note.inFlight = end
      try append(lines[writer.position..<end], to: writer)
      files.note.acknowledged = end
    }
  }

  /// A disk with the whole story, told by two writers.
  static func told(on files: MemoryFileSystem = MemoryFileSystem()) throws -> MemoryFileSystem {
    try create(on: files)
    files.note.isMade = true
    let first = try writer(on: files)
    try tell(first, batches: [1, 2, 1], files)
    first.close()
    let second = try writer(on: files)
    try tell(second, files)
    second.close()
    return files
  }

  /// The canonical lines that a reader finds, with their root at every position.
  static func read(
    _ files: some FileSystem,
    at path: String = path
  ) throws(LogError) -> (lines: [[UInt8]], roots: [Digest], origin: String) {
    let source = try LogSource(opening: path, files)
    let form = CanonicalForm(source.symbols)
    return (
      source.events.map { form.line($0) },
      (0...source.events.count).map { source.root(at: $0) },
      source.origin
    )
  }

  /// The position of a reader, which must have found the story up to there and nothing else.
  ///
  /// - Throws: `LogError`; and `Difference` when it found something else.
  static func position(in files: some FileSystem, at path: String = path) throws -> Position {
    let source = try LogSource(opening: path, files)
    let form = CanonicalForm(source.symbols)
    let count = source.events.count
    guard count <= lines.count, source.events.map({ form.line($0) }) == Array(lines.prefix(count)),
      source.root(at: count) == roots[count], source.origin == origin
    else { throw Difference() }
    return count
  }

  /// A reader found what was never written.
  struct Difference: Error {}
}
