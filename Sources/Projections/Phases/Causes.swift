import EventLog

/// Which findings are consequences of others: what is left behind because its team is in doubt.
///
/// A finding of CON-01, CON-03 or STR-08 about something whose team is itself found by STR-01 to STR-04
/// goes away when that is mended.
struct Causes {
  /// The rules about where teams go, in the order of the catalogue.
  private static let rules = [
    EveryCodeIsKnown.card.code, EveryLegacyTeamHasAPDU.card.code,
    NothingIsPlacedByItsProviderAlone.card.code, MappingsAgree.card.code,
  ]

  /// The rules that find what is left behind.
  static let consequences: Set = [
    NoCaseIsLostOnDayOne.card.code, NobodyOnTheStaffIsLostOnDayOne.card.code,
    NothingStaysUnderALegacyProvider.card.code,
  ]

  /// What is found by the rules about teams, at the gate that is looked at and at Day 1.
  private var found: Set<Finding.Cause> = []

  /// Takes note of what was found at a gate.
  mutating func note(_ findings: [Finding]) {
    for finding in findings where Self.rules.contains(finding.rule) {
      found.insert(finding.asCause)
    }
  }

  /// The cause of a finding, by what would leave its subject behind.
  func cause(of finding: Finding, _ suspects: [Subject]) -> Finding.Cause? {
    guard Self.consequences.contains(finding.rule) else { return nil }
    for subject in suspects {
      for rule in Self.rules {
        let cause = Finding.Cause(rule: rule, subject: subject)
        if found.contains(cause) { return cause }
      }
    }
    return nil
  }
}

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
