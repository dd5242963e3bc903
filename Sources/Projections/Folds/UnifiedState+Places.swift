public import EventLog

extension UnifiedState {
  /// Where a case counts: with its officer's team, else where it was adopted, its own team, or its
  /// provider.
  public func place(_ reference: CaseReference) -> Place { place(of: caseload[reference]) }

  /// Where a case in this state counts.
  public func place(of state: CaseState) -> Place {
    guard state.status != .unknown else { return .unmapped }
    return officersTeam(placing: state).map { organisation[$0].place }
      ?? placeWithoutOfficer(state)
  }

  /// The team of a case's officer, if the case counts by it: it belongs to the case's provider and has
  /// a PDU.
  private func officersTeam(placing state: CaseState) -> TeamReference? {
    guard let officer = state.officer, workforce[officer].isRegistered else { return nil }
    let reference = workforce[officer].team
    let team = organisation[reference]
    let places =
      team.isRegistered && team.provider == state.provider && team.place.deliveryUnit != nil
    return places ? reference : nil
  }

  /// Where a case would count if it had no officer.
  func placeWithoutOfficer(_ state: CaseState) -> Place {
    let deliveryUnit =
      state.adoptedInto.flatMap { model.deliveryUnit($0) }
      ?? state.team.flatMap { organisation[$0].place.deliveryUnit }
      ?? mappings.deliveryUnit(state.provider)
    let region = deliveryUnit.map { model[$0].region } ?? model.onlyRegion(state.provider)
    return Place(deliveryUnit: deliveryUnit, region: region)
  }

  /// The team by which a case counts: its officer's, or its own; `nil` when it counts by its adoption or
  /// its provider.
  func placingTeam(of state: CaseState) -> TeamReference? {
    if let team = officersTeam(placing: state) { return team }
    if state.adoptedInto.flatMap({ model.deliveryUnit($0) }) != nil { return nil }
    return state.team.flatMap { organisation[$0].place.deliveryUnit == nil ? nil : $0 }
  }

  /// The mapping of its provider alone that places a case, or `nil` when something else does or
  /// nothing.
  func mappingOfProviderAlone(placing state: CaseState) -> Mappings.Mapping? {
    if placingTeam(of: state) != nil { return nil }
    if state.adoptedInto.flatMap({ model.deliveryUnit($0) }) != nil { return nil }
    return mappings.ofProviderAlone(state.provider)
  }

  /// Whether all mappings of a provider in force lead to one PDU, and it feeds no second region.
  func feedsOneDeliveryUnit(_ provider: ProviderReference) -> Bool {
    switch model.role(provider) {
    case .division, .company:
      model.onlyRegion(provider) != nil && mappings.leadToOnePlace(provider)
    case .divisionAndRegion, .region, .other: mappings.leadToOnePlace(provider)
    }
  }

  /// Where a victim contact counts: with its liaison officer, else with the case.
  public func place(_ reference: Reference<VictimKind>) -> Place {
    let contact = victimContacts[reference]
    let ofOfficer = contact.staff.map { place($0) } ?? .unmapped
    return ofOfficer == .unmapped ? contact.case.map { place($0) } ?? .unmapped : ofOfficer
  }

  /// Where a member of staff counts: with their team.
  public func place(_ reference: StaffReference) -> Place {
    let state = workforce[reference]
    return state.isRegistered ? organisation[state.team].place : .unmapped
  }

  /// Where a subject counts.
  func place(_ subject: Subject) -> Place {
    switch subject {
    case .case(let reference): return place(reference)
    case .staff(let reference): return place(reference)
    case .team(let reference): return organisation[reference].place
    case .person(let reference):
      return caseload.openCases(of: reference).first.map { place($0) } ?? .unmapped
    case .victim(let reference): return place(reference)
    case .provider(let reference), .mapping(let reference, _, _), .source(_, let reference):
      return Place(deliveryUnit: nil, region: model.onlyRegion(reference))
    case .unit(let reference):
      return model.deliveryUnit(reference).map(place(of:)) ?? .unmapped
    case .deliveryUnit(let unit), .post(let unit, _): return place(of: unit)
    case .event: return .unmapped
    }
  }

  private func place(of unit: DeliveryUnit) -> Place {
    Place(deliveryUnit: unit, region: model[unit].region)
  }

  /// Whether an open case has no officer to speak of: none, unregistered, gone, or in a team for
  /// unallocated cases.
  public func isUnallocated(_ state: CaseState) -> Bool {
    guard let officer = state.officer else { return true }
    let staff = workforce[officer]
    guard staff.isRegistered, staff.isInPost else { return true }
    let team = organisation[staff.team]
    return team.isRegistered && team.function == .unallocated
  }
}
