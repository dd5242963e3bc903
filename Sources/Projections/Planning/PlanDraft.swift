import EventLog

/// A plan in the making.
struct PlanDraft {
  private(set) var events: [Event] = []
  private(set) var symbols: Symbols

  /// The walk, which stands at the last day that is planned, with what is planned up to it.
  private var replay: Replay

  /// The state at the end of the day before Day 1.
  private let eve: UnifiedState

  /// The last day that is planned.
  private var day: Day { replay.day }

  /// The state at the end of that day.
  private var state: UnifiedState { replay.state }

  private let timeline: Timeline
  private let dayOne: Day
  private let recordedAt: Instant
  private let part: HandoverPart
  private let source: SourceReference

  /// What is taken over of the eve and was known then: all but what came late.
  private(set) var known: Set<Subject> = []

  /// The providers with which something waits for a PDU, and those with staff whose grade nobody knows.
  private var waiting: Set<ProviderReference> = []
  private var ungraded: Set<ProviderReference> = []

  /// The last day on which each provider handed something over.
  private var handedOverOn: [ProviderReference: Day] = [:]

  init(_ timeline: Timeline, dayOne: Day, recordedAt: Instant, part: HandoverPart) {
    var symbols = timeline.symbols
    source = symbols.source(Timeline.plannedSource)
    // A PDU that no fact names takes over too.
    for unit in ServiceModel(timeline, asOf: timeline.pin.asOf).deliveryUnits {
      _ = symbols.unit(unit.code)
    }
    self.symbols = symbols
    self.timeline = timeline.naming(symbols)
    self.dayOne = dayOne
    self.recordedAt = recordedAt
    self.part = part
    replay = Replay(self.timeline, to: dayOne.advanced(by: -1))
    eve = replay.state
    replay.advance(to: dayOne)
  }

  // MARK: Day 1

  /// Takes over what a legacy provider holds on the eve, where it is or where a fact of Day 1 puts it.
  mutating func takeOverTheEve() {
    adoptTeams()
    adoptStaff()
    // In Wales and London the team that a region took over says where its officers' cases go.
    replay.plan(events)
    let firstCase = events.count
    adoptCases()
    replay.plan(events[firstCase...])
    for (reference, team) in state.organisation.all
    where state.isHeldByLegacyProvider(reference) {
      waiting.insert(team.provider)
    }
    for (_, current) in state.caseload.all where state.isLegacy(current) {
      waiting.insert(current.provider)
    }
  }

  private mutating func adoptTeams() {
    // A closed team whose staff are still in post comes along for their sake.
    let teams = eve.organisation.all.filter { $0.state.isOpen || eve.hasStaffInPost($0.reference) }
    for reference in inOrder(teams.map(\.reference), .team) {
      guard let before = eve.organisation[reference], let now = state.organisation[reference] else {
        continue
      }
      if now.adoptedOn == dayOne { continue }
      let isWhereItWas =
        now.evidence == before.evidence && before.place.deliveryUnit != nil
      let place = isWhereItWas ? before.place : now.place
      guard let pdu = take(before.provider, place) else { continue }
      adopt(reference, into: pdu)
      note(.team(reference), since: before.evidence)
    }
  }

  /// Notes what is taken over and was known before Day 1 by the fact that put it there.
  private mutating func note(_ subject: Subject, since position: UInt32?) {
    guard let position else { return }
    if timeline[position].recordedAt.londonDay < dayOne { known.insert(subject) }
  }

  private mutating func adoptStaff() {
    let staff = eve.workforce.all.filter(\.state.isInPost).map(\.reference)
    for reference in inOrder(staff, .staff) {
      guard let before = eve.workforce[reference], let now = state.workforce[reference],
        now.adoptedOn != dayOne, let team = eve.organisation[before.team]
      else { continue }
      let isPlaced = team.place.deliveryUnit != nil
      let place = isPlaced ? team.place : state.place(before.team)
      guard take(team.provider, place) != nil else { continue }
      adopt(reference, from: team.provider)
      note(.staff(reference), since: before.evidence.team)
    }
  }

  private mutating func adoptCases() {
    let cases = eve.caseload.all.filter { $0.state.status == .open }.map(\.reference)
    for reference in inOrder(cases, .case) {
      guard let before = eve.caseload[reference], let now = state.caseload[reference],
        now.adoptedOn != dayOne
      else { continue }
      let isWhereItWas =
        now.evidence.provider == before.evidence.provider || now.status == .closed
      let old = eve.place(of: before)
      let place =
        isWhereItWas && old.deliveryUnit != nil ? old : state.place(of: now)
      guard let pdu = take(before.provider, place) else { continue }
      adopt(reference, into: pdu)
      note(.case(reference), since: before.evidence.provider)
    }
  }

  /// The PDU that takes over what a provider holds at a place on the eve, if it is planned and has
  /// one.
  private mutating func take(_ provider: ProviderReference, _ place: Place) -> UnitReference? {
    state.model.isHandedOver(by: provider) ? takeLegacy(provider, place) : nil
  }

  private mutating func takeLegacy(
    _ provider: ProviderReference,
    _ place: Place
  ) -> UnitReference? {
    guard part.contains(provider, place.region, state.model), let unit = place.deliveryUnit else {
      waiting.insert(provider)
      return nil
    }
    handedOverOn[provider] = day
    return symbols.unit(state.model[unit].code)
  }

  // MARK: Late facts

