import MigrateTesting
import Testing

@testable import EventLog
@testable import Projections
@testable import TestSupport

@Suite struct `A plan of a random world` {
  /// Worlds that end before Day 1, as what is planned has to.
  static let seeds = World.seeds(3, full: 24, from: 4000)

  private static let eve = Day(2021, 6, 25)
  private static let dayOne = Day(2021, 6, 26)

  /// The part of a world that was known by the evening before Day 1.
  private func source(_ seed: UInt64, through last: String = "2021-06-26") throws -> LinesSource {
    let world = World(seed: seed)
    let told = try world.told()
    let known = CalendarTwin.instant("2021-06-25T22:00:00Z")
    let lines = zip(world.lines, told)
      .filter { $1.instant <= known && $1.effectiveOn <= last && $1.type != "PhaseScheduled" }
      .map(\.0)
    return try LinesSource(lines, isHashed: false)
  }

  private func rehearsal(
    _ source: any EventSource,
    _ part: HandoverPart = HandoverPart()
  ) throws -> Rehearsal {
    var request = Rehearsal.Request(position: source.events.count)
    request.part = part
    return try Rehearsal(source, request)
  }

  /// Events of a source with further ones behind them.
  private func appended(_ events: [Event], to source: any EventSource, _ symbols: Symbols) throws
    -> LinesSource
  {
    let form = CanonicalForm(symbols)
    return try LinesSource(
      (source.events + events).map { String(decoding: form.line($0), as: UTF8.self) },
      isHashed: false
    )
  }

  private func state(_ source: any EventSource, on day: Day) throws -> UnifiedState {
    UnifiedState(try Timeline(source, Question()), atTheEndOf: day)
  }

  private func digest(_ source: any EventSource, on day: Day = dayOne) throws -> Digest {
    try state(source, on: day).digest(source.symbols)
  }

  @Test(arguments: seeds) func `is laid over the source as if it were appended`(seed: UInt64) throws
  {
    let source = try source(seed)
    let rehearsal = try rehearsal(source)
    let appended = try appended(rehearsal.plan.events, to: source, rehearsal.plan.symbols)
    #expect(try digest(appended) == rehearsal.stateDigest, "seed \(seed)")
  }

  @Test(arguments: seeds) func `plans nothing a second time`(seed: UInt64) throws {
    let source = try source(seed)
    let first = try rehearsal(source)
    let applied = try appended(first.plan.events, to: source, first.plan.symbols)
    let second = try rehearsal(applied)
    #expect(second.plan.events.isEmpty, "seed \(seed)")
    #expect(second.stateDigest == first.stateDigest, "seed \(seed)")
  }

  @Test(arguments: seeds) func `is the same plan for the same facts`(seed: UInt64) throws {
    let source = try source(seed)
    #expect(try rehearsal(source).plan.events == rehearsal(source).plan.events)
  }

  @Test(arguments: seeds) func `retracted event by event leaves the state that was`(seed: UInt64)
    throws
  {
    let source = try source(seed)
    let rehearsal = try rehearsal(source)
    let applied = try appended(rehearsal.plan.events, to: source, rehearsal.plan.symbols)
    let undone = try retracted(rehearsal.plan, in: applied)
    #expect(try digest(undone) == digest(source), "seed \(seed)")
    // After a retraction the same adoption is a new fact, under an id that no other has.
    let again = try self.rehearsal(undone)
    #expect(again.plan.events.count == rehearsal.plan.events.count, "seed \(seed)")
    #expect(again.stateDigest == rehearsal.stateDigest, "seed \(seed)")
  }

  /// A source with every event of a plan retracted.
  private func retracted(_ plan: DayOnePlan, in applied: LinesSource) throws -> LinesSource {
    let form = CanonicalForm(applied.symbols)
    let retractions = zip(1..., plan.events).map { number, event in
      "{\"id\":\"undo-\(number)\",\"type\":\"EventRetracted\",\"effectiveOn\":\"2021-06-26\","
        + "\"recordedAt\":\"2021-06-26T09:00:00Z\",\"source\":\"board\",\"data\":{\"event\":\""
        + plan.symbols.string(event.id) + "\",\"reason\":\"Put off\"}}"
    }
    let lines = applied.events.map { String(decoding: form.line($0), as: UTF8.self) }
    return try LinesSource(lines + retractions, isHashed: false)
  }

  @Test(arguments: seeds) func `makes up the whole from its regions`(seed: UInt64) throws {
    let source = try source(seed)
    func adoptions(_ part: HandoverPart) throws -> [String] {
      let plan = try rehearsal(source, part).plan
      return plan.events.filter { $0.fact.kind != .providerClosed }
        .map { plan.symbols.string($0.id) }
    }
    let parts = try Region.allCases.flatMap { try adoptions(HandoverPart(regions: [$0])) }
    #expect(try parts.sorted() == adoptions(HandoverPart()).sorted(), "seed \(seed)")
  }

  // MARK: Late facts

