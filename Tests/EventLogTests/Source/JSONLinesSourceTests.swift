import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `A source of JSON Lines` {
  @Test func `holds the events of its files in order`() throws {
    let folder = try TemporaryFolder()
    let files = [
      try folder.write("b.jsonl", Self.line("1") + "\n\n" + Self.line("2")),
      try folder.write("empty.jsonl", ""),
      try folder.write("a.jsonl", "\u{FEFF}" + Self.line("3") + "\r\n" + Self.line("4") + "\n"),
    ]
    let source = try JSONLinesSource(reading: files)
    #expect(source.events.map { source.symbols.string($0.id) } == ["1", "2", "3", "4"])
    #expect(try JSONLinesSource(reading: []).events.isEmpty)
  }

  @Test func `takes the same id with the same content once, at its first place`() throws {
    let folder = try TemporaryFolder()
    // The same content in canonical form: another order, offset, white space and spelling.
    let same =
      #"{"data":{"rosh":"h\u0069gh", "case":"X320417"},"source":"delius/N04","schemaVersion":1.0,"#
      + #""recordedAt":"2021-06-26T10:00:00.0004+01:00","effectiveOn":"2021-06-26","#
      + #""type":"RiskAssessed","id":"1"}"#
    let files = [
      try folder.write("a.jsonl", Self.line("1") + "\n" + Self.line("2") + "\n" + Self.line("1")),
      try folder.write("b.jsonl", same + "\n" + Self.line("3") + "\n" + same),
    ]
    let source = try JSONLinesSource(reading: files)
    #expect(source.events.map { source.symbols.string($0.id) } == ["1", "2", "3"])
    let once = try JSONLinesSource(
      reading: [
        try folder.write("c.jsonl", ["1", "2", "3"].map(Self.line).joined(separator: "\n"))
      ]
    )
    #expect(source.root(at: 3) == once.root(at: 3))
    #expect(try JSONLinesSource(reading: files + files).root(at: 3) == once.root(at: 3))
  }

  /// What differs from the first line under the same id.
  static let differences = [
    Bend("high", "low", #"data.rosh: "high" → "low""#),
    Bend("X320417", "X320418", #"data.case: "X320417" → "X320418""#),
    Bend("delius", "nomis", #"source: "delius/N04" → "nomis/N04""#),
    Bend(
      "09:00:00Z",
      "09:00:00.001Z",
      #"recordedAt: "2021-06-26T09:00:00Z" → "2021-06-26T09:00:00.001Z""#
    ),
    Bend(
      #"n":"2021-06-26"#,
      #"n":"2021-06-27"#,
      #"effectiveOn: "2021-06-26" → "2021-06-27""#
    ),
    Bend(
      #""RiskAssessed""#,
      #""MappaScreened""#,
      #"type: "RiskAssessed" → "MappaScreened", data.rosh: "high" → nothing, "#
        + "data.level: nothing → 1"
    ),
  ]

  @Test(arguments: differences)
  func `names both places of an id with other content`(difference: Bend) throws {
    let folder = try TemporaryFolder()
    var other = Self.line("1").replacing(difference.part, with: difference.replacement)
    if other.contains("Mappa") { other = other.replacing(#""rosh":"high""#, with: #""level":1"#) }
    let first = try folder.write("a.jsonl", "\n" + Self.line("0") + "\n" + Self.line("1") + "\n")
    let empty = try folder.write("b.jsonl", Self.line("0") + "\n")
    let second = try folder.write("c.jsonl", Self.line("2") + "\n\n\n" + other)
    #expect(
      Self.complaints(reading: [first, empty, second]) == [
        "\(second):4: id: found \"1\" again with different content (\(difference.complaint ?? "")), "
          + "expected the content it has at \(first):3, or another id"
      ]
    )
    let both = try folder.write("d.jsonl", Self.line("1") + "\n" + other)
    #expect(
      Self.complaints(reading: [empty, both]) == [
        "\(both):2: id: found \"1\" again with different content (\(difference.complaint ?? "")), "
          + "expected the content it has at \(both):1, or another id"
      ]
    )
    let after = try folder.write("e.jsonl", Self.line("5") + "\n" + Self.line("2"))
    let found = Self.complaints(reading: [empty, second, first, after])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("\(first):3: id: found \"1\" again with different content ("))
    #expect(found[0].hasSuffix("), expected the content it has at \(second):4, or another id"))
  }

  @Test func `may have a retraction before what it retracts`() throws {
    let folder = try TemporaryFolder()
    let retraction = Self.line("r").replacing("RiskAssessed", with: "EventRetracted")
      .replacing(#""case":"X320417","rosh":"high""#, with: #""event":"1","reason":"mistyped""#)
    let path = try folder.write("a.jsonl", retraction + "\n" + Self.line("1"))
    let source = try JSONLinesSource(reading: [path, path])
    #expect(source.events.count == 2)
    guard case .eventRetracted(let retracted) = source.events[0].fact else {
      Issue.record("expected the retraction first")
      return
    }
    #expect(retracted.event == source.events[1].id)
  }

  @Test func `tells the first twenty problems and counts all, in order of the input`() throws {
    let folder = try TemporaryFolder()
    let files = [
      try folder.write("a.jsonl", String(repeating: "x\n" + Self.line("1") + "\n", count: 15)),
      try folder.write("b.jsonl", String(repeating: "y\n\n", count: 15)),
    ]
    let problems = try #require(Self.problems(reading: files))
    #expect(problems.count == 30)
    #expect(
      problems.first.map { "\($0.path):\($0.line)" }
        == stride(from: 1, to: 30, by: 2).map { "\(files[0]):\($0)" }
        + stride(from: 1, to: 10, by: 2).map { "\(files[1]):\($0)" }
    )
    #expect(
      problems.first.last?.message
        == "\(files[1]):9: found y, expected an event as a JSON object"
    )
  }

  @Test func `tells of a line that is too long, and of those after it`() throws {
    let folder = try TemporaryFolder()
    let long = Reading.textLine.replacing(
      "}}",
      with: String(repeating: " ", count: (1 << 20) - Reading.textLine.utf8.count) + "}}"
    )
    let path = try folder.write("a.jsonl", long + "\n" + long + " \n" + "{}\n")
    #expect(
      Self.complaints(reading: [path]) == [
        "\(path):2: found a line of 1048577 bytes, expected at most 1048576",
        "\(path):3: id: found nothing, expected the member id",
      ]
    )
  }

  @Test func `tells of every byte read, in order`() throws {
    let folder = try TemporaryFolder()
    let pad = String(repeating: " ", count: 1_000_000)
    let lines = (0..<12).map { Self.line("\($0)") + pad + "\n" }.joined()
    let files = [try folder.write("a.jsonl", lines), try folder.write("b.jsonl", "\n")]
    var told: [Int] = []
    _ = try JSONLinesSource(reading: files) { told.append($0) }
    #expect(told.last == lines.utf8.count + 1)
    #expect(told == told.sorted())
    #expect(told.count >= 4)
  }

  @Test func `has at every position the root of the tree by definition`() throws {
    let folder = try TemporaryFolder()
    let count = 600
    let lines = (0..<count).map { Self.line("e/\($0)") }
    let source = try JSONLinesSource(
      reading: [try folder.write("a.jsonl", lines.joined(separator: "\n"))]
    )
    let leaves = try lines.map { line in
      SHA256.hash([0x00] + Array(try Reading.canonical(line).utf8))
    }
    for position in 0...count {
      guard source.root(at: position) == Self.root(of: leaves[..<position]) else {
        Issue.record("the root at \(position) is another")
        return
      }
    }
  }

  /// RFC 6962, section 2.1, word for word.
  private static func root(of leaves: ArraySlice<Digest>) -> Digest {
    guard let first = leaves.first else { return SHA256.hash([]) }
    guard leaves.count > 1 else { return first }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return SHA256.hash(
      [0x01] + root(of: leaves.prefix(split)).bytes + root(of: leaves.dropFirst(split)).bytes
    )
  }

  private static func line(_ id: String) -> String {
    Reading.line.replacing("\"e-1\"", with: "\"\(id)\"")
  }

  private static func problems(reading files: [String]) -> InputProblems? {
    do {
      _ = try JSONLinesSource(reading: files)
      return nil
    } catch .problems(let problems) {
      return problems
    } catch {
      return nil
    }
  }

  private static func complaints(reading files: [String]) -> [String] {
    problems(reading: files)?.first.map(\.message) ?? []
  }
}
