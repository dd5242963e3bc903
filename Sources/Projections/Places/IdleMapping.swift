public import EventLog

/// A mapping that places nothing, and why.
public struct IdleMapping: Sendable {
  /// Why it places nothing.
  public enum Reason: String, Sendable {
    /// What it names as a PDU is none.
    case noDeliveryUnit
    /// What it names as a PDU becomes one only later.
    case deliveryUnitOfLater
    /// Nobody registers the provider.
    case unknownProvider
    /// Nobody registers the unit, and no team of the provider is in it.
    case unknownUnit
    /// Nobody registers the team.
    case unknownTeam
    /// The team is another provider's.
    case otherProvider
  }

  /// Its position.
  public let position: UInt32

  /// Its id.
  public let id: EventReference

  /// What it says.
  public let fact: MappingDeclared

  /// Why it places nothing.
  public let reason: Reason

  /// What was probably meant by the code that is wrong; `nil` when nothing, or more than one thing, is
  /// close.
  public let meant: Meant?

  /// The PDU that was probably meant, of one that names none.
  public var deliveryUnitMeant: Meant? { reason == .noDeliveryUnit ? meant : nil }

  /// The code that is wrong.
  public func wrongCode(_ symbols: Symbols) -> String {
    switch reason {
    case .noDeliveryUnit, .deliveryUnitOfLater: symbols.string(fact.pdu)
    case .unknownProvider, .otherProvider: symbols.string(fact.provider)
    case .unknownUnit: fact.unit.map { symbols.string($0) } ?? ""
    case .unknownTeam: fact.team.map { symbols.string($0) } ?? ""
    }
  }

  /// What it is for: its team, its unit, or all of its provider.
  public func holder(_ symbols: Symbols) -> String {
    if let team = fact.team { return "the team \(symbols.string(team))" }
    if let unit = fact.unit { return "the unit \(symbols.string(unit))" }
    return "all of \(symbols.string(fact.provider))"
  }

  /// A sentence that begins with its id: what it says, why that places nothing, and what was probably
  /// meant.
  public func text(_ symbols: Symbols) -> String {
    let code = wrongCode(symbols)
    let why =
      switch reason {
      case .noDeliveryUnit: "which is not a PDU"
      case .deliveryUnitOfLater: "which does not become a PDU until later"
      case .unknownProvider: "but no fact registers the provider \(code)"
      case .unknownUnit: "but \(symbols.string(fact.provider)) registers no unit \(code)"
      case .unknownTeam: "but no fact registers the team \(code)"
      case .otherProvider: "but the team does not belong to \(code)"
      }
    return "\(symbols.string(id)) sends \(holder(symbols)) to \(symbols.string(fact.pdu)), \(why)"
      + (meant.map { "; did you mean \($0.text)?" } ?? ".")
  }
}

extension UnifiedState {
  /// The mappings that would have placed a team, had they named a PDU: its own, its unit's, its
  /// provider's.
  func idleMappings(placing reference: TeamReference, _ symbols: Symbols) -> [IdleMapping] {
    guard let team = organisation[reference], team.place.deliveryUnit == nil else { return [] }
    return mappings.idle(team.provider, unit: team.unit, team: reference)
      .map { namingNoDeliveryUnit($0, $1, $2, symbols) }
  }

  /// The mapping that would have placed a case, had it named a PDU: of its team, or else its officer's,
  /// or of its provider.
  func idleMapping(placing state: CaseState, _ symbols: Symbols) -> IdleMapping? {
    for team in [state.team, officersTeam(of: state)].compactMap(\.self) {
      if let found = idleMappings(placing: team, symbols).first { return found }
    }
    return idleMapping(ofProviderAlone: state.provider, symbols)
  }

  /// The mapping of a provider alone that names no PDU.
  func idleMapping(
    ofProviderAlone provider: ProviderReference,
    _ symbols: Symbols
  ) -> IdleMapping? {
    mappings.idle(provider).first.map { namingNoDeliveryUnit($0, $1, $2, symbols) }
  }

  /// Every mapping that places nothing, by position.
  func idleMappings(_ timeline: Timeline) -> [IdleMapping] {
    let symbols = timeline.symbols
    let holders = LegacyHolders(self, symbols)
    return timeline.administrative.compactMap { position -> IdleMapping? in
      let event = timeline[position]
      guard case .mappingDeclared(let fact) = event.fact else { return nil }
      if model.deliveryUnit(fact.pdu) == nil {
        return namingNoDeliveryUnit(position, event.id, fact, symbols)
      }
      guard let (reason, meant) = holders.fault(of: fact, self) else { return nil }
      return IdleMapping(
        position: position,
        id: event.id,
        fact: fact,
        reason: reason,
        meant: meant
      )
    }
    .sorted { $0.position < $1.position }
  }

  private func namingNoDeliveryUnit(
    _ position: UInt32,
    _ id: EventReference,
    _ fact: MappingDeclared,
    _ symbols: Symbols
  ) -> IdleMapping {
    let isLater = registry.isDeliveryUnit(fact.pdu)
    let meant = model.deliveryUnit(
      meantBy: symbols.string(fact.pdu),
      in: model.regions(fedBy: fact.provider)
    )
    return IdleMapping(
      position: position,
      id: id,
      fact: fact,
      reason: isLater ? .deliveryUnitOfLater : .noDeliveryUnit,
      meant: isLater ? nil : meant?.meant
    )
  }
}

/// What legacy providers hold, for whoever names something that they do not.
private struct LegacyHolders {
  private let symbols: Symbols
  private var teams: [ProviderReference: [(code: String, name: String?)]] = [:]
  private var units: [ProviderReference: Set<UnitReference>] = [:]

  init(_ state: UnifiedState, _ symbols: Symbols) {
    self.symbols = symbols
    for (reference, team) in state.organisation.all {
      teams[team.provider, default: []]
        .append((symbols.string(reference), team.name.map { symbols.string($0) }))
      units[team.provider, default: []].insert(team.unit)
    }
  }

  /// Why a mapping of something to a PDU places nothing, and what was probably meant; `nil` when it can
  /// place something.
  func fault(
    of fact: MappingDeclared,
    _ state: UnifiedState
  ) -> (IdleMapping.Reason, Meant?)? {
    if !state.registry.contains(fact.provider) {
      let holder = fact.team.flatMap { state.organisation[$0] }
      let meant = holder.map { Meant(code: symbols.string($0.provider)) }
      return (.unknownProvider, meant ?? provider(fact.provider))
    }
    if let team = fact.team {
      guard state.registry.teams[team.index] != nil else {
        let known = teams[fact.provider] ?? []
        return (.unknownTeam, Meant(by: symbols.string(team), among: known))
      }
      guard let current = state.organisation[team], current.provider != fact.provider,
        current.legacyProvider != fact.provider
      else { return nil }
      return (.otherProvider, Meant(code: symbols.string(current.provider)))
    }
    guard let unit = fact.unit, !state.registry.contains(unit, of: fact.provider),
      units[fact.provider]?.contains(unit) != true
    else { return nil }
    let known = (units[fact.provider] ?? []).map { (code: symbols.string($0), name: String?.none) }
      .sorted { $0.code < $1.code }
    return (.unknownUnit, Meant(by: symbols.string(unit), among: known))
  }

  private func provider(_ reference: ProviderReference) -> Meant? {
    let known =
      ReferenceData.divisions.map { (code: $0.provider, name: String?.some($0.name)) }
      + ReferenceData.companies.map { (code: $0.provider, name: String?.some($0.name)) }
    return Meant(by: symbols.string(reference), among: known)
  }
}
