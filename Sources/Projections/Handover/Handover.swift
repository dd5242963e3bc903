public import EventLog

/// The two states between which the unified service takes over.
public struct Handover: Sendable {
  /// The state at the end of the day before Day 1.
  public let legacy: UnifiedState

  /// The state at the end of Day 1.
  public let unified: UnifiedState

  /// Day 1.
  public let dayOne: Day

  /// What is doubtful about the mappings on the day before.
  let doubts: MappingDoubts

  /// The text of references.
  let symbols: Symbols

  /// The facts of Day 1 about each case that `migrate` did not make, by position in fold order.
  private let othersFacts: [CaseReference: [UInt32]]

  init(
    _ legacy: UnifiedState,
    _ unified: UnifiedState,
    dayOne: Day,
    _ timeline: Timeline
  ) {
    doubts = MappingDoubts(legacy)
    self.legacy = legacy
    self.unified = unified
    self.dayOne = dayOne
    symbols = timeline.symbols
    let plan = symbols[.source].index(of: Timeline.plannedSource.utf8)
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

  /// Cases that a legacy provider holds at the end of the day before, and what they are then.
  var cases: some Sequence<(reference: CaseReference, before: CaseState)> {
    legacy.caseload.all.lazy.filter { _, state in
      state.status == .open && legacy.model.isHandedOver(by: state.provider)
    }.map { (reference: $0.reference, before: $0.state) }
  }

  /// Who holds a case at the end of the day before.
  func holding(_ before: CaseState) -> Holding {
    Holding(provider: before.provider, region: legacy.place(of: before).region)
  }

  /// Staff in post in a team of a legacy provider, or in one that nobody registered, at the end of the
  /// day before, and what they are then.
  var staff: some Sequence<(reference: StaffReference, before: StaffState)> {
    legacy.workforce.all.lazy.filter { _, state in
      let team = legacy.organisation[state.team]
      return state.isInPost && (team.map { legacy.model.isHandedOver(by: $0.provider) } ?? true)
    }.map { (reference: $0.reference, before: $0.state) }
  }

  /// Who holds a member of staff at the end of the day before.
  func holding(_ before: StaffState) -> Holding {
    Holding(
      provider: legacy.organisation[before.team]?.provider,
      region: legacy.place(of: before).region
    )
  }

  /// The facts of Day 1 about a case that `migrate` did not make, by position in fold order.
  func othersFacts(about reference: CaseReference) -> [UInt32] { othersFacts[reference] ?? [] }
}
