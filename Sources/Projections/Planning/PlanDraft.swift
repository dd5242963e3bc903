import EventLog

/// A plan in the making.
struct PlanDraft {
  private(set) var events: [Event] = []
  private(set) var symbols: Symbols

  private let timeline: Timeline
  private let dayOne: Day
  private let recordedAt: Instant
  private let source: SourceReference

  /// The state at the end of Day 1 without the plan: what is adopted there needs no adoption.
  private let sofar: UnifiedState

  /// What each provider holds that stays with it.
  private var remaining: Set<ProviderReference> = []
  private var handingOver: Set<ProviderReference> = []

  init(_ timeline: Timeline, dayOne: Day, recordedAt: Instant) {
    self.timeline = timeline
    self.dayOne = dayOne
    self.recordedAt = recordedAt
    symbols = timeline.symbols
    source = symbols.source(DayOnePlan.source)
    sofar = UnifiedState(timeline, atTheEndOf: dayOne)
  }

  mutating func adoptTeams(_ state: UnifiedState, _ part: DayOnePlan.Part) {
    let teams = state.organisation.references.filter { state.organisation[$0].isOpen }
    for reference in teams.sorted(by: { symbols.string($0) < symbols.string($1) }) {
      let team = state.organisation[reference]
      if sofar.organisation[reference].adoptedOn == dayOne { continue }
      guard let pdu = take(team.provider, team.place, state.model, part) else { continue }
      append(
        "team",
        symbols.string(reference),
        .teamAdopted(TeamAdopted(team: reference, pdu: pdu))
      )
    }
  }

  mutating func adoptStaff(_ state: UnifiedState, _ part: DayOnePlan.Part) {
    let staff = state.workforce.references.filter { state.workforce[$0].isInPost }
    for reference in staff.sorted(by: { symbols.string($0) < symbols.string($1) }) {
      let person = state.workforce[reference]
      if sofar.workforce[reference].adoptedOn == dayOne { continue }
      let team = state.organisation[person.team]
      guard team.isRegistered, take(team.provider, team.place, state.model, part) != nil else {
        continue
      }
      // A grade without a post in the contract needs no event: they come with their team.
      if person.grade == .other { continue }
      guard let grade = person.grade.flatMap({ PostGrade($0) }) else {
        remaining.insert(team.provider)
        continue
      }
      let fact = StaffAdopted(staff: reference, team: person.team, grade: grade)
      append("staff", symbols.string(reference), .staffAdopted(fact))
    }
  }

  mutating func adoptCases(_ state: UnifiedState, _ part: DayOnePlan.Part) {
    let cases = state.caseload.references.filter { state.caseload[$0].status == .open }
    for reference in cases.sorted(by: { symbols.string($0) < symbols.string($1) }) {
      let provider = state.caseload[reference].provider
      if sofar.caseload[reference].adoptedOn == dayOne { continue }
      guard let pdu = take(provider, state.place(reference), state.model, part) else { continue }
      append(
        "case",
        symbols.string(reference),
        .caseAdopted(CaseAdopted(case: reference, pdu: pdu))
      )
    }
  }

  /// Ends every legacy provider with which nothing stays.
  mutating func closeProviders(_ state: UnifiedState, _ part: DayOnePlan.Part) {
    let ending = handingOver.subtracting(remaining).filter { provider in
      if case .divisionAndRegion = state.model.role(provider) { false } else { true }
    }
    for provider in ending.sorted(by: { symbols.string($0) < symbols.string($1) }) {
      let fact = ProviderClosed(provider: provider)
      append("provider", symbols.string(provider), .providerClosed(fact))
    }
  }

  /// The PDU that takes over what a provider holds at a place, if it is planned and has one.
  private mutating func take(
    _ provider: ProviderReference,
    _ place: Place,
    _ model: ServiceModel,
    _ part: DayOnePlan.Part
  ) -> UnitReference? {
    guard model.isHandedOver(by: provider) else { return nil }
    guard part.contains(provider, place.region, model), let unit = place.deliveryUnit else {
      remaining.insert(provider)
      return nil
    }
    handingOver.insert(provider)
    return symbols.unit(model[unit].code)
  }

  /// Adds an event, unless it is there already.
  ///
  /// Its id is one that no other has: after a retraction the same adoption is a new fact.
  private mutating func append(_ kind: String, _ code: String, _ fact: Fact) {
    let base = "plan-\(dayOne)-\(kind)-\(code)"
    var id = symbols.event(base)
    var attempt = 2
    while let position = timeline.position(of: id) {
      if timeline.retraction(of: position) == nil { return }
      id = symbols.event("\(base)-\(attempt)")
      attempt += 1
    }
    events.append(
      Event(
        id: id,
        source: source,
        effectiveOn: dayOne,
        schemaVersion: 1,
        recordedAt: recordedAt,
        fact: fact
      )
    )
  }
}

extension PostGrade {
  /// The post of a grade, or `nil` for one that the contract has no post for.
  init?(_ grade: Grade) {
    switch grade {
    case .po: self = .po
    case .pso: self = .pso
    case .spo: self = .spo
    case .pqip: self = .pqip
    case .vlo: self = .vlo
    case .caseAdministrator: self = .caseAdministrator
    case .other: return nil
    }
  }
}
