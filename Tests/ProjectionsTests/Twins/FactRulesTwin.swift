/// Rules whose sentences are simple, written down a second time over the state's twin.
///
/// Every subject is judged on every day, from docs/judging.md alone.
struct FactRulesTwin {
  /// The rules that are said twice.
  static let codes: Set<String> = [
    "ALC-01", "ALC-02", "ALC-04", "ALC-05", "ALC-08", "ALC-09", "RSK-01", "WRK-05", "DLV-04",
    "STR-08", "TRN-02", "DAT-01", "DAT-02", "DAT-04", "DAT-07", "DAT-08", "DAT-09", "STR-01",
  ]

  /// What was found, one line of text each.
  private(set) var findings: Set<String> = []

  private let events: [ToldEvent]
  private let defects: DefectsTwin

  init(_ told: [ToldEvent], asOf: String) {
    events = ToldEvent.counting(told, asOf: asOf)
    defects = DefectsTwin(told)
    for window in PhasesTwin(told).windows ?? [] where window.from <= asOf {
      judge(window, through: window.lastDay(asOf: asOf))
    }
  }

  private mutating func judge(_ window: PhasesTwin.Window, through lastDay: String) {
    var days: [String: [String]] = [:]
    var state: StateTwin?
    for day in CalendarTwin.days(from: window.from, through: lastDay) {
      // Nothing changes on a day without a fact.
      if state == nil || events.contains(where: { $0.effectiveOn == day }) {
        let counting = events.filter { $0.isAdministrative || $0.effectiveOn <= day }
        state = StateTwin(counting: counting, asOf: day)
      }
      guard let state else { continue }
      for finding in broken(state, on: day, at: window.gate) {
        days[finding, default: []].append(day)
      }
    }
    for (finding, days) in days {
      let until = days.last == lastDay ? "-" : days.last ?? ""
      findings.insert(
        "\(window.gate) \(finding) from \(days[0]) until \(until), \(days.count) days"
      )
    }
  }

  /// Rule and subject of everything that is broken at the end of a day.
  private func broken(_ state: StateTwin, on day: String, at gate: String) -> Set<String> {
    var broken: Set<String> = []
    for (code, held) in state.cases {
      if held.isOpen {
        for rule in brokenRules(held, state, on: day) { broken.insert("\(rule) \(code)") }
      }
      if gate != "dayOne", !held.isClosed, isLegacy(held, state) { broken.insert("STR-08 \(code)") }
    }
    for (code, team) in state.teams where gate != "dayOne" {
      let isInUse = state.staff.values.contains { $0.isInPost && $0.team == code }
      if team.isOpen || isInUse, isLegacy(team, state) { broken.insert("STR-08 \(code)") }
    }
    let trains = gate != "dayOne" && gate != "transition"
    for (code, member) in state.staff where trains && member.isPractitioner {
      let needed: Set = ["operationalInduction", "unifiedTiering"]
      if state.isBlended(code), !member.courses.isSuperset(of: needed) {
        broken.insert("TRN-02 \(code)")
      }
    }
    let people = state.cases.values.filter(\.isOpen).compactMap(\.person)
    for person in people where people.count(where: { $0 == person }) > 1 {
      broken.insert("DAT-02 \(person)")
    }
    for defect in defects.defects where defect.isThere(on: day) {
      broken.insert("\(defect.rule) \(defect.code)")
    }
    return broken
  }

  /// The rules that an open case breaks.
  private func brokenRules(
    _ held: StateTwin.Case,
    _ state: StateTwin,
    on day: String
  ) -> [String] {
    var broken: [String] = []
    let isLate = day >= CalendarTwin.workingDay(15, after: held.openedOn)
    if isLate, held.rosh == nil { broken.append("RSK-01") }
    if isLate, held.mappa == nil { broken.append("DLV-04") }
    let isStale = held.assessedOn.map { CalendarTwin.day($0, plus: 385) < day } ?? false
    if held.location != "custody", isStale || (isLate && held.tier == nil) {
      broken.append("WRK-05")
    }
    guard let officer = held.officer.flatMap({ state.staff[$0] }) else {
      return broken + ["ALC-01"]
    }
    let team = state.teams[officer.team]
    if team?.function == "unallocated" { broken.append("ALC-01") }
    let isAway = officer.absentSince.map { CalendarTwin.day($0, plus: 28) <= day } ?? false
    if !officer.isInPost || isAway || team?.isOpen == false { broken.append("ALC-02") }
    if held.isElevated, isTooLong(held, on: day) {
      if officer.grade == "PSO" { broken.append("ALC-04") }
      if officer.grade == "PQiP" { broken.append("ALC-05") }
      if officer.grade == "PO", officer.origin == "crc", !officer.courses.contains("highRisk") {
        broken.append("ALC-08")
      }
    }
    if officer.isInPost, let grade = officer.grade, !["PO", "PSO", "PQiP"].contains(grade) {
      broken.append("ALC-09")
    }
    return broken
  }

  /// Whether it was elevated when it was allocated, or has been for 20 working days.
  private func isTooLong(_ held: StateTwin.Case, on day: String) -> Bool {
    held.wasElevatedWhenAllocated
      || held.elevatedSince.map { CalendarTwin.workingDay(20, after: $0) <= day } ?? false
  }

  private func isLegacy(_ held: StateTwin.Case, _ state: StateTwin) -> Bool {
    if held.provider == "N03" || held.provider == "N07" {
      guard let team = state.teams[held.team ?? ""] else { return false }
      return team.provider == held.provider && isLegacy(team, state)
    }
    return ReferenceTwin.isCompany(held.provider) || ReferenceTwin.isDivision(held.provider)
  }

  private func isLegacy(_ team: StateTwin.Team, _ state: StateTwin) -> Bool {
    if team.provider == "N03" || team.provider == "N07" {
      return state.deliveryUnits[team.unit] == nil
    }
    return ReferenceTwin.isCompany(team.provider) || ReferenceTwin.isDivision(team.provider)
  }
}
