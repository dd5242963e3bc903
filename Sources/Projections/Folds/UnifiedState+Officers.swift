import EventLog

extension UnifiedState {
  /// What is known about a case's officer; `nil` when there is none, or they were never registered.
  func officer(of state: CaseState) -> StaffState? { state.officer.flatMap { workforce[$0] } }

  /// The team of a case's officer, registered or not; `nil` when there is none to speak of.
  func officersTeam(of state: CaseState) -> TeamReference? { officer(of: state)?.team }

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
