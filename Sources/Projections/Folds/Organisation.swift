public import EventLog

/// What is known about one team.
public struct TeamState: Sendable, BitwiseCopyable {
  /// Whether the code was ever registered.
  public internal(set) var isRegistered = false

  /// Whether it is open; a closed team still resolves.
  public internal(set) var isOpen = false

  /// The provider it belongs to.
  public internal(set) var provider = ProviderReference(rawValue: 0)

  /// The unit it belongs to.
  public internal(set) var unit = UnitReference(rawValue: 0)

  /// What it does.
  public internal(set) var function = TeamFunction.sentenceManagement

  /// Its name.
  public internal(set) var name: TextReference?

  /// Where it is.
  public internal(set) var place = Place.unmapped

  /// Whether a mapping of its provider alone placed it, for want of one of the team or its unit.
  public internal(set) var isPlacedByProviderAlone = false

  /// When its last move was recorded, whatever it was registered as since.
  public internal(set) var movedAt: Instant?

  /// The event of that move, by position; 0 for none.
  public internal(set) var moveEvidence: UInt32 = 0

  /// The provider it was last registered with or moved to, whatever adopted it since.
  public internal(set) var legacyProvider = ProviderReference(rawValue: 0)

  /// The day of its adoption into the unit that it has now.
  public internal(set) var adoptedOn: Day?

  /// The day on which it was closed.
  public internal(set) var closedOn: Day?

  /// The event that last placed it, by position; 0 for none.
  public internal(set) var evidence: UInt32 = 0
}

/// The fold of teams and units, and of where legacy ones go.
public struct Organisation: Sendable {
  private var model: ServiceModel
  private let mappings: Mappings
  private var teams: [TeamState]

  /// The providers whose registration of a code is open, in the order of registration.
  private(set) var teamRegistrants:
    [TeamReference: [(provider: ProviderReference, position: UInt32)]] = [:]
  private(set) var unitRegistrants:
    [UnitReference: [(provider: ProviderReference, position: UInt32)]] = [:]

  /// The kind of each provider that is registered and not closed.
  private(set) var openProviders: [ProviderReference: ProviderKind] = [:]

  /// What changed since it was last looked at.
  var changed: ChangeSet
  var changedUnits: ChangeSet

  init(_ model: ServiceModel, _ mappings: Mappings, _ symbols: Symbols) {
    self.model = model
    self.mappings = mappings
    teams = Array(repeating: TeamState(), count: symbols[.team].count)
    changed = ChangeSet(count: teams.count)
    changedUnits = ChangeSet(count: symbols[.unit].count)
  }

  /// What is known about a team.
  public subscript(reference: TeamReference) -> TeamState { teams[reference.index] }

  /// Every team reference of the source, whether it is registered or not.
  public var references: some Sequence<TeamReference> {
    teams.indices.lazy.map { TeamReference(rawValue: UInt32($0)) }
  }

  /// Takes units into account that become PDUs and that nothing has named before.
  mutating func adopt(_ model: ServiceModel) { self.model = model }

  mutating func register(_ fact: TeamRegistered, at position: UInt32) {
    let old = teams[fact.team.index]
    teams[fact.team.index] = TeamState()
    teams[fact.team.index].movedAt = old.movedAt
    teams[fact.team.index].moveEvidence = old.moveEvidence
    teams[fact.team.index].isRegistered = true
    teams[fact.team.index].isOpen = true
    teams[fact.team.index].function = fact.function
    teams[fact.team.index].name = fact.name
    teamRegistrants[fact.team, default: []].removeAll { $0.provider == fact.provider }
    teamRegistrants[fact.team, default: []].append((fact.provider, position))
    teams[fact.team.index].legacyProvider = fact.provider
    place(fact.team, fact.provider, fact.unit, at: position)
  }

  mutating func adopt(
    _ fact: TeamAdopted,
    provider: ProviderReference,
    on day: Day,
    at position: UInt32
  ) {
    let legacyProvider = teams[fact.team.index].legacyProvider
    move(fact.team, to: provider, fact.pdu, at: position)
    teams[fact.team.index].legacyProvider = legacyProvider
    teams[fact.team.index].adoptedOn = day
  }

