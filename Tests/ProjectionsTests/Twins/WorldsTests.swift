import EventLog
import MigrateTesting
import Testing

@testable import Projections

extension World {
  /// Worlds that were looked for: together they break every rule, however seldom chance does.
  static let chosen: [UInt64] = [643, 665, 815, 614, 680, 724, 629, 628, 684, 788]
}

/// What the worlds that the twins are asked about hold, lest they agree about nothing.
@Suite struct `The worlds of the twins` {
  @Test func `break every rule but the one that finds faults of this program`() throws {
    var found: Set<String> = []
    for seed in World.chosen {
      let run = try PhaseRun(World(seed: seed).timeline())
      found.formUnion(run.findings.map { "\($0.rule) \($0.severity)" })
    }
    let rules = Set(RuleBook.catalogue.map(\.code)).subtracting(["CON-04"])
    #expect(rules.subtracting(found.map { String($0.prefix(6)) }).sorted() == [])
    let both = ["CON-02", "DAT-04", "DLV-09", "STR-05", "WRK-01"]
      .flatMap { ["\($0) block", "\($0) warn"] }
    #expect(Set(both).subtracting(found).sorted() == [])
  }

  @Test func `hold what the folds say something special about`() throws {
    var seen: Set<String> = []
    for seed in World.chosen + World.seeds(20, full: 20) {
      let timeline = try World(seed: seed).timeline()
      let times = timeline.facts.map { position in
        let event = timeline[position]
        return (event.effectiveOn, event.recordedAt, position)
      }
      if zip(times, times.dropFirst()).contains(where: { $0 > $1 }) { seen.insert("waits") }
      let state = UnifiedState(timeline, atTheEndOf: timeline.pin.asOf)
      for (reference, held) in state.caseload.all {
        if held.mergedInto != nil {
          let survivor = state.caseload.survivor(of: reference)
          seen.insert(survivor == nil ? "no survivor" : "survivor")
          if let survivor, survivor != held.mergedInto { seen.insert("survivor of a survivor") }
        }
        if state.place(of: held).isNational { seen.insert("national case") }
        if held.isOpen, held.officer.map({ state.isStandIn($0) }) == true {
          seen.insert("stand-in")
        }
        if held.isWarrantOutstanding { seen.insert("warrant") }
        if held.isOpen, held.isOn(.transitionToAdulthood) { seen.insert("transition to adulthood") }
      }
      for (_, member) in state.workforce.all {
        if state.place(of: member).isNational { seen.insert("national staff") }
        if !member.areHoursKnown { seen.insert("hours assumed") }
      }
      for statement in state.counts.latest.values {
        seen.insert(statement.agrees ? "right count" : "wrong count")
      }
      for reference in state.workforce.references where state.workforce[reference] == nil {
        seen.insert(state.place(reference) == .unmapped ? "nobody registers" : "nowhere known")
      }
    }
    #expect(
      seen == [
        "waits", "no survivor", "survivor", "survivor of a survivor", "national case",
        "national staff", "stand-in", "warrant", "transition to adulthood", "hours assumed",
        "right count", "wrong count", "nobody registers",
      ]
    )
  }
}
