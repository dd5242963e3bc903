import EventLog
import Foundation
import MigrateTesting
import Testing

@testable import TestSupport

@Suite struct `An instant` {
  /// Text as a source writes it, and the canonical form.
  static let readable = [
    ("2018-09-03T10:12:00Z", "2018-09-03T10:12:00Z"),
    ("2018-09-03T10:12:00+00:00", "2018-09-03T10:12:00Z"),
    ("2018-09-03T10:12:00+01:00", "2018-09-03T09:12:00Z"),
    ("2018-09-03T10:12:00-01:30", "2018-09-03T11:42:00Z"),
    ("2018-09-03T00:12:00+01:00", "2018-09-02T23:12:00Z"),
    ("2018-12-31T23:59:59-00:01", "2019-01-01T00:00:59Z"),
    ("2018-09-03T10:12:00+23:59", "2018-09-02T10:13:00Z"),
    ("2018-09-03T10:12:00-23:59", "2018-09-04T10:11:00Z"),
    ("2018-09-03t10:12:00z", "2018-09-03T10:12:00Z"),
    ("2018-09-03T10:12:00.5z", "2018-09-03T10:12:00.500Z"),
    ("2018-09-03t10:12:00+01:00", "2018-09-03T09:12:00Z"),
    ("2018-09-03T10:12:00.5Z", "2018-09-03T10:12:00.500Z"),
    ("2018-09-03T10:12:00.05Z", "2018-09-03T10:12:00.050Z"),
    ("2018-09-03T10:12:00.005Z", "2018-09-03T10:12:00.005Z"),
    ("2018-09-03T10:12:00.000Z", "2018-09-03T10:12:00Z"),
    ("2018-09-03T10:12:00.0009Z", "2018-09-03T10:12:00Z"),
    ("2018-09-03T10:12:59.999999999Z", "2018-09-03T10:12:59.999Z"),
    ("2018-09-03T10:12:00.12345678901234567890123456789+01:00", "2018-09-03T09:12:00.123Z"),
    ("1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"),
    ("1600-02-29T00:00:00Z", "1600-02-29T00:00:00Z"),
    ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
    ("0000-02-29T00:00:00Z", "0000-02-29T00:00:00Z"),
    ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
    ("9999-12-31T23:59:59+00:01", "9999-12-31T23:58:59Z"),
  ]

  @Test(arguments: readable)
  func `is printed in universal time, cut to milliseconds`(text: String, canonical: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.description == canonical)
    #expect(Instant(canonical) == instant)
  }

  @Test(arguments: [
    "2018-09-03T10:12:00", "2018-09-03T10:12Z", "2018-09-03", "2018-09-03T10:12:00-00:00",
    "2018-09-03T10:12:60Z", "2016-12-31T23:59:60Z", "2018-09-03T24:00:00Z",
    "2018-09-03T10:60:00Z", "2018-09-03T10:12:00.Z", "2018-09-03T10:12:00,5Z",
    "2018-09-03 10:12:00Z", "2018-09-03T10:12:00zz", "2018-09-03tt0:12:00Z",
    "2018-09-03T10:12:00+24:00", "2018-09-03T10:12:00+01:60", "2018-09-03T10:12:00+0100",
    "2018-09-03T10:12:00+01", "2018-09-03T10:12:00+1:00", "2018-09-03T10:12:00 Z",
    "2018-09-03T10:12:00Z ", "2018-09-03T10:12:00ZZ", "2018-09-03T10:12:00+01:00Z",
    "2018-02-29T10:12:00Z", "2018-13-03T10:12:00Z", "2018-09-03T1:12:00Z",
    "2018-09-03T10:12:0Z", "2018-09-03T10.12.00Z", "18-09-03T10:12:00Z",
    "-2018-09-03T10:12:00Z", "2018-09-03T10:12:00.5", "2018-09-03T10:12:00.-5Z",
    "2018-09-03T10:12:00\u{2212}01:00", "0000-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01", "", "Z", "now",
  ])
  func `is nothing when its text is not RFC 3339 with an offset`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `counts milliseconds from 1970, also before it`() {
    #expect(Instant("1970-01-01T00:00:00.001Z")?.milliseconds == 1)
    #expect(Instant("1969-12-31T23:59:59.999Z")?.milliseconds == -1)
    #expect(Instant(milliseconds: -1).utcDay == Day(1969, 12, 31))
    #expect(Instant(milliseconds: 0).utcDay == Day(1970, 1, 1))
    #expect(Instant(milliseconds: 86_399_999).utcDay == Day(1970, 1, 1))
    #expect(Instant(milliseconds: 86_400_000).utcDay == Day(1970, 1, 2))
  }

  @Test func `agrees with the formatter of Foundation at 10,000 moments`() throws {
    var random = SeededGenerator(seed: 3339)
    let style = Date.ISO8601FormatStyle()
    for _ in 0..<10_000 {
      let second = Int64.random(in: -2_208_988_800...7_258_118_399, using: &random)
      let twin = style.format(Date(timeIntervalSince1970: Double(second)))
      guard Instant(milliseconds: second * 1000).description == twin,
        Instant(twin)?.milliseconds == second * 1000
      else {
        Issue.record("second \(second), expected \(twin)")
        return
      }
    }
  }
}
