/// The rules that compare the eve of Day 1 with its end, straight from the sentences of the catalogue.
extension FactRulesTwin {
  /// Rule and subject of everything that is not accounted for at the end of the first day, and whether
  /// it is more than a warning.
  func unaccounted(_ eve: StateTwin, _ first: StateTwin, on dayOne: String) -> [String: Bool] {
    let held = eve.cases.filter { isHandedOver($0.value.provider, eve) && !$0.value.isClosed }
    var found: [String: Bool] = [:]
    for (code, before) in held where isLost(code, before, eve, first, on: dayOne) {
      found["CON-01 \(code)"] = true
    }
    for (code, after) in first.cases where held[code] == nil && !after.isClosed {
      guard after.adoptedOn == dayOne, after.openedOn < dayOne else { continue }
      // Where it is now, it was before, and with the region's own provider.
      let wasThere = eve.cases[code].flatMap { eve.region(of: $0) } == first.region(of: after)
      if isHandedOver(after.lastProvider, first) || !wasThere { found["CON-01 \(code)"] = true }
    }
    for (code, before) in held {
      guard let after = first.cases[code], after.adoptedOn == dayOne, !after.isClosed,
        Self.dossier(before) != Self.dossier(after)
      else { continue }
      let isLoss =
        !after.registers.isSuperset(of: before.registers)
        || (before.mappa ?? 0) > (after.mappa ?? 0) || (before.isHigh && !after.isHigh)
      let isSaidByOthers = first.events.contains {
        $0.effectiveOn == dayOne && $0.source != "migrate/plan"
          && $0.subject == TwinSubject(kind: .case, code: code) && $0.registers == nil
      }
      found["CON-02 \(code)"] = isLoss || !isSaidByOthers
    }
    for (code, before) in eve.staff where before.isInPost {
      let team = eve.teams[before.team]
      guard team.map({ isHandedOver($0.provider, eve) }) ?? true, let after = first.staff[code],
        isMissing(before, after, first, on: dayOne)
      else { continue }
      found["CON-03 \(code)"] = true
    }
    for provider in unequalRows(eve, first) { found["CON-04 \(provider)"] = true }
    for code in doubledRequirements(first) { found["CON-06 \(code)"] = true }
    return found
  }

  /// Everyone hands over but the ten providers that are new, N50 to N59, and the national ones.
  private func isHandedOver(_ provider: String, _ state: StateTwin) -> Bool {
    !(50...59).contains { provider == "N\($0)" } && !state.national.contains(provider)
  }

  // MARK: Cases

  /// CON-01: not exactly one of adopted, closed or merged on the day, or in another region.
  private func isLost(
    _ code: String,
    _ before: StateTwin.Case,
    _ eve: StateTwin,
    _ first: StateTwin,
    on dayOne: String
  ) -> Bool {
    guard let after = first.cases[code] else { return true }
    if after.isClosed, after.closedOn == dayOne {
      return after.isMerged && first.survivor(of: code) == nil
    }
    if after.adoptedOn == dayOne {
      if after.adoptions != 1 { return true }
    } else if isHandedOver(after.provider, first) {
      // A region's own provider, or a national one, got it by a fact.
      return true
    }
    // Where nobody knew the region, any is right.
    guard let region = eve.region(of: before) else { return false }
    return first.region(of: after) != region
  }

  /// CON-02: what the new officer has to know.
  private static func dossier(_ held: StateTwin.Case) -> [String?] {
    [
      held.rosh, held.tier, held.mappa.map { "\($0)" },
      held.registers.sorted().joined(separator: " "),
      held.endsOn, held.officer, held.location,
    ]
  }

  // MARK: Staff

  /// CON-03: neither adopted nor gone, adopted twice, or not as they were.
  private func isMissing(
    _ before: StateTwin.Staff,
    _ after: StateTwin.Staff,
    _ first: StateTwin,
    on dayOne: String
  ) -> Bool {
    if !after.isInPost, after.leftOn == dayOne { return false }
    if after.adoptedOn == dayOne {
      if after.adoptions != 1 { return true }
    } else if first.national.contains(first.teams[after.team]?.provider ?? "") {
      // Whoever went to a national provider by a fact has not been lost.
    } else if before.grade != "other" || first.teams[after.team]?.adoptedOn != dayOne {
      // Who has no post in the contract comes with the team.
      return true
    }
    func hours(_ member: StateTwin.Staff) -> [Int] {
      [member.hours, member.reductions.values.reduce(0, +)]
    }
    return before.grade != after.grade || hours(before) != hours(after)
  }

  // MARK: Sums

  /// CON-04: open cases of each old provider, counted once from the end and once from the changes.
  private func unequalRows(_ eve: StateTwin, _ first: StateTwin) -> [String] {
    var expected: [String: Int] = [:]
    var found: [String: Int] = [:]
    for held in first.cases.values where held.isOpen && isHandedOver(held.lastProvider, first) {
      found[held.lastProvider, default: 0] += 1
    }
    for held in eve.cases.values where held.isOpen && isHandedOver(held.provider, eve) {
      expected[held.provider, default: 0] += 1
    }
    for code in first.cases.keys {
      func holder(_ provider: KeyPath<StateTwin.Case, String>, _ state: StateTwin) -> String? {
        guard let held = state.cases[code], held.isOpen,
          isHandedOver(held[keyPath: provider], state)
        else { return nil }
        return held[keyPath: provider]
      }
      let old = holder(\.provider, eve)
      let new = holder(\.lastProvider, first)
      if old == new { continue }
      if let old { expected[old, default: 0] -= 1 }
      if let new { expected[new, default: 0] += 1 }
    }
    return Set(found.keys).union(expected.keys).filter { found[$0] ?? 0 != expected[$0] ?? 0 }
  }

  /// CON-06: cases with a requirement that is there twice; hours change in no other way.
  private func doubledRequirements(_ first: StateTwin) -> Set<String> {
    var registered: Set<String> = []
    var imposed: Set<[String?]> = []
    var doubled: Set<String> = []
    for event in first.events {
      guard let code = event["case"] else { continue }
      if event.type == "CaseRegistered" { registered.insert(code) }
      guard event.type == "RequirementImposed", registered.contains(code) else { continue }
      if !imposed.insert([code, event["requirement"]]).inserted { doubled.insert(code) }
    }
    return doubled
  }
}
