import EventLog

extension UnifiedState {
  /// Where a case that came late goes: where it counts, or else with its officer's team.
  ///
  /// That team was taken over before the case, so that the case does not count with it any more; it has
  /// to be in a region that the case's provider feeds.
  func latePlace(_ reference: CaseReference) -> Place {
    let place = place(reference)
    guard place.deliveryUnit == nil, let officer = caseload[reference].officer else { return place }
    let officers = self.place(officer)
    let fed = model.regions(fedBy: caseload[reference].provider)
    return officers.region.map { fed.contains($0) } == true ? officers : place
  }
}
