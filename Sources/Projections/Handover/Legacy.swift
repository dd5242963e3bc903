import EventLog

// What belongs to the world before unification.

extension ServiceModel {
  /// Whether what a provider holds has still to be taken over: every provider but a region's own and
  /// the national ones, which go on.
  ///
  /// N03 and N07 went on as regions, and what they held before is taken over all the same.
  func isHandedOver(by provider: ProviderReference) -> Bool {
    switch role(provider) {
    case .region, .national: false
    case .division, .divisionAndRegion, .company, .other: true
    }
  }

  /// Whether a provider's team in that unit still belongs to the world before unification.
  ///
  /// N03 and N07 went on as regions: there only a unit that is not a PDU is legacy.
  func isLegacy(_ team: TeamState) -> Bool {
    switch role(team.provider) {
    case .division, .company: true
    case .divisionAndRegion: deliveryUnit(team.unit) == nil
    case .region, .national, .other: false
    }
  }
}

extension UnifiedState {
  /// The provider that hands a subject over; `nil` for what no provider holds.
  func legacyProvider(of subject: Subject) -> ProviderReference? {
    switch subject {
    case .case(let reference): return caseload[reference]?.provider
    case .staff(let reference):
      return workforce[reference].flatMap { organisation[$0.team]?.provider }
    case .team(let reference): return organisation[reference]?.provider
    case .provider(let reference), .mapping(let reference, _, _): return reference
    case .count(let key): return key.provider
    case .victim(let reference):
      return victimContacts[reference].flatMap { legacyProvider(of: .staff($0.staff)) }
    default: return nil
    }
  }

  /// Whether a case is not closed and with a provider of the world before unification.
  ///
  /// N03 and N07 went on as regions: there only a case whose own team is a legacy one is legacy.
  func isLegacy(_ state: CaseState) -> Bool {
    guard state.status == .open else { return false }
    switch model.role(state.provider) {
    case .division, .company: return true
    case .divisionAndRegion:
      guard let team = state.team.flatMap({ organisation[$0] }) else { return false }
      return team.provider == state.provider && model.isLegacy(team)
    case .region, .national, .other: return false
    }
  }

  /// Whether a team is with a provider of the world before unification, and open or with staff in post.
  func isHeldByLegacyProvider(_ reference: TeamReference) -> Bool {
    guard let team = organisation[reference] else { return false }
    return model.isLegacy(team) && (team.isOpen || hasStaffInPost(reference))
  }

  /// The legacy providers that have an open case, in order of reference.
  func legacyProvidersWithOpenCases() -> [ProviderReference] {
    var providers: Set<ProviderReference> = []
    for (_, state) in caseload.all where state.isOpen && isLegacy(state) {
      providers.insert(state.provider)
    }
    return providers.sorted { $0.rawValue < $1.rawValue }
  }
}
