/// Stored lines around the one that was asked for last: whoever asks again asks for its neighbours.
struct LineWindow {
  private var segment: Position = 0
  private var start = 0
  private var bytes: [UInt8] = []

  private static let byteCount = 64 << 10

  /// The line that starts at an offset of a segment, without its line feed.
  mutating func line(
    in segment: Position,
    at offset: Int,
    _ layout: LogLayout,
    _ files: some FileSystem
  ) throws(LogError) -> [UInt8] {
    var byteCount = Self.byteCount
    while true {
      if let line = line(in: segment, at: offset) { return line }
      bytes.removeAll(keepingCapacity: true)
      (self.segment, start) = (segment, offset)
      try files.read(layout.segment(segment), at: offset, count: byteCount, into: &bytes)
      if bytes.count < byteCount { return line(in: segment, at: offset) ?? bytes }
      byteCount *= 4
    }
  }

  private func line(in segment: Position, at offset: Int) -> [UInt8]? {
    let first = offset - start
    guard segment == self.segment, bytes.indices.contains(first),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: first..<bytes.count)
    else { return nil }
    return Array(bytes[first..<end])
  }
}
