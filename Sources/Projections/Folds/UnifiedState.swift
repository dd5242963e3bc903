public import EventLog

/// The state of the service under the unified twelve-region model: what all folds make of the facts
/// so far.
///
/// `apply` is total and decides nothing: an event in the log has happened. Whether it should have
/// happened is for a rule to say.
public struct UnifiedState: Sendable {
  /// What each provider, unit and grade code is.
  public private(set) var model: ServiceModel

  /// Where legacy providers, units and teams go.
  public let mappings: Mappings

  let registry: Registry

  /// Teams and units.
  public internal(set) var organisation: Organisation

  /// Staff.
  public internal(set) var workforce: Workforce

  /// Cases.
  public internal(set) var caseload: Caseload

  /// Posts, status, processes and forecasts of the PDUs.
  public internal(set) var delivery: Delivery

  /// Requirements of cases, and the unpaid work credited to them.
  public internal(set) var requirements = Requirements()

  /// Victim contacts.
  public internal(set) var victimContacts: VictimContacts

  /// When each source last recorded something.
  public internal(set) var sources: Sources

  /// What is wrong with the facts themselves.
  public internal(set) var defects = Defects()

  /// The state before the first fact, with the administrative facts, which hold from the start.
  ///
  /// - Parameters:
  ///   - timeline: the events that count.
  ///   - day: the last day to be folded: units registered as PDUs by then are PDUs all along.
  public init(_ timeline: Timeline, through day: Day) {
    let symbols = timeline.symbols
    let model = ServiceModel(symbols, registrations: timeline.unitRegistrations(through: day))
    self.model = model
    mappings = Mappings(timeline, model)
    registry = Registry(timeline)
    organisation = Organisation(model, mappings, symbols)
    workforce = Workforce(symbols)
    caseload = Caseload(symbols)
    delivery = Delivery(timeline, model)
    victimContacts = VictimContacts(symbols)
    sources = Sources(symbols)
    for position in timeline.administrative {
      noteDefects(of: timeline[position], at: position, timeline)
      sources.note(timeline[position], at: position)
    }
    noteConflictingMappings(timeline)
  }

  /// The state at the end of `day`: every fact effective by then, folded in order.
  public init(_ timeline: Timeline, atTheEndOf day: Day) {
    self.init(timeline, through: day)
    for position in timeline.facts {
      let event = timeline[position]
      guard event.effectiveOn <= day else { break }
      apply(event, at: position)
    }
  }

  /// Takes units into account that become PDUs and that nothing has named before.
  mutating func adopt(_ model: ServiceModel) {
    self.model = model
    organisation.adopt(model)
  }

