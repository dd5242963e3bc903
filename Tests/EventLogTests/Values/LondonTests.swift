import EventLog
import Foundation
import Testing

@Suite struct `Civil time in London` {
  @Test(arguments: [
    ("2021-01-15T23:59:59.999Z", "2021-01-15"), ("2021-01-16T00:00:00Z", "2021-01-16"),
    // Summer time from 28 March, 01:00 universal time, to 31 October, 01:00.
    ("2021-03-27T23:59:59.999Z", "2021-03-27"), ("2021-03-28T00:00:00Z", "2021-03-28"),
    ("2021-03-28T22:59:59.999Z", "2021-03-28"), ("2021-03-28T23:00:00Z", "2021-03-29"),
    ("2021-06-25T22:59:59.999Z", "2021-06-25"), ("2021-06-25T23:00:00Z", "2021-06-26"),
    ("2021-10-30T22:59:59.999Z", "2021-10-30"), ("2021-10-30T23:00:00Z", "2021-10-31"),
    ("2021-10-31T23:59:59.999Z", "2021-10-31"), ("2021-11-01T00:00:00Z", "2021-11-01"),
  ])
  func `has the day of an instant`(instant: String, day: String) throws {
    #expect(try #require(Instant(instant)).londonDay.description == day)
  }

  @Test(arguments: [
    ("2021-01-15", "2021-01-15T23:59:59.999Z"),
    ("2021-03-27", "2021-03-27T23:59:59.999Z"),
    ("2021-03-28", "2021-03-28T22:59:59.999Z"),
    ("2021-06-25", "2021-06-25T22:59:59.999Z"),
    ("2021-10-30", "2021-10-30T22:59:59.999Z"),
    ("2021-10-31", "2021-10-31T23:59:59.999Z"),
    // British Standard Time, a summer that lasted from 1968 to 1971.
    ("1970-12-25", "1970-12-25T22:59:59.999Z"),
    // Double summer time.
    ("1942-07-01", "1942-07-01T21:59:59.999Z"),
  ])
  func `has a last instant of a day`(day: String, last: String) throws {
    #expect(try #require(Day(day)).lastInstant.description == last)
  }

  @Test func `changes the day right after its last instant, on every day from 1900 to 2199`() {
    for number in Day.earliest.number...Day.latest.number {
      let day = Day(number: number)
      let last = day.lastInstant
      guard last.londonDay == day,
        Instant(milliseconds: last.milliseconds + 1).londonDay == day.advanced(by: 1)
      else {
        Issue.record("\(day) ends at \(last)")
        return
      }
    }
  }

  @Test func `agrees with the calendar of Foundation in every hour of 2018 to 2024`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/London"))
    let first = try #require(Instant("2018-01-01T00:00:00Z")).milliseconds
    for hour in 0..<Int64(7 * 365 * 24) {
      let instant = Instant(milliseconds: first + hour * 3_600_000)
      let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
      let twin = calendar.dateComponents([.year, .month, .day], from: date)
      let civil = instant.londonDay.civil
      guard civil.year == twin.year, civil.month == twin.month, civil.day == twin.day else {
        Issue.record("\(instant) is on \(instant.londonDay), expected \(twin)")
        return
      }
    }
  }
}
