import MigrateTesting
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `A string in a line` {
  static let form = "expected a text of 1 to 200 characters without control characters"

  /// What stands between the quotes, and the text in canonical form.
  static let readable: [(String, String)] = [
    ("a", "a"), (" ", " "), (#"\/"#, "/"), ("/", "/"), (#"\""#, #"\""#), (#"\\"#, #"\\"#),
    (#"\\\\"#, #"\\\\"#), (#"\u0022"#, #"\""#), (#"\u005c"#, #"\\"#), (#"\u005C"#, #"\\"#),
    (#"\u0041"#, "A"), (#"\u00e9"#, "é"), (#"\u00E9é"#, "éé"), (#"\u20ac"#, "€"),
    (#"\ud83d\ude42"#, "🙂"), (#"\uD83D\uDE42"#, "🙂"), (#"\ud800\udc00"#, "\u{10000}"),
    (#"\udbff\udfff"#, "\u{10FFFF}"), (#"\ud7ff"#, "\u{D7FF}"), (#"\ue000"#, "\u{E000}"),
    (#"\uffff"#, "\u{FFFF}"), (#"\u0020"#, " "), (#"\u00a0"#, "\u{A0}"), (#"\u2028"#, "\u{2028}"),
    ("\u{A0}", "\u{A0}"), ("\u{10FFFF}", "\u{10FFFF}"), ("e\u{301}", "e\u{301}"),
    ("\u{E9}", "\u{E9}"), (#"a\"b\\c\/d"#, #"a\"b\\c/d"#), ("{}[]:,", "{}[]:,"),
  ]

  @Test(arguments: readable) func `is unescaped but for quote and backslash`(
    written: String,
    canonical: String
  ) throws {
    let line = Reading.textLine.replacing("TEXT", with: written)
    let expected = Reading.textLine.replacing("TEXT", with: canonical)
      .replacing(#""effectiveOn""#, with: #""schemaVersion":1,"effectiveOn""#)
    #expect(Array(try Reading.canonical(line).utf8) == Array(expected.utf8))
  }

  static let surrogate =
    "found a lone surrogate, expected a pair of surrogates, or another character"
  static let escape =
    #"found an unknown escape in a string, expected one of \" \\ \/ \b \f \n \r \t \uXXXX"#
  static let digits = "found a malformed \\u escape, expected four hexadecimal digits"

  /// What stands between the quotes, and what is said about it.
  static let refused: [(String, String)] = [
    ("", "found \"\", \(form)"),
    (#"\n"#, "found \"\\u{A}\", \(form)"), (#"a\tb"#, "found \"a\\u{9}b\", \(form)"),
    (#"\b"#, "found \"\\u{8}\", \(form)"), (#"\f"#, "found \"\\u{C}\", \(form)"),
    (#"\r"#, "found \"\\u{D}\", \(form)"), (#"\u0000"#, "found \"\\u{0}\", \(form)"),
    (#"\u001F"#, "found \"\\u{1F}\", \(form)"), (#"\u007f"#, "found \"\\u{7F}\", \(form)"),
    (#"\u0080"#, "found \"\\u{80}\", \(form)"), (#"\u0085"#, "found \"\\u{85}\", \(form)"),
    (#"\u009F"#, "found \"\\u{9F}\", \(form)"), ("\u{7F}", "found \"\\u{7F}\", \(form)"),
    ("\u{85}", "found \"\\u{85}\", \(form)"), ("a\u{9F}", "found \"a\\u{9F}\", \(form)"),
    (#"\ud800"#, surrogate), (#"\uDBFFx"#, surrogate), (#"\udc00"#, surrogate),
    (#"\uDFFF"#, surrogate), (#"\ud800\ud800"#, surrogate), (#"\udc00\ud800"#, surrogate),
    (#"\ud800\u0041"#, surrogate), (#"\ud800\n"#, surrogate), (#"\ud800\\udc00"#, surrogate),
    (#"\ud83d\ude42\ud83d"#, surrogate), (#"\ud83d\uZZZZ"#, digits),
    (#"\x41"#, escape), (#"\'"#, escape), (#"\0"#, escape), (#"\U0041"#, escape),
    (#"\ "#, escape), (#"\é"#, escape), (#"\u{41}"#, digits), (#"\u004"#, digits),
    (#"\u00 4"#, digits), (#"\u004g"#, digits), (#"\u+041"#, digits), (#"\u-041"#, digits),
    (#"\u００４１"#, digits),
  ]

  @Test(arguments: refused) func `is an error when it is no JSON, or not what the contract takes`(
    written: String,
    complaint: String
  ) {
    let line = Reading.textLine.replacing("TEXT", with: written)
    #expect(Reading.complaint(about: line) == "data.note: \(complaint)")
  }

  @Test(arguments: UInt8(0)..<0x20) func `holds no raw control character`(byte: UInt8) {
    guard byte != 0x0A else { return }
    let line = Reading.textLine.replacing("TEXT", with: "a\(Unicode.Scalar(byte))b")
    let digits = String(byte, radix: 16, uppercase: true)
    #expect(
      Reading.complaint(about: line)
        == "data.note: found the control character \\u{\(digits)} in a string, "
        + "expected it to be escaped or left out"
    )
    let afterEscape = Reading.textLine.replacing("TEXT", with: "\\n\(Unicode.Scalar(byte))b")
    #expect(Reading.complaint(about: afterEscape) == Reading.complaint(about: line))
  }

  @Test(arguments: ["a", "é", "€", "🙂", #"\u00e9"#, #"\ud83d\ude42"#, #"\\"#])
  func `has at most 200 scalars`(scalar: String) {
    func complaint(_ count: Int) -> String? {
      let text = String(repeating: scalar, count: count)
      return Reading.complaint(about: Reading.textLine.replacing("TEXT", with: text))
    }
    #expect(complaint(200) == nil)
    #expect(complaint(201)?.hasSuffix(Self.form) == true)
  }
}

@Suite struct `Text in UTF-8` {
  static let complaint = "found bytes that are not UTF-8, expected valid UTF-8"

  /// Every class of malformed sequence, as the Unicode standard lists them (table 3-7).
  static let malformed: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xC2, 0xC2],
    [0xDF, 0xC0], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0], [0xE0, 0xA0, 0x41],
    [0xE1, 0x80], [0xE1, 0x41, 0x80], [0xEF, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xED, 0xA0, 0xBD, 0xED, 0xB9, 0x82], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF0, 0x90, 0x80], [0xF0, 0x90, 0x80, 0x41], [0xF0, 0x90, 0x41, 0x80], [0xF1, 0x80, 0x80],
    [0xF3, 0xBF, 0xBF, 0xC0], [0xF4, 0x90, 0x80, 0x80], [0xF4, 0xBF, 0xBF, 0xBF],
    [0xF5, 0x80, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xFF, 0xFE], [0x61, 0xC3, 0x28],
  ]

  @Test(arguments: malformed) func `is an error where it is malformed`(bytes: [UInt8]) {
    #expect(Reading.complaint(about: line(with: bytes)) == "data.note: \(Self.complaint)")
    let afterEscape = line(with: Array(#"\n"#.utf8) + bytes)
    #expect(Reading.complaint(about: afterEscape) == "data.note: \(Self.complaint)")
  }

  @Test(arguments: malformed) func `is an error in names and between members too`(bytes: [UInt8]) {
    for part in ["{\"id\"", "\"e-1\"", "\"delius", "}}"] {
      let line = Array(Reading.line.utf8)
      let place = line.firstRange(of: Array(part.utf8))?.upperBound ?? 0
      let bent = line[..<(place - 1)] + bytes + line[(place - 1)...]
      #expect(Reading.complaint(about: Array(bent)) != nil)
    }
    #expect(Reading.complaint(about: bytes) != nil)
  }

  @Test func `is an error when a sequence is cut by the end of the line`() {
    for bytes in ["é", "€", "🙂"].map({ Array($0.utf8) }) {
      for count in 1..<bytes.count {
        let line = Array("{\"".utf8) + bytes.prefix(count)
        #expect(Reading.complaint(about: line) == Self.complaint)
      }
    }
  }

  @Test func `agrees with the decoder of the standard library on all pairs and many longer ones`() {
    var random = SeededGenerator(seed: 8)
    let edges: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED,
      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for first in edges {
      for second in edges {
        expectSameJudgement(of: [first, second])
        for _ in 0..<4 {
          let rest = (0..<2).map { _ in edges.randomElement(using: &random) ?? 0 }
          expectSameJudgement(of: [first, second] + rest)
          expectSameJudgement(of: [first, second, rest[0]])
        }
      }
    }
  }

  private func expectSameJudgement(of bytes: [UInt8]) {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    let complaint = Reading.complaint(about: line(with: [0x61] + bytes))
    #expect((complaint == "data.note: \(Self.complaint)") != isValid, "\(bytes)")
  }

  private func line(with bytes: [UInt8]) -> [UInt8] {
    Array(Array(Reading.textLine.utf8).replacing(Array("TEXT".utf8), with: bytes))
  }
}
