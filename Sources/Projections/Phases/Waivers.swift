import EventLog

/// The findings that have been accepted, with who and why.
struct Waivers {
  private struct Key: Hashable {
    var rule: String
    var subject: String
  }

  private struct Declared {
    var fact: FindingAccepted
    var recordedAt: Instant
    var position: UInt32
    var recordedAt: Instant

    /// Whether a later one for the same rule, subject and gate, or none, took its place.
    var isReplaced = false

    /// Whether another for the same rule, subject and phase was recorded later.
    var isReplaced = false

    func isFor(_ gate: Gate) -> Bool { fact.phase.map { Gate($0) == gate } ?? true }

    func covers(_ lastBroken: Day) -> Bool {
      !isReplaced && (fact.until.map { lastBroken <= $0 } ?? true)
    }
  }

  /// Those for each rule and subject, as they were recorded.
  private var waivers: [Key: [Declared]] = [:]

  init(_ timeline: Timeline) {
    for position in timeline.administrative {
      let event = timeline[position]
      guard case .findingAccepted(let fact) = event.fact else { continue }
      let key = Key(
        rule: timeline.symbols[.rule].string(fact.rule.index),
        subject: timeline.symbols[.subject].string(fact.subject.index)
      )
      waivers[key, default: []]
        .append(Declared(fact: fact, recordedAt: event.recordedAt, position: position))
    }
    for (key, declared) in waivers {
      var declared = declared
      declared.sort { ($0.recordedAt, $0.position) < ($1.recordedAt, $1.position) }
      for index in declared.indices {
        let phase = declared[index].fact.phase
        declared[index].isReplaced = declared[(index + 1)...].contains { $0.fact.phase == phase }
      }
      waivers[key] = declared
    }
    waivers = waivers.mapValues(Self.replaced)
  }

  /// The waivers for one rule and subject in the order in which they were recorded, of which the last for
  /// each gate, or for none, holds, also when it makes the time shorter.
  private static func replaced(_ declared: [Declared]) -> [Declared] {
    var declared = declared.sorted {
      ($0.recordedAt, $0.position) < ($1.recordedAt, $1.position)
    }
    var later: Set<AcceptedPhase?> = []
    for index in declared.indices.reversed() {
      declared[index].isReplaced = !later.insert(declared[index].fact.phase).inserted
    }
    return declared
  }

  /// Whether nobody has accepted anything.
  var isEmpty: Bool { waivers.isEmpty }

  /// The position of the waiver that covers a finding broken up to a day.
  ///
  /// Of several for one phase, or for none, the one recorded last holds, also where it covers less.
  func covering(rule: String, subject: String, gate: Gate, lastBroken: Day) -> UInt32? {
    waivers[Key(rule: rule, subject: subject)]?.last { waiver in
      waiver.isFor(gate) && waiver.covers(lastBroken)
    }?.position
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
