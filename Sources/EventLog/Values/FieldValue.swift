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
