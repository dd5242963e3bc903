import EventLog

// What the unified service has taken over.

extension CaseState {
  /// Whether the unified service has it at the end of Day 1: adopted, or put with a region's own provider
  /// by a fact.
  func isTakenOver(on dayOne: Day, _ model: ServiceModel) -> Bool {
    adoptedOn == dayOne || !model.isHandedOver(by: provider)
  }
}

extension TeamState {
  /// The same of a team.
  func isTakenOver(on dayOne: Day, _ model: ServiceModel) -> Bool {
    adoptedOn == dayOne || !model.isHandedOver(by: provider)
  }
}

extension UnifiedState {
  /// The same of a member of staff: adopted, or of a grade without a post in the contract, which comes
  /// with its team.
  func isTakenOver(_ person: StaffState, on dayOne: Day) -> Bool {
    if person.adoptedOn == dayOne { return true }
    guard let team = organisation[person.team] else { return false }
    return model.isNational(team.provider)
      || (person.grade == .other && team.isTakenOver(on: dayOne, model))
  }
}