  /// Takes over, day by day from the end of Day 1, what a late fact puts under a legacy provider.
  ///
  /// - Parameter last: The last day that is looked at.
  mutating func takeOverLateFacts(through last: Day) {
    var teams = Set(state.organisation.references)
    var cases = Set(state.caseload.references)
    adoptLegacy(&teams, &cases)
    while let following = replay.nextDay, following <= last {
      let facts = replay.ahead.prefix { timeline[$0].effectiveOn == following }
      if replay.advance(to: following) {
        // What earlier facts meant may have changed.
        (teams, cases) = (Set(state.organisation.references), Set(state.caseload.references))
      } else {
        for position in facts {
          timeline[position].fact.forEachReference { _, kind, index in
            switch kind {
            case .case: cases.insert(CaseReference(rawValue: UInt32(index)))
            case .team: teams.insert(TeamReference(rawValue: UInt32(index)))
            default: break
            }
          }
        }
      }
      adoptLegacy(&teams, &cases)
    }
    // What waited on an earlier day may have found its place since.
    waiting = Set(teams.compactMap { state.organisation[$0]?.provider })
      .union(cases.compactMap { state.caseload[$0]?.provider })
  }

  /// Takes over those teams and cases that are under a legacy provider at the end of the day, with the
  /// teams their staff, and leaves those that have to wait for a PDU.
  private mutating func adoptLegacy(
    _ teams: inout Set<TeamReference>,
    _ cases: inout Set<CaseReference>
  ) {
    let first = events.count
    teams = teams.filter { state.isHeldByLegacyProvider($0) }
    cases = cases.filter { state.caseload[$0].map { state.isLegacy($0) } ?? false }
    var adopted: Set<TeamReference> = []
    var providers: [TeamReference: ProviderReference] = [:]
    for reference in inOrder(teams, .team) {
      guard let team = state.organisation[reference],
        let pdu = takeLegacy(team.provider, team.place)
      else { continue }
      adopt(reference, into: pdu)
      adopted.insert(reference)
      providers[reference] = team.provider
    }
    teams.subtract(adopted)
    if !adopted.isEmpty {
      let staff = state.workforce.all.filter { _, member in
        member.isInPost && adopted.contains(member.team) && member.adoptedOn != day
      }
      for reference in inOrder(staff.map(\.reference), .staff) {
        guard let team = state.workforce[reference]?.team, let provider = providers[team] else {
          continue
        }
        adopt(reference, from: provider)
      }
    }
    // What was just taken over says where its officers' cases go.
    replay.plan(events[first...])
    let firstCase = events.count
    for reference in inOrder(cases, .case) {
      guard let current = state.caseload[reference],
        let pdu = takeLegacy(current.provider, state.latePlacement(reference).place)
      else { continue }
      adopt(reference, into: pdu)
      cases.remove(reference)
    }
    replay.plan(events[firstCase...])
  }

  // MARK: Events

  private mutating func adopt(_ team: TeamReference, into pdu: UnitReference) {
    append("team", symbols.string(team), .teamAdopted(TeamAdopted(team: team, pdu: pdu)))
  }

  /// Adopts a member of staff as a fact of that day may have made them: what it says must stand.
  private mutating func adopt(_ staff: StaffReference, from provider: ProviderReference) {
    guard let person = state.workforce[staff] else { return }
    // A grade without a post in the contract needs no event: they come with their team.
    if person.grade == .other { return }
    guard let grade = person.grade.flatMap({ PostGrade($0) }) else {
      ungraded.insert(provider)
      return
    }
    let fact = StaffAdopted(staff: staff, team: person.team, grade: grade)
    append("staff", symbols.string(staff), .staffAdopted(fact))
  }

  private mutating func adopt(_ reference: CaseReference, into pdu: UnitReference) {
    append(
      "case",
      symbols.string(reference),
      .caseAdopted(CaseAdopted(case: reference, pdu: pdu))
    )
  }

  /// Ends every legacy provider with which nothing stays and that no fact has ended.
  mutating func closeProviders() {
    let ended = timeline.facts.compactMap { position -> ProviderReference? in
      if case .providerClosed(let fact) = timeline[position].fact { fact.provider } else { nil }
    }
    let ending = Set(handedOverOn.keys).subtracting(waiting.union(ungraded)).subtracting(ended)
    for provider in inOrder(ending, .provider) {
      if case .divisionAndRegion = state.model.role(provider) { continue }
      append(
        "provider",
        symbols.string(provider),
        .providerClosed(ProviderClosed(provider: provider)),
        on: handedOverOn[provider] ?? dayOne
      )
    }
  }

  /// Adds an event under an id that no other has: after a retraction the same adoption is a new fact.
  private mutating func append(_ kind: String, _ code: String, _ fact: Fact, on day: Day? = nil) {
    let day = day ?? self.day
    let base = "plan-\(day)-\(kind)-\(code)"
    var id = symbols.event(base)
    var attempt = 2
    while timeline.position(of: id) != nil {
      id = symbols.event("\(base)-\(attempt)")
      attempt += 1
    }
    events.append(
      Event(
        id: id,
        source: source,
        effectiveOn: day,
        recordedAt: recordedAt,
        fact: fact
      )
    )
  }

  /// References in the order of their codes.
  private func inOrder<Kind>(
    _ references: some Sequence<Reference<Kind>>,
    _ kind: SymbolKind
  ) -> [Reference<Kind>] {
    references.map { (symbols[kind].string($0.index), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
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
