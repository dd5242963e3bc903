import Foundation
import Testing

@testable import EventLog
@testable import TestSupport

/// The scanner against the JSON reader of Foundation: what is JSON and what is not.
///
/// The contract forbids more than RFC 8259, so each sample stands where the contract takes any
/// value of its kind.
@Suite struct `The grammar of JSON` {
  static let numbers = [
    "0", "-0", "1", "-1", "10", "1.5", "1.50", "0.5", "1e2", "1E2", "1e+2", "1e-2", "12e-1", "0e1",
    "0.0e-0", "01", "00", "-01", "+1", ".5", "1.", "-", "-.5", "1.e2", "1e", "1e+", "e1", "1..2",
    "--1", "1-", "0x1", "1a", "NaN", "nan", "Infinity", "-Infinity", "1_0", "１", "1 ", " 1",
    "\t1\r", "1\u{C}", "\u{A0}1", "1\u{0}",
  ]

  @Test(arguments: numbers) func `is the same for a number`(number: String) {
    // A minus that makes the value negative is JSON, and the contract alone forbids it.
    let isNegative = number == "-1"
    let line = Reading.numberLine.replacing(":0}", with: ":\(number)}")
    expectSameJudgement(of: line, contractForbids: isNegative)
  }

  static let strings = [
    "a", #"\""#, #"\\"#, #"\/"#, #"\u0041"#, #"\u00e9"#, #"\uD83D\uDE42"#, "é", "🙂", "\u{2028}",
    #"\x"#, #"\a"#, #"\'"#, #"\0"#, #"\u"#, #"\u1"#, #"\u12"#, #"\u123"#, #"\u123g"#, #"\U0041"#,
    "a\u{1}b", "a\tb", "a\rb", "a\u{1F}b", #"\"#, #"\\\"#, #"a"b"#, #"\ud800"#, #"\udc00"#,
    #"\ud800x"#, #"\ud800\u0041"#, #"\u{41}"#,
  ]

  @Test(arguments: strings) func `is the same for a string`(text: String) {
    expectSameJudgement(of: Reading.textLine.replacing("TEXT", with: text))
  }

  /// Parts of the sound line, and what stands there instead.
  static let structures: [(String, String)] = [
    ("", ""), ("{\"id\"", " \t\r{\"id\""), ("}}", "} } "), ("\"id\":", "\"id\" : "),
    ("\"id\":", "\"id\""), ("\"id\":", "\"id\"::"), ("\"id\":", "id:"), ("\"id\":", "'id':"),
    ("\"e-1\",", "\"e-1\""), ("\"e-1\",", "\"e-1\",,"), ("\"e-1\",", "\"e-1\";"),
    ("{\"id\"", "{,\"id\""), ("}}", "}"), ("}}", "}}}"), ("}}", "}]"),
    ("}}", "]}"), ("}}", "}},"), ("}}", "}}{}"), ("}}", "}}x"), ("}}", "}}\u{0}"), ("}}", "}} //"),
    ("}}", "}}/**/"), ("}}", "}}\u{A0}"), ("}}", "}}\u{B}"), ("}}", "}}\u{C}"),
    ("\"high\"", "high"), ("\"high\"", "'high'"), ("\"high\"", "\"high"), ("\"high\"", "high\""),
    ("\"high\"", ""), ("{\"id\"", "\"id\""), ("{\"id\"", "[{\"id\""), ("{\"id\"", "{{\"id\""),
    ("\"case\"", "\"c\\u0061se\""), ("\"case\"", "\"\\u0063\\u0061\\u0073\\u0065\""),
  ]

  @Test(arguments: structures) func `is the same for an object`(part: String, replacement: String) {
    let line = part.isEmpty ? Reading.line : Reading.line.replacing(part, with: replacement)
    expectSameJudgement(of: line)
  }

  @Test func `is the same for a sound line with any one byte changed, as far as text goes`() {
    // What the contract alone forbids gets another message than what is no JSON.
    let sound = Array(Reading.textLine.utf8)
    for place in sound.indices {
      for byte in UInt8(0x20)...0x7E {
        var bytes = sound
        bytes[place] = byte
        let isEvent = Reading.complaint(about: bytes) == nil
        if isEvent && !Self.isJSON(bytes) {
          Issue.record("\(String(decoding: bytes, as: UTF8.self)) is no JSON")
          return
        }
      }
    }
  }

  /// RFC 8259 has no comma after the last member; Foundation lets it pass.
  @Test(arguments: [",}}", "},}"]) func `has no comma after the last member`(end: String) {
    let line = Reading.line.replacing("}}", with: end)
    #expect(Self.isJSON(Array(line.utf8)))
    #expect(Reading.complaint(about: line) != nil)
  }

  private func expectSameJudgement(of line: String, contractForbids: Bool = false) {
    let complaint = Reading.complaint(about: line)
    #expect(
      Self.isJSON(Array(line.utf8)) == (complaint == nil || contractForbids),
      "\(complaint ?? "")"
    )
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
  }
}
