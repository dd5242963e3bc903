/// Civil days as text, in one long list: arithmetic is looking up and counting.
enum CalendarTwin {
  /// Every day from 2015 to 2026, in order.
  static let days: [String] = {
    var days: [String] = []
    for year in 2015...2026 {
      let isLeap = year % 4 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for day in 1...length { days.append("\(year)-\(two(month))-\(two(day))") }
      }
    }
    return days
  }()

  private static let places = Dictionary(uniqueKeysWithValues: zip(days, days.indices))

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Bank holidays of England and Wales.
  ///
  /// Source: GOV.UK, "UK bank holidays".
  private static let holidays: Set<String> = [
    "2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26",
    "2019-12-25", "2019-12-26", "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08",
    "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28", "2021-01-01", "2021-04-02",
    "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27", "2021-12-28",
    "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03",
    "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27", "2023-01-02",
  ]

  static func place(_ day: String) -> Int {
    guard let place = places[day] else { preconditionFailure("\(day) is not in the calendar") }
    return place
  }

  static func day(_ day: String, plus count: Int) -> String { days[place(day) + count] }

  static func isSunday(_ day: String) -> Bool { (place(day) - place("2021-06-27")) % 7 == 0 }

  static func isMonthEnd(_ day: String) -> Bool { self.day(day, plus: 1).hasSuffix("-01") }

  /// Monday to Friday without the holidays, in order.
  private static let workingDays = days.dropLast().filter {
    !isSunday($0) && !isSunday(day($0, plus: 1)) && !holidays.contains($0)
  }

  private static let workingDaySet = Set(workingDays)

  /// For each day the number of working days up to it, that day included.
  private static let workingDayCounts: [Int] = {
    var count = 0
    return days.map { day in
      count += isWorkingDay(day) ? 1 : 0
      return count
    }
  }()

  static func isWorkingDay(_ day: String) -> Bool { workingDaySet.contains(day) }

  /// The `count`-th working day that follows `day`.
  static func workingDay(_ count: Int, after day: String) -> String {
    workingDays[workingDayCounts[place(day)] + count - 1]
  }

  static func days(from first: String, through last: String) -> ArraySlice<String> {
    first <= last ? days[place(first)...place(last)] : []
  }

  /// Milliseconds since the first day of the calendar; what is finer is cut off.
  static func instant(_ text: String) -> Int {
    let characters = Array(text)
    func number(_ range: Range<Int>) -> Int { Int(String(characters[range])) ?? 0 }
    var milliseconds = place(String(characters[0..<10])) * 86_400_000
    milliseconds += (number(11..<13) * 3600 + number(14..<16) * 60 + number(17..<19)) * 1000
    var rest = String(characters[19...])
    if rest.hasPrefix(".") {
      let digits = rest.dropFirst().prefix { $0.isNumber }
      milliseconds += Int((digits + "00").prefix(3)) ?? 0
      rest = String(rest.dropFirst(1 + digits.count))
    }
    if rest == "Z" || rest == "z" { return milliseconds }
    let offset = rest.dropFirst().split(separator: ":").map { Int($0) ?? 0 }
    let minutes = offset[0] * 60 + offset[1]
    return milliseconds - (rest.hasPrefix("-") ? -minutes : minutes) * 60_000
  }

  /// The day in London: an hour ahead from the last Sunday of March, 01:00 UTC, to that of October.
  static func londonDay(_ instant: Int) -> String {
    let year = days[instant / 86_400_000].prefix(4)
    func change(_ month: String) -> Int {
      let sundays = days.filter { $0.hasPrefix("\(year)-\(month)") && isSunday($0) }
      return place(sundays.last ?? "") * 86_400_000 + 3_600_000
    }
    let isSummer = change("03") <= instant && instant < change("10")
    return days[(instant + (isSummer ? 3_600_000 : 0)) / 86_400_000]
  }
}
