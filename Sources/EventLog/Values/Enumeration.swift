/// A closed set of words of the event contract, kept in memory as one byte.
public protocol Enumeration: RawRepresentable, CaseIterable, Hashable, Sendable, BitwiseCopyable,
  FieldValue, CustomStringConvertible
where RawValue == UInt8 {
  /// The words as the event contract spells them, in the order of the raw values, from 0.
  static var spellings: [String] { get }
}

extension Enumeration {
  /// The word as the event contract spells it.
  public var spelling: String { Self.spellings[Int(rawValue)] }

  /// The word as the event contract spells it.
  public var description: String { spelling }

  /// The case with this spelling, or `nil` when there is none.
  public init?(spelling: some StringProtocol) {
    guard let index = Self.spellings.firstIndex(where: { $0 == spelling }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// The case in a field's slot.
  public init(fieldBits: UInt64) {
    guard let value = Self(rawValue: UInt8(truncatingIfNeeded: fieldBits)) else {
      preconditionFailure("a slot holds only what was decoded for its own enumeration")
    }
    self = value
  }

  /// The slot that holds this case.
  public var fieldBits: UInt64 { UInt64(rawValue) }
}
