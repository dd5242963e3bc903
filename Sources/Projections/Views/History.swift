import EventLog

/// Every fact about one reference, or under one id, in the order of folding, retracted ones included.
public struct History: Sendable {
  /// Positions of the events.
  public let positions: [UInt32]

  /// Why some of the events change nothing, by position; retracted ones are not among them.
  public let noEffects: [UInt32: NoEffect]

  /// Whether any event of the source names the reference at all.
  public let isKnown: Bool

  private static let kinds: [SymbolKind] = [.case, .person, .staff, .team, .provider, .unit]

  /// The facts that name a reference, and for a person those about their cases.
  ///
  /// A code can stand for several things at once: all of them are meant.
  public init(of reference: String, in timeline: Timeline) {
    let symbols = timeline.symbols
    var wanted: [(kind: SymbolKind, index: Int)] = Self.kinds.compactMap { kind in
      symbols[kind].index(of: reference.utf8).map { (kind, $0) }
    }
    if let person = wanted.first(where: { $0.kind == .person }) {
      wanted += Self.cases(of: person.index, timeline).map { (.case, $0) }
    }
    let question = Question(asOf: timeline.pin.asOf, knownAt: timeline.pin.knownAt)
    let subject = symbols[.subject].index(of: reference.utf8)
    let named = symbols[.event].index(of: reference.utf8)
    var found: Set<UInt32> = []
    for (position, event) in zip(UInt32(1)..., timeline.events.prefix(timeline.pin.position))
    where question.counts(event) {
      if event.id.index == named || Self.names(wanted, event.fact)
        || Self.accepts(subject, event.fact)
        || Self.retracts(found, event.fact, timeline)
      {
        found.insert(position)
      }
    }
    isKnown = timeline.events.contains { $0.id.index == named || Self.names(wanted, $0.fact) }
    noEffects = Self.noEffects(found, timeline)
    positions = found.sorted { a, b in
      let (x, y) = (timeline[a], timeline[b])
      return (x.effectiveOn, x.recordedAt, a) < (y.effectiveOn, y.recordedAt, b)
    }
  }

  /// Folds up to the as-of day, and asks of each event before it is applied.
  private static func noEffects(
    _ wanted: Set<UInt32>,
    _ timeline: Timeline
  ) -> [UInt32: NoEffect] {
    var noEffects: [UInt32: NoEffect] = [:]
    _ = Replay(timeline, to: timeline.pin.asOf) { event, position, state in
      if wanted.contains(position) {
        noEffects[position] = state.noEffect(of: event, at: position, timeline)
      }
    }
    return noEffects
  }

  private static func cases(of person: Int, _ timeline: Timeline) -> Set<Int> {
    Set(
      timeline.events.compactMap { event in
        switch event.fact {
        case .caseRegistered(let fact) where fact.person?.index == person: fact.case.index
        case .personLinked(let fact) where fact.person.index == person: fact.case.index
        default: nil
        }
      }
    )
  }

  private static func names(_ wanted: [(kind: SymbolKind, index: Int)], _ fact: Fact) -> Bool {
    var isNamed = false
    fact.forEachReference { _, kind, index in
      if wanted.contains(where: { $0.kind == kind && $0.index == index }) { isNamed = true }
    }
    return isNamed
  }

  private static func accepts(_ subject: Int?, _ fact: Fact) -> Bool {
    guard case .findingAccepted(let accepted) = fact else { return false }
    return accepted.subject.index == subject
  }

  /// A retraction of a fact found before belongs to the history too.
  private static func retracts(_ found: Set<UInt32>, _ fact: Fact, _ timeline: Timeline) -> Bool {
    guard case .eventRetracted(let retraction) = fact,
      let position = timeline.position(of: retraction.event)
    else { return false }
    return found.contains(position)
  }
}