  /// Takes one fact about the world into account.
  mutating func apply(_ event: Event, at position: UInt32) {
    let day = event.effectiveOn
    sources.note(event, at: position)
    switch event.fact {
    case .providerRegistered(let fact): organisation.register(fact)
    case .providerClosed(let fact): organisation.close(fact.provider)
    case .unitRegistered(let fact): organisation.register(fact, at: position)
    case .teamRegistered(let fact): organisation.register(fact, at: position)
    case .teamMoved(let fact):
      guard isKnown(fact.team) else { return }
      organisation.move(fact, recordedAt: event.recordedAt, at: position)
    case .teamClosed(let fact):
      guard isKnown(fact.team) else { return }
      organisation.close(fact.team, on: day, at: position)
    case .teamAdopted(let fact):
      guard isKnown(fact.team), let provider = provider(ofDeliveryUnit: fact.pdu) else { return }
      organisation.adopt(fact, provider: provider, on: day, at: position)
    case .postsEstablished(let fact): delivery.establish(fact, at: position)

    case .staffRegistered(let fact):
      let team = organisation[fact.team]
      workforce.register(
        fact,
        grade: model.grade(fact.gradeCode),
        origin: team.isRegistered ? model.origin(team.provider, on: day) : nil,
        at: position
      )
    case .staffMoved(let fact):
      change(fact.staff) {
        $0.team = fact.team
        $0.evidence.team = position
      }
    case .staffRegraded(let fact):
      let grade = model.grade(fact.gradeCode)
      change(fact.staff) {
        $0.grade = grade
        $0.gradeCode = fact.gradeCode
        $0.evidence.grade = position
      }
    case .staffHoursChanged(let fact):
      change(fact.staff) {
        $0.hours = fact.hours
        $0.evidence.hours = position
      }
    case .staffAdopted(let fact):
      change(fact.staff) {
        $0.team = fact.team
        $0.grade = Grade(fact.grade)
        $0.gradeCode = nil
        $0.adoptionCount = $0.adoptedOn == day ? min($0.adoptionCount, 254) + 1 : 1
        $0.adoptedOn = day
        $0.evidence.team = position
        $0.evidence.grade = position
      }
    case .reductionStarted(let fact): if isKnown(fact.staff) { workforce.start(fact) }
    case .reductionEnded(let fact): if isKnown(fact.staff) { workforce.end(fact) }
    case .absenceStarted(let fact):
      change(fact.staff) {
        if $0.absentSince == nil {
          $0.absentSince = day
          $0.evidence.absence = position
        }
      }
    case .absenceEnded(let fact): change(fact.staff) { $0.absentSince = nil }
    case .trainingCompleted(let fact):
      change(fact.staff) { $0.courses |= 1 << fact.course.rawValue }
    case .staffLinked(let fact): workforce.link(fact, on: day, at: position)
    case .staffLeft(let fact):
      if isKnown(fact.staff) { workforce.leave(fact.staff, on: day, at: position) }

    case .caseRegistered(let fact):
      let origin = model.origin(fact.provider, on: day)
      caseload.register(fact, on: day, at: position, origin: origin)
    case .sentenceEndChanged(let fact): change(fact.case) { $0.endsOn = fact.endsOn }
    case .riskAssessed(let fact):
      if isKnown(fact.case) { caseload.assess(fact, on: day, at: position) }
    case .tierAssessed(let fact):
      if isKnown(fact.case) { caseload.assess(fact, on: day, at: position) }
    case .reoffendingScored(let fact):
      change(fact.case) { if let rsr = fact.rsr { $0.rsr = rsr } }
    case .mappaScreened(let fact):
      if isKnown(fact.case) { caseload.screen(fact, on: day, at: position) }
    case .registrationAdded(let fact):
      if isKnown(fact.case) { caseload.set(fact.register, true, for: fact.case, on: day) }
    case .registrationRemoved(let fact):
      if isKnown(fact.case) { caseload.set(fact.register, false, for: fact.case, on: day) }
    case .personLinked(let fact):
      change(fact.case) {
        $0.person = fact.person
        $0.evidence.person = position
      }
    case .caseAllocated(let fact): allocate(fact, on: day, at: position)
    case .caseDeallocated(let fact):
      if isKnown(fact.case) { caseload.setOfficer(nil, of: fact.case, at: position) }
    case .transferRequested(let fact):
      change(fact.case) {
        $0.isTransferPending = true
        $0.evidence.transfer = position
      }
    case .transferRefused(let fact): change(fact.case) { $0.isTransferPending = false }
    case .caseTransferred(let fact):
      if isKnown(fact.case) { caseload.transfer(fact, at: position) }
    case .custodyStarted(let fact):
      change(fact.case) {
        $0.location = .custody
        $0.evidence.location = position
      }
    case .caseReleased(let fact):
      change(fact.case) {
        $0.location = .licence
        $0.isWithPrison = false
        $0.returnedOn = day
        $0.evidence.location = position
      }
    case .custodyHandedOver(let fact):
      change(fact.case) {
        $0.isWithPrison = true
        $0.officer = nil
        $0.evidence.officer = position
        $0.evidence.location = position
      }
    case .custodyHandedBack(let fact):
      change(fact.case) {
        $0.isWithPrison = false
        $0.returnedOn = day
        $0.evidence.location = position
      }
    case .caseAdopted(let fact):
      guard isKnown(fact.case), let provider = provider(ofDeliveryUnit: fact.pdu) else { return }
      caseload.adopt(fact, provider: provider, on: day, at: position)
    case .caseMerged(let fact):
      if isKnown(fact.case) { caseload.close(fact.case, on: day, isMerger: true) }
    case .caseClosed(let fact): if isKnown(fact.case) { caseload.close(fact.case, on: day) }

    case .allocationDecided(let fact):
      if isKnown(fact.case) { caseload.decide(fact, on: day, at: position) }
    case .courtReportCompleted(let fact):
      guard let staff = fact.staff, fact.kind != .oral else { return }
      workforce.noteReport(by: staff, points: fact.kind == .standard ? 138 : 65, on: day)
    case .victimContactOpened(let fact): victimContacts.open(fact, at: position)
    case .victimContactReassigned(let fact): victimContacts.reassign(fact, at: position)
    case .victimContactClosed(let fact): victimContacts.close(fact.victim)
    case .prioritisationStatusSet(let fact):
      if let unit = model.deliveryUnit(fact.pdu) { delivery.set(fact.status, unit, at: position) }
    case .processAdopted(let fact):
      if let unit = model.deliveryUnit(fact.pdu) { delivery.adopt(fact, unit, at: position) }

    case .requirementImposed(let fact):
      if isKnown(fact.case) { requirements.impose(fact, at: position) }
    case .unpaidWorkCredited(let fact):
      if isKnown(fact.case) { requirements.credit(fact) }

    // Kept and listed, but no fold needs them yet.
    case .qualificationExpected, .reviewCompleted, .contactRecorded, .breachStarted, .breachEnded,
      .programmeChecked, .requirementStarted,
      .requirementEnded, .serviceReferred, .serviceEnded, .courtReportRequested, .enquiryMade,
      .premisesEntered, .premisesLeft, .seriousFurtherOffenceNotified, .inspectionPublished,
      .fundCommitted:
      break

    // Administrative facts hold from the start; `init` has taken them.
    case .mappingDeclared, .caseloadForecast, .structureAnnounced, .phaseScheduled,
      .findingAccepted, .eventRetracted, .tagPlaced:
      break
    }
  }

