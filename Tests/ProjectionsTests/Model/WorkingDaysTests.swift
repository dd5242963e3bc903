import EventLog
import Foundation
import Projections
import Testing

@Suite struct `The working days` {
  /// Source: GOV.UK, "UK bank holidays", England and Wales.
  static let holidays: [String] = [
    "2018-01-01", "2018-03-30", "2018-04-02", "2018-05-07", "2018-05-28", "2018-08-27",
    "2018-12-25", "2018-12-26",
    "2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26",
    "2019-12-25", "2019-12-26",
    "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31",
    "2020-12-25", "2020-12-28",
    "2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30",
    "2021-12-27", "2021-12-28",
    "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03",
    "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27",
    "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29",
    "2023-08-28", "2023-12-25", "2023-12-26",
    "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26",
    "2024-12-25", "2024-12-26",
    "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
    "2025-12-25", "2025-12-26",
  ]

  /// The day of the week that Foundation's calendar gives, 0 for Monday.
  static func weekday(_ day: Day) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
    return (calendar.component(.weekday, from: date) + 5) % 7
  }

  static let days = Array(Day(2017, 12, 1)...Day(2026, 2, 1))

  /// Working days by Foundation's weekdays and the list above, and nothing clever.
  static let naive: Set<Day> = {
    let holidays = Set(Self.holidays.compactMap { Day($0) })
    return Set(days.filter { weekday($0) < 5 && !holidays.contains($0) })
  }()

  @Test func `are Monday to Friday without the bank holidays, on every day of nine years`() {
    #expect(Self.holidays.count == 67)
    for day in Self.days where WorkingDays.contains(day) != Self.naive.contains(day) {
      Issue.record("\(day)")
    }
  }

  @Test func `leave out only days that would be working days otherwise`() {
    for text in Self.holidays {
      let day = Day(text)
      #expect(day.map { Self.weekday($0) < 5 } == true, "\(text)")
    }
  }

  @Test func `have the weekdays of Foundation's calendar over three centuries`() {
    for day in Day.earliest...Day.latest where day.weekday != Self.weekday(day) {
      Issue.record("\(day) is \(day.weekday), and \(Self.weekday(day)) by Foundation")
      return
    }
  }

  @Test(arguments: [1, 2, 3, 5, 15, 20, 21, 260])
  func `after a day are counted one by one`(count: Int) {
    for start in Day(2018, 1, 1)...Day(2024, 6, 30) {
      var left = count
      var day = start
      while left > 0 {
        day = day.advanced(by: 1)
        if Self.naive.contains(day) { left -= 1 }
      }
      guard WorkingDays.day(count, after: start) != day else { continue }
      Issue.record("\(count) after \(start): \(WorkingDays.day(count, after: start)), not \(day)")
      return
    }
  }

  @Test func `of none after a day end on that day`() {
    #expect(WorkingDays.day(0, after: Day(2021, 8, 28)) == Day(2021, 8, 28))
  }

  @Test func `between two days are counted one by one, both included`() {
    for first in Day(2021, 1, 1)...Day(2021, 12, 31) {
      var count = 0
      for last in first...first.advanced(by: 40) {
        if Self.naive.contains(last) { count += 1 }
        guard WorkingDays.count(from: first, through: last) != count else { continue }
        Issue.record("\(first) to \(last)")
        return
      }
    }
  }

  @Test func `backwards are none`() {
    #expect(WorkingDays.count(from: Day(2021, 6, 25), through: Day(2021, 6, 24)) == 0)
  }

  @Test(
    arguments: [
      (Day(1901, 1, 1), Day(1901, 1, 14), 10), (Day(2199, 12, 1), Day(2199, 12, 31), 22),
      (Day(1999, 12, 27), Day(2000, 1, 7), 10), (Day(2060, 12, 27), Day(2061, 1, 7), 10),
    ]
  )
  func `far from unification leave out weekends alone`(first: Day, last: Day, count: Int) {
    #expect(WorkingDays.count(from: first, through: last) == count)
    #expect((first...last).count { Self.weekday($0) < 5 } == count)
  }

  @Test(
    arguments: [
      // The boundaries that the stories of the rules stand on.
      (15, "2021-08-16", "2021-09-07"), (20, "2021-08-09", "2021-09-07"),
      (15, "2021-12-13", "2022-01-06"), (1, "2021-12-24", "2021-12-29"),
      (1, "2021-06-25", "2021-06-28"),
    ]
  )
  func `pass over bank holidays`(count: Int, after: String, expected: String) throws {
    let start = try #require(Day(after))
    #expect(WorkingDays.day(count, after: start).description == expected)
  }
}
