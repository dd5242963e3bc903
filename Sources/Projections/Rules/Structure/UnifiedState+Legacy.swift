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
      return state.team.map { team in
        organisation[team].isRegistered && organisation[team].provider == state.provider
          && organisation.isLegacy(team)
      } ?? false
    case .region, .other: return false
    }
  }

  /// Whether a team is with a provider of the world before unification, and open or with staff in post.
  func isHeldByLegacyProvider(_ reference: TeamReference) -> Bool {
    let team = organisation[reference]
    return team.isRegistered && organisation.isLegacy(reference)
      && (team.isOpen || hasStaffInPost(reference))
  }

  /// The legacy providers that have an open case, in order of reference.
  func legacyProvidersWithOpenCases() -> [ProviderReference] {
    var providers: Set<ProviderReference> = []
    for reference in openCases where isLegacy(caseload[reference]) {
      providers.insert(caseload[reference].provider)
    }
    return providers.sorted { $0.rawValue < $1.rawValue }
  }

  /// The cases that are not closed, in order of reference; those in a prison's hands too.
  var casesNotClosed: [CaseReference] {
    caseload.references.filter { caseload[$0].status == .open }
  }
}
