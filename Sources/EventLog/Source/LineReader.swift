#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file line by line through one buffer, which never holds more than a chunk and a line.
struct LineReader: ~Copyable {
  /// One line; ranges are of `buffer` until the next call, without the line end.
  enum Line {
    /// Empty, or only spaces and tabs.
    case blank
    /// A line to decode.
    case text(number: Int, range: Range<Int>)
    /// A line beyond `EventDecoder.lineByteCountMax`; its bytes are gone.
    case tooLong(number: Int, byteCount: Int)
  }

  /// Bytes asked of the operating system at a time.
  static let chunkByteCountMax = 256 << 10

  private let file: InputFile

  /// What was read and not yet handed out stands from `start` to `end`.
  private(set) var buffer = [UInt8](repeating: 0, count: 2 * chunkByteCountMax)
  private var start = 0
  private var end = 0
  private var number = 0
  private var isAtEnd = false

  /// Whether it is settled if the file starts with a byte order mark.
  private var isPastMark = false

  /// Bytes of a line that is too long and was thrown away so far.
  private var droppedByteCount = 0

  /// Bytes read since they were last taken account of.
  private(set) var chunkByteCount = 0

  /// Whether to wait no longer for bytes that do not come.
  private let shouldStop: () -> Bool

  /// Opens a file.
  ///
  /// A pipe may give nothing for hours: while it does, `shouldStop` is asked now and then. Stopped,
  /// the lines end here, so whoever gave it asks it once more before they believe the end.
  init(path: String, shouldStop: @escaping () -> Bool = { false }) throws(InputError) {
    file = try InputFile(opening: path)
    self.shouldStop = shouldStop
  }

  /// How many bytes were read since the last call.
  mutating func takeChunkByteCount() -> Int {
    defer { chunkByteCount = 0 }
    return chunkByteCount
  }

  /// The next line, or `nil` after the last.
  mutating func next() throws(InputError) -> Line? {
    var searched = start
    while true {
      if let lineFeed = buffer.firstIndex(of: UInt8(ascii: "\n"), in: searched..<end) {
        defer { start = lineFeed + 1 }
        return line(start..<lineFeed)
      }
      if isAtEnd {
        guard start < end else { return nil }
        defer { start = end }
        return line(start..<end)
      }
      if end - start > EventDecoder.lineByteCountMax + 1 {
        // The last byte stays: it may be the CR of the line's end.
        droppedByteCount += end - 1 - start
        start = end - 1
      }
      let pendingByteCount = end - start
      try fill()
      searched = max(start, pendingByteCount)
    }
  }

  private mutating func line(_ range: Range<Int>) -> Line {
    number += 1
    var range = range
    if let last = buffer[range].last, last == UInt8(ascii: "\r") {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    let byteCount = droppedByteCount + range.count
    droppedByteCount = 0
    if byteCount > EventDecoder.lineByteCountMax {
      return .tooLong(number: number, byteCount: byteCount)
    }
    let isBlank = buffer[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    return isBlank ? .blank : .text(number: number, range: range)
  }

  /// Drops what was handed out and reads at most one more chunk behind the rest.
  private mutating func fill() throws(InputError) {
    buffer.moveToFront(start..<end)
    end -= start
    start = 0
    if buffer.count - end < Self.chunkByteCountMax {
      buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count))
    }
    while !file.hasMore() {
      guard !shouldStop() else {
        isAtEnd = true
        return
      }
    }
    let byteCount = try file.read(into: &buffer, at: end, byteCountMax: Self.chunkByteCountMax)
    end += byteCount
    chunkByteCount += byteCount
    isAtEnd = byteCount == 0
    skipMark()
  }

  /// Skips a byte order mark once three bytes are there; a pipe may give them one by one.
  private mutating func skipMark() {
    guard !isPastMark else { return }
    isPastMark = end >= 3 || number > 0
    if number == 0, end >= 3, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }
}

/// What the operating system says about an `errno`.
func systemMessage(_ code: Int32) -> String {
  // Sound: the C string is copied before the next call could overwrite it.
  unsafe String(cString: strerror(code))
}

extension [UInt8] {
  /// The first place of `byte` in `range`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.upperBound <= count, "the range is of this array")
    // Sound: `memchr` stays within the range, and the pointer does not leave the closure.
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Copies the bytes of `range` to the front, over what stands there.
  fileprivate mutating func moveToFront(_ range: Range<Int>) {
    precondition(range.upperBound <= count, "the range is of this array")
    guard range.lowerBound > 0 else { return }
    // Sound: both ends are within the array, and `copyMemory` takes care where they overlap.
    unsafe withUnsafeMutableBytes { bytes in
      unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}
