import EventLog

/// Where legacy providers, units and teams go, by the latest mapping of each key that names a PDU.
public struct Mappings: Sendable {
  /// A mapping in force.
  struct Mapping: Sendable {
    /// Where it leads.
    let deliveryUnit: DeliveryUnit

    /// The event that declared it, by position.
    let position: UInt32

    /// When that was recorded.
    let recordedAt: Instant
  }

  private struct Key: Hashable {
    var provider: ProviderReference
    var unit: UnitReference?
    var team: TeamReference?
  }

  private var mappings: [Key: Mapping] = [:]

  /// The PDUs to which the mappings in force send what each provider holds.
  private var destinations: [ProviderReference: Set<DeliveryUnit>] = [:]

  /// The mappings in force that name each team.
  private var mappingsByTeam: [TeamReference: [Mapping]] = [:]

  /// The mappings that name no PDU, by position in fold order.
  private var idle: [Key: [UInt32]] = [:]

  /// What mappings that name a PDU are for: provider, unit and team just as they name them.
  let keys: [Subject]

  /// Those of them for which mappings from different sources name different PDUs (STR-04), with all such
  /// mappings by position in fold order.
  let contradictions: [Subject: [UInt32]]

  /// The id and the fact of each of them.
  private var declared: [UInt32: (id: EventReference, fact: MappingDeclared)] = [:]

  /// A mapping that names a PDU, whether a later one of its key took its place or not.
  private struct Declared {
    var source: SourceReference
    var deliveryUnit: DeliveryUnit
    var position: UInt32
  }

  /// Takes the mappings of a timeline in fold order; one to something that is not a PDU is as if
  /// never declared.
  init(_ timeline: Timeline, _ model: ServiceModel) {
    var declarations: [Subject: [Declared]] = [:]
    for position in timeline.administrative {
      let event = timeline[position]
      guard case .mappingDeclared(let fact) = event.fact else { continue }
      // A team's mapping counts whatever unit it names.
      let unit = fact.team == nil ? fact.unit : nil
      let key = Key(provider: fact.provider, unit: unit, team: fact.team)
      guard let deliveryUnit = model.deliveryUnit(fact.pdu) else {
        idle[key, default: []].append(position)
        declared[position] = (event.id, fact)
        continue
      }
      mappings[key] =
        Mapping(deliveryUnit: deliveryUnit, position: position, recordedAt: event.recordedAt)
      declarations[.mapping(fact.provider, fact.unit, fact.team), default: []].append(
        Declared(source: event.source, deliveryUnit: deliveryUnit, position: position)
      )
    }
    keys = Array(declarations.keys)
    contradictions = declarations.mapValues(Self.contradictory).filter { !$0.value.isEmpty }
    for (key, mapping) in mappings {
      destinations[key.provider, default: []].insert(mapping.deliveryUnit)
      if let team = key.team { mappingsByTeam[team, default: []].append(mapping) }
    }
  }

  /// Those mappings of one key of which another source names another PDU.
  private static func contradictory(_ declared: [Declared]) -> [UInt32] {
    struct SourceAndUnit: Hashable {
      var source: SourceReference
      var deliveryUnit: DeliveryUnit

      init(_ declared: Declared) {
        source = declared.source
        deliveryUnit = declared.deliveryUnit
      }
    }
    if declared.count == 1 { return [] }
    let bySource = Dictionary(grouping: declared, by: \.source).mapValues(\.count)
    let byUnit = Dictionary(grouping: declared, by: \.deliveryUnit).mapValues(\.count)
    let byBoth = Dictionary(grouping: declared, by: SourceAndUnit.init).mapValues(\.count)
    return declared.filter { mapping in
      // How many come from another source and name another PDU: all but those that share one.
      let agreeing =
        bySource[mapping.source, default: 0] + byUnit[mapping.deliveryUnit, default: 0]
        - byBoth[SourceAndUnit(mapping), default: 0]
      return declared.count > agreeing
    }
    .map(\.position)
  }

  /// The keys under which a mapping of something of a provider can stand, the most specific one first.
  private static func keys(
    _ provider: ProviderReference,
    _ unit: UnitReference?,
    _ team: TeamReference?
  ) -> [(level: MappingLevel, key: Key)] {
    MappingLevel.allCases.compactMap { level in
      switch level {
      case .team: team.map { (level, Key(provider: provider, team: $0)) }
      case .unit: unit.map { (level, Key(provider: provider, unit: $0)) }
      case .provider: (level, Key(provider: provider))
      }
    }
  }

  /// The mapping in force for something of a provider.
  ///
  /// - Parameters:
  ///   - provider: The provider.
  ///   - unit: The unit that it is in; `nil` for none.
  ///   - team: The team; `nil` for what is no team.
  /// - Returns: The most specific one, or `nil` when there is none.
  func inForce(
    _ provider: ProviderReference,
    unit: UnitReference? = nil,
    team: TeamReference? = nil
  ) -> (level: MappingLevel, mapping: Mapping)? {
    for (level, key) in Self.keys(provider, unit, team) {
      if let mapping = mappings[key] { return (level, mapping) }
    }
    return nil
  }

  /// Whether all mappings of a provider that are in force lead to one PDU.
  func leadToOnePlace(_ provider: ProviderReference) -> Bool {
    destinations[provider, default: []].count == 1
  }

  /// The mappings in force that name a team, of whatever provider.
  func naming(_ team: TeamReference) -> [Mapping] { mappingsByTeam[team, default: []] }

  /// The mappings that would be in force for something of a provider, had they named a PDU: the latest of
  /// each level, the most specific one first.
  func idle(
    _ provider: ProviderReference,
    unit: UnitReference? = nil,
    team: TeamReference? = nil
  ) -> [(position: UInt32, id: EventReference, fact: MappingDeclared)] {
    if idle.isEmpty { return [] }
    return Self.keys(provider, unit, team).compactMap { _, key in
      idle[key]?.last.flatMap { position in declared[position].map { (position, $0.id, $0.fact) } }
    }
  }
}
