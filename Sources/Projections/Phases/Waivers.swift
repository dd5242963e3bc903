import EventLog

/// The findings that have been accepted, with who and why.
struct Waivers {
  private struct Key: Hashable {
    var rule: String
    var subject: String
  }

  private struct Waiver {
    var fact: FindingAccepted
    var position: UInt32
  }

  private var waivers: [Key: [Waiver]] = [:]

  init(_ timeline: Timeline) {
    for position in timeline.administrative {
      guard case .findingAccepted(let fact) = timeline[position].fact else { continue }
      let key = Key(
        rule: timeline.symbols[.rule].string(fact.rule.index),
        subject: timeline.symbols[.subject].string(fact.subject.index)
      )
      waivers[key, default: []].append(Waiver(fact: fact, position: position))
    }
  }

  /// The position of the latest waiver that covers a finding broken up to a day.
  func covering(rule: String, subject: String, gate: Gate, lastBroken: Day) -> UInt32? {
    waivers[Key(rule: rule, subject: subject)]?.last { waiver in
      let isForGate = waiver.fact.phase.map { Gate($0) == gate } ?? true
      return isForGate && (waiver.fact.until.map { lastBroken <= $0 } ?? true)
    }?.position
  }
}