  mutating func move(_ fact: TeamMoved, recordedAt: Instant, at position: UInt32) {
    move(fact.team, to: fact.provider, fact.unit, at: position)
    teams[fact.team.index].movedAt = recordedAt
    teams[fact.team.index].moveEvidence = position
  }

  private mutating func move(
    _ team: TeamReference,
    to provider: ProviderReference,
    _ unit: UnitReference,
    at position: UInt32
  ) {
    let old = teams[team.index].provider
    teamRegistrants[team, default: []].removeAll { $0.provider == old || $0.provider == provider }
    if teams[team.index].isOpen { teamRegistrants[team, default: []].append((provider, position)) }
    teams[team.index].legacyProvider = provider
    teams[team.index].adoptedOn = nil
    place(team, provider, unit, at: position)
  }

  mutating func close(_ team: TeamReference, on day: Day, at position: UInt32) {
    if teams[team.index].isOpen { teams[team.index].closedOn = day }
    teams[team.index].isOpen = false
    teams[team.index].evidence = position
    teamRegistrants[team] = nil
    changed.insert(team.index)
  }

  /// Whether a provider has registered a unit, and neither has ended.
  func hasRegistered(_ unit: UnitReference, by provider: ProviderReference) -> Bool {
    unitRegistrants[unit]?.contains { $0.provider == provider } ?? false
  }

  /// Takes note of a provider that exists from now on.
  mutating func register(_ fact: ProviderRegistered) { openProviders[fact.provider] = fact.kind }

  mutating func register(_ fact: UnitRegistered, at position: UInt32) {
    unitRegistrants[fact.unit, default: []].removeAll { $0.provider == fact.provider }
    unitRegistrants[fact.unit, default: []].append((fact.provider, position))
    changedUnits.insert(fact.unit.index)
  }

  /// Ends the registrations of a provider that no longer exists.
  mutating func close(_ provider: ProviderReference) {
    openProviders[provider] = nil
    for (team, registrants) in teamRegistrants
    where registrants.contains(where: { $0.provider == provider }) {
      teamRegistrants[team] = registrants.filter { $0.provider != provider }
      changed.insert(team.index)
    }
    for (unit, registrants) in unitRegistrants
    where registrants.contains(where: { $0.provider == provider }) {
      unitRegistrants[unit] = registrants.filter { $0.provider != provider }
      changedUnits.insert(unit.index)
    }
  }

  private mutating func place(
    _ team: TeamReference,
    _ provider: ProviderReference,
    _ unit: UnitReference,
    at position: UInt32
  ) {
    teams[team.index].provider = provider
    teams[team.index].unit = unit
    teams[team.index].evidence = position
    let specific = ownOrMappedUnit(of: team, provider, unit)
    let deliveryUnit = specific ?? mappings.deliveryUnit(provider)
    teams[team.index].isPlacedByProviderAlone = specific == nil && deliveryUnit != nil
    teams[team.index].place = Place(
      deliveryUnit: deliveryUnit,
      region: deliveryUnit.map { model[$0].region } ?? model.onlyRegion(provider)
    )
    changed.insert(team.index)
  }

  /// The PDU of a team by its own unit, else by the mapping of the team, else of the unit.
  private func ownOrMappedUnit(
    of team: TeamReference,
    _ provider: ProviderReference,
    _ unit: UnitReference
  ) -> DeliveryUnit? {
    if let own = model.deliveryUnit(unit), model.provider(of: own) == provider { return own }
    return mappings.deliveryUnit(provider, team: team)
      ?? mappings.deliveryUnit(provider, unit: unit)
  }

  /// Whether a provider's team in that unit still belongs to the world before unification.
  ///
  /// N03 and N07 went on as regions: there only a unit that is not a PDU is legacy.
  public func isLegacy(_ team: TeamReference) -> Bool {
    let state = teams[team.index]
    switch model.role(state.provider) {
    case .division, .company: return true
    case .divisionAndRegion: return model.deliveryUnit(state.unit) == nil
    case .region, .other: return false
    }
  }
}
