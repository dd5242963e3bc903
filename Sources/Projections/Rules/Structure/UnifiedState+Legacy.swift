import EventLog

extension UnifiedState {
  /// Whether a case is not closed and with a provider of the world before unification.
  ///
  /// N03 and N07 went on as regions: there only a case whose own team is a legacy one is legacy.
  func isLegacy(_ state: CaseState) -> Bool {
    guard state.status == .open else { return false }
    switch model.role(state.provider) {
    case .division, .company: return true
    case .divisionAndRegion:
      guard let team = state.team.flatMap({ organisation[$0] }) else { return false }
      return team.provider == state.provider && organisation.isLegacy(team)
    case .region, .national, .other: return false
    }
  }

  /// Whether a team is with a provider of the world before unification, and open or with staff in post.
  func isHeldByLegacyProvider(_ reference: TeamReference) -> Bool {
    guard let team = organisation[reference] else { return false }
    return organisation.isLegacy(team) && (team.isOpen || hasStaffInPost(reference))
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
