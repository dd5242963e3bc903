public import EventLog

/// A legacy team that has cases or staff and no PDU: what has to be mapped before Day 1.
public struct UnmappedTeam: Sendable {
  /// The team.
  public let team: TeamReference

  /// Its provider.
  public let provider: ProviderReference

  /// Its unit.
  public let unit: UnitReference

  /// Cases that are not closed and that count by it: their own team, or their officer's.
  public let caseCount: Int

  /// Staff in post in it.
  public let staffCount: Int

  /// The regions that its provider feeds, in order.
  public let regions: [Region]

  /// The teams to be mapped, by provider and code.
  static func all(
    in state: UnifiedState,
    part: DayOnePlan.Part,
    _ symbols: Symbols
  ) -> [UnmappedTeam] {
    var caseCounts: [TeamReference: Int] = [:]
    for reference in state.caseload.references {
      let current = state.caseload[reference]
      guard current.status == .open, state.place(of: current).deliveryUnit == nil else { continue }
      let officers = current.officer.map { state.workforce[$0] }
      let officersTeam = officers.flatMap { $0.isRegistered ? $0.team : nil }
      if let team = current.team ?? officersTeam { caseCounts[team, default: 0] += 1 }
    }
    var staffCounts: [TeamReference: Int] = [:]
    for reference in state.workforce.references where state.workforce[reference].isInPost {
      staffCounts[state.workforce[reference].team, default: 0] += 1
    }
    return state.organisation.references.compactMap { reference -> UnmappedTeam? in
      let team = state.organisation[reference]
      let (cases, staff) = (caseCounts[reference] ?? 0, staffCounts[reference] ?? 0)
      guard team.isOpen, team.place.deliveryUnit == nil, cases + staff > 0,
        state.model.isHandedOver(by: team.provider),
        part.contains(team.provider, team.place.region, state.model)
      else { return nil }
      return UnmappedTeam(
        team: reference,
        provider: team.provider,
        unit: team.unit,
        caseCount: cases,
        staffCount: staff,
        regions: state.model.regions(fedBy: team.provider)
      )
    }.sorted {
      (symbols.string($0.provider), symbols.string($0.team))
        < (symbols.string($1.provider), symbols.string($1.team))
    }
  }
}
