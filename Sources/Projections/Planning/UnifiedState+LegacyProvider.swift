import EventLog

extension UnifiedState {
  /// The provider that hands a subject over; `nil` for what no provider holds.
  func legacyProvider(of subject: Subject) -> ProviderReference? {
    switch subject {
    case .case(let reference):
      let state = caseload[reference]
      return state.status == .unknown ? nil : state.provider
    case .staff(let reference):
      let team = organisation[workforce[reference].team]
      return workforce[reference].isRegistered && team.isRegistered ? team.provider : nil
    case .team(let reference):
      let team = organisation[reference]
      return team.isRegistered ? team.provider : nil
    case .provider(let reference), .mapping(let reference, _, _): return reference
    case .victim(let reference):
      return victimContacts[reference].staff.flatMap { legacyProvider(of: .staff($0)) }
    default: return nil
    }
  }
}
