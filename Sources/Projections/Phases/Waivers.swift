import EventLog

/// The findings that have been accepted, with who and why.
struct Waivers {
  private struct Key: Hashable {
    var rule: String
    var subject: String
  }

  private struct Declared {
    var fact: FindingAccepted
    var position: UInt32

    /// Whether a later one for the same rule, subject and gate, or none, took its place.
    var isReplaced = false

    func isFor(_ gate: Gate) -> Bool { fact.phase.map { Gate($0) == gate } ?? true }

    /// Whether it holds for a finding that was last broken on this day.
    func covers(_ gate: Gate, _ lastBroken: Day) -> Bool {
      !isReplaced && isFor(gate) && (fact.until.map { lastBroken <= $0 } ?? true)
    }
  }

  private var waivers: [Key: [Declared]] = [:]

  init(_ timeline: Timeline) {
    for position in timeline.administrativeAsRecorded {
      guard case .findingAccepted(let fact) = timeline[position].fact else { continue }
      let key = Key(
        rule: timeline.symbols[.rule].string(fact.rule.index),
        subject: timeline.symbols[.subject].string(fact.subject.index)
      )
      let declared = Declared(
        fact: fact,
        position: position
      )
      waivers[key, default: []].append(declared)
    }
    waivers = waivers.mapValues(Self.replaced)
  }

  /// The waivers for one rule and subject in the order in which they were recorded, of which the last for
  /// each gate, or for none, holds, also when it makes the time shorter.
  private static func replaced(_ declared: [Declared]) -> [Declared] {
    var declared = declared
    var later: Set<AcceptedPhase?> = []
    for index in declared.indices.reversed() {
      declared[index].isReplaced = !later.insert(declared[index].fact.phase).inserted
    }
    return declared
  }

  /// Whether nobody has accepted anything.
  var isEmpty: Bool { waivers.isEmpty }

  /// The position of the waiver recorded last that covers a finding broken up to a day.
  func covering(rule: String, subject: String, gate: Gate, lastBroken: Day) -> UInt32? {
    waivers[Key(rule: rule, subject: subject)]?.last { $0.covers(gate, lastBroken) }?.position
  }

  /// Every waiver and what became of it, by rule, subject and position.
  ///
  /// - Parameters:
  ///   - findings: All that was found, with each subject as text.
  ///   - isJudged: Whether a rule was judged at a gate.
  /// - Returns: The waivers in order.
  func results(
    _ findings: [(finding: Finding, subject: String)],
    isJudged: (String, Gate) -> Bool
  ) -> [Waiver] {
    let found = Dictionary(grouping: findings) {
      Key(rule: $0.finding.rule, subject: $0.subject)
    }
    return waivers.flatMap { key, declared in
      declared.enumerated().map { index, waiver in
        let relevant = (found[key] ?? []).map(\.finding).filter { waiver.isFor($0.gate) }
        let covered = relevant.filter { $0.accepted == waiver.position }
        let wasJudged = Gate.allCases.contains { waiver.isFor($0) && isJudged(key.rule, $0) }
        let effect: Waiver.Effect =
          if waiver.isReplaced {
            .replaced
          } else if !covered.isEmpty {
            .accepts
          } else if !relevant.isEmpty {
            // One for another choice of phases, recorded later, may cover all that this one is for.
            relevant.allSatisfy { finding in
              declared[(index + 1)...].contains { $0.position == finding.accepted }
            } ? .replaced : .expired
          } else {
            wasJudged ? .stale : .notJudged
          }
        return Waiver(
          position: waiver.position,
          rule: key.rule,
          subject: key.subject,
          gate: waiver.fact.phase.map { Gate($0) },
          until: waiver.fact.until,
          effect: effect,
          gates: Gate.allCases.filter { gate in covered.contains { $0.gate == gate } }
        )
      }
    }.sorted { ($0.rule, $0.subject, $0.position) < ($1.rule, $1.subject, $1.position) }
  }
}
