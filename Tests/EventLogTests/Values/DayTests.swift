import EventLog
import Foundation
import Testing

@Suite struct `A civil day` {
  @Test func `agrees with the calendar of Foundation on every day from 1900 to 2199`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in Day.earliest.number...Day.latest.number {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let twin = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let civil = day.civil
      guard civil.year == twin.year, civil.month == twin.month, civil.day == twin.day,
        day.weekday == ((twin.weekday ?? 0) + 5) % 7,
        Day(civil.year, civil.month, civil.day) == day
      else {
        Issue.record("day \(number): \(civil) and weekday \(day.weekday), expected \(twin)")
        return
      }
    }
  }

  @Test func `is read back from what it prints, on every day from 1900 to 2199`() {
    for number in Day.earliest.number...Day.latest.number {
      let day = Day(number: number)
      guard Day(day.description) == day else {
        Issue.record("day \(number) prints as \(day)")
        return
      }
    }
  }

  @Test func `is counted from 1 January 1970`() {
    #expect(Day(1970, 1, 1).number == 0)
    #expect(Day(1969, 12, 31).number == -1)
    #expect(Day.earliest.number == -25_567)
    #expect(Day.latest.number == 84_005)
  }

  @Test(arguments: [
    ("1900-01-01", -25_567), ("1900-02-28", -25_509), ("1900-03-01", -25_508),
    ("2000-02-29", 11_016), ("2020-02-29", 18_321), ("2021-06-26", 18_804),
    ("2199-12-31", 84_005),
  ])
  func `is read from its text`(text: String, number: Int32) {
    #expect(Day(text)?.number == number)
  }

  @Test(arguments: [
    "1899-12-31", "2200-01-01", "0000-01-01", "9999-12-31", "1900-02-29", "2100-02-29",
    "2019-02-29", "2020-02-30", "2020-04-31", "2020-00-10", "2020-13-01", "2020-01-00",
    "2020-01-32", "2020-1-01", "2020-01-1", "20-01-01", "20200101", "2020/01/01", "2020-01/01",
    "2020-01-01T", "2020-01-01 ", " 2020-01-01", "+020-01-01", "-020-01-01", "2020-01-0x",
    "202O-01-01", "２０２０-01-01", "2020-W01-1", "2020-001", "",
  ])
  func `is nothing when its text is malformed, not in the calendar or out of range`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `knows the ends of months`() {
    let ends = (0..<366).map { Day(2020, 1, 1).advanced(by: $0) }.filter(\.isMonthEnd)
    #expect(
      ends.map(\.description) == [
        "2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30", "2020-05-31", "2020-06-30",
        "2020-07-31", "2020-08-31", "2020-09-30", "2020-10-31", "2020-11-30", "2020-12-31",
      ]
    )
  }

  @Test(arguments: [Day.earliest, Day(1970, 1, 1), Day(2021, 6, 26), Day.latest])
  func `comes back from the slot of a field`(day: Day) {
    #expect(Day(fieldBits: day.fieldBits) == day)
  }

  @Test func `is ordered by time and counts its distance`() {
    #expect(Day(1969, 12, 31) < Day(1970, 1, 1))
    #expect(Day(2021, 6, 26).distance(to: Day(2021, 9, 1)) == 67)
    #expect(Day(2021, 9, 1).advanced(by: -67) == Day(2021, 6, 26))
  }
}
