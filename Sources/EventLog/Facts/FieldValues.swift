/// The fields of one fact, in the order of its type's table: what decoding and encoding share.
public struct FieldValues: Sendable {
  /// No type has more fields than this.
  static let countMax = 10

  private var slots = InlineArray<10, UInt64>(repeating: 0)
  private var present: UInt16 = 0

  /// Whether the field was given.
  public func isPresent(_ field: Int) -> Bool { present & (1 << UInt16(field)) != 0 }

  /// Whether every field of this set was given, one bit each.
  func hasAll(_ fields: UInt16) -> Bool { present & fields == fields }

  /// The 64 bits of a field; 0 when it is absent.
  public func bits(_ field: Int) -> UInt64 { slots[field] }

  /// Takes the 64 bits of a field, which is present then.
  mutating func set(_ field: Int, bits: UInt64) {
    slots[field] = bits
    present |= 1 << UInt16(field)
  }
}
