import EventLog

/// What is registered at some position, on whatever day: what a fact may name.
struct Registry: Sendable {
  /// The first day on which each is registered, by reference; `nil` for never.
  private(set) var cases: [Day?]
  private(set) var staff: [Day?]
  private(set) var teams: [Day?]
  private var providers: Set<ProviderReference> = []
  private var units: Set<UnitReference> = []
  private var unitsOfProviders: Set<ProviderUnit> = []

  /// With every unit that is registered as a PDU on whatever day.
  private let model: ServiceModel

  private struct ProviderUnit: Hashable {
    var provider: ProviderReference
    var unit: UnitReference
  }

  init(_ timeline: Timeline) {
    let symbols = timeline.symbols
    model = ServiceModel(symbols, timeline.modelRegistrations(through: .latest))
    cases = Array(repeating: nil, count: symbols[.case].count)
    staff = Array(repeating: nil, count: symbols[.staff].count)
    teams = Array(repeating: nil, count: symbols[.team].count)
    // Facts come in the order of their days, so the first registration has the first day.
    for position in timeline.facts {
      let event = timeline[position]
      switch event.fact {
      case .caseRegistered(let fact): Self.note(fact.case.index, event.effectiveOn, &cases)
      case .staffRegistered(let fact): Self.note(fact.staff.index, event.effectiveOn, &staff)
      case .teamRegistered(let fact): Self.note(fact.team.index, event.effectiveOn, &teams)
      case .providerRegistered(let fact): providers.insert(fact.provider)
      case .unitRegistered(let fact):
        units.insert(fact.unit)
        unitsOfProviders.insert(ProviderUnit(provider: fact.provider, unit: fact.unit))
      default: break
      }
    }
    for index in 0..<symbols[.provider].count {
      let provider = ProviderReference(rawValue: UInt32(index))
      if case .other = model.role(provider) { continue }
      providers.insert(provider)
    }
  }

  private static func note(_ index: Int, _ day: Day, _ first: inout [Day?]) {
    if first[index] == nil { first[index] = day }
  }

  /// The first day on which a subject is registered, or `nil` for never.
  func firstDay(of subject: FactSubject) -> Day? {
    switch subject {
    case .case(let reference): cases[reference.index]
    case .staff(let reference): staff[reference.index]
    case .team(let reference): teams[reference.index]
    }
  }

  func contains(_ provider: ProviderReference) -> Bool { providers.contains(provider) }

  func isDeliveryUnit(_ unit: UnitReference) -> Bool { model.deliveryUnit(unit) != nil }

  /// Whether a unit that a fact names is a PDU or, where it need not be one, registered: by the provider
  /// that the fact names, if it names one.
  func isKnown(
    _ unit: UnitReference,
    of provider: ProviderReference?,
    mustBeDeliveryUnit: Bool
  ) -> Bool {
    if isDeliveryUnit(unit) { return true }
    if mustBeDeliveryUnit { return false }
    return provider.map { contains(unit, of: $0) } ?? units.contains(unit)
  }

  func contains(_ unit: UnitReference, of provider: ProviderReference) -> Bool {
    unitsOfProviders.contains(ProviderUnit(provider: provider, unit: unit))
  }
}
