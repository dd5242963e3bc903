import EventLog

/// What is doubtful about where the mappings put something.
enum MappingDoubt: Equatable {
  /// Nothing says where it goes.
  case missing
  /// Only the mapping of its provider does, and that provider feeds other PDUs too (STR-03).
  case providerAlone
  /// The mappings for this provider, unit and team, from different sources, name different PDUs
  /// (STR-04).
  case contradictory(Subject)
}

/// What is doubtful about where the mappings put the teams and cases of a state.
struct MappingDoubts {
  private let state: UnifiedState

  /// What the mappings that contradict each other are for: by team, by unit, and by provider alone.
  private var contradictions: [Key: Subject] = [:]

  private struct Key: Hashable {
    var provider: ProviderReference
    var unit: UnitReference?
    var team: TeamReference?
  }

  init(_ state: UnifiedState) {
    self.state = state
    for subject in state.mappings.contradictions.keys {
      guard case .mapping(let provider, let unit, let team) = subject else { continue }
      // A team's mapping counts whatever unit it names.
      let key = Key(provider: provider, unit: team == nil ? unit : nil, team: team)
      contradictions[key] = subject
    }
  }

  /// What is doubtful about where a team goes, or `nil`.
  func of(_ reference: TeamReference) -> MappingDoubt? {
    guard let team = state.organisation[reference] else { return .missing }
    return doubt(team.placement, Key(provider: team.provider, unit: team.unit, team: reference))
  }

  /// What is doubtful about where a case goes, or `nil`: what is about the team by which it counts, or
  /// else about its provider.
  func of(_ reference: CaseReference) -> MappingDoubt? {
    guard let current = state.caseload[reference] else { return .missing }
    let placement = state.placement(of: current)
    return placement.team.map { of($0) } ?? doubt(placement, Key(provider: current.provider))
  }

  /// What is doubtful about a placement by a mapping of something, or that nothing places it.
  private func doubt(_ placement: Placement, _ key: Key) -> MappingDoubt? {
    guard placement.place.deliveryUnit != nil else { return .missing }
    guard case .mapping(let level, _) = placement.reason else { return nil }
    var key = key
    if level != .team { key.team = nil }
    if level != .unit { key.unit = nil }
    if let contradiction = contradictions[key] { return .contradictory(contradiction) }
    let isDoubtful = level == .provider && !state.feedsOneDeliveryUnit(key.provider)
    return isDoubtful ? .providerAlone : nil
  }
}
