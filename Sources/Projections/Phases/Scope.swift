public import EventLog

/// The part of the service that is asked for; all of it when nothing is named.
public struct Scope: Equatable, Sendable {
  /// Regions, by letter.
  public var regions: Set<Region>

  /// PDUs.
  public var deliveryUnits: Set<DeliveryUnit>

  /// The part made of these regions and PDUs.
  public init(regions: Set<Region> = [], deliveryUnits: Set<DeliveryUnit> = []) {
    self.regions = regions
    self.deliveryUnits = deliveryUnits
  }

  /// Whether nothing is left out.
  public var isWhole: Bool { regions.isEmpty && deliveryUnits.isEmpty }

  /// Whether a place belongs to the part.
  public func contains(_ place: Place) -> Bool {
    if isWhole { return true }
    if let region = place.region, regions.contains(region) { return true }
    return place.deliveryUnit.map { deliveryUnits.contains($0) } ?? false
  }

  /// Whether the part is in a region.
  func includes(_ region: Region, _ model: ServiceModel) -> Bool {
    isWhole || regions.contains(region)
      || deliveryUnits.contains { model[$0].region == region }
  }
}
