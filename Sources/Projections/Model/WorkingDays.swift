public import EventLog

/// Monday to Friday without the bank holidays of England and Wales, 2018 to 2025.
///
/// Source of the holidays: GOV.UK, "UK bank holidays". Outside these years only weekends are left
/// out.
public enum WorkingDays {
  private static let holidays: Set<Day> = {
    let byYear: [(Int, [(Int, Int)])] = [
      (2018, [(1, 1), (3, 30), (4, 2), (5, 7), (5, 28), (8, 27), (12, 25), (12, 26)]),
      (2019, [(1, 1), (4, 19), (4, 22), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)]),
      (2020, [(1, 1), (4, 10), (4, 13), (5, 8), (5, 25), (8, 31), (12, 25), (12, 28)]),
      (2021, [(1, 1), (4, 2), (4, 5), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)]),
      (
        2022,
        [(1, 3), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (8, 29), (9, 19), (12, 26), (12, 27)]
      ),
      (2023, [(1, 2), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (8, 28), (12, 25), (12, 26)]),
      (2024, [(1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)]),
      (2025, [(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)]),
    ]
    return Set(byYear.flatMap { year, days in days.map { Day(year, $0.0, $0.1) } })
  }()

  private static let sorted = holidays.sorted()

  /// Whether a day is a working day.
  public static func contains(_ day: Day) -> Bool { day.weekday < 5 && !holidays.contains(day) }

  /// The number of working days from `first` to `last`, both included.
  public static func count(from first: Day, through last: Day) -> Int {
    guard first <= last else { return 0 }
    let off = sorted.count { first <= $0 && $0 <= last }
    return weekdays(before: last.advanced(by: 1)) - weekdays(before: first) - off
  }

  /// Monday to Friday on or after Monday 29 December 1969 and before `day`; negative for earlier days.
  private static func weekdays(before day: Day) -> Int {
    let days = Int(day.number) + 3
    let week = days >= 0 ? days / 7 : (days - 6) / 7
    return week * 5 + min(days - week * 7, 5)
  }

  /// The `count`-th working day that follows `day`.
  public static func day(_ count: Int, after day: Day) -> Day {
    guard count > 0 else { return day }
    // Five working days take at least a week, so this falls short, and the rest is counted.
    var result = day.advanced(by: (count - 1) / 5 * 7)
    var left = count - self.count(from: day.advanced(by: 1), through: result)
    while left > 0 {
      result = result.advanced(by: 1)
      if contains(result) { left -= 1 }
    }
    return result
  }
}