  private func isKnown(_ reference: TeamReference) -> Bool { organisation[reference].isRegistered }

  private func isKnown(_ reference: StaffReference) -> Bool { workforce[reference].isRegistered }

  private func isKnown(_ reference: CaseReference) -> Bool {
    caseload[reference].status != .unknown
  }

  private mutating func change(
    _ reference: StaffReference,
    _ change: (inout StaffState) -> Void
  ) {
    if isKnown(reference) { workforce.update(reference, change) }
  }

  private mutating func change(_ reference: CaseReference, _ change: (inout CaseState) -> Void) {
    if isKnown(reference) { caseload.update(reference, change) }
  }

  /// The provider of the region that a PDU belongs to, or `nil` when the unit is no PDU.
  private func provider(ofDeliveryUnit unit: UnitReference) -> ProviderReference? {
    model.deliveryUnit(unit).map { model.provider(of: $0) }
  }

  /// Gives a case to an officer, and notes what the movement and blending rules look for.
  private mutating func allocate(_ fact: CaseAllocated, on day: Day, at position: UInt32) {
    guard isKnown(fact.case) else { return }
    let before = caseload[fact.case]
    let officer = workforce[fact.staff]
    caseload.setOfficer(fact.staff, of: fact.case, at: position)
    let isNew = before.lastOfficer.map { !workforce.isSamePerson($0, fact.staff) } ?? true
    let forces =
      fact.reason == .blend
      || (officer.isPractitioner && officer.origin == .crc && before.isHighRisk)
    if forces {
      change(fact.case) {
        $0.forcedOn = day
        $0.evidence.forced = position
      }
    }
    if isNew, before.lastOfficer != nil, !fact.reason.isOwedToEvents {
      change(fact.case) {
        $0.movedOn = day
        $0.evidence.moved = position
      }
    }
    if isNew, before.rosh == .low, officer.isPractitioner, officer.origin == .nps {
      caseload.noteLowRiskAllocation(to: fact.staff, on: day, at: position)
    }
  }
}

extension AllocationReason {
  /// Whether something that happened made the allocation necessary: not wholesale movement.
  var isOwedToEvents: Bool {
    switch self {
    case .officerLeft, .riskChange, .tierChange, .addressChange, .transferIn: true
    case .initial, .caseloadAdjustment, .blend, .other: false
    }
  }
}
