import Testing

@testable import EventLog
@testable import TestSupport

/// One way to bend a sound line, and the sentence that it gets.
struct Bend: Sendable, CustomTestStringConvertible {
  let part: String
  let replacement: String
  let complaint: String?

  init(_ part: String, _ replacement: String, _ complaint: String?) {
    self.part = part
    self.replacement = replacement
    self.complaint = complaint
  }

  var testDescription: String { replacement }

  func expectComplaint(about line: String) {
    precondition(line.contains(part), "the line holds what is bent")
    #expect(Reading.complaint(about: line.replacing(part, with: replacement)) == complaint)
  }
}

@Suite struct `A line that is not an event` {
  static let members =
    "expected one of id, type, schemaVersion, effectiveOn, recordedAt, source, data"
  static let identifier = "expected 1 to 64 of A-Z a-z 0-9 . _ : / -"
  static let day = "expected a day from 1900-01-01 to 2199-12-31 as YYYY-MM-DD"
  static let instant = "expected an instant with offset as YYYY-MM-DDTHH:MM:SS[.sss](Z|±hh:mm)"
  static let rosh = "expected one of low, medium, high, veryHigh"

  static let envelope: [Bend] = [
    Bend(#""id":"#, #""ID":"#, "ID: found an unknown member, \(members)"),
    Bend(#""id":"#, #""":"#, "\"\": found an unknown member, \(members)"),
    Bend(#""id":"#, #""i\u0064":"#, nil),
    Bend(#"{"id""#, #"{"note":1,"id""#, "note: found an unknown member, \(members)"),
    Bend(#"{"id""#, #"{"a\u0000 b":1,"id""#, "\"a\\u{0} b\": found an unknown member, \(members)"),
    Bend(#"{"id""#, #"{"id":"e-1","id""#, "id: found the member twice, expected it once"),
    Bend(#"{"id""#, #"{"\u0069d":"e-1","id""#, "id: found the member twice, expected it once"),
    Bend(
      #"{"id""#,
      #"{"id":"e-1","\u0069\u0064":"e-1","ID""#,
      "id: found the member twice, expected it once"
    ),
    Bend(#"}}"#, #"},"data":{}}"#, "data: found the member twice, expected it once"),
    Bend(#""id":"e-1","#, "", "id: found nothing, expected the member id"),
    Bend(#""type":"RiskAssessed","#, "", "type: found nothing, expected the member type"),
    Bend(
      #""effectiveOn":"2021-06-26","#,
      "",
      "effectiveOn: found nothing, expected the member effectiveOn"
    ),
    Bend(
      #""recordedAt":"2021-06-26T09:00:00Z","#,
      "",
      "recordedAt: found nothing, expected the member recordedAt"
    ),
    Bend(#""source":"delius/N04","#, "", "source: found nothing, expected the member source"),
    Bend(
      #","data":{"case":"X320417","rosh":"high"}"#,
      "",
      "data: found nothing, expected the member data"
    ),
    Bend(#""e-1""#, "1", "id: found 1, \(identifier)"),
    Bend(#""e-1""#, "null", "id: found null, \(identifier)"),
    Bend(#""e-1""#, "true", "id: found true, \(identifier)"),
    Bend(#""e-1""#, "[]", "id: found an array, \(identifier)"),
    Bend(#""e-1""#, "{}", "id: found an object, \(identifier)"),
    Bend(#""e-1""#, #""""#, "id: found \"\", \(identifier)"),
    Bend(#""e-1""#, #""e 1""#, "id: found \"e 1\", \(identifier)"),
    Bend(#""e-1""#, "", "id: found \",\", \(identifier)"),
    Bend(
      #""e-1""#,
      "\"" + String(repeating: "e", count: 65) + "\"",
      "id: found \"" + String(repeating: "e", count: 40) + "…\", \(identifier)"
    ),
    Bend(
      #""RiskAssessed""#,
      #""RiskAsessed""#,
      "type: found \"RiskAsessed\", expected the name of an event type, such as CaseAllocated"
    ),
    Bend(
      #""RiskAssessed""#,
      #""riskAssessed""#,
      "type: found \"riskAssessed\", expected the name of an event type, such as CaseAllocated"
    ),
    Bend(#""RiskAssessed""#, "7", "type: found 7, expected the name of an event type"),
    Bend(
      #""2021-06-26","#,
      #""2021-02-29","#,
      "effectiveOn: found \"2021-02-29\", \(day): February 2021 has 28 days"
    ),
    Bend(#""2021-06-26","#, #""1899-12-31","#, "effectiveOn: found \"1899-12-31\", \(day)"),
    Bend(#""2021-06-26","#, #""2200-01-01","#, "effectiveOn: found \"2200-01-01\", \(day)"),
    Bend(#""2021-06-26","#, #""26/06/2021","#, "effectiveOn: found \"26/06/2021\", \(day)"),
    Bend(#""2021-06-26","#, "20210626,", "effectiveOn: found 20210626, \(day)"),
    Bend(
      #""2021-06-26T09:00:00Z""#,
      #""2021-06-26T09:00:00""#,
      "recordedAt: found \"2021-06-26T09:00:00\", \(instant)"
    ),
    Bend(
      #""2021-06-26T09:00:00Z""#,
      #""2021-06-26T09:00:60Z""#,
      "recordedAt: found \"2021-06-26T09:00:60Z\", \(instant)"
    ),
    Bend(
      #""2021-06-26T09:00:00Z""#,
      #""2021-06-26T24:00:00Z""#,
      "recordedAt: found \"2021-06-26T24:00:00Z\", \(instant)"
    ),
    Bend(
      #""2021-06-26T09:00:00Z""#,
      #""2021-06-26T09:00:00-00:00""#,
      "recordedAt: found \"2021-06-26T09:00:00-00:00\", \(instant)"
    ),
    Bend(#""2021-06-26T09:00:00Z""#, "1624698000", "recordedAt: found 1624698000, \(instant)"),
    Bend(
      #""delius/N04""#,
      #""delius N04""#,
      "source: found \"delius N04\", expected 1 to 64 printable ASCII characters without spaces"
    ),
    Bend(#""data":{"#, #""data":[{"#, "data: found an array, expected an object"),
    Bend(#""data":{"case""#, #""data":"case""#, "data: found \"case\", expected an object"),
    Bend(#"{"case":"X320417","rosh":"high"}"#, "null", "data: found null, expected an object"),
  ]

  @Test(arguments: envelope) func `is told of its envelope`(bend: Bend) {
    bend.expectComplaint(about: Reading.line)
  }

  static let versions: [(String, String?)] = [
    ("1", nil), ("1.0", nil), ("1e0", nil),
    ("0", "schemaVersion: found 0, expected a whole number from 1"),
    ("-1", "schemaVersion: found -1, expected a whole number from 1"),
    ("1.5", "schemaVersion: found 1.5, expected a whole number from 1"),
    ("\"1\"", "schemaVersion: found \"1\", expected a whole number from 1"),
    ("null", "schemaVersion: found null, expected a whole number from 1"),
    (
      "2",
      "schemaVersion: found 2, expected at most 1, the newest version of RiskAssessed known here"
    ),
    (
      "70000",
      "schemaVersion: found 70000, expected at most 1, the newest version of RiskAssessed known here"
    ),
  ]

  @Test(arguments: versions)
  func `is told of its version`(version: String, complaint: String?) {
    let first = Reading.line.replacing(#"{"id""#, with: #"{"schemaVersion":\#(version),"id""#)
    #expect(Reading.complaint(about: first) == complaint)
    let last = Reading.line.dropLast() + #","schemaVersion":\#(version)}"#
    #expect(Reading.complaint(about: String(last)) == complaint)
  }

  static let data: [Bend] = [
    Bend(#""rosh":"high""#, #""rosh":"hgh""#, "data.rosh: found \"hgh\", \(rosh)"),
    Bend(#""rosh":"high""#, #""rosh":"High""#, "data.rosh: found \"High\", \(rosh)"),
    Bend(#""rosh":"high""#, #""rosh":"""#, "data.rosh: found \"\", \(rosh)"),
    Bend(#""rosh":"high""#, #""rosh":"h\u0069gh""#, nil),
    Bend(#""rosh":"high""#, #""rosh":2"#, "data.rosh: found 2, \(rosh)"),
    Bend(#""rosh":"high""#, #""rosh":null"#, "data.rosh: found null, \(rosh)"),
    Bend(#""rosh":"high""#, #""rosh":["high"]"#, "data.rosh: found an array, \(rosh)"),
    Bend(#","rosh":"high""#, "", "data.rosh: found nothing, \(rosh)"),
    Bend(
      #""case":"X320417","rosh":"high""#,
      "",
      "data.case: found nothing, expected a case reference number such as X320417"
    ),
    Bend(
      #""X320417""#,
      #""X32041""#,
      "data.case: found \"X32041\", expected a case reference number such as X320417"
    ),
    Bend(
      #""X320417""#,
      "320417",
      "data.case: found 320417, expected a case reference number such as X320417"
    ),
    Bend(
      #""rosh":"#,
      #""colour":"#,
      "data.colour: found an unknown member, expected a field of RiskAssessed: case, rosh"
    ),
    Bend(
      #""rosh":"#,
      #""Rosh":"#,
      "data.Rosh: found an unknown member, expected a field of RiskAssessed: case, rosh"
    ),
    Bend(
      #""rosh":"#,
      #""a.b":"#,
      "data.\"a.b\": found an unknown member, expected a field of RiskAssessed: case, rosh"
    ),
    Bend(
      #""rosh":"#,
      #""rosh":"high","rosh":"#,
      "data.rosh: found the member twice, expected it once"
    ),
    Bend(
      #""rosh":"#,
      #""rosh":"high","r\u006fsh":"#,
      "data.rosh: found the member twice, expected it once"
    ),
    Bend(
      #""case":"X320417""#,
      #""rosh":"high","case":"X320417""#,
      "data.rosh: found the member twice, expected it once"
    ),
  ]

  @Test(arguments: data) func `is told of its data`(bend: Bend) {
    bend.expectComplaint(about: Reading.line)
  }

  @Test(arguments: data) func `is told of its data also when they come before the type`(bend: Bend)
  {
    let line = Reading.line.replacing(#""type":"RiskAssessed","#, with: "")
      .replacing(
        "{\"case\":\"X320417\",\"rosh\":\"high\"}}",
        with: "{\"case\":\"X320417\",\"rosh\":\"high\"},\"type\":\"RiskAssessed\"}"
      )
    bend.expectComplaint(about: line)
  }

  static let name = "expected the name of a member in quotes"
  static let ending = "expected the end of the line after the event"

  static let grammar: [Bend] = [
    Bend(Reading.line, "", "found the end of the line, expected an event as a JSON object"),
    Bend(Reading.line, "[]", "found an array, expected an event as a JSON object"),
    Bend(Reading.line, "null", "found null, expected an event as a JSON object"),
    Bend(Reading.line, #""id""#, "found \"id\", expected an event as a JSON object"),
    Bend(Reading.line, "7", "found 7, expected an event as a JSON object"),
    Bend(Reading.line, "\u{0}", "found \"\\u{0}\", expected an event as a JSON object"),
    Bend(Reading.line, "é", "found é, expected an event as a JSON object"),
    Bend(Reading.line, "{", "found the end of the line, \(name)"),
    Bend(Reading.line, "{}", "id: found nothing, expected the member id"),
    Bend(Reading.line, "{ }", "id: found nothing, expected the member id"),
    Bend(Reading.line, "{,}", "found \",\", \(name)"),
    Bend(Reading.line, "{1:2}", "found 1, \(name)"),
    Bend(Reading.line, "{id:2}", "found id, \(name)"),
    Bend(Reading.line, "{'id':2}", "found 'id', \(name)"),
    Bend(#""id":"#, #""id""#, "found \"e-1\", expected a colon"),
    Bend(#""id":"#, #""id"="#, "found =, expected a colon"),
    Bend(#""e-1","#, #""e-1""#, "found \"type\", expected a comma or the end of the object"),
    Bend(#""e-1","#, #""e-1";"#, "found ;, expected a comma or the end of the object"),
    Bend(#""e-1","#, #""e-1",,"#, "found \",\", \(name)"),
    Bend("}}", "},}", "found \"}\", \(name)"),
    Bend("}}", ",}}", "data: found \"}\", expected the name of a field in quotes"),
    Bend("}}", "}}}", "found \"}\", \(ending)"),
    Bend("}}", "}} x", "found x, \(ending)"),
    Bend("}}", "}},", "found \",\", \(ending)"),
    Bend("}}", "}}{}", "found an object, \(ending)"),
    Bend("}}", "}}\u{0}", "found \"\\u{0}\", \(ending)"),
    Bend("}}", "}}\u{7F}", "found \"\\u{7F}\", \(ending)"),
    Bend("}}", "}}\u{A0}", "found \"\\u{A0}\", \(ending)"),
    Bend("}}", "}}// note", "found //, \(ending)"),
    Bend("}}", "}]", "found \"]\", expected a comma or the end of the object"),
    Bend("}}", "]}", "data: found \"]\", expected a comma or the end of the object"),
    Bend("}}", "}", "found the end of the line, expected a comma or the end of the object"),
    Bend("\"case\":", "\"case\" ", "data: found \"X320417\", expected a colon"),
    Bend(
      "\"X320417\",",
      "\"X320417\" ",
      "data: found \"rosh\", expected a comma or the end of the object"
    ),
    Bend(
      "{\"id\"",
      "\u{FEFF}{\"id\"",
      "found \"\\u{FEFF}{…\", expected an event as a JSON object"
    ),
    Bend(
      "{\"id\"",
      "\u{200B}\u{C}{\"id\"",
      "found \"\\u{200B}\\u{C}{…\", expected an event as a JSON object"
    ),
  ]

  @Test(arguments: grammar) func `is told where it breaks the grammar`(bend: Bend) {
    bend.expectComplaint(about: Reading.line)
  }

  @Test func `is told the place in bytes`() {
    let line = Array(Reading.line.replacing("high", with: "hgh").utf8)
    #expect(throws: LineProblem.self) { try Reading.canonical(line) }
    do {
      _ = try Reading.canonical(line)
    } catch {
      #expect(Array(line[error.offset...]).starts(with: Array(#""hgh""#.utf8)))
    }
  }

  @Test func `leaves no field of the line before behind`() {
    var symbols = Symbols()
    let decoder = EventDecoder()
    let bytes = Array((Reading.line + "\n{}").utf8)
    let end = bytes.count - 3
    #expect(throws: Never.self) { try decoder.decode(bytes, 0..<end, into: &symbols) }
    do {
      _ = try decoder.decode(bytes, (end + 1)..<bytes.count, into: &symbols)
      Issue.record("an empty object is no event")
    } catch {
      #expect(error.offset == 2)
    }
  }
}

@Suite struct `A line that is an event` {
  @Test(arguments: Vocabulary.types, [false, true])
  func `is a fixed point of its canonical form`(
    type: Vocabulary.EventType,
    withOptionals: Bool
  ) throws {
    let line = SampleLine(type, withOptionals: withOptionals).text
    #expect(try Reading.canonical(line) == line)
  }

  @Test(arguments: Vocabulary.types)
  func `may have its members in any order and white space between them`(
    type: Vocabulary.EventType
  ) throws {
    let sample = SampleLine(type)
    let data = SampleLine.object(sample.data.reversed())
    let reversed = SampleLine.object(
      sample.envelope.reversed().map { $0.name == "data" ? ("data", data) : $0 }
    )
    #expect(try Reading.canonical(reversed) == sample.text)
    #expect(try Reading.canonical(Self.spaced(reversed)) == sample.text)
    #expect(try Reading.canonical(Self.spaced(sample.text)) == sample.text)
  }

  @Test(arguments: Vocabulary.types)
  func `may spell every character of its strings as an escape`(
    type: Vocabulary.EventType
  ) throws {
    let sample = SampleLine(type, withOptionals: true).text
    #expect(try Reading.canonical(Self.escaped(sample)) == sample)
  }

  @Test(arguments: Vocabulary.types)
  func `has every field that is not optional`(type: Vocabulary.EventType) {
    let sample = SampleLine(type)
    for (position, field) in type.fields.enumerated() {
      var members = sample.data
      members.remove(at: position)
      let envelope = sample.envelope.dropLast() + [("data", SampleLine.object(members))]
      let complaint = Reading.complaint(about: SampleLine.object(Array(envelope)))
      if field.isOptional {
        #expect(complaint == nil)
      } else {
        #expect(complaint?.hasPrefix("data.\(field.name): found nothing, expected ") == true)
      }
    }
  }

  @Test(arguments: Vocabulary.types)
  func `has text, numbers and words where the contract has them`(type: Vocabulary.EventType) {
    let sample = SampleLine(type)
    for (position, field) in type.fields.enumerated() {
      let isNumber = field.form.hasPrefix("number") || field.form.hasPrefix("integer")
      for wrong in ["null", "true", "[]", "{}", isNumber ? "\"1\"" : "1", "\"\""] {
        var members = sample.data
        members[position].value = wrong
        let envelope = sample.envelope.dropLast() + [("data", SampleLine.object(members))]
        let complaint = Reading.complaint(about: SampleLine.object(Array(envelope)))
        #expect(complaint?.hasPrefix("data.\(field.name): found ") == true, "\(wrong)")
      }
    }
  }

  /// The line with white space of every kind wherever the grammar lets it be.
  private static func spaced(_ line: String) -> String {
    var isInString = false
    var isEscaped = false
    var out = " \t\r"
    for character in line.unicodeScalars {
      let isMark = "{}:,".unicodeScalars.contains(character) && !isInString
      if isMark { out += "\t \r " }
      out.unicodeScalars.append(character)
      if isMark { out += " \r\t" }
      if character == "\"", !isEscaped { isInString.toggle() }
      isEscaped = character == "\\" && !isEscaped
    }
    return out + " \r"
  }

  /// The line with every character of its strings as `\uXXXX`, in pairs beyond U+FFFF.
  private static func escaped(_ line: String) -> String {
    var isInString = false
    var isEscaped = false
    var out = ""
    for scalar in line.unicodeScalars {
      if isInString, scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if scalar == "\"", !isEscaped {
        isInString.toggle()
        out += "\""
      } else if isInString {
        for (index, unit) in Character(scalar).utf16.enumerated() {
          let digits = String(unit, radix: 16, uppercase: index == 0)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        out.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    return out
  }
}
