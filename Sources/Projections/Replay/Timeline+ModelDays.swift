import EventLog

extension Timeline {
  /// The days on which units become PDUs, or providers national, that were not before, and whether a
  /// fact of an earlier day or an administrative one names one of them.
  ///
  /// When none does, nothing that was folded so far means anything else than before.
  func modelDays() -> [Day: Bool] {
    let reference = ServiceModel(symbols)
    var units: [UnitReference: Day] = [:]
    var providers: [ProviderReference: Day] = [:]
    for position in facts {
      let day = self[position].effectiveOn
      switch self[position].fact {
      case .unitRegistered(let fact):
        if reference.registeredRegion(fact) != nil, reference.deliveryUnit(fact.unit) == nil,
          units[fact.unit] == nil
        {
          units[fact.unit] = day
        }
      case .providerRegistered(let fact):
        if fact.kind == .national, case .other = reference.role(fact.provider),
          providers[fact.provider] == nil
        {
          providers[fact.provider] = day
        }
      default: break
      }
    }
    if units.isEmpty, providers.isEmpty { return [:] }
    var days: [Day: Bool] = [:]
    for day in Array(units.values) + Array(providers.values) { days[day] = false }
    for position in facts + administrative {
      let event = self[position]
      event.fact.forEachReference { _, kind, index in
        let day: Day? =
          switch kind {
          case .unit: units[UnitReference(rawValue: UInt32(index))]
          case .provider: providers[ProviderReference(rawValue: UInt32(index))]
          default: nil
          }
        guard let day else { return }
        if event.isAdministrative || event.effectiveOn < day { days[day] = true }
      }
    }
    return days
  }
}
