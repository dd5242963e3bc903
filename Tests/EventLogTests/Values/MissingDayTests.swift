import EventLog
import Testing

@testable import TestSupport

@Suite struct `A day that the calendar lacks` {
  @Test(arguments: [
    ("2021-02-31", "February 2021 has 28 days"), ("2020-02-30", "February 2020 has 29 days"),
    ("2021-04-31", "April 2021 has 30 days"), ("2021-12-32", "December 2021 has 31 days"),
    ("1900-02-29", "February 1900 has 28 days"), ("2021-06-00", "a month starts with day 01"),
    ("2021-13-01", "a year has months 01 to 12, and no month 13"),
    ("2021-00-10", "a year has months 01 to 12, and no month 00"),
    ("2021-02-31T09:00:00Z", "February 2021 has 28 days"),
    ("2021-02-31T", "February 2021 has 28 days"),
  ])
  func `is told why`(text: String, reason: String) {
    #expect(Day.whyMissing(text.utf8) == reason)
    #expect(Day.expectation("a day", insteadOf: text.utf8) == "a day: \(reason)")
  }

  @Test(arguments: [
    "", "2021-06-26", "2021-02-28T25:00:00Z", "31/02/2021", "2021-2-31", "2021-02-310",
    "2021-02-3a", "20210231", "2021-02-31 09:00", "2300-01-01",
  ])
  func `is no other text`(text: String) {
    #expect(Day.whyMissing(text.utf8) == nil)
    #expect(Day.expectation("a day", insteadOf: text.utf8) == "a day")
  }

  @Test func `is told of in an event too`() {
    let line = Reading.line
    #expect(
      Reading.complaint(about: line.replacing(#"On":"2021-06-26"#, with: #"On":"2021-02-31"#))
        == "effectiveOn: found \"2021-02-31\", expected a day from 1900-01-01 to 2199-12-31 as "
        + "YYYY-MM-DD: February 2021 has 28 days"
    )
    #expect(
      Reading.complaint(about: line.replacing(#"At":"2021-06-26"#, with: #"At":"2021-06-31"#))
        == "recordedAt: found \"2021-06-31T09:00:00Z\", expected an instant with offset as "
        + "YYYY-MM-DDTHH:MM:SS[.sss](Z|±hh:mm): June 2021 has 30 days"
    )
    let closed = line.replacing("RiskAssessed", with: "CaseRegistered").replacing(
      #""rosh":"high""#,
      with: #""endsOn":"2022-02-29""#
    )
    #expect(
      Reading.complaint(about: closed)
        == "data.endsOn: found \"2022-02-29\", expected a day from 1900-01-01 to 2199-12-31 as "
        + "YYYY-MM-DD: February 2022 has 28 days"
    )
  }
}