  /// A whole world, told to its end with nobody having planned anything.
  private func wholeWorld(_ seed: UInt64) throws -> LinesSource {
    let world = World(seed: seed)
    return try LinesSource(
      zip(world.lines, try world.told()).filter { $1.type != "PhaseScheduled" }.map(\.0),
      isHashed: false
    )
  }

  @Test(arguments: seeds) func `takes over late what has a place, once, and can be taken back`(
    seed: UInt64
  ) throws {
    let source = try wholeWorld(seed)
    let last = try #require(Timeline.effectiveDays(source.events)).upperBound
    guard last >= Self.dayOne else { return }
    var request = Rehearsal.Request(position: source.events.count)
    request.isDelta = true
    let first = try Rehearsal(source, request)
    #expect(first.day == last, "seed \(seed)")
    let applied = try appended(first.plan.events, to: source, first.plan.symbols)
    #expect(try digest(applied, on: last) == first.stateDigest, "seed \(seed)")

    let state = try state(applied, on: last)
    let left = state.caseload.all.filter { state.isLegacy($0.state) }.map(\.reference)
    #expect(left.allSatisfy { state.place($0).deliveryUnit == nil }, "seed \(seed)")
    let teams = state.organisation.all.map(\.state).filter {
      $0.isOpen && state.model.isLegacy($0)
    }
    let hasPlace = teams.contains { $0.place.deliveryUnit != nil }
    #expect(!hasPlace, "seed \(seed)")

    var again = Rehearsal.Request(position: applied.events.count)
    again.isDelta = true
    let second = try Rehearsal(applied, again)
    let adopted = second.plan.events.map { second.plan.symbols.string($0.id) }
    #expect(adopted == [], "seed \(seed)")
    #expect(second.stateDigest == first.stateDigest, "seed \(seed)")

    let before = try digest(source, on: last)
    let undone = try retracted(first.plan, in: applied)
    #expect(try digest(undone, on: last) == before, "seed \(seed)")
  }

  // MARK: The ledger

  @Test(arguments: seeds) func `leaves as a remainder whom it leaves out`(seed: UInt64) throws {
    let source = try source(seed, through: "2021-06-25")
    let rehearsal = try rehearsal(source)
    let legacy = try state(source, on: Self.eve)
    let cases = legacy.caseload.all.filter {
      $0.state.status == .open && legacy.model.isHandedOver(by: $0.state.provider)
    }.map(\.reference)
    // In Wales and London a team that was taken over may say where a case goes that had no place.
    let planned = UnifiedState(rehearsal.timeline, atTheEndOf: Self.dayOne)
    let lost = cases.count { legacy.place($0).deliveryUnit == nil && !isPlaced($0, planned) }
    let total = rehearsal.ledger.total(.cases)
    // Whoever is with a national provider is told of and not handed over.
    let national = legacy.caseload.all.count {
      $0.state.status == .open && legacy.model.isNational($0.state.provider)
    }
    #expect(total.before == cases.count + national, "seed \(seed)")
    #expect(total.remainder == lost, "seed \(seed)")
    let teams = legacy.organisation.all.map(\.state).filter {
      $0.isOpen && legacy.model.isHandedOver(by: $0.provider)
    }
    let lostTeams = teams.count { $0.place.deliveryUnit == nil }
    #expect(rehearsal.ledger.total(.teams).remainder == lostTeams, "seed \(seed)")
  }

  private func isPlaced(_ reference: CaseReference, _ planned: UnifiedState) -> Bool {
    guard let provider = planned.caseload[reference]?.legacyProvider,
      case .divisionAndRegion = planned.model.role(provider)
    else { return false }
    return planned.place(reference).deliveryUnit != nil
  }

  @Test(arguments: seeds) func `leaves nobody out when every provider is mapped`(seed: UInt64)
    throws
  {
    let source = try source(seed, through: "2021-06-25")
    let form = CanonicalForm(source.symbols)
    let codes = (0..<source.symbols[.provider].count)
      .map { source.symbols.string(ProviderReference(rawValue: UInt32($0))) }
    let mappings = codes.map { code in
      "{\"id\":\"all-\(code)\",\"type\":\"MappingDeclared\",\"effectiveOn\":\"2021-06-01\","
        + "\"recordedAt\":\"2021-06-01T09:00:00Z\",\"source\":\"mapping\",\"data\":{\"provider\":\""
        + code + "\",\"pdu\":\"N53LEIS\"}}"
    }
    let lines = source.events.map { String(decoding: form.line($0), as: UTF8.self) }
    let mapped = try LinesSource(lines + mappings, isHashed: false)
    let ledger = try rehearsal(mapped).ledger
    let legacy = try state(mapped, on: Self.eve)
    #expect(ledger.total(.cases).remainder == 0, "seed \(seed)")
    #expect(ledger.total(.teams).remainder == 0, "seed \(seed)")
    // Nobody can say what becomes of a grade that nobody knows, or of a team that nobody registered.
    let unknown = legacy.workforce.all.map(\.state).count { person in
      guard person.isInPost else { return false }
      guard let team = legacy.organisation[person.team] else { return true }
      return legacy.model.isHandedOver(by: team.provider)
        && (person.grade == nil || (person.grade == .other && !team.isOpen))
    }
    #expect(ledger.total(.staff).remainder == unknown, "seed \(seed)")
  }

