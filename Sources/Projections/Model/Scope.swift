public import EventLog

/// The part of the service that is asked for; all of it when nothing is named.
///
/// Regions and PDUs restrict together: what is in one of the regions and in one of the PDUs.
public struct Scope: Equatable, Sendable {
  /// Regions, by letter.
  public var regions: Set<Region>

  /// PDUs.
  public var deliveryUnits: Set<DeliveryUnit>

  /// The part in these regions and PDUs; an empty set restricts nothing.
  public init(regions: Set<Region> = [], deliveryUnits: Set<DeliveryUnit> = []) {
    self.regions = regions
    self.deliveryUnits = deliveryUnits
  }

  /// Whether nothing is left out.
  public var isWhole: Bool { regions.isEmpty && deliveryUnits.isEmpty }

  /// Whether a place belongs to the part.
  public func contains(_ place: Place) -> Bool {
    let isInRegion = regions.isEmpty || place.region.map { regions.contains($0) } == true
    let isInUnit =
      deliveryUnits.isEmpty || place.deliveryUnit.map { deliveryUnits.contains($0) } == true
    return isInRegion && isInUnit
  }

  /// Whether the part is in a region.
  func includes(_ region: Region, _ model: ServiceModel) -> Bool {
    (regions.isEmpty || regions.contains(region))
      && (deliveryUnits.isEmpty || deliveryUnits.contains { model[$0].region == region })
  }
}
