/// One field of an event's `data`: its name, what it may hold, and whether it may be left out.
///
/// A class, so that the tables of fields are handed about without copying what is in them.
public final class Field: Sendable {
  /// What a field may hold.
  public enum Form: Sendable {
    /// A reference or text, kept in the symbol table.
    case reference(SymbolKind)
    /// One of these words.
    case enumeration([String])
    /// A number with at most two decimals; the bounds are in hundredths.
    case number(ClosedRange<Int>)
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A civil day.
    case day
  }

  /// The form without its words and bounds, to switch over where speed counts.
  enum Shape {
    case reference(SymbolKind)
    case enumeration, number, integer, day
  }

  /// The name in `data`.
  public let name: String

  /// What the field may hold.
  public let form: Form

  let shape: Shape

  /// Whether the field may be left out.
  public let isOptional: Bool

  /// `"name":`, as it stands in canonical form.
  let key: [UInt8]

  /// The name as bytes.
  let nameBytes: [UInt8]

  /// The words of an enumeration as bytes; empty for other forms.
  let words: [[UInt8]]

  init(_ name: String, _ form: Form, isOptional: Bool = false) {
    self.name = name
    self.form = form
    shape =
      switch form {
      case .reference(let kind): .reference(kind)
      case .enumeration: .enumeration
      case .number: .number
      case .integer: .integer
      case .day: .day
      }
    self.isOptional = isOptional
    nameBytes = Array(name.utf8)
    key = Array("\"\(name)\":".utf8)
    words =
      if case .enumeration(let spellings) = form { spellings.map { Array($0.utf8) } } else { [] }
  }

  /// What the field may hold, in the words of an error message.
  public var expectation: String {
    switch form {
    case .reference(let kind): kind.expectation
    case .enumeration(let words): "one of " + words.joined(separator: ", ")
    case .number(let range):
      "a number from \(Hundredths(range.lowerBound)) to \(Hundredths(range.upperBound)) "
        + "with at most 2 decimals"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .day: Day.expectation
    }
  }
}