  @Test(arguments: seeds) func `of which one event is lost has remainder 1 in exactly its row`(
    seed: UInt64
  ) throws {
    let source = try source(seed)
    let whole = try rehearsal(source)
    // What closes a provider is in no row.
    let lossy = whole.plan.events.filter { $0.fact.kind != .providerClosed }
    guard !lossy.isEmpty else { return }
    var random = World(seed: seed).random()
    let lost = random.pick(lossy)
    let rest = whole.plan.events.filter { $0.id != lost.id }
    let overlay = try OverlaySource(source, rest, whole.plan.symbols)
    let timeline = try Timeline(overlay, Question())
    let ledger = Ledger(
      UnifiedState(timeline, atTheEndOf: Self.eve),
      UnifiedState(timeline, atTheEndOf: Self.dayOne),
      dayOne: Self.dayOne
    )
    let kind: Ledger.Kind =
      switch lost.fact.kind {
      case .teamAdopted: .teams
      case .staffAdopted: .staff
      default: .cases
      }
    let id = whole.plan.symbols.string(lost.id)
    let keys = Set(ledger.rows.keys).union(whole.ledger.rows.keys)
    let changed = keys.filter { ledger.rows[$0] != whole.ledger.rows[$0] }
    let ofKind = changed.filter { $0.kind == kind }
    #expect(ofKind.count == 1, "seed \(seed), without \(id)")
    for key in ofKind {
      let remainder = (ledger.rows[key]?.remainder ?? 0) - (whole.ledger.rows[key]?.remainder ?? 0)
      #expect(remainder == 1, "seed \(seed), without \(id)")
    }
    // Staff without a post in the contract come with their team, and are lost with it.
    if kind != .teams { #expect(changed == ofKind, "seed \(seed), without \(id)") }
  }

  // MARK: What it may change

  @Test(arguments: seeds) func `changes only what a new employer does`(seed: UInt64) throws {
    let source = try source(seed)
    let rehearsal = try rehearsal(source)
    let (before, after) = (
      try state(source, on: Self.dayOne),
      UnifiedState(rehearsal.timeline, atTheEndOf: Self.dayOne)
    )
    // A case and a team go to the region's provider; what is known about anybody stays.
    let allowed: [Entity.Kind: Set<String>] = [
      .case: ["region", "pdu", "provider", "team", "adopted", "adoptedOn"],
      .staff: ["region", "pdu", "gradeCode", "adoptedOn"],
      .team: ["region", "pdu", "provider", "unit", "adoptedOn"],
    ]
    let differences = Difference.all(
      before.entities(rehearsal.plan.symbols),
      after.entities(rehearsal.plan.symbols)
    )
    for (kind, differences) in Dictionary(grouping: differences, by: \.kind) {
      let changed = Set(differences.map { $0.field ?? "all of it" })
      let others = changed.subtracting(allowed[kind] ?? [])
      #expect(others.isEmpty, "seed \(seed): \(kind) \(others.sorted())")
    }
  }

  // MARK: Differences

  @Test(arguments: seeds) func `differs from the eve as its twin says`(seed: UInt64) throws {
    let source = try source(seed)
    let rehearsal = try rehearsal(source)
    let symbols = rehearsal.plan.symbols
    let before = UnifiedState(rehearsal.timeline, atTheEndOf: Self.eve).entities(symbols)
    let after = UnifiedState(rehearsal.timeline, atTheEndOf: Self.dayOne).entities(symbols)
    func values(_ entities: [Entity]) -> [String: String] {
      var values: [String: String] = [:]
      for entity in entities {
        values["\(entity.kind) \(entity.code)"] = "registered"
        for field in entity.fields {
          values["\(entity.kind) \(entity.code) \(field.name)"] = field.value
        }
      }
      return values
    }
    let (old, new) = (values(before), values(after))
    var expected: Set<String> = []
    for key in Set(old.keys).union(new.keys) where old[key] != new[key] {
      let parts = key.split(separator: " ")
      let entity = "\(parts[0]) \(parts[1])"
      // Of what is on one side only, nothing else is said.
      if parts.count == 3, old[entity] == nil || new[entity] == nil { continue }
      expected.insert("\(key): \(old[key] ?? "-") \(new[key] ?? "-")")
    }
    let found = Difference.all(before, after).map { difference in
      let field = difference.field.map { " \($0)" } ?? ""
      return "\(difference.kind) \(difference.code)\(field): \(difference.before ?? "-") "
        + "\(difference.after ?? "-")"
    }
    #expect(Set(found) == expected, "seed \(seed)")
    #expect(found.count == expected.count, "seed \(seed)")
  }
}
