/// A value that fits in one slot of `FieldValues`.
public protocol FieldValue {
  /// The value that `fieldBits` of an equal value gave.
  init(fieldBits: UInt64)

  /// The value as 64 bits.
  var fieldBits: UInt64 { get }
}

extension UInt32: FieldValue {
  /// The number in a field's slot.
  public init(fieldBits: UInt64) { self = UInt32(truncatingIfNeeded: fieldBits) }

  /// The slot that holds this number.
  public var fieldBits: UInt64 { UInt64(self) }
}

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
