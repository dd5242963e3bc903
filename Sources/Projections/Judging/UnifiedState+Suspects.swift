import EventLog

extension UnifiedState {
  /// What leaves a subject behind when it is found: its team, and the mappings that place that.
  func suspects(of subject: Subject) -> [Subject] {
    let teams: [TeamReference?] =
      switch subject {
      case .case(let reference):
        caseload[reference].map { [$0.team, officersTeam(of: $0)] } ?? []
      case .staff(let reference): [workforce[reference]?.team]
      case .team(let reference): [reference]
      default: []
      }
    return teams.compactMap(\.self).flatMap { reference -> [Subject] in
      guard let team = organisation[reference] else { return [.team(reference)] }
      return [
        .team(reference), .mapping(team.provider, nil, reference),
        .mapping(team.provider, team.unit, reference), .mapping(team.provider, team.unit, nil),
      ] + (team.placement.mappingOfProvider != nil ? [.mapping(team.provider, nil, nil)] : [])
    }
  }
}
