/// Reads the lines of a commit in pieces of whole lines, and checks its checksum on the way.
struct SegmentReader {
  /// Bytes read at a time.
  static let pieceByteCount = 1 << 20

  /// Calls `body` with pieces of the commit's lines: a buffer, the range of whole lines in it, and
  /// where the buffer starts in the segment.
  ///
  /// - Throws: `LogError.corrupt` when the bytes are not those that were committed. Pieces may have
  ///   been handed out by then, so a caller believes them only when this returns.
  static func read(
    _ record: CommitRecord,
    _ layout: LogLayout,
    _ files: some FileSystem,
    _ body: (_ bytes: [UInt8], _ lines: Range<Int>, _ offset: Int) throws(LogError) -> Void
  ) throws(LogError) {
    let file = layout.segment(record.segment)
    guard try files.size(of: file) != nil else {
      throw .corrupt(
        file: file,
        byte: 0,
        found: "no file",
        expected: "the lines of commit \(record.number)"
      )
    }
    var checksum = CRC32C()
    var offset = record.from
    var bytes: [UInt8] = []
    while offset < record.end {
      let restByteCount = bytes.count
      let count = min(pieceByteCount, record.end - offset)
      try files.read(file, at: offset, count: count, into: &bytes)
      guard bytes.count == restByteCount + count else {
        throw .corrupt(
          file: file,
          byte: offset + bytes.count - restByteCount,
          found: "the end of the file",
          expected: "\(record.end) bytes up to the end of commit \(record.number)"
        )
      }
      checksum.update(bytes, in: restByteCount..<bytes.count)
      offset += count
      guard let last = bytes[restByteCount...].lastIndex(of: UInt8(ascii: "\n")) else { continue }
      try body(bytes, 0..<(last + 1), offset - bytes.count)
      bytes.removeSubrange(...last)
    }
    guard checksum.value == record.checksum else {
      throw .corrupt(
        file: file,
        byte: record.from,
        found: "commit \(record.number), positions \(record.first) to \(record.last), with CRC-32C "
          + checksum.value.hexadecimal,
        expected: record.checksum.hexadecimal
      )
    }
    guard bytes.isEmpty else {
      throw .corrupt(
        file: file,
        byte: record.end - bytes.count,
        found: "a line without its line feed",
        expected: "whole lines in commit \(record.number)"
      )
    }
  }
}

extension [UInt8] {
  /// Calls `body` with the range of each line, its line feed excluded.
  func forEachLine<Failure: Error>(
    in lines: Range<Int>,
    _ body: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var start = lines.lowerBound
    while start < lines.upperBound,
      let end = firstIndex(of: UInt8(ascii: "\n"), in: start..<lines.upperBound)
    {
      try body(start..<end)
      start = end + 1
    }
  }
}
