public import EventLog

/// Where legacy providers, units and teams go, by the latest mapping of each key that names a PDU.
public struct Mappings: Sendable {
  private struct Key: Hashable {
    var provider: ProviderReference
    var unit: UnitReference?
    var team: TeamReference?
  }

  private var deliveryUnits: [Key: DeliveryUnit] = [:]

  /// Takes mappings in fold order; one to something that is not a PDU is as if never declared.
  init(_ facts: [MappingDeclared], _ model: ServiceModel) {
    for fact in facts {
      guard let deliveryUnit = model.deliveryUnit(fact.pdu) else { continue }
      // A team's mapping counts whatever unit it names.
      let unit = fact.team == nil ? fact.unit : nil
      deliveryUnits[Key(provider: fact.provider, unit: unit, team: fact.team)] = deliveryUnit
    }
  }

  func deliveryUnit(_ provider: ProviderReference, team: TeamReference) -> DeliveryUnit? {
    deliveryUnits[Key(provider: provider, unit: nil, team: team)]
  }

  func deliveryUnit(_ provider: ProviderReference, unit: UnitReference) -> DeliveryUnit? {
    deliveryUnits[Key(provider: provider, unit: unit, team: nil)]
  }

  /// Where the mapping of the provider alone leads.
  public func deliveryUnit(_ provider: ProviderReference) -> DeliveryUnit? {
    deliveryUnits[Key(provider: provider, unit: nil, team: nil)]
  }
}
