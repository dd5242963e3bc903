import EventLog

extension Timeline {
  /// The days on which units become PDUs that were none before, and whether a fact of an earlier
  /// day or a mapping names one of them.
  ///
  /// When none does, nothing that was folded so far means anything else than before.
  func modelDays() -> [Day: Bool] {
    let reference = ServiceModel(symbols)
    var becomes: [UnitReference: Day] = [:]
    for position in facts {
      guard case .unitRegistered(let fact) = self[position].fact,
        reference.registeredRegion(fact) != nil, reference.deliveryUnit(fact.unit) == nil,
        becomes[fact.unit] == nil
      else { continue }
      becomes[fact.unit] = self[position].effectiveOn
    }
    if becomes.isEmpty { return [:] }
    var days: [Day: Bool] = [:]
    for day in becomes.values { days[day] = false }
    for position in facts + administrative {
      let event = self[position]
      event.fact.forEachReference { _, kind, index in
        guard kind == .unit, let day = becomes[UnitReference(rawValue: UInt32(index))] else {
          return
        }
        if event.isAdministrative || event.effectiveOn < day { days[day] = true }
      }
    }
    return days
  }
}
