public import EventLog

/// What is known about one team that was ever registered.
public struct TeamState: Sendable, BitwiseCopyable {
  /// Whether it is open; a closed team still resolves.
  public internal(set) var isOpen = true

  /// The provider it belongs to.
  public internal(set) var provider: ProviderReference

  /// The unit it belongs to.
  public internal(set) var unit: UnitReference

  /// What it does.
  public internal(set) var function = TeamFunction.sentenceManagement

  /// Its name.
  public internal(set) var name: TextReference?

  /// Where it belongs, and by what.
  public internal(set) var placement = Placement.unknown

  /// Where it is.
  public var place: Place { placement.place }

  /// When its last move was recorded, whatever it was registered as since.
  public internal(set) var movedAt: Instant?

  /// The event of that move, by position.
  public internal(set) var moveEvidence: UInt32?

  /// The provider it was last registered with or moved to, whatever adopted it since.
  public internal(set) var legacyProvider: ProviderReference

  /// The day of its adoption into the unit that it has now.
  public internal(set) var adoptedOn: Day?

  /// The day on which it was closed.
  public internal(set) var closedOn: Day?

  /// The event that last placed it, by position.
  public internal(set) var evidence: UInt32?

  init(provider: ProviderReference, unit: UnitReference) {
    self.provider = provider
    self.unit = unit
    legacyProvider = provider
  }
}

/// The fold of teams and units, and of where legacy ones go.
public struct Organisation: Sendable {
  private var model: ServiceModel
  private let mappings: Mappings
  private var teams: [TeamState?]

  /// A provider whose registration of a code is open, and the event that made it so.
  typealias Registrant = (provider: ProviderReference, position: UInt32?)

  /// The providers whose registration of a code is open, in the order of registration.
  private(set) var teamRegistrants: [TeamReference: [Registrant]] = [:]
  private(set) var unitRegistrants: [UnitReference: [Registrant]] = [:]

  /// The kind of each provider that is registered and not closed.
  private(set) var openProviders: [ProviderReference: ProviderKind] = [:]

  private var registeredProviders: Set<ProviderReference> = []

  /// What changed since it was last looked at.
  var changed: ChangeSet
  var changedUnits: ChangeSet

  init(_ model: ServiceModel, _ mappings: Mappings, _ symbols: Symbols) {
    self.model = model
    self.mappings = mappings
    teams = Array(repeating: nil, count: symbols[.team].count)
    changed = ChangeSet(count: teams.count)
    changedUnits = ChangeSet(count: symbols[.unit].count)
  }

  /// What is known about a team, or `nil` when it was never registered.
  public subscript(reference: TeamReference) -> TeamState? { teams[reference.index] }

  /// Every team reference of the source, whether it is registered or not.
  public var references: some Sequence<TeamReference> {
    teams.indices.lazy.map { TeamReference(rawValue: UInt32($0)) }
  }

  /// Every team that was registered, in order of reference.
  public var all: some Sequence<(reference: TeamReference, state: TeamState)> {
    teams.indices.lazy.compactMap { index in
      teams[index].map { (TeamReference(rawValue: UInt32(index)), $0) }
    }
  }

  /// Takes units into account that become PDUs and that nothing has named before.
  mutating func adopt(_ model: ServiceModel) { self.model = model }

  mutating func register(_ fact: TeamRegistered, at position: UInt32?) {
    let old = self[fact.team]
    var state = TeamState(provider: fact.provider, unit: fact.unit)
    state.movedAt = old?.movedAt
    state.moveEvidence = old?.moveEvidence
    state.function = fact.function
    state.name = fact.name
    teamRegistrants[fact.team, default: []].removeAll { $0.provider == fact.provider }
    teamRegistrants[fact.team, default: []].append((fact.provider, position))
    place(&state, fact.team, at: position)
    teams[fact.team.index] = state
  }

  mutating func adopt(
    _ fact: TeamAdopted,
    provider: ProviderReference,
    on day: Day,
    at position: UInt32?
  ) {
    move(fact.team, to: provider, fact.pdu, at: position) { state, old in
      state.legacyProvider = old.legacyProvider
      state.adoptedOn = day
    }
  }

  mutating func move(_ fact: TeamMoved, recordedAt: Instant, at position: UInt32?) {
    move(fact.team, to: fact.provider, fact.unit, at: position) { state, _ in
      state.movedAt = recordedAt
      state.moveEvidence = position
    }
  }

  private mutating func move(
    _ team: TeamReference,
    to provider: ProviderReference,
    _ unit: UnitReference,
    at position: UInt32?,
    _ change: (inout TeamState, TeamState) -> Void
  ) {
    guard let old = self[team] else { return }
    teamRegistrants[team, default: []]
      .removeAll { $0.provider == old.provider || $0.provider == provider }
    if old.isOpen { teamRegistrants[team, default: []].append((provider, position)) }
    var state = old
    state.provider = provider
    state.unit = unit
    state.legacyProvider = provider
    state.adoptedOn = nil
    change(&state, old)
    place(&state, team, at: position)
    teams[team.index] = state
  }

  mutating func close(_ team: TeamReference, on day: Day, at position: UInt32?) {
    guard var state = self[team] else { return }
    if state.isOpen { state.closedOn = day }
    state.isOpen = false
    state.evidence = position
    teams[team.index] = state
    teamRegistrants[team] = nil
    changed.insert(team.index)
  }

  /// Whether a provider has registered a unit, and neither has ended.
  func hasRegistered(_ unit: UnitReference, by provider: ProviderReference) -> Bool {
    unitRegistrants[unit]?.contains { $0.provider == provider } ?? false
  }

  /// Whether a provider was ever registered.
  func wasRegistered(_ provider: ProviderReference) -> Bool {
    registeredProviders.contains(provider)
  }

  /// Takes note of a provider that exists from now on.
  mutating func register(_ fact: ProviderRegistered) {
    openProviders[fact.provider] = fact.kind
    registeredProviders.insert(fact.provider)
  }

  mutating func register(_ fact: UnitRegistered, at position: UInt32?) {
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
    _ state: inout TeamState,
    _ team: TeamReference,
    at position: UInt32?
  ) {
    state.evidence = position
    state.placement = placement(of: team, state.provider, state.unit)
    changed.insert(team.index)
  }

  /// A team belongs to the PDU that its own unit is, else to that of the most specific mapping.
  private func placement(
    of team: TeamReference,
    _ provider: ProviderReference,
    _ unit: UnitReference
  ) -> Placement {
    if let own = model.deliveryUnit(unit), model.provider(of: own) == provider {
      return Placement(place: model.place(own), reason: .ownUnit)
    }
    guard let (level, mapping) = mappings.inForce(provider, unit: unit, team: team) else {
      return Placement(place: model.place(nil, of: provider), reason: .nothing)
    }
    return Placement(
      place: model.place(mapping.deliveryUnit),
      reason: .mapping(level, position: mapping.position)
    )
  }
}
