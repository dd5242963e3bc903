import Testing

@testable import EventLog
@testable import TestSupport

/// What is done to a log by accident, and what `verify` and a reader say of it.
@Suite struct `A damaged log` {
  /// All bits of a byte, but of one in the padding of a slot the next bit of eight.
  private static func bits(of byte: Int, in file: SmallLog.File) -> ClosedRange<Int> {
    let isPadding = file.path.hasSuffix("/HEAD") && file.bytes[byte] == UInt8(ascii: " ")
    return isPadding ? byte % 8...byte % 8 : 0...7
  }

  @Test func `has every flipped bit found by verify, and none read as an event`() async throws {
    let files = try SmallLog.files()
    let places = files.flatMap { file in
      file.bytes.indices.flatMap { byte in
        Self.bits(of: byte, in: file).map { (file, byte, $0) }
      }
    }
    let read = try await total(over: Ring.sample(places, oneIn: 97)) { file, byte, bit in
      var bytes = file.bytes
      bytes[byte] ^= 1 << UInt8(bit)
      return try Self.check(bytes, at: file.path, "byte \(byte), bit \(bit)")
    }
    print("bits flipped: \(places.count) in \(files.count) files; \(read) did not hinder a reader")
    guard Ring.isFull else { return }
    #expect(places.count == 24_079)
    #expect(read == 5279)
  }

  @Test func `has every end that is cut off found by verify, and none read as the whole`()
    async throws
  {
    let files = try SmallLog.files()
    let places = files.flatMap { file in file.bytes.indices.map { (file, $0) } }
    let read = try await total(over: Ring.sample(places, oneIn: 23)) { file, size in
      try Self.check(Array(file.bytes[..<size]), at: file.path, "\(size) bytes")
    }
    print("files cut off: \(places.count); \(read) did not hinder a reader")
    #expect(places.count == 9883)
    #expect(read == 0)
  }

  @Test func `has every lost file found`() throws {
    for file in try SmallLog.files() {
      #expect(try Self.check(nil, at: file.path, "none") == 0, "\(file.path)")
    }
  }

  @Test func `has every two files of equal rank that changed places found`() throws {
    let segments = try SmallLog.files().filter { $0.path.contains("/segments/") }
    #expect(segments.count == 3)
    for one in segments {
      for other in segments where one.path < other.path && one.bytes != other.bytes {
        var disk = try SmallLog.disk.get()
        try disk.plant(one.bytes, at: other.path)
        try disk.plant(other.bytes, at: one.path)
        #expect(Self.verifies(MemoryFileSystem(disk)) == false)
        #expect(try Self.reads(MemoryFileSystem(disk)) == false)
      }
    }
  }

  @Test func `has every two commit records that changed places found`() throws {
    let commits = LogLayout(root: Story.path).commits
    let bytes = try SmallLog.disk.get().contents(of: commits) ?? []
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 1 + SmallLog.lineCount)
    for one in lines.indices {
      for other in lines.indices where one < other {
        var swapped = lines
        swapped.swapAt(one, other)
        let bytes = Array(swapped.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
        #expect(try Self.check(bytes, at: commits, "\(one) and \(other)") == 0)
      }
    }
  }

  @Test(arguments: ["00000000000000000002.jsonl", "00000000000000000099.jsonl", "notes.txt", ".x"])
  func `has a file among the segments that is none found by verify`(name: String) throws {
    let files = try SmallLog.with(Story.lines[6], at: "\(Story.path)/segments/\(name)")
    #expect(Self.verifies(files) == false)
    #expect(try Self.reads(files))
    #expect(throws: LogError.self) { try Story.writer(on: files) }
  }

  @Test func `has bytes behind its last commit counted, and they are no damage`() throws {
    let segment = LogLayout(root: Story.path).segment(4)
    let bytes = try SmallLog.disk.get().contents(of: segment) ?? []
    let files = try SmallLog.with(bytes + Story.lines[5], at: segment)
    #expect(try LogVerifier.verify(Story.path, files).tornByteCount == Story.lines[5].count)
    #expect(try Self.reads(files))
  }

  // MARK: What is checked

  /// Verify says `corrupt`; a reader says so too, or reads what was written.
  ///
  /// - Returns: 1 when a reader reads, else 0.
  private static func check(
    _ bytes: [UInt8]?,
    at path: String,
    _ damage: @autoclosure () -> String
  ) throws -> Int {
    let files = try SmallLog.with(bytes, at: path)
    #expect(!verifies(files), "verify passes: \(path): \(damage())")
    let isRead = try reads(files)
    #expect(files.operationCount == 0, "reading has written: \(path): \(damage())")
    return isRead ? 1 : 0
  }

  /// Whether `verify` passes; anything but `corrupt` is no answer.
  private static func verifies(_ files: MemoryFileSystem) -> Bool {
    do throws(LogError) {
      _ = try LogVerifier.verify(Story.path, files)
      return true
    } catch {
      guard case .corrupt = error else {
        Issue.record("verify: \(error)")
        return false
      }
      return false
    }
  }

  /// Whether a reader reads, and then just what was written.
  private static func reads(_ files: MemoryFileSystem) throws -> Bool {
    do {
      #expect(try Story.position(in: files) == SmallLog.lineCount)
      return true
    } catch LogError.corrupt {
      return false
    }
  }
}
