public import EventLog

/// A rule that compares the end of the day before Day 1 with the end of Day 1.
public protocol ConservationRule: Rule {
  /// Every subject that breaks the rule.
  func audit(_ handover: Handover) -> Audit
}

/// The two states between which the unified service takes over.
public struct Handover: Sendable {
  /// The state at the end of the day before Day 1.
  public let legacy: UnifiedState

  /// The state at the end of Day 1.
  public let unified: UnifiedState

  /// Day 1.
  public let dayOne: Day

  /// The text of references.
  let symbols: Symbols

  /// The facts of Day 1 about each case that `migrate` did not make, by position in fold order.
  private let othersFacts: [CaseReference: [UInt32]]

  init(_ legacy: UnifiedState, _ unified: UnifiedState, dayOne: Day, _ timeline: Timeline) {
    self.legacy = legacy
    self.unified = unified
    self.dayOne = dayOne
    symbols = timeline.symbols
    let plan = symbols[.source].index(of: DayOnePlan.source.utf8)
    var facts: [CaseReference: [UInt32]] = [:]
    for position in timeline.facts {
      let event = timeline[position]
      if event.effectiveOn > dayOne { break }
      guard event.effectiveOn == dayOne, event.source.index != plan,
        case .case(let reference)? = event.fact.subject
      else { continue }
      facts[reference, default: []].append(position)
    }
    othersFacts = facts
  }

  /// Cases that a legacy provider holds at the end of the day before.
  var cases: some Sequence<CaseReference> {
    legacy.caseload.references.lazy.filter { reference in
      let state = legacy.caseload[reference]
      return state.status == .open && legacy.model.isHandedOver(by: state.provider)
    }
  }

  /// Staff in post in a team of a legacy provider, or in one that nobody registered, at the end of the
  /// day before.
  var staff: some Sequence<StaffReference> {
    legacy.workforce.references.lazy.filter { reference in
      let state = legacy.workforce[reference]
      let team = legacy.organisation[state.team]
      return state.isInPost
        && (!team.isRegistered || legacy.model.isHandedOver(by: team.provider))
    }
  }

  /// The facts of Day 1 about a case that `migrate` did not make, by position in fold order.
  func othersFacts(about reference: CaseReference) -> [UInt32] { othersFacts[reference] ?? [] }
}
