public import EventLog

/// Why a fact that counts changes nothing.
public enum NoEffect: Equatable, Sendable {
  /// What it is about is registered nowhere.
  case registeredNowhere(Subject)
  /// What it is about is registered only on a later day.
  case registeredLater(Subject, on: Day)
  /// It registers a case that is open.
  case isOpenAlready
  /// What it names as a PDU is none.
  case noDeliveryUnit(UnitReference)
  /// It links a code to itself.
  case linksToItself
  /// The victim contact was never opened.
  case neverOpened
  /// It retracts no event at an earlier position.
  case retractsNothing

  /// The reason in a few words.
  public func text(_ symbols: Symbols, _ model: ServiceModel) -> String {
    switch self {
    case .registeredNowhere(let subject):
      "\(subject.text(symbols, model)) is not registered anywhere"
    case .registeredLater(let subject, let day):
      "\(subject.text(symbols, model)) is not registered until \(day)"
    case .isOpenAlready: "it is already open"
    case .noDeliveryUnit(let unit): "\(symbols.string(unit)) is not a PDU"
    case .linksToItself: "a code is linked to itself"
    case .neverOpened: "the victim contact was never opened"
    case .retractsNothing: "it names no event at an earlier position"
    }
  }
}

extension UnifiedState {
  /// Why a fact would change nothing if it were applied now, or `nil` when it would change something.
  func noEffect(of event: Event, at position: UInt32, _ timeline: Timeline) -> NoEffect? {
    if let subject = event.fact.subject, let fault = absence(of: subject) { return fault }
    switch event.fact {
    case .caseRegistered(let fact):
      return caseload[fact.case]?.status == .open ? .isOpenAlready : nil
    case .teamAdopted(let fact): return fault(ofDeliveryUnit: fact.pdu)
    case .caseAdopted(let fact): return fault(ofDeliveryUnit: fact.pdu)
    case .mappingDeclared(let fact): return fault(ofDeliveryUnit: fact.pdu)
    case .staffLinked(let fact):
      return fact.staff == fact.as ? .linksToItself : absence(of: .staff(fact.as))
    case .victimContactReassigned(let fact):
      return victimContacts[fact.victim] == nil ? .neverOpened : nil
    case .victimContactClosed(let fact):
      return victimContacts[fact.victim] == nil ? .neverOpened : nil
    case .eventRetracted(let fact):
      return timeline.position(of: fact.event).map { $0 < position } == true
        ? nil : .retractsNothing
    default: return nil
    }
  }

  private func absence(of subject: FactSubject) -> NoEffect? {
    let isThere =
      switch subject {
      case .case(let reference): caseload[reference] != nil
      case .staff(let reference): workforce[reference] != nil
      case .team(let reference): organisation[reference] != nil
      }
    if isThere { return nil }
    return registry.firstDay(of: subject).map { .registeredLater(subject.subject, on: $0) }
      ?? .registeredNowhere(subject.subject)
  }

  private func fault(ofDeliveryUnit unit: UnitReference) -> NoEffect? {
    model.deliveryUnit(unit) == nil ? .noDeliveryUnit(unit) : nil
  }
}
