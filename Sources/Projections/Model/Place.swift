public import EventLog

/// A probation delivery unit (PDU), as an index into the units of a `ServiceModel`.
public struct DeliveryUnit: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Index into `ServiceModel.deliveryUnits`: the 108 of reference first.
  public let index: Int32

  /// Orders by index.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Where something counts: in a PDU, in a region without a PDU, nationally, or nowhere.
public struct Place: Hashable, Sendable, BitwiseCopyable {
  /// The PDU, if it has one.
  public var deliveryUnit: DeliveryUnit?

  /// The region: the PDU's, or the only one that the provider feeds.
  public var region: Region?

  /// Whether it is in no region because its provider is a national one.
  public var isNational = false

  /// Nowhere.
  public static let unmapped = Place(deliveryUnit: nil, region: nil)
}
