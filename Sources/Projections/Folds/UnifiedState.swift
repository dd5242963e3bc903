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

  /// What the sources count themselves, and what was counted here.
  public internal(set) var counts = Counts()

  /// The providers whose facts the record is to hold, each with the first event that says so.
  public let expected: [ProviderReference: UInt32]

  /// A case that was merged, and the event that merged it; `nil` when it is only planned.
  typealias Merger = (case: CaseReference, position: UInt32?)

  /// Cases that were merged today, by their mergers: judged when the day ends.
  private var mergedToday: [Merger] = []

  /// Which team each staff code is the stand-in of, if it is one.
  let standIns: StandIns

  /// Victim contacts.
  public internal(set) var victimContacts: VictimContacts

  /// When each source last recorded something.
  public internal(set) var sources: Sources

  /// The state before the first fact, with the administrative facts, which hold from the start.
  ///
  /// - Parameters:
  ///   - timeline: the events that count.
  ///   - day: the last day to be folded: units registered as PDUs by then are PDUs all along.
  public init(_ timeline: Timeline, through day: Day) {
    let symbols = timeline.symbols
    let model = ServiceModel(symbols, timeline.modelRegistrations(through: day))
    self.model = model
    mappings = Mappings(timeline, model)
    registry = Registry(timeline)
    organisation = Organisation(model, mappings, symbols)
    workforce = Workforce(symbols)
    caseload = Caseload(symbols)
    delivery = Delivery(timeline, model)
    victimContacts = VictimContacts(symbols)
    sources = Sources(symbols)
    standIns = StandIns(symbols)
    expected = Self.expected(timeline)
    for position in timeline.administrative { sources.note(timeline[position], at: position) }
  }

  private static func expected(_ timeline: Timeline) -> [ProviderReference: UInt32] {
    var expected: [ProviderReference: UInt32] = [:]
    for position in timeline.administrative {
      guard case .providerExpected(let fact) = timeline[position].fact else { continue }
      expected[fact.provider] = min(expected[fact.provider] ?? position, position)
    }
    return expected
  }

  /// Takes units and national providers into account that are new and that nothing has named before.
  mutating func adopt(_ model: ServiceModel) {
    self.model = model
    organisation.adopt(model)
  }

  /// Takes one fact about the world into account.
  ///
  /// - Parameters:
  ///   - event: The fact.
  ///   - position: Where it stands; `nil` when it is only planned.
  mutating func apply(_ event: Event, at position: UInt32?) {
    let day = event.effectiveOn
    if let position { sources.note(event, at: position) }
    switch event.fact {
    case .providerRegistered(let fact): organisation.register(fact)
    case .providerClosed(let fact): organisation.close(fact.provider)
    case .unitRegistered(let fact): organisation.register(fact, at: position)
    case .teamRegistered(let fact): organisation.register(fact, at: position)
    case .teamMoved(let fact):
      organisation.move(fact, recordedAt: event.recordedAt, at: position)
    case .teamClosed(let fact):
      organisation.close(fact.team, on: day, at: position)
    case .teamAdopted(let fact):
      guard let provider = provider(ofDeliveryUnit: fact.pdu) else { return }
      organisation.adopt(fact, provider: provider, on: day, at: position)
    case .postsEstablished(let fact): delivery.establish(fact, at: position)

    case .staffRegistered(let fact):
      workforce.register(
        fact,
        grade: fact.gradeCode.flatMap { model.grade($0) },
        origin: organisation[fact.team].map { model.origin($0.provider, on: day) },
        on: day,
        at: position
      )
    case .staffMoved(let fact):
      workforce.update(fact.staff) {
        $0.team = fact.team
        $0.evidence.team = position
      }
    case .staffRegraded(let fact):
      let grade = model.grade(fact.gradeCode)
      workforce.update(fact.staff) {
        $0.grade = grade
        $0.gradeCode = fact.gradeCode
        $0.evidence.grade = position
      }
    case .staffHoursChanged(let fact):
      workforce.update(fact.staff) {
        $0.hours = fact.hours
        $0.areHoursKnown = true
        $0.evidence.hours = position
      }
    case .staffAdopted(let fact):
      workforce.update(fact.staff) {
        $0.team = fact.team
        $0.grade = Grade(fact.grade)
        $0.gradeCode = nil
        $0.adoptionCount = $0.adoptedOn == day ? min($0.adoptionCount, 254) + 1 : 1
        $0.adoptedOn = day
        $0.evidence.team = position
        $0.evidence.grade = position
      }
    case .reductionStarted(let fact): workforce.start(fact)
    case .reductionEnded(let fact): workforce.end(fact)
    case .absenceStarted(let fact):
      workforce.update(fact.staff) {
        if $0.absentSince == nil {
          $0.absence.begin(on: day, day)
          $0.evidence.absence = position
        }
      }
    case .absenceEnded(let fact): workforce.update(fact.staff) { $0.absence.end(on: day) }
    case .trainingCompleted(let fact):
      workforce.update(fact.staff) { $0.courses |= 1 << fact.course.rawValue }
    case .staffLinked(let fact): workforce.link(fact, on: day, at: position)
    case .staffLeft(let fact):
      workforce.leave(fact.staff, on: day, at: position)

    case .caseRegistered(let fact):
      let origin = model.origin(fact.provider, on: day)
      caseload.register(fact, on: day, at: position, origin: origin)
    case .sentenceEndChanged(let fact):
      caseload.update(fact.case) {
        $0.endsOn = fact.endsOn
        $0.evidence.endsOn = position
      }
    case .riskAssessed(let fact):
      caseload.assess(fact, on: day, at: position)
    case .tierAssessed(let fact):
      caseload.assess(fact, on: day, at: position)
    case .reoffendingScored(let fact):
      caseload.update(fact.case) { if let rsr = fact.rsr { $0.rsr = rsr } }
    case .mappaScreened(let fact):
      caseload.screen(fact, on: day, at: position)
    case .registrationAdded(let fact):
      caseload.set(fact.register, true, record: fact.registration, for: fact.case, on: day)
    case .registrationRemoved(let fact):
      caseload.set(fact.register, false, record: fact.registration, for: fact.case, on: day)
    case .personLinked(let fact):
      caseload.update(fact.case) {
        $0.person = fact.person
        $0.evidence.person = position
      }
    case .caseAllocated(let fact): allocate(fact, on: day, at: position)
    case .caseDeallocated(let fact):
      caseload.setOfficer(nil, of: fact.case, at: position)
    case .transferRequested(let fact):
      caseload.update(fact.case) {
        $0.isTransferPending = true
        $0.evidence.transfer = position
      }
    case .transferRefused(let fact): caseload.update(fact.case) { $0.isTransferPending = false }
    case .caseTransferred(let fact):
      caseload.transfer(fact, at: position)
    case .custodyStarted(let fact):
      caseload.update(fact.case) {
        $0.location = .custody
        $0.evidence.location = position
      }
    case .caseReleased(let fact):
      caseload.update(fact.case) {
        $0.noteStray(on: day, at: position)
        $0.location = .licence
        $0.isWithPrison = false
        $0.returnedOn = day
        $0.evidence.location = position
      }
    case .custodyHandedOver(let fact):
      caseload.update(fact.case) {
        $0.noteStray(on: day, at: position)
        $0.isWithPrison = true
        $0.officer = nil
        $0.evidence.officer = position
        $0.evidence.location = position
      }
    case .custodyHandedBack(let fact):
      caseload.update(fact.case) {
        $0.noteStray(on: day, at: position)
        $0.isWithPrison = false
        $0.returnedOn = day
        $0.evidence.location = position
      }
    case .warrantIssued(let fact): caseload.update(fact.case) { $0.isWarrantOutstanding = true }
    case .warrantEnded(let fact): caseload.update(fact.case) { $0.isWarrantOutstanding = false }
    case .activeRiskAssessed(let fact):
      caseload.noteActiveRiskAssessment(of: fact.case, on: day)
    case .caseAdopted(let fact):
      guard let provider = provider(ofDeliveryUnit: fact.pdu) else { return }
      caseload.adopt(fact, provider: provider, on: day, at: position)
    case .caseMerged(let fact):
      caseload.close(fact.case, on: day, mergedInto: fact.into)
      mergedToday.append((fact.case, position))
    case .caseClosed(let fact): caseload.close(fact.case, on: day)

    case .allocationDecided(let fact):
      caseload.decide(fact, on: day, at: position)
    case .courtReportCompleted(let fact):
      if let staff = fact.staff {
        workforce.note(Report(day: day, points: WorkloadTool.courtReport(fact.kind)), by: staff)
      }
    case .paroleReportCompleted(let fact):
      let report = Report(
        day: day,
        points: WorkloadTool.paroleReport,
        countsBefore: WorkloadTool.endOfParoleAndARMS
      )
      workforce.note(report, by: fact.staff)
    case .countStated(let fact): counts.state(fact, on: day, at: position)
    case .victimContactOpened(let fact): victimContacts.open(fact, at: position)
    case .victimContactReassigned(let fact): victimContacts.reassign(fact, at: position)
    case .victimContactClosed(let fact): victimContacts.close(fact.victim)
    case .prioritisationStatusSet(let fact):
      if let unit = model.deliveryUnit(fact.pdu) { delivery.set(fact.status, unit, at: position) }
    case .processAdopted(let fact):
      if let unit = model.deliveryUnit(fact.pdu) { delivery.adopt(fact, unit, at: position) }

    case .requirementImposed(let fact):
      if caseload[fact.case] != nil { requirements.impose(fact, at: position) }
    case .unpaidWorkCredited(let fact):
      if caseload[fact.case] != nil { requirements.credit(fact) }

    // Kept and listed, but no fold needs them yet.
    case .qualificationExpected, .reviewCompleted, .contactRecorded, .breachStarted, .breachEnded,
      .programmeChecked, .requirementStarted,
      .requirementEnded, .serviceReferred, .serviceEnded, .courtReportRequested, .enquiryMade,
      .premisesEntered, .premisesLeft, .seriousFurtherOffenceNotified, .inspectionPublished,
      .fundCommitted:
      break

    // Administrative facts hold from the start; `init` has taken them.
    case .mappingDeclared, .caseloadForecast, .structureAnnounced, .phaseScheduled,
      .findingAccepted, .eventRetracted, .tagPlaced, .providerExpected:
      break
    }
  }

  private typealias Report = Workforce.Report

  /// Counts what the sources counted today, and hands out the mergers of today.
  ///
  /// Asked again it does nothing.
  mutating func endDay() -> [Merger] {
    settleCounts()
    defer { mergedToday.removeAll() }
    return mergedToday
  }

  /// The provider of the region that a PDU belongs to, or `nil` when the unit is no PDU.
  private func provider(ofDeliveryUnit unit: UnitReference) -> ProviderReference? {
    model.deliveryUnit(unit).map { model.provider(of: $0) }
  }

  /// Gives a case to an officer, and notes what the movement and blending rules look for.
  private mutating func allocate(_ fact: CaseAllocated, on day: Day, at position: UInt32?) {
    guard let before = caseload[fact.case] else { return }
    let officer = workforce[fact.staff]
    caseload.setOfficer(fact.staff, of: fact.case, at: position)
    let isNew = before.lastOfficer.map { !workforce.isSamePerson($0, fact.staff) } ?? true
    let isPractitioner = officer?.isPractitioner == true
    let forces =
      fact.reason == .blend || (isPractitioner && officer?.origin == .crc && before.isHighRisk)
    if forces {
      caseload.update(fact.case) {
        $0.forcedOn = day
        $0.evidence.forced = position
      }
    }
    if let last = before.lastOfficer, last != fact.staff, !fact.reason.isOwedToEvents {
      let move = Caseload.Move(day: day, from: last, to: fact.staff, position: position)
      caseload.note(move, of: fact.case)
    }
    if isNew, before.rosh == .low, isPractitioner, officer?.origin == .nps {
      caseload.noteLowRiskAllocation(
        to: fact.staff,
        Caseload.LowRiskAllocation(day: day, case: fact.case, position: position)
      )
    }
  }
}

extension CaseState {
  /// Notes that it was released, or handed over to a prison or back, and not in custody until then.
  fileprivate mutating func noteStray(on day: Day, at position: UInt32?) {
    if location == .custody { return }
    strayedOn = day
    evidence.strayed = position
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
