import EventLog

extension UnifiedState {
  /// Where a case that came late goes: with its officer's team, or else where it counts.
  ///
  /// That team was taken over before the case, so that the case does not count with it any more; it has
  /// to be in a region that the case's provider feeds.
  func latePlacement(_ reference: CaseReference) -> Placement {
    guard let current = caseload[reference] else { return .unknown }
    let fed = model.regions(fedBy: current.provider)
    guard let reference = officersTeam(of: current), let team = organisation[reference],
      !model.isHandedOver(by: team.provider) || team.adoptedOn != nil,
      team.place.deliveryUnit != nil, let region = team.place.region, fed.contains(region)
    else { return placement(of: current) }
    return Placement(place: team.place, reason: .officersTeam(reference))
  }
}
