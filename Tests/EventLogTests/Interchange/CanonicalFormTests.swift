import Foundation
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The canonical form` {
  @Test func `has the members in order, the version, and no spaces`() throws {
    let line =
      #" { "data" : { "rosh" : "high" , "case" : "X320417" } , "source" : "delius/N04" , "#
      + #""recordedAt" : "2021-06-26T10:00:00.0000+01:00" , "effectiveOn" : "2021-06-26" , "#
      + #""type" : "RiskAssessed" , "id" : "e-1" } "#
    #expect(
      try Reading.canonical(line)
        == #"{"id":"e-1","type":"RiskAssessed","schemaVersion":1,"effectiveOn":"2021-06-26","#
        + #""recordedAt":"2021-06-26T09:00:00Z","source":"delius/N04","#
        + #""data":{"case":"X320417","rosh":"high"}}"#
    )
  }

  @Test func `leaves out what is absent, also all of it`() throws {
    let scored = Reading.line.replacing("RiskAssessed", with: "ReoffendingScored")
      .replacing(#","rosh":"high""#, with: "")
    #expect(try Reading.canonical(scored).hasSuffix(#""data":{"case":"X320417"}}"#))
    let both = scored.replacing("}}", with: #","ogrs":5.0,"rsr":7.10}}"#)
    #expect(
      try Reading.canonical(both).hasSuffix(#""data":{"case":"X320417","rsr":7.1,"ogrs":5}}"#)
    )
  }

  @Test func `escapes quote and backslash in a source too`() throws {
    let line = Reading.line.replacing("delius/N04", with: #"a\"b\\c\/\u0022"#)
    #expect(try Reading.canonical(line).contains(#""source":"a\"b\\c/\"","#))
  }

  @Test(arguments: [
    ("2021-06-26T09:00:00Z", "2021-06-26T09:00:00Z"),
    ("2021-06-26T09:00:00.100Z", "2021-06-26T09:00:00.100Z"),
    ("2021-06-26T09:00:00.1239Z", "2021-06-26T09:00:00.123Z"),
    ("2021-06-26T00:30:00.5+01:00", "2021-06-25T23:30:00.500Z"),
  ])
  func `has instants in universal time`(written: String, canonical: String) throws {
    let line = Reading.line.replacing("2021-06-26T09:00:00Z", with: written)
    #expect(try Reading.canonical(line).contains(#""recordedAt":"\#(canonical)","#))
  }

  @Test(arguments: [1, 2]) func `is that of the published vectors, byte for byte`(world: Int) throws
  {
    let vectors = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../migrateTests/Fixtures/vectors").standardizedFileURL
    let source = try JSONLinesSource(
      reading: [vectors.appending(path: "world-\(world).jsonl").path(percentEncoded: false)]
    )
    var lines: [UInt8] = []
    for event in source.events {
      CanonicalForm.append(event, source.symbols, to: &lines)
      lines.append(UInt8(ascii: "\n"))
    }
    let canonical = vectors.appending(path: "world-\(world).canonical.jsonl")
    #expect(try Data(contentsOf: canonical) == Data(lines))

    let again = try JSONLinesSource(reading: [canonical.path(percentEncoded: false)])
    let count = source.events.count
    #expect(again.events.count == count)
    #expect(again.root(at: count) == source.root(at: count))
  }
}
