import EventLog

extension UnifiedState {
  /// The provider that hands a subject over; `nil` for what no provider holds.
  func legacyProvider(of subject: Subject) -> ProviderReference? {
    switch subject {
    case .case(let reference): return caseload[reference]?.provider
    case .staff(let reference):
      return workforce[reference].flatMap { organisation[$0.team]?.provider }
    case .team(let reference): return organisation[reference]?.provider
    case .provider(let reference), .mapping(let reference, _, _): return reference
    case .count(let key): return key.provider
    case .victim(let reference):
      return victimContacts[reference].flatMap { legacyProvider(of: .staff($0.staff)) }
    default: return nil
    }
  }
}
