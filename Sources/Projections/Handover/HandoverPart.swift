public import EventLog

/// The part of the service that hands over to the unified one; all of it when nothing is named.
public struct HandoverPart: Equatable, Sendable {
  /// Regions that take over.
  public var regions: Set<Region>

  /// Legacy providers that hand over.
  public var providers: Set<ProviderReference>

  /// The part in these regions and from these providers; an empty set restricts nothing.
  public init(regions: Set<Region> = [], providers: Set<ProviderReference> = []) {
    self.regions = regions
    self.providers = providers
  }

  /// Whether what a provider holds in a region belongs to the part.
  ///
  /// What is in no region belongs to each that its provider feeds, so that region by region nothing
  /// stays behind unseen; what has no provider belongs to every part.
  public func contains(
    _ provider: ProviderReference?,
    _ region: Region?,
    _ model: ServiceModel
  ) -> Bool {
    guard let provider else { return region.map { isWanted([$0]) } ?? true }
    return isWanted(region.map { [$0] } ?? model.regions(fedBy: provider))
      && (providers.isEmpty || providers.contains(provider))
  }

  private func isWanted(_ candidates: [Region]) -> Bool {
    regions.isEmpty || !regions.isDisjoint(with: candidates)
  }
}
