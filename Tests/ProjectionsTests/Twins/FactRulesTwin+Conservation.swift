/// The rules that compare the eve of Day 1 with its end, straight from the sentences of the catalogue.
extension FactRulesTwin {
  /// Rule and subject of everything that is not accounted for at the end of the first day.
  func unaccounted(_ eve: StateTwin, _ first: StateTwin, on dayOne: String) -> Set<String> {
    let lost = eve.cases.filter { code, before in
      Self.isHandedOver(before.provider) && !before.isClosed
        && isLost(before, first.cases[code], eve, first, on: dayOne)
    }
    let changed = eve.cases.filter { code, before in
      guard Self.isHandedOver(before.provider), !before.isClosed, let after = first.cases[code],
        after.adoptedOn == dayOne, !after.isClosed
      else { return false }
      return Self.dossier(before) != Self.dossier(after)
    }
    let missing = eve.staff.filter { code, before in
      let team = eve.teams[before.team]
      guard before.isInPost, team.map({ Self.isHandedOver($0.provider) }) ?? true,
        let after = first.staff[code]
      else { return false }
      return isMissing(before, after, first, on: dayOne)
    }
    return Set(lost.keys.map { "CON-01 \($0)" })
      .union(changed.keys.map { "CON-02 \($0)" })
      .union(missing.keys.map { "CON-03 \($0)" })
      .union(unequalRows(eve, first).map { "CON-04 \($0)" })
      .union(doubledRequirements(first).map { "CON-06 \($0)" })
  }

  /// Everyone hands over but the ten providers that are new: N50 to N59.
  private static func isHandedOver(_ provider: String) -> Bool {
    !(50...59).contains { provider == "N\($0)" }
  }

  // MARK: Cases

  /// CON-01: not exactly one of adopted, closed or merged on the day, or in another region.
  private func isLost(
    _ before: StateTwin.Case,
    _ after: StateTwin.Case?,
    _ eve: StateTwin,
    _ first: StateTwin,
    on dayOne: String
  ) -> Bool {
    guard let after else { return true }
    if after.isClosed, after.closedOn == dayOne { return false }
    if after.adoptedOn != dayOne || after.adoptions != 1 { return true }
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
    for held in first.cases.values where held.isOpen && Self.isHandedOver(held.lastProvider) {
      found[held.lastProvider, default: 0] += 1
    }
    for held in eve.cases.values where held.isOpen && Self.isHandedOver(held.provider) {
      expected[held.provider, default: 0] += 1
    }
    for code in first.cases.keys {
      func holder(_ held: StateTwin.Case?, _ provider: String?) -> String? {
        guard let held, held.isOpen, let provider, Self.isHandedOver(provider) else { return nil }
        return provider
      }
      let old = holder(eve.cases[code], eve.cases[code]?.provider)
      let new = holder(first.cases[code], first.cases[code]?.lastProvider)
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
