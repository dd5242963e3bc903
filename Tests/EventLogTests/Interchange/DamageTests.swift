import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `A damaged line` {
  /// Sound lines of every shape: members in order and not, escapes, UTF-8, numbers.
  static let lines = [
    Reading.line,
    #"{"data":{"note":"\u0041\ud83d\ude42 é\\","tag":"t-1"},"type":"TagPlaced","id":"a","#
      + #""source":"s","recordedAt":"2021-06-26T09:00:00.25+01:00","effectiveOn":"2021-06-26"}"#,
    #"{"id":"b","type":"ReductionStarted","schemaVersion":1.0,"effectiveOn":"2020-02-29","#
      + #""recordedAt":"2020-02-29T09:00:00Z","source":"s/1","#
      + #""data":{"staff":"N53A123","reduction":"r","reason":"pqip","hours":-0.0e1}}"#,
  ]

  @Test(arguments: lines) func `is an error when it is cut, wherever it is cut`(line: String) {
    let bytes = Array(line.utf8)
    #expect(Reading.complaint(about: line) == nil)
    for count in 0..<bytes.count {
      #expect(Reading.complaint(about: Array(bytes.prefix(count))) != nil, "after \(count) bytes")
    }
  }

  @Test(arguments: lines) func `is an error when it begins late, wherever it begins`(line: String) {
    let bytes = Array(line.utf8)
    for count in 1...bytes.count {
      #expect(Reading.complaint(about: Array(bytes.dropFirst(count))) != nil, "without \(count)")
    }
  }

  @Test(arguments: lines.indices, Ring.sample(0..<8, oneIn: 8))
  func `is an error or an event in canonical form, whichever byte is changed to whatever`(
    line: Int,
    share: Int
  ) {
    let sound = Array(Self.lines[line].utf8)
    for place in sound.indices where place % 8 == share {
      var bytes = sound
      for byte in UInt8.min...UInt8.max {
        bytes[place] = byte
        expectErrorOrFixedPoint(bytes)
      }
    }
  }

  @Test(arguments: lines) func `is an error or an event when a byte is lost or doubled`(
    line: String
  ) {
    let sound = Array(line.utf8)
    for place in sound.indices {
      var bytes = sound
      bytes.remove(at: place)
      expectErrorOrFixedPoint(bytes)
      bytes = sound
      bytes.insert(sound[place], at: place)
      expectErrorOrFixedPoint(bytes)
    }
  }

  @Test func `is an error or an event when two sound lines are spliced`() {
    let lines = Self.lines.map { Array($0.utf8) }
    for first in lines {
      for second in lines {
        for count in stride(from: 1, to: first.count, by: 3) {
          expectErrorOrFixedPoint(Array(first[..<count]) + Array(second.dropFirst(count)))
        }
      }
    }
  }

  private func expectErrorOrFixedPoint(_ bytes: [UInt8]) {
    guard let canonical = try? Reading.canonical(bytes) else { return }
    let again = try? Reading.canonical(canonical)
    if again != canonical {
      Issue.record("\(String(decoding: bytes, as: UTF8.self)) is no fixed point")
    }
  }

  static let nestings = [
    String(repeating: "[", count: 100_000),
    String(repeating: "{\"a\":", count: 100_000),
    String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
    String(repeating: "{\"a\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000),
  ]

  @Test(arguments: nestings.indices) func `is an error when it nests 100,000 levels deep`(
    index: Int
  ) {
    let nesting = Self.nestings[index]
    #expect(Reading.complaint(about: nesting) != nil)
    #expect(
      Reading.complaint(about: Reading.line.replacing("\"high\"", with: nesting))?
        .hasPrefix("data.rosh: found an ") == true
    )
    #expect(
      Reading.complaint(about: Reading.line.replacing("{\"case\"", with: nesting + "{\"case\""))
        != nil
    )
    #expect(Reading.complaint(about: "{\"data\":" + nesting) != nil)
    #expect(
      Reading.complaint(about: "{\"data\":{\"case\":\(nesting)},\"type\":\"CaseReleased\"}") != nil
    )
    #expect(Reading.complaint(about: "{\"x\":" + nesting) != nil)
  }

  /// A part of the sound line, and what starts a string, number or name of a million bytes.
  static let giants: [(String, String, String)] = [
    ("\"e-1\"", "\"" + String(repeating: "e", count: 1_000_000) + "\"", "id: found \"eee"),
    ("\"id\"", "\"" + String(repeating: "e", count: 1_000_000) + "\"", "\"eeeee"),
    ("\"X320417\"", String(repeating: "7", count: 1_000_000), "data.case: found 7777"),
    ("\"rosh\"", "\"" + String(repeating: "\\u0041", count: 160_000) + "\"", "data.\"AAAA"),
    ("\"id\"", String(repeating: " ", count: 1_000_000) + "id", "found id"),
  ]

  @Test(arguments: giants.indices) func `is an error with a short message when it is huge`(
    index: Int
  ) {
    let (part, giant, beginning) = Self.giants[index]
    let complaint = Reading.complaint(about: Reading.line.replacing(part, with: giant))
    #expect(complaint?.hasPrefix(beginning) == true)
    #expect((complaint?.count ?? 0) < 200)
  }

  @Test(arguments: ["1", "1." + String(repeating: "0", count: 1000), "0."])
  func `reads a number of a million digits in one pass`(
    lead: String
  ) {
    let digits = lead + String(repeating: "0", count: 1_000_000)
    let complaint = Reading.complaint(
      about: Reading.numberLine.replacing(":0}", with: ":\(digits)}")
    )
    #expect((complaint == nil) == (lead != "1"))
    let scaled = Reading.numberLine.replacing(
      ":0}",
      with: ":1\(digits.dropFirst(lead.count))e-1000000}"
    )
    #expect(Reading.complaint(about: scaled) == nil)
  }
}
