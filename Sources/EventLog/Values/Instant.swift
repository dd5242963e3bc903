/// A moment in universal time, to the millisecond.
public struct Instant: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment that many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  static let expectation = "an instant with offset as YYYY-MM-DDTHH:MM:SS[.sss](Z|±hh:mm)"

  private static let millisecondsADay: Int64 = 86_400_000

  /// The years 0000 to 9999.
  private static let range =
    Int64(Day(0, 1, 1).number) * millisecondsADay..<Int64(Day(10_000, 1, 1).number)
    * millisecondsADay

  /// An instant of RFC 3339 with `Z` or a numeric offset other than `-00:00`, `t` and `z` in lower case
  /// too; finer than milliseconds is cut off.
  ///
  /// `nil` for anything else: second 60, hour 24, a day that is not in the calendar, or a moment
  /// outside the years 0000 to 9999 of universal time.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes[...])
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count >= 20, bytes[start + 10].isLetter("T"),
      let day = Day(digits: bytes[start..<(start + 10)]),
      bytes[start + 13] == UInt8(ascii: ":"), bytes[start + 16] == UInt8(ascii: ":"),
      let hour = bytes.decimal(start + 11, 2), hour < 24,
      let minute = bytes.decimal(start + 14, 2), minute < 60,
      let second = bytes.decimal(start + 17, 2), second < 60
    else { return nil }
    var index = start + 19
    var fraction = 0
    if bytes[index] == UInt8(ascii: ".") {
      index += 1
      let first = index
      var scale = 100
      while index < bytes.endIndex, let digit = bytes.decimal(index, 1) {
        fraction += digit * scale
        scale /= 10
        index += 1
      }
      guard index > first else { return nil }
    }
    guard let offset = Self.offsetMinutes(bytes[index...]) else { return nil }
    let minutes = Int64(hour * 60 + minute - offset)
    milliseconds =
      Int64(day.number) * Self.millisecondsADay + minutes * 60_000 + Int64(second * 1000 + fraction)
    guard Self.range.contains(milliseconds) else { return nil }
  }

  private static func offsetMinutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard let sign = bytes.first else { return nil }
    if sign.isLetter("Z") { return bytes.count == 1 ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), bytes.count == 6,
      bytes[start + 3] == UInt8(ascii: ":"),
      let hours = bytes.decimal(start + 1, 2), hours < 24,
      let minutes = bytes.decimal(start + 4, 2), minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    if sign == UInt8(ascii: "+") { return offset }
    return offset == 0 ? nil : -offset
  }

  /// The day in universal time.
  public var utcDay: Day {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: Self.millisecondsADay)
    return Day(number: Int32(remainder < 0 ? quotient - 1 : quotient))
  }

  /// Orders by time.
  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  /// `YYYY-MM-DDTHH:MM:SSZ`, with `.sss` before the `Z` only when it is not zero.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func append(to bytes: inout [UInt8]) {
    let day = utcDay
    let inDay = Int(milliseconds - Int64(day.number) * Self.millisecondsADay)
    day.append(to: &bytes)
    bytes.append(addingCapacity: 14) { out in
      out.append(UInt8(ascii: "T"))
      out.append(twoDigits: inDay / 3_600_000)
      out.append(UInt8(ascii: ":"))
      out.append(twoDigits: inDay / 60_000 % 60)
      out.append(UInt8(ascii: ":"))
      out.append(twoDigits: inDay / 1000 % 60)
      if inDay % 1000 != 0 {
        out.append(UInt8(ascii: "."))
        out.append(UInt8(ascii: "0") + UInt8(inDay % 1000 / 100))
        out.append(twoDigits: inDay % 100)
      }
      out.append(UInt8(ascii: "Z"))
    }
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter, given as a capital, in either case.
  fileprivate func isLetter(_ capital: Unicode.Scalar) -> Bool {
    self & ~0x20 == UInt8(ascii: capital)
  }
}
