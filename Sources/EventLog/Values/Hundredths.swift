/// A number with at most two decimals, exactly.
public struct Hundredths: Hashable, Comparable, Sendable, BitwiseCopyable, FieldValue,
  CustomStringConvertible
{
  /// The number times 100.
  public let count: Int

  /// A number given in hundredths.
  public init(_ count: Int) { self.count = count }

  /// The largest number a field takes unless its table says otherwise: just under 10⁹.
  static let fieldMaximum = 99_999_999_999

  /// The number in a field's slot.
  public init(fieldBits: UInt64) { count = Int(fieldBits) }

  /// The slot that holds this number.
  public var fieldBits: UInt64 { UInt64(count) }

  /// Orders by value.
  public static func < (a: Self, b: Self) -> Bool { a.count < b.count }

  /// The shortest decimal form, such as `37`, `28.2` or `0.05`.
  public var description: String {
    let sign = count < 0 ? "-" : ""
    let (whole, rest) = count.magnitude.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
