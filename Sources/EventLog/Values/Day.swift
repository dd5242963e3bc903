/// A civil day in Europe/London, from 1900-01-01 to 2199-12-31.
public struct Day: Hashable, Comparable, Strideable, Sendable, BitwiseCopyable, FieldValue,
  CustomStringConvertible
{
  /// Days since 1970-01-01, which is day 0.
  public let number: Int32

  /// The day that many days after 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// The first day that a fact may name.
  public static let earliest = Day(1900, 1, 1)

  /// The last day that a fact may name.
  public static let latest = Day(2199, 12, 31)

  static let expectation = "a day from 1900-01-01 to 2199-12-31 as YYYY-MM-DD"

  /// A day of the Gregorian calendar; the caller vouches that it exists.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    // Years start in March here, so that a leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// A day written `YYYY-MM-DD`, or `nil` when it is malformed, missing from the calendar, or out of range.
  public init?(_ text: some StringProtocol) {
    guard let day = Day(digits: Array(text.utf8)[...]), day >= .earliest, day <= .latest else {
      return nil
    }
    self = day
  }

  /// The day written in these ten bytes, of any year from 0000 to 9999.
  init?(digits bytes: ArraySlice<UInt8>) {
    guard bytes.count == 10 else { return nil }
    let start = bytes.startIndex
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = bytes.decimal(start, 4), let month = bytes.decimal(start + 5, 2),
      let day = bytes.decimal(start + 8, 2), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(year, month, day)
  }

  /// Days in a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month from 1, and day of the month from 1.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { Int(((number + 3) % 7 + 7) % 7) }

  /// Whether this is the last day of its month.
  public var isMonthEnd: Bool { advanced(by: 1).civil.day == 1 }

  /// The number of days from this day to `other`.
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// The day that many days later.
  public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

  /// The day in a field's slot.
  public init(fieldBits: UInt64) {
    number = Int32(truncatingIfNeeded: Int64(bitPattern: fieldBits))
  }

  /// The slot that holds this day.
  public var fieldBits: UInt64 { UInt64(bitPattern: Int64(number)) }

  /// Orders by time.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// `YYYY-MM-DD`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func append(to bytes: inout [UInt8]) {
    let (year, month, day) = civil
    bytes.append(addingCapacity: 10) { out in
      out.append(twoDigits: year / 100)
      out.append(twoDigits: year % 100)
      out.append(UInt8(ascii: "-"))
      out.append(twoDigits: month)
      out.append(UInt8(ascii: "-"))
      out.append(twoDigits: day)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The number in `width` decimal digits from `start`, or `nil` when one is no digit.
  func decimal(_ start: Int, _ width: Int) -> Int? {
    var value = 0
    for index in start..<(start + width) {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension [UInt8] {
  /// Appends `value`, which is not negative, in decimal digits.
  mutating func append(decimal value: Int) {
    if value >= 10 { append(decimal: value / 10) }
    append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}

extension OutputSpan<UInt8> {
  /// Appends `value`, from 0 to 99, in two decimal digits.
  mutating func append(twoDigits value: Int) {
    append(UInt8(ascii: "0") + UInt8(value / 10))
    append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
