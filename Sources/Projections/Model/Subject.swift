public import EventLog

/// What a finding is about.
public enum Subject: Hashable, Sendable, BitwiseCopyable {
  /// A case.
  case `case`(CaseReference)
  /// A member of staff.
  case staff(StaffReference)
  /// A team.
  case team(TeamReference)
  /// A person.
  case person(PersonReference)
  /// A provider.
  case provider(ProviderReference)
  /// A victim contact.
  case victim(Reference<VictimKind>)
  /// A source that speaks for a provider.
  case source(SourceReference, ProviderReference)
  /// A unit, by its code alone.
  case unit(UnitReference)
  /// A PDU.
  case deliveryUnit(DeliveryUnit)
  /// One grade in a PDU.
  case post(DeliveryUnit, PostGrade)
  /// What a mapping is for.
  case mapping(ProviderReference, UnitReference?, TeamReference?)
  /// What a source counts.
  case count(CountKey)
  /// An event.
  case event(EventReference)

  /// The subject as findings and waivers write it.
  public func text(_ symbols: Symbols, _ model: ServiceModel) -> String {
    switch self {
    case .case(let reference): symbols.string(reference)
    case .staff(let reference): symbols.string(reference)
    case .team(let reference): symbols.string(reference)
    case .person(let reference): symbols.string(reference)
    case .provider(let reference): symbols.string(reference)
    case .victim(let reference): symbols[.victim].string(reference.index)
    case .source(let reference, _): symbols.string(reference)
    case .unit(let reference): symbols.string(reference)
    case .deliveryUnit(let unit): model[unit].code
    case .post(let unit, let grade): "\(model[unit].code)/\(grade)"
    case .mapping(let provider, let unit, let team):
      ([symbols.string(provider)]
        + [unit.map { symbols.string($0) }, team.map { symbols.string($0) }]
        .compactMap(\.self)).joined(separator: "/")
    case .count(let key): key.text(symbols)
    case .event(let reference): symbols.string(reference)
    }
  }
}
