import Testing

@testable import EventLog
@testable import TestSupport

/// The lines that a log writes about itself: a line is valid if and only if every byte is the one
/// that would be written.
@Suite struct `A line of the log about itself` {
  private static let root = NaiveTree.root(Story.lines)

  private static let record = CommitRecord(
    number: 12,
    first: 101,
    last: 180,
    segment: 1,
    from: 23_910,
    byteCount: 19_120,
    checksum: 0x0C1D_2E3F,
    root: root,
    instant: Instant(milliseconds: 1_624_698_000_250),
    chain: SHA256.hash([])
  )
  private static let unchained = record.with(chain: nil)
  private static let header = LogHeader(origin: Story.origin)
  private static let head = Head(after: record, behind: Head(of: header), .chained)
  private static let unchainedHead = Head(after: unchained, behind: Head(of: header), .unchained)
  private static let checkpoint = Checkpoint(
    origin: Story.origin,
    size: 180,
    root: root,
    commits: Checkpoint.Commits(count: 12, chain: SHA256.hash([]))
  )
  private static let threeLines = Checkpoint(origin: Story.origin, size: 180, root: root)

  @Test func `is read as it was written`() {
    for record in [Self.record, Self.unchained] {
      #expect(CommitRecord(record.line[...]) == record)
    }
    for head in [Self.head, Self.unchainedHead] {
      #expect(Head(head.slot[...]) == head)
      #expect(head.slot.count == Head.slotByteCount)
    }
    for format in LogFormat.allCases {
      let header = LogHeader(origin: Story.origin, format: format)
      #expect(LogHeader(header.line[...]) == header)
    }
    for checkpoint in [Self.checkpoint, Self.threeLines] {
      #expect(Checkpoint(checkpoint.text) == checkpoint)
    }
  }

