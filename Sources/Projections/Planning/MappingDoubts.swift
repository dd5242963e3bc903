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
    guard let team = state.organisation[reference], let place = team.place.deliveryUnit else {
      return .missing
    }
    if state.model.deliveryUnit(team.unit) == place { return nil }
    var key = Key(provider: team.provider)
    if state.mappings.deliveryUnit(team.provider, team: reference) != nil {
      key.team = reference
    } else if state.mappings.deliveryUnit(team.provider, unit: team.unit) != nil {
      key.unit = team.unit
    }
    if let contradiction = contradictions[key] { return .contradictory(contradiction) }
    let isDoubtful = team.isPlacedByProviderAlone && !state.feedsOneDeliveryUnit(team.provider)
    return isDoubtful ? .providerAlone : nil
  }

  /// What is doubtful about where a case goes, or `nil`: what is about the team by which it counts, or
  /// else about its provider.
  func of(_ reference: CaseReference) -> MappingDoubt? {
    guard let current = state.caseload[reference],
      state.place(of: current).deliveryUnit != nil
    else { return .missing }
    if let team = state.placingTeam(of: current) { return of(team) }
    guard state.mappingOfProviderAlone(placing: current) != nil else { return nil }
    if let contradiction = contradictions[Key(provider: current.provider)] {
      return .contradictory(contradiction)
    }
    return state.feedsOneDeliveryUnit(current.provider) ? nil : .providerAlone
  }
}
