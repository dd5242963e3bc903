/// A text or a number of a fact.
public enum ToldValue: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByIntegerLiteral
{
  /// A text that needs no escapes.
  case text(String)

  /// A number as JSON writes it.
  case number(String)

  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }

  /// A whole number.
  public init(integerLiteral number: Int) { self = .number("\(number)") }

  /// The value as JSON; texts of the stories need no escapes.
  public var json: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .number(let number): number
    }
  }
}

extension String {
  /// The text as a value of a fact.
  package var told: ToldValue { .text(self) }
}

extension Int {
  /// The number as a value of a fact.
  package var told: ToldValue { .number("\(self)") }

  /// The case reference number with this number.
  package var crn: String { "X" + String(String(1_000_000 + self).dropFirst()) }
}
