import EventLog

extension UnifiedState {
  /// Notes what is wrong with a fact by itself, before it is applied.
  mutating func noteDefects(of event: Event, at position: UInt32, _ timeline: Timeline) {
    noteUnknownNames(in: event.fact, at: position)
    if event.isAdministrative {
      if case .eventRetracted(let fact) = event.fact {
        defects.examine(.idleRetraction, .event(event.id))
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
        let named = CaseReference(rawValue: value)
        check(.unknownReference, .case(named), registry.cases[index] != nil, at: position)
      case .staff:
        let named = StaffReference(rawValue: value)
        check(.unknownReference, .staff(named), registry.staff[index] != nil, at: position)
      case .team:
        let named = Subject.team(TeamReference(rawValue: value))
        check(.unknownReference, named, registry.teams[index] != nil, at: position)
        check(.unknownOrganisation, named, registry.teams[index] != nil, at: position)
      case .provider:
        let named = ProviderReference(rawValue: value)
        provider = named
        check(.unknownOrganisation, .provider(named), registry.contains(named), at: position)
      case .unit:
        let unit = UnitReference(rawValue: value)
        let isKnown = isKnown(unit, of: provider, mustBeDeliveryUnit: field.name == "pdu")
        check(.unknownOrganisation, .unit(unit), isKnown, at: position)
      default: break
      }
    }
  }

  private mutating func check(
    _ kind: Defects.Kind,
    _ subject: Subject,
    _ isSound: Bool,
    at position: UInt32
  ) {
    defects.examine(kind, subject)
    if !isSound { defects.note(kind, subject, at: position) }
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
    defects.examine(.effectiveAfterRecorded, .event(event.id))
    if day > event.recordedAt.utcDay, isAhead(event, timeline) {
      defects.note(.effectiveAfterRecorded, .event(event.id), at: position)
    }
    guard let subject = event.fact.subject, let first = registry.firstDay(of: subject) else {
      // What is registered nowhere is found by DAT-01.
      return
    }
    defects.examine(.outsideItsSubjectsTime, subject.subject)
    let isVoid = first > day
    if isVoid || hasEnded(subject, before: day) {
      defects.note(.outsideItsSubjectsTime, subject.subject, at: position)
    }
    if isVoid, event.fact.isLossWhenVoid { defects.noteLoss(of: subject.subject, at: position) }
  }

  /// Whether a fact is effective later than it was recorded, in London, and is no plan.
  private func isAhead(_ event: Event, _ timeline: Timeline) -> Bool {
    let recordedOn = event.recordedAt.londonDay
    guard event.effectiveOn > recordedOn else { return false }
    switch event.fact.kind.planning {
    case .always: return false
    case .aYearAhead: if recordedOn.distance(to: event.effectiveOn) <= 366 { return false }
    case .never: break
    }
    // An applied plan is of a day to come on purpose.
    return timeline.symbols.string(event.source) != DayOnePlan.source
  }

  private func hasEnded(_ subject: FactSubject, before day: Day) -> Bool {
    switch subject {
    case .case(let reference):
      guard let state = caseload[reference], state.status == .closed else { return false }
      return state.closedOn.map { $0 < day } ?? false
    case .staff(let reference):
      guard let state = workforce[reference], !state.isInPost else { return false }
      return state.leftOn.map { $0 < day } ?? false
    case .team(let reference):
      guard let state = organisation[reference], !state.isOpen else { return false }
      return state.closedOn.map { $0 < day } ?? false
    }
  }

  /// DAT-10: at the end of the day of a merger, a case that is still merged has a survivor that is no
  /// less.
  mutating func noteMerger(of reference: CaseReference, at position: UInt32?) {
    guard let merged = caseload[reference], merged.mergedInto != nil else { return }
    defects.examine(.losingMerger, .case(reference))
    if !caseload.livesOn(reference, merged) {
      defects.note(.losingMerger, .case(reference), at: position)
    }
  }

  /// DAT-07.
  private mutating func noteSecondRegistration(_ fact: Fact, at position: UInt32) {
    func check(_ subject: Subject, isOpen: Bool) {
      self.check(.registeredWhileOpen, subject, !isOpen, at: position)
    }
    switch fact {
    case .caseRegistered(let fact):
      check(.case(fact.case), isOpen: caseload[fact.case]?.status == .open)
    case .staffRegistered(let fact):
      check(.staff(fact.staff), isOpen: workforce[fact.staff]?.isInPost == true)
    case .providerRegistered(let fact):
      // N03 and N07 went on as regions: another kind is a change, not the same thing twice.
      let isOpen = organisation.openProviders[fact.provider] == fact.kind
      check(.provider(fact.provider), isOpen: isOpen)
    case .unitRegistered(let fact):
      check(.unit(fact.unit), isOpen: organisation.hasRegistered(fact.unit, by: fact.provider))
    case .teamRegistered(let fact):
      check(.team(fact.team), isOpen: organisation[fact.team]?.isOpen == true)
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
    for (key, mappings) in declared {
      defects.examine(.conflictingMapping, key)
      if mappings.count == 1 { continue }
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
  /// Whether it loses something that nobody may lose when it has no effect: risk, MAPPA, a register, an
  /// officer, custody, an end or a closure.
  var isLossWhenVoid: Bool {
    switch self {
    case .riskAssessed, .mappaScreened, .registrationAdded, .registrationRemoved,
      .caseAllocated, .caseDeallocated, .custodyStarted, .caseReleased, .custodyHandedOver,
      .custodyHandedBack, .sentenceEndChanged, .caseClosed, .caseMerged, .staffLeft, .teamClosed:
      true
    default: false
    }
  }
}

extension FactKind {
  /// How far ahead of its day a fact may be recorded because it is planned.
  enum Planning {
    /// It tells of what has happened.
    case never
    /// Organisations and staff are planned up to 366 days ahead: the end of a reduction, the closing of
    /// a team.
    case aYearAhead
    /// It is about a day to come.
    case always
  }

  var planning: Planning {
    switch self {
    case .qualificationExpected: .always
    case .providerRegistered, .providerClosed, .unitRegistered, .teamRegistered, .teamMoved,
      .teamClosed, .postsEstablished, .staffRegistered, .staffMoved, .staffRegraded,
      .staffHoursChanged, .reductionStarted, .reductionEnded, .absenceStarted, .absenceEnded,
      .trainingCompleted, .staffLinked, .staffLeft:
      .aYearAhead
    default: isAdministrative ? .always : .never
    }
  }
}
