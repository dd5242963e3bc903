import Testing

@testable import migrate

@Suite struct `JSON is compact and keeps its order` {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("", #""""#),
    (#"a"b\c/d"#, #""a\"b\\c/d""#),
    ("\u{0}\u{8}\t\n\u{1B}\u{1F} ", #""\u0000\u0008\u0009\u000a\u001b\u001f ""#),
    ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""),
    ("Ynys Môn 🏛 e\u{301}", "\"Ynys Môn 🏛 e\u{301}\""),
  ])
  func `only quotation marks, backslashes and control characters are escaped`(
    text: String,
    expected: String
  ) {
    // Compared byte by byte: as texts, "é" and "e" with an accent would be equal.
    #expect(Array(JSONValue.string(text).text.utf8) == Array(expected.utf8))
  }

  @Test(arguments: 0x00...0xFF as ClosedRange<UInt8>)
  func `each scalar alone is escaped exactly when it must be`(scalar: UInt8) {
    let text = String(Unicode.Scalar(scalar))
    let isEscaped = JSONValue.string(text).text != "\"\(text)\""
    #expect(isEscaped == (scalar < 0x20 || text == "\"" || text == "\\"))
  }

  @Test(arguments: [
    (250, "2.5"), (300, "3"), (5, "0.05"), (0, "0"), (-5, "-0.05"), (-250, "-2.5"), (123, "1.23"),
    (100, "1"), (10, "0.1"), (Int.min, "-92233720368547758.08"),
  ])
  func `hundredths have their shortest decimal form`(count: Int, expected: String) {
    #expect(JSONValue.hundredths(count).text == expected)
  }

  @Test(arguments: [(25, "2.5"), (30, "3"), (5, "0.5"), (0, "0"), (-1, "-0.1"), (10, "1")])
  func `tenths have their shortest decimal form`(count: Int, expected: String) {
    #expect(JSONValue.tenths(count).text == expected)
  }

  @Test func `members and elements stay in the order written`() {
    let value: JSONValue = [
      "formatVersion": 1,
      "a\"b": [nil, true, false, -7, "x", [], [:]],
      "a": ["z": .optional(nil as Int?), "y": .optional("t")],
    ]
    #expect(
      value.text
        == #"{"formatVersion":1,"a\"b":[null,true,false,-7,"x",[],{}],"a":{"z":null,"y":"t"}}"#
    )
  }

  @Test func `lines leave in portions`() {
    var json = JSONText()
    json.appendLine(["a": 1])
    json.appendLine(["a": 2])
    #expect(json.text == "{\"a\":1}\n{\"a\":2}\n")
    json.removeAll()
    json.append(nil)
    #expect(json.bytes == Array("null".utf8))
  }

  @Test func `two trees are equal when they are written alike`() {
    let tree: JSONValue = ["a": [1, "1", .tenths(1), .hundredths(1), true, nil]]
    #expect(tree == ["a": [1, "1", .tenths(1), .hundredths(1), true, nil]])
    #expect(tree != ["a": [1, "1", .tenths(1), .hundredths(1), false, nil]])
    #expect(["a": 1, "b": 2] as JSONValue != ["b": 2, "a": 1])
  }
}
