import Testing

@testable import migrate

@Suite struct `CSV is what RFC 4180 says, with line feeds` {
  @Test func `nested names have a dot, arrays have spaces, and null is empty`() {
    let rows: [JSONValue] = [
      ["region": "F", "risk": ["low": 120, "high": 8], "evidence": ["a-1", "a-2"], "until": nil],
      ["region": "K", "risk": ["low": 0, "high": .tenths(5)], "evidence": [], "until": true],
    ]
    #expect(
      CSVText(rows: rows).text == """
        region,risk.low,risk.high,evidence,until
        F,120,8,a-1 a-2,
        K,0,0.5,,true

        """
    )
  }

  @Test(arguments: [
    ("plain", "plain"), (" spaces ", " spaces "), ("a,b", #""a,b""#),
    (#"say "x""#, #""say ""x""""#),
    ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), ("Môn", "Môn"),
  ])
  func `a field has quotation marks only when it needs them`(field: String, expected: String) {
    var csv = CSVText(header: ["a", "b"])
    csv.append(["a": .string(field), "b": 1])
    #expect(csv.text == "a,b\n\(expected),1\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("=\"x\"", "\"'=\"\"x\"\"\""), ("-", "'-"),
    ("1-1", "1-1"), (" =1", " =1"), ("–1", "–1"), ("'=1", "'=1"), ("", ""),
  ])
  func `a text that a spreadsheet would run has an apostrophe in front`(
    field: String,
    expected: String
  ) {
    var csv = CSVText(header: ["a", "b", "c"])
    csv.append(["a": .string(field), "b": [.string(field), "x"], "c": 1])
    let list = expected.hasSuffix("\"") ? "\(expected.dropLast()) x\"" : "\(expected) x"
    #expect(csv.text == "a,b,c\n\(expected),\(list),1\n")
  }

  @Test func `a number stays a number, whatever its sign`() {
    let row: JSONValue = ["a": -1, "b": .tenths(-5), "c": .hundredths(-125), "d": [-1], "e": true]
    #expect(CSVText(rows: [row]).text == "a,b,c,d,e\n-1,-0.5,-1.25,-1,true\n")
  }

  @Test func `a row without a column leaves it empty`() {
    let rows: [JSONValue] = [["a": 1], ["b": 2], ["b": 3, "a": 4]]
    #expect(CSVText(rows: rows).text == "a,b\n1,\n,2\n4,3\n")
  }

  @Test func `a null in place of a nested object is no column`() {
    let rows: [JSONValue] = [["a": 1, "risk": nil], ["a": 2, "risk": ["low": 3]]]
    #expect(CSVText(rows: rows).text == "a,risk.low\n1,\n2,3\n")
  }

  @Test func `an object within an array stays JSON`() {
    #expect(CSVText(rows: [["a": [["b": 1]]]]).text == "a\n\"{\"\"b\"\":1}\"\n")
  }

  @Test func `a lone empty field is not an empty line`() {
    #expect(CSVText(rows: [["a": nil]]).text == "a\n\"\"\n")
  }

  @Test func `no rows give the header that was named, or nothing`() {
    #expect(CSVText(header: ["a", "b"]).text == "a,b\n")
    #expect(CSVText(rows: []).text == "")
  }

  @Test func `lines leave in portions`() {
    var csv = CSVText(header: ["a", "b"])
    csv.removeAll()
    csv.append(["a": 1, "b": 2])
    #expect(csv.text == "1,2\n")
  }

  @Test func `a value without a column is a bug, and traps`() async {
    await #expect(processExitsWith: .failure) {
      var csv = CSVText(header: ["a"])
      csv.append(["b": 1])
    }
  }
}
