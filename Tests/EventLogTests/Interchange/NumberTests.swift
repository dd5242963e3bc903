import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `A number in a line` {
  /// Numbers as a source may write them, and their canonical form.
  static let readable: [(String, String)] = [
    ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("-0.000e9", "0"), ("0e0", "0"), ("0E-0", "0"),
    ("0.00000000000000000000000", "0"), ("0e999999999999999999999", "0"),
    ("37", "37"), ("37.0", "37"), ("37.000", "37"), ("3.7e1", "37"), ("3.7E1", "37"),
    ("3.7e+1", "37"), ("370e-1", "37"), ("0.37e2", "37"), ("0.037e3", "37"),
    ("37000000000000000000000000e-24", "37"), ("0.00000000000000000000000037e26", "37"),
    ("37.5", "37.5"), ("37.50", "37.5"), ("37.55", "37.55"), ("37.05", "37.05"),
    ("0.01", "0.01"), ("1e-2", "0.01"), ("0.010000000", "0.01"), ("100e-4", "0.01"),
    ("1e0", "1"), ("1e00000000000000000000002", "100"), ("1e8", "100000000"), ("10", "10"),
    ("1000", "1000"), ("100000001", "100000001"),
    ("999999999.99", "999999999.99"), ("999999999", "999999999"),
    ("99999999999e-2", "999999999.99"),
    ("9.9999999999e8", "999999999.99"),
  ]

  @Test(arguments: readable)
  func `is printed in its shortest decimal form`(number: String, canonical: String) throws {
    let line = Reading.numberLine.replacing(":0}", with: ":\(number)}")
    let expected = Reading.numberLine.replacing(":0}", with: ":\(canonical)}")
      .replacing(#""effectiveOn""#, with: #""schemaVersion":1,"effectiveOn""#)
    #expect(try Reading.canonical(line) == expected)
    #expect(Reading.complaint(about: line.replacing("}}", with: "\t}\r}")) == nil)
  }

  static let digits = String(repeating: "9", count: 1000)

  /// What is no number of the contract, and how the sentence names it.
  static let refused: [(String, String)] = [
    ("01", "01"), ("-01", "-01"), ("00", "00"), ("+1", "+1"), (".5", ".5"), ("1.", "1."),
    ("-", "-"), ("-.5", "-.5"), ("1.e5", "1.e5"), ("1e", "1e"), ("1e+", "1e+"), ("1e-", "1e-"),
    ("1e1.5", "1e1.5"), ("1.2.3", "1.2.3"), ("--1", "--1"), ("1-", "1-"), ("0x10", "0x10"),
    ("1_000", "1_000"), ("NaN", "NaN"), ("Infinity", "Infinity"), ("-Infinity", "-Infinity"),
    ("1/2", "1/2"), ("١", "١"), ("1é", "1"), ("\"1\"", "\"1\""), ("true", "true"), ("null", "null"),
    ("[1]", "an array"), ("{}", "an object"), ("", "\"}\""),
    ("1\u{0}", "1"),
    ("-1", "-1"), ("-0.01", "-0.01"), ("-1e-2", "-1e-2"), ("1e-3", "1e-3"), ("0.001", "0.001"),
    ("37.555", "37.555"), ("37.5550", "37.5550"), ("999999999.991", "999999999.991"),
    ("1000000000", "1000000000"), ("1e9", "1e9"), ("1e999", "1e999"), ("1e-999", "1e-999"),
    ("1e99999999999999999999999999", "1e99999999999999999999999999"),
    ("-1e99999999999999999999999999", "-1e99999999999999999999999999"),
    ("18446744073709551616", "18446744073709551616"),
    ("9223372036854775808e-10", "9223372036854775808e-10"),
    ("1.00000000000000000000001", "1.00000000000000000000001"),
    (digits, String(repeating: "9", count: 40) + "…"),
    ("0." + digits, "0." + String(repeating: "9", count: 38) + "…"),
    ("1e" + digits, "1e" + String(repeating: "9", count: 38) + "…"),
    ("0" + digits, "0" + String(repeating: "9", count: 39) + "…"),
  ]

  @Test(arguments: refused)
  func `is an error when it is no JSON, or not what the contract takes`(
    number: String,
    found: String
  ) {
    let line = Reading.numberLine.replacing(":0}", with: ":\(number)}")
    let expected = "expected a number from 0 to 999999999.99 with at most 2 decimals"
    #expect(Reading.complaint(about: line) == "data.minutes: found \(found), \(expected)")
  }

  /// Type, field, least, most, and what is just outside.
  static let bounds: [(String, String, String, String, String)] = [
    ("StaffRegistered", "hours", "0", "60", "60.01"),
    ("StaffHoursChanged", "hours", "0", "60", "60.01"),
    ("ReductionStarted", "hours", "0", "168", "168.01"),
    ("PostsEstablished", "fte", "0", "999999999.99", "1000000000"),
    ("CaseRegistered", "bornIn", "1900", "2100", "2101"),
    ("CaseRegistered", "bornIn", "1900", "2100", "1899"),
    ("ReoffendingScored", "rsr", "0", "999.99", "1000"),
    ("ReoffendingScored", "ogrs", "0", "100", "101"),
    ("MappaScreened", "level", "0", "3", "4"),
    ("MappaScreened", "category", "1", "4", "5"),
    ("MappaScreened", "category", "1", "4", "0"),
    ("RequirementImposed", "length", "1", "9999", "10000"),
    ("RequirementImposed", "length", "1", "9999", "0"),
    ("CountStated", "count", "0", "999999999", "1000000000"),
    ("UnpaidWorkCredited", "minutes", "0", "999999999.99", "1000000000"),
    ("InspectionPublished", "percent", "0", "100", "100.01"),
    ("CaseloadForecast", "cases", "0", "999999999.99", "1000000000"),
    ("StructureAnnounced", "regions", "0", "999999999", "1000000000"),
    ("FundCommitted", "pence", "0", "999999999999.99", "1000000000000"),
  ]

  @Test(arguments: bounds)
  func `has the bounds of its field`(
    type: String,
    field: String,
    least: String,
    most: String,
    outside: String
  ) throws {
    #expect(try Self.complaint(type, field, least) == nil)
    #expect(try Self.complaint(type, field, most) == nil)
    let isWhole = ["bornIn", "ogrs", "level", "category", "regions", "length", "count"].contains(
      field
    )
    let kind = isWhole ? "a whole number" : "a number"
    let decimals = isWhole ? "" : " with at most 2 decimals"
    let expected = "expected \(kind) from \(least) to \(most)\(decimals)"
    #expect(
      try Self.complaint(type, field, outside) == "data.\(field): found \(outside), \(expected)"
    )
    #expect(try Self.complaint(type, field, "-1") == "data.\(field): found -1, \(expected)")
    if isWhole {
      #expect(try Self.complaint(type, field, most + ".0") == nil)
      let between = least + ".5"
      #expect(
        try Self.complaint(type, field, between) == "data.\(field): found \(between), \(expected)"
      )
    }
  }

  private static func complaint(
    _ type: String,
    _ field: String,
    _ number: String
  ) throws -> String? {
    let sample = SampleLine(try #require(Vocabulary.types.first { $0.name == type }))
    var data = sample.data
    let position = try #require(data.firstIndex { $0.name == field })
    data[position].value = number
    let envelope = sample.envelope.dropLast() + [("data", SampleLine.object(data))]
    return Reading.complaint(about: SampleLine.object(Array(envelope)))
  }
}
