public import EventLog

extension UnifiedState {
  /// Where a case counts: with its officer's team, else where it was adopted, its own team, or its
  /// provider.
  public func place(_ reference: CaseReference) -> Place {
    caseload[reference].map { place(of: $0) } ?? .unmapped
  }

  /// Where a case in this state counts.
  public func place(of state: CaseState) -> Place {
    officersTeam(placing: state).flatMap { organisation[$0]?.place } ?? placeWithoutOfficer(state)
  }

  /// What is known about a case's officer; `nil` when there is none, or they were never registered.
  func officer(of state: CaseState) -> StaffState? { state.officer.flatMap { workforce[$0] } }

  /// The team of a case's officer, registered or not; `nil` when there is none to speak of.
  func officersTeam(of state: CaseState) -> TeamReference? { officer(of: state)?.team }

  /// The team of a case's officer, if the case counts by it: it belongs to the case's provider and has
  /// a PDU.
  private func officersTeam(placing state: CaseState) -> TeamReference? {
    guard let reference = officersTeam(of: state), let team = organisation[reference],
      team.provider == state.provider, team.place.deliveryUnit != nil
    else { return nil }
    return reference
  }

  /// The PDU that adopted a case, if it is one.
  private func adopter(of state: CaseState) -> DeliveryUnit? {
    state.adoptedInto.flatMap { model.deliveryUnit($0) }
  }

  /// Where a case would count if it had no officer.
  func placeWithoutOfficer(_ state: CaseState) -> Place {
    let deliveryUnit =
      adopter(of: state) ?? state.team.flatMap { organisation[$0]?.place.deliveryUnit }
      ?? mappings.deliveryUnit(state.provider)
    return model.place(deliveryUnit, of: state.provider)
  }

  /// The team by which a case counts: its officer's, or its own; `nil` when it counts by its adoption or
  /// its provider.
  func placingTeam(of state: CaseState) -> TeamReference? {
    if let team = officersTeam(placing: state) { return team }
    if adopter(of: state) != nil { return nil }
    return state.team.flatMap { organisation[$0]?.place.deliveryUnit == nil ? nil : $0 }
  }

  /// The mapping of its provider alone that places a case, or `nil` when something else does or
  /// nothing.
  func mappingOfProviderAlone(placing state: CaseState) -> Mappings.Mapping? {
    if placingTeam(of: state) != nil || adopter(of: state) != nil { return nil }
    return mappings.ofProviderAlone(state.provider)
  }

  /// Whether all mappings of a provider in force lead to one PDU, and it feeds no second region.
  func feedsOneDeliveryUnit(_ provider: ProviderReference) -> Bool {
    switch model.role(provider) {
    case .division, .company:
      model.onlyRegion(provider) != nil && mappings.leadToOnePlace(provider)
    case .divisionAndRegion, .region, .national, .other: mappings.leadToOnePlace(provider)
    }
  }

  /// Where a victim contact counts: with its liaison officer, else with the case.
  public func place(_ reference: Reference<VictimKind>) -> Place {
    guard let contact = victimContacts[reference] else { return .unmapped }
    let ofOfficer = place(contact.staff)
    return ofOfficer == .unmapped ? place(contact.case) : ofOfficer
  }

  /// Where a member of staff counts: with their team.
  public func place(_ reference: StaffReference) -> Place {
    workforce[reference].map { place(of: $0) } ?? .unmapped
  }

  /// Where a member of staff in this state counts.
  func place(of state: StaffState) -> Place { place(state.team) }

  /// Where a team counts.
  public func place(_ reference: TeamReference) -> Place {
    organisation[reference]?.place ?? .unmapped
  }

  /// Where a subject counts.
  func place(_ subject: Subject) -> Place {
    switch subject {
    case .case(let reference): return place(reference)
    case .staff(let reference): return place(reference)
    case .team(let reference): return place(reference)
    case .person(let reference):
      return caseload.openCases(of: reference).first.map { place($0) } ?? .unmapped
    case .victim(let reference): return place(reference)
    case .provider(let reference), .mapping(let reference, _, _), .source(_, let reference):
      return model.place(nil, of: reference)
    case .count(let key): return place(key)
    case .unit(let reference):
      return model.deliveryUnit(reference).map { model.place($0) } ?? .unmapped
    case .deliveryUnit(let unit), .post(let unit, _): return model.place(unit)
    case .event: return .unmapped
    }
  }

  private func place(_ key: CountKey) -> Place {
    switch key.part {
    case .staff(let reference): place(reference)
    case .team(let reference): place(reference)
    case .unit(let unit): model.place(model.deliveryUnit(unit), of: key.provider)
    case .provider: model.place(nil, of: key.provider)
    }
  }

  /// Whether a staff code stands for nobody: a registered team's code and `U`.
  func isStandIn(_ staff: StaffReference) -> Bool {
    standIns.team(of: staff).map { organisation[$0] != nil } ?? false
  }

  /// Whether an open case has no officer to speak of: none, a stand-in, unregistered, gone, or in a team
  /// for unallocated cases.
  public func isUnallocated(_ state: CaseState) -> Bool {
    guard let officer = state.officer, !isStandIn(officer), let staff = workforce[officer],
      staff.isInPost
    else { return true }
    return isForUnallocatedCases(staff.team)
  }

  /// Whether a team is registered with the function `unallocated`.
  func isForUnallocatedCases(_ team: TeamReference) -> Bool {
    organisation[team]?.function == .unallocated
  }
}
