import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The cache of the tree` {
  private static let file = TreeCache.file(LogLayout(root: Story.path))

  private static func bytes() throws -> [UInt8] { try SmallLog.disk.get().contents(of: file) ?? [] }

  /// Nothing that anybody is told depends on what the cache holds.
  private static func check(_ cache: [UInt8]?, _ expected: LogVerifier.Cache?) throws {
    let files = try SmallLog.with(cache, at: file)
    let report = try LogVerifier.verify(Story.path, files)
    #expect(report.checkpoint.root == Story.roots[SmallLog.lineCount])
    if let expected { #expect(report.cache == expected) }
    let read = try Story.read(files)
    #expect(read.lines == Array(Story.lines.prefix(SmallLog.lineCount)))
    #expect(read.roots == Array(Story.roots.prefix(SmallLog.lineCount + 1)))
    #expect(try Story.writer(on: files).root == Story.roots[SmallLog.lineCount])
  }

  @Test func `with any bit flipped is not believed`() async throws {
    let bytes = try Self.bytes()
    try await forAll(Ring.sample(bytes.indices, oneIn: 17)) { byte in
      for bit in 0..<8 {
        var damaged = bytes
        damaged[byte] ^= 1 << UInt8(bit)
        try Self.check(damaged, .stale)
      }
    }
    print("bits of the cache flipped: \(8 * bytes.count)")
    #expect(8 * bytes.count == 1576)
  }

  @Test func `cut off anywhere is not believed`() async throws {
    let bytes = try Self.bytes()
    try await forAll(Ring.sample(bytes.indices, oneIn: 17)) { size in
      try Self.check(Array(bytes[..<size]), size == 0 ? .missing : .stale)
    }
    print("caches cut off: \(bytes.count)")
    #expect(bytes.count == 197)
  }

  @Test func `may be missing, or there`() throws {
    try Self.check(nil, .missing)
    try Self.check(Self.bytes(), .sound)
  }
}
