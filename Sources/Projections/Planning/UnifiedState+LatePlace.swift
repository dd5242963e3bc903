import EventLog

extension UnifiedState {
  /// Where a case that came late goes: with its officer's team, or else where it counts.
  ///
  /// That team was taken over before the case, so that the case does not count with it any more; it has
  /// to be in a region that the case's provider feeds.
  func latePlace(_ reference: CaseReference) -> Place {
    guard let current = caseload[reference] else { return .unmapped }
    let fed = model.regions(fedBy: current.provider)
    guard let team = officersTeam(of: current).flatMap({ organisation[$0] }),
      !model.isHandedOver(by: team.provider) || team.adoptedOn != nil,
      team.place.deliveryUnit != nil, let region = team.place.region, fed.contains(region)
    else { return place(of: current) }
    return team.place
  }
}
