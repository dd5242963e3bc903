extension Day {
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Why the calendar has no such day, for a text that is or starts with `YYYY-MM-DD`, as an instant
  /// does; `nil` for a day that it has, and for any other text.
  public static func whyMissing(_ text: some Sequence<UInt8>) -> String? {
    let bytes = Array(text.prefix(11))
    guard bytes.count == 10 || bytes.count == 11 && bytes[10] == UInt8(ascii: "T"),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = bytes[...].decimal(0, 4), let month = bytes[...].decimal(5, 2),
      let day = bytes[...].decimal(8, 2)
    else { return nil }
    guard (1...12).contains(month) else {
      let found = String(decoding: bytes[5...6], as: UTF8.self)
      return "a year has months 01 to 12, and no month \(found)"
    }
    if day == 0 { return "a month starts with day 01" }
    let count = length(ofMonth: month, year: year)
    return day > count ? "\(monthNames[month - 1]) \(year) has \(count) days" : nil
  }

  /// What was expected in place of a text, and why the calendar has no such day if that is the reason.
  public static func expectation(
    _ expected: String,
    insteadOf text: some Sequence<UInt8>
  ) -> String {
    whyMissing(text).map { "\(expected): \($0)" } ?? expected
  }
}
