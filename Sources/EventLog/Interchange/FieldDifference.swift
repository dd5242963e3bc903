/// A field in which two events under one id differ, its values as canonical form has them.
public struct FieldDifference: Equatable, Sendable, CustomStringConvertible {
  /// Dotted name of the field, such as `data.rosh`.
  public let field: String

  /// The value of the event that was there first; `nil` when it lacks the field.
  public let existing: String?

  /// The value of the other event; `nil` when it lacks the field.
  public let found: String?

  /// The field with both values: `data.rosh: "medium" → "high"`.
  public var description: String {
    "\(field): \(existing ?? "nothing") → \(found ?? "nothing")"
  }

  /// The fields in which two events differ, in canonical order; both have their text in `symbols`.
  static func all(
    between existing: Event,
    and found: Event,
    _ symbols: Symbols
  ) -> [FieldDifference] {
    let (before, after) = (members(of: existing, symbols), members(of: found, symbols))
    let added = after.map(\.name).filter { name in !before.contains { $0.name == name } }
    return (before.map(\.name) + added).compactMap { name in
      let values = [before, after].map { $0.first { $0.name == name }?.value }
      return values[0] == values[1]
        ? nil : FieldDifference(field: name, existing: values[0], found: values[1])
    }
  }

  private static func members(
    of event: Event,
    _ symbols: Symbols
  ) -> [(name: String, value: String)] {
    let (fields, values) = event.data(symbols.schemas)
    return [
      ("type", quoted(event.fact.kind.spelling)), ("schemaVersion", "\(event.schemaVersion)"),
      ("effectiveOn", quoted(event.effectiveOn.description)),
      ("recordedAt", quoted(event.recordedAt.description)),
      ("source", "\"" + text { symbols.append(.source, event.source.index, to: &$0) } + "\""),
    ]
      + fields.indices.filter { values.isPresent($0) }.map { place in
        let bits = values.bits(place)
        return (
          "data.\(fields[place].name)",
          text { CanonicalForm.append(bits, fields[place], symbols, to: &$0) }
        )
      }
  }

  private static func quoted(_ word: String) -> String { "\"\(word)\"" }

  private static func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
