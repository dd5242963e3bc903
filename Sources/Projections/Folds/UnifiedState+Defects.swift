import EventLog

extension UnifiedState {
  /// Notes what is wrong with a fact by itself, before it is applied.
  mutating func noteDefects(of event: Event, at position: UInt32, _ timeline: Timeline) {
    noteUnknownNames(in: event.fact, at: position)
    if event.isAdministrative {
      if case .eventRetracted(let fact) = event.fact {
        let named = timeline.position(of: fact.event)
        if named.map({ $0 >= position }) ?? true {
          defects.note(.idleRetraction, .event(event.id), at: position)
        }
      }
      return
    }
    noteTimes(of: event, at: position, timeline)
    noteSecondRegistration(event.fact, at: position)
  }

  /// STR-01 and DAT-01.
  private mutating func noteUnknownNames(in fact: Fact, at position: UInt32) {
    var provider: ProviderReference?
    fact.forEachReference { field, kind, index in
      let value = UInt32(index)
      switch kind {
      case .case:
        if registry.cases[index] == nil {
          defects.note(.unknownReference, .case(CaseReference(rawValue: value)), at: position)
        }
      case .staff:
        if registry.staff[index] == nil {
          defects.note(.unknownReference, .staff(StaffReference(rawValue: value)), at: position)
        }
      case .team:
        if registry.teams[index] == nil {
          let team = Subject.team(TeamReference(rawValue: value))
          defects.note(.unknownReference, team, at: position)
          defects.note(.unknownOrganisation, team, at: position)
        }
      case .provider:
        let reference = ProviderReference(rawValue: value)
        provider = reference
        if !registry.contains(reference) {
          defects.note(.unknownOrganisation, .provider(reference), at: position)
        }
      case .unit:
        let unit = UnitReference(rawValue: value)
        if !isKnown(unit, of: provider, mustBeDeliveryUnit: field.name == "pdu") {
          defects.note(.unknownOrganisation, .unit(unit), at: position)
        }
      default: break
      }
    }
  }

  private func isKnown(
    _ unit: UnitReference,
    of provider: ProviderReference?,
    mustBeDeliveryUnit: Bool
  ) -> Bool {
    if registry.isDeliveryUnit(unit) { return true }
    if mustBeDeliveryUnit { return false }
    return provider.map { registry.contains(unit, of: $0) } ?? registry.contains(unit)
  }

  /// DAT-04 and DAT-09.
  private mutating func noteTimes(of event: Event, at position: UInt32, _ timeline: Timeline) {
    let day = event.effectiveOn
    if day > event.recordedAt.utcDay, event.fact.kind != .qualificationExpected,
      day > event.recordedAt.londonDay,
      // An applied plan is of a day to come on purpose.
      timeline.symbols.string(event.source) != DayOnePlan.source
    {
      defects.note(.effectiveAfterRecorded, .event(event.id), at: position)
    }
    guard let subject = event.fact.subject else { return }
    let isOutside: Bool
    switch subject {
    case .case(let reference):
      guard let first = registry.cases[reference.index] else { return }
      let state = caseload[reference]
      isOutside =
        first > day || (state.status == .closed && state.closedOn.map { $0 < day } == true)
    case .staff(let reference):
      guard let first = registry.staff[reference.index] else { return }
      let state = workforce[reference]
      isOutside = first > day || (!state.isInPost && state.leftOn.map { $0 < day } == true)
    case .team(let reference):
      guard let first = registry.teams[reference.index] else { return }
      let state = organisation[reference]
      isOutside = first > day || (!state.isOpen && state.closedOn.map { $0 < day } == true)
    default: return
    }
    if isOutside { defects.note(.outsideItsSubjectsTime, subject, at: position) }
  }

  /// DAT-07.
  private mutating func noteSecondRegistration(_ fact: Fact, at position: UInt32) {
    switch fact {
    case .caseRegistered(let fact):
      if caseload[fact.case].status == .open {
        defects.note(.registeredWhileOpen, .case(fact.case), at: position)
      }
    case .staffRegistered(let fact):
      if workforce[fact.staff].isInPost {
        defects.note(.registeredWhileOpen, .staff(fact.staff), at: position)
      }
    case .providerRegistered(let fact):
      // N03 and N07 went on as regions: another kind is a change, not the same thing twice.
      if organisation.openProviders[fact.provider] == fact.kind {
        defects.note(.registeredWhileOpen, .provider(fact.provider), at: position)
      }
    case .unitRegistered(let fact):
      if organisation.hasRegistered(fact.unit, by: fact.provider) {
        defects.note(.registeredWhileOpen, .unit(fact.unit), at: position)
      }
    case .teamRegistered(let fact):
      if organisation[fact.team].isOpen {
        defects.note(.registeredWhileOpen, .team(fact.team), at: position)
      }
    default: break
    }
  }

  /// STR-04: mappings of just the same key, from different sources, to different PDUs.
  mutating func noteConflictingMappings(_ timeline: Timeline) {
    struct Declared {
      var source: SourceReference
      var unit: DeliveryUnit
      var position: UInt32

      var sourceAndUnit: SourceAndUnit { SourceAndUnit(source: source, unit: unit) }
    }
    struct SourceAndUnit: Hashable {
      var source: SourceReference
      var unit: DeliveryUnit
    }
    var declared: [Subject: [Declared]] = [:]
    for position in timeline.administrative {
      let event = timeline[position]
      guard case .mappingDeclared(let fact) = event.fact, let unit = model.deliveryUnit(fact.pdu)
      else { continue }
      let key = Subject.mapping(fact.provider, fact.unit, fact.team)
      declared[key, default: []]
        .append(Declared(source: event.source, unit: unit, position: position))
    }
    for (key, mappings) in declared where mappings.count > 1 {
      let bySource = Dictionary(grouping: mappings, by: \.source).mapValues(\.count)
      let byUnit = Dictionary(grouping: mappings, by: \.unit).mapValues(\.count)
      let byBoth = Dictionary(grouping: mappings, by: \.sourceAndUnit).mapValues(\.count)
      for mapping in mappings {
        // How many come from another source and name another PDU: all but those that share one.
        let agreeing =
          bySource[mapping.source, default: 0] + byUnit[mapping.unit, default: 0]
          - byBoth[mapping.sourceAndUnit, default: 0]
        if mappings.count > agreeing {
          defects.note(.conflictingMapping, key, at: mapping.position)
        }
      }
    }
  }
}

extension Fact {
  /// The case the fact sets state on, else the member of staff, else the team; `nil` for a
  /// registration and for a fact about none of them.
  var subject: Subject? {
    switch self {
    case .caseRegistered, .staffRegistered, .teamRegistered, .courtReportRequested,
      .courtReportCompleted, .victimContactOpened, .victimContactReassigned, .mappingDeclared:
      return nil
    default: break
    }
    var subject: Subject?
    forEachReference { _, kind, index in
      guard subject == nil else { return }
      switch kind {
      case .case: subject = .case(CaseReference(rawValue: UInt32(index)))
      case .staff: subject = .staff(StaffReference(rawValue: UInt32(index)))
      case .team: subject = .team(TeamReference(rawValue: UInt32(index)))
      default: break
      }
    }
    return subject
  }
}
