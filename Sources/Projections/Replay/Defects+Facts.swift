import EventLog

extension Defects {
  /// Notes what is wrong with a fact by itself, before it is applied to a state.
  mutating func note(
    _ event: Event,
    at position: UInt32,
    before state: UnifiedState,
    _ timeline: Timeline
  ) {
    noteUnknownNames(in: event.fact, at: position, state.registry)
    if event.isAdministrative {
      if case .eventRetracted(let fact) = event.fact {
        examine(.idleRetraction, .event(event.id))
        let named = timeline.position(of: fact.event)
        if named.map({ $0 >= position }) ?? true {
          note(.idleRetraction, .event(event.id), at: position)
        }
      }
      return
    }
    noteTimes(of: event, at: position, state, timeline)
    noteSecondRegistration(event.fact, at: position, state)
  }

  /// STR-01 and DAT-01.
  private mutating func noteUnknownNames(
    in fact: Fact,
    at position: UInt32,
    _ registry: Registry
  ) {
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
        let isKnown = registry.isKnown(
          unit,
          of: provider,
          mustBeDeliveryUnit: field.name == "pdu"
        )
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
    examine(kind, subject)
    if !isSound { note(kind, subject, at: position) }
  }

  /// DAT-04 and DAT-09.
  private mutating func noteTimes(
    of event: Event,
    at position: UInt32,
    _ state: UnifiedState,
    _ timeline: Timeline
  ) {
    let day = event.effectiveOn
    examine(.effectiveAfterRecorded, .event(event.id))
    if day > event.recordedAt.utcDay, isAhead(event, timeline) {
      note(.effectiveAfterRecorded, .event(event.id), at: position)
    }
    guard let subject = event.fact.subject, let first = state.registry.firstDay(of: subject) else {
      // What is registered nowhere is found by DAT-01.
      return
    }
    examine(.outsideItsSubjectsTime, subject.subject)
    let isVoid = first > day
    if isVoid || state.hasEnded(subject, before: day) {
      note(.outsideItsSubjectsTime, subject.subject, at: position)
    }
    if isVoid, event.fact.isLossWhenVoid { noteLoss(of: subject.subject, at: position) }
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
    return timeline.symbols.string(event.source) != Timeline.plannedSource
  }

  /// DAT-10: at the end of the day of a merger, a case that is still merged has a survivor that is no
  /// less.
  mutating func noteMerger(
    of reference: CaseReference,
    at position: UInt32?,
    _ state: UnifiedState
  ) {
    guard let merged = state.caseload[reference], merged.mergedInto != nil else { return }
    examine(.losingMerger, .case(reference))
    if !state.caseload.livesOn(reference, merged) {
      note(.losingMerger, .case(reference), at: position)
    }
  }

  /// DAT-07.
  private mutating func noteSecondRegistration(
    _ fact: Fact,
    at position: UInt32,
    _ state: UnifiedState
  ) {
    func check(_ subject: Subject, isOpen: Bool) {
      self.check(.registeredWhileOpen, subject, !isOpen, at: position)
    }
    switch fact {
    case .caseRegistered(let fact):
      check(.case(fact.case), isOpen: state.caseload[fact.case]?.status == .open)
    case .staffRegistered(let fact):
      check(.staff(fact.staff), isOpen: state.workforce[fact.staff]?.isInPost == true)
    case .providerRegistered(let fact):
      // N03 and N07 went on as regions: another kind is a change, not the same thing twice.
      let isOpen = state.organisation.openProviders[fact.provider] == fact.kind
      check(.provider(fact.provider), isOpen: isOpen)
    case .unitRegistered(let fact):
      check(
        .unit(fact.unit),
        isOpen: state.organisation.hasRegistered(fact.unit, by: fact.provider)
      )
    case .teamRegistered(let fact):
      check(.team(fact.team), isOpen: state.organisation[fact.team]?.isOpen == true)
    default: break
    }
  }
}

extension UnifiedState {
  /// Whether what a fact is about had ended before a day.
  fileprivate func hasEnded(_ subject: FactSubject, before day: Day) -> Bool {
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
