import EventLog

extension UnifiedState {
  /// Where a case that came late goes: with its officer's team, or else where it counts.
  ///
  /// That team was taken over before the case, so that the case does not count with it any more; it has
  /// to be in a region that the case's provider feeds.
  func latePlace(_ reference: CaseReference) -> Place {
    let current = caseload[reference]
    guard let officer = current.officer, workforce[officer].isRegistered else {
      return place(reference)
    }
    let team = organisation[workforce[officer].team]
    let fed = model.regions(fedBy: current.provider)
    guard team.isRegistered, !model.isHandedOver(by: team.provider) || team.adoptedOn != nil,
      team.place.deliveryUnit != nil, let region = team.place.region, fed.contains(region)
    else { return place(reference) }
    return team.place
  }
}
