@testable import EventLog

/// A log to be damaged: four events in four commits over three segments.
///
/// It is as small as a log can be that has all its parts, since each of its bits is flipped.
enum SmallLog {
  /// The log as it was written, on a disk where all of it is durable.
  static let disk = Result { () throws -> MemoryDisk in
    let files = MemoryFileSystem()
    try Story.create(on: files)
    // The first segment holds two commits, the others one each.
    for (lines, fullSegmentByteCount) in [(0..<3, Story.fullSegmentByteCount), (3..<4, 1)] {
      let writer = try Story.writer(on: files, fullSegmentByteCount: fullSegmentByteCount)
      for position in lines { try Story.append([Story.lines[position]], to: writer) }
      writer.close()
    }
    return files.disk
  }

  static let lineCount = 4

  /// A file of the log.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// The files of which every byte counts: all but the lock and the cache.
  static func files() throws -> [File] {
    try disk.get().tree(below: Story.path)
      .filter {
        !$0.key.hasSuffix("/") && !$0.key.hasSuffix("/lock") && !$0.key.contains("/cache/")
      }
      .sorted { $0.key < $1.key }
      .map { File(path: $0.key, bytes: $0.value) }
  }

  /// The log with other bytes in one of its files, or without that file.
  static func with(_ bytes: [UInt8]?, at path: String) throws -> MemoryFileSystem {
    var disk = try disk.get()
    try disk.plant(bytes, at: path)
    return MemoryFileSystem(disk)
  }

  /// The log rewritten by someone who knows the format: all checksums, roots and the head agree.
  ///
  /// The lines are as many as those of the log, and as long.
  static func rewritten(_ lines: [[UInt8]]) throws -> MemoryFileSystem {
    var segments: [Position: [UInt8]] = [:]
    let files = try forged { record in
      let line = lines[record.first - 1] + [UInt8(ascii: "\n")]
      segments[record.segment, default: []] += line
      return record.with(
        checksum: CRC32C.checksum(of: line),
        root: NaiveTree.root(lines.prefix(record.last))
      )
    }
    var disk = files.disk
    for (first, bytes) in segments {
      try disk.plant(bytes, at: LogLayout(root: Story.path).segment(first))
    }
    return MemoryFileSystem(disk)
  }

  /// The log in a format, with what `change` makes of its records, each with a check that fits.
  ///
  /// If it is chained anew, each record is given the chain that fits those before it. A new head is
  /// one that fits the last records.
  static func forged(
    format: LogFormat = .newest,
    isRechained: Bool = true,
    hasNewHead: Bool = true,
    _ change: (CommitRecord) throws -> CommitRecord?
  ) throws -> MemoryFileSystem {
    var disk = try disk.get()
    let layout = LogLayout(root: Story.path)
    let chain = try LogChain(path: Story.path, MemoryFileSystem(disk))
    let forgery = Forgery(
      try chain.records.compactMap(change),
      of: LogHeader(origin: chain.header.origin, format: format),
      isRechained: isRechained
    )
    try disk.plant(forgery.commits, at: layout.commits)
    if hasNewHead { try disk.plant(forgery.head, at: layout.head) }
    return MemoryFileSystem(disk)
  }
}