  @Test func `has the form that the format gives it`() {
    let empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    let members =
      #"{"commit":12,"first":101,"last":180,"segment":1,"from":23910,"bytes":19120,"#
      + #""crc32c":"0c1d2e3f","root":"\#(Self.root.base64)","at":"2021-06-26T09:00:00.250Z","#
    #expect(
      String(decoding: Self.record.line, as: UTF8.self)
        == members + #""chain":"\#(empty)","check":"\#(Self.check(Self.record.line))"}"#
    )
    #expect(
      String(decoding: Self.unchained.line, as: UTF8.self)
        == members + #""check":"\#(Self.check(Self.unchained.line))"}"#
    )
    for format in LogFormat.allCases {
      let line = LogHeader(origin: Story.origin, format: format).line
      #expect(
        String(decoding: line, as: UTF8.self)
          == #"{"migrateLog":\#(format.rawValue),"origin":"example.org/story","#
          + #""check":"\#(Self.check(line))"}"#
      )
    }
    let lines = "example.org/story\n180\n\(Self.root.base64)\n"
    #expect(Self.threeLines.text == lines)
    #expect(Self.checkpoint.text == lines + "commits 12 \(empty)\n")
  }

  @Test func `as a slot of HEAD has the hash of the last record from format 2 on`() {
    let position = Self.header.line.count + 1
    let chain = SHA256.hash(Self.record.line + [0x0A]).base64
    for (head, record, rest) in [
      (Self.head, Self.record, #","chain":"\#(chain)","check":"#),
      (Self.unchainedHead, Self.unchained, #","check":"#),
    ] {
      let slot = String(decoding: head.slot, as: UTF8.self)
      #expect(
        slot.hasPrefix(
          #"{"commit":12,"position":180,"commits":\#(position + record.line.count + 1),"#
            + #""root":"\#(Self.root.base64)"\#(rest)"#
        )
      )
      #expect(slot.hasSuffix(" \n"))
    }
  }

  /// The checksum of a line, by itself.
  private static func check(_ line: [UInt8]) -> String {
    CRC32C.checksum(of: Array(line.dropLast(20))).hexadecimal
  }

  @Test func `is refused with any byte changed to any other`() async throws {
    let lines: [(bytes: [UInt8], isValid: @Sendable ([UInt8]) -> Bool)] = [
      (Self.record.line, { CommitRecord($0[...]) != nil }),
      (Self.header.line, { LogHeader($0[...]) != nil }),
      (
        Array(Self.head.slot.prefix(240)),
        { Head(($0 + Self.head.slot.dropFirst(240))[...]) != nil }
      ),
      (Self.unchained.line, { CommitRecord($0[...]) != nil }),
    ]
    let count = try await total(over: lines) { line in
      for index in Ring.sample(line.bytes.indices, oneIn: 7) {
        for byte in UInt8.min ... .max where byte != line.bytes[index] {
          var changed = line.bytes
          changed[index] = byte
          if line.isValid(changed) { Issue.record("byte \(index) as \(byte)") }
        }
      }
      return line.bytes.count * 255
    }
    print("lines with a byte changed: \(count)")
    guard Ring.isFull else { return }
    #expect(count == 193_545)
  }

  @Test func `is refused with a byte more or less`() {
    let line = Self.record.line
    for index in line.indices {
      var shorter = line
      shorter.remove(at: index)
      #expect(CommitRecord(shorter[...]) == nil, "without byte \(index)")
      var longer = line
      longer.insert(UInt8(ascii: "0"), at: index)
      #expect(CommitRecord(longer[...]) == nil, "0 before byte \(index)")
    }
    #expect(CommitRecord((line + [0x20])[...]) == nil)
    #expect(CommitRecord([]) == nil)
    #expect(Head([]) == nil)
    #expect(LogHeader([]) == nil)
  }

  /// Texts that are no checkpoint, though nearly.
  static let notCheckpoints = [
    "", "\n\n\n", "a\n0\n",
    "a\n0\n\(root.base64)\nx\n", "\n0\n\(root.base64)\n", "a\n-1\n\(root.base64)\n",
    "a\n+1\n\(root.base64)\n", "a\n01\n\(root.base64)\n", "a\n1 \n\(root.base64)\n",
    "a\n\n\(root.base64)\n", "a\n9223372036854775808\n\(root.base64)\n",
    "a\n0\n\(root.base64)\ncommits 0\n", "a\n0\n\(root.base64)\ncommits 0 \(root.base64) \n",
    "a\n0\n\(root.base64)\ncommits  0 \(root.base64)\n",
    "a\n0\n\(root.base64)\ncommits 00 \(root.base64)\n",
    "a\n0\n\(root.base64)\ncommits -1 \(root.base64)\n",
    "a\n0\n\(root.base64)\nCommits 0 \(root.base64)\n",
    "a\n0\n\(root.base64)\ncommits 0 \(root.base64.dropLast())\n",
    "a\n0\n\(root.base64)\ncommits 0 \(root.base64)\ncommits 0 \(root.base64)\n",
    "a\n0\ncommits 0 \(root.base64)\n\(root.base64)\n",
    "a\n1\n\(root.base64.dropLast())\n", "a\n1\n\(root.base64) \n", "a\r\n1\r\n\(root.base64)\r\n",
  ]

  @Test(arguments: [
    "a\n0\n\(root.base64)", "a\n0\n\(root.base64)\n",
    "a\n0\n\(root.base64)\n\n— a signature of somebody's\n",
  ])
  func `is a checkpoint with or without its last line feed, and what follows is a note's`(
    text: String
  ) {
    #expect(Checkpoint(text) == Checkpoint(origin: "a", size: 0, root: Self.root))
  }

  @Test(arguments: [
    "a\n0\n\(root.base64)\ncommits 3 \(root.base64)",
    "a\n0\n\(root.base64)\ncommits 3 \(root.base64)\n",
    "a\n0\n\(root.base64)\ncommits 3 \(root.base64)\n\n— a signature of somebody's\n",
  ])
  func `is a checkpoint with a fourth line of commits too`(text: String) {
    let commits = Checkpoint.Commits(count: 3, chain: Self.root)
    #expect(
      Checkpoint(text) == Checkpoint(origin: "a", size: 0, root: Self.root, commits: commits)
    )
  }

  @Test(arguments: notCheckpoints) func `is no checkpoint when it is not just those lines`(
    text: String
  ) {
    #expect(Checkpoint(text) == nil)
  }

  @Test(arguments: [
    "", " ", "a b", "a\"b", "a\\b", "a\nb", "é", String(repeating: "a", count: 129),
  ])
  func `takes no such name for a log`(origin: String) {
    #expect(!LogHeader.accepts(origin: origin))
    #expect(throws: LogError.badOrigin(found: origin)) {
      try LogCreation.create(at: "/log", origin: origin, MemoryFileSystem(), holder: "a test")
    }
  }

  @Test(arguments: ["a", "example.org/log", "~!#", String(repeating: "a", count: 128)])
  func `takes such a name for a log`(origin: String) {
    #expect(LogHeader.accepts(origin: origin))
    #expect(LogHeader(LogHeader(origin: origin).line[...])?.origin == origin)
  }

  @Test func `follows another only where and when that ends`() {
    let next = CommitRecord(
      number: 13,
      first: 181,
      last: 181,
      segment: 1,
      from: 43_030,
      byteCount: 100,
      checksum: 0,
      root: Self.root,
      instant: Self.record.instant,
      chain: nil
    )
    #expect(next.follows(Self.record))
    #expect(!next.follows(nil))
    #expect(!next.follows(next))
    #expect(!Self.record.follows(nil))
  }
}
