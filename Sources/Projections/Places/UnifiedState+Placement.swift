public import EventLog

extension UnifiedState {
  /// Where a case counts: with its officer's team, else where it was adopted, its own team, or its
  /// provider.
  public func place(_ reference: CaseReference) -> Place {
    caseload[reference].map { place(of: $0) } ?? .unmapped
  }

  /// Where a case in this state counts.
  public func place(of state: CaseState) -> Place { placement(of: state).place }

  /// Where a case belongs, and by what.
  public func placement(_ reference: CaseReference) -> Placement {
    caseload[reference].map { placement(of: $0) } ?? .unknown
  }

  /// Where a case in this state belongs, and by what.
  public func placement(of state: CaseState) -> Placement {
    // An officer who went elsewhere does not take along what was not transferred.
    if let reference = officersTeam(of: state), let team = organisation[reference],
      team.provider == state.provider, team.place.deliveryUnit != nil
    {
      return Placement(place: team.place, reason: .officersTeam(reference))
    }
    return placementWithoutOfficer(of: state)
  }

  /// Where a case would belong if it had no officer.
  func placementWithoutOfficer(of state: CaseState) -> Placement {
    if let adopter = state.adoptedInto.flatMap({ model.deliveryUnit($0) }) {
      return Placement(place: model.place(adopter), reason: .adoption)
    }
    if let team = state.team, let unit = organisation[team]?.place.deliveryUnit {
      return Placement(place: model.place(unit), reason: .ownTeam(team))
    }
    guard let (level, mapping) = mappings.inForce(state.provider) else {
      return Placement(place: model.place(nil, of: state.provider), reason: .nothing)
    }
    return Placement(
      place: model.place(mapping.deliveryUnit),
      reason: .mapping(level, position: mapping.position)
    )
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
}
