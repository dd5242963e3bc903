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

  private static let chunkByteCountMax = 4 << 20

  private let file: OpenFile

  /// What was read and not yet handed out starts at `start`.
  private(set) var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isAtEnd = false
  private var isPastMark = false

  /// Bytes of a line that is too long and was thrown away so far.
  private var droppedByteCount = 0

  /// Bytes read since they were last taken account of.
  private(set) var chunkByteCount = 0

  init(path: String) throws(InputError) {
    file = OpenFile(descriptor: try OpenFile.open(path), path: path)
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
      if let lineFeed = buffer.firstIndex(of: UInt8(ascii: "\n"), from: searched) {
        defer { start = lineFeed + 1 }
        return line(start..<lineFeed)
      }
      if isAtEnd {
        guard start < buffer.count || droppedByteCount > 0 else { return nil }
        defer { start = buffer.count }
        return line(start..<buffer.count)
      }
      if buffer.count - start > EventDecoder.lineByteCountMax + 1 {
        droppedByteCount += buffer.count - start
        start = buffer.count
      }
      let pending = buffer.count - start
      try fill()
      searched = start + pending
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

  /// Drops what was handed out and reads one more chunk behind the rest.
  private mutating func fill() throws(InputError) {
    buffer.removeSubrange(0..<start)
    start = 0
    let byteCount = try file.read(into: &buffer, byteCountMax: Self.chunkByteCountMax)
    chunkByteCount += byteCount
    isAtEnd = byteCount == 0
    if !isPastMark {
      // A byte order mark; a regular file gives its first three bytes in one read.
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
      isPastMark = true
    }
  }
}

/// An open file that closes itself.
private struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  static func open(_ path: String) throws(InputError) -> Int32 {
    #if canImport(Glibc)
      // Sound: the runtime lends the path as a C string for the length of the call.
      let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #elseif canImport(Musl)
      // Sound: the runtime lends the path as a C string for the length of the call.
      let descriptor = unsafe Musl.open(path, O_RDONLY | O_CLOEXEC)
    #else
      // Sound: the runtime lends the path as a C string for the length of the call.
      let descriptor = unsafe Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    guard descriptor >= 0 else { throw .system(call: "open", path: path, code: errno) }
    return descriptor
  }

  deinit { close(descriptor) }

  /// Appends what one successful `read` gives; 0 bytes mean the end of the file.
  func read(into buffer: inout [UInt8], byteCountMax: Int) throws(InputError) -> Int {
    let kept = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: byteCountMax))
    while true {
      // Sound: the buffer was made that long just above, and `read` writes no more than it is told.
      let byteCount = unsafe buffer.withUnsafeMutableBytes {
        #if canImport(Glibc)
          unsafe Glibc.read(descriptor, $0.baseAddress?.advanced(by: kept), byteCountMax)
        #elseif canImport(Musl)
          unsafe Musl.read(descriptor, $0.baseAddress?.advanced(by: kept), byteCountMax)
        #else
          unsafe Darwin.read(descriptor, $0.baseAddress?.advanced(by: kept), byteCountMax)
        #endif
      }
      if byteCount >= 0 {
        buffer.removeLast(byteCountMax - byteCount)
        return byteCount
      }
      guard errno == EINTR else { throw .system(call: "read", path: path, code: errno) }
    }
  }
}

/// What the operating system says about an `errno`.
func systemMessage(_ code: Int32) -> String {
  // Sound: the C string is copied before the next call could overwrite it.
  unsafe String(cString: strerror(code))
}

extension [UInt8] {
  /// The first place of `byte` from `start` on.
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    // Sound: `memchr` stays within the count it is given, and the pointer does not leave the closure.
    unsafe withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
