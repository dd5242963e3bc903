import MigrateTesting

/// The rules written down a second time over the state's twin, from docs/judging.md alone.
///
/// Every subject is judged on every day; what was found is the first and last day and their number.
struct FactRulesTwin {
  /// What was found, one line of text each.
  private(set) var findings: Set<String> = []

  let asOf: String
  private let events: [ToldEvent]
  let hasProcesses: Bool
  private let defects: DefectsTwin

  /// The days that have a fact, in order.
  private let factDays: [String]

  /// The state on each day that has a fact, and what it breaks whatever the day.
  private var states: [String: StateTwin] = [:]
  private var lasting: [String: Set<String>] = [:]

  /// Who was above capacity on each Sunday.
  private var sundays: [String: Set<String>] = [:]

  /// What a finding of each rule does at D, T, S, H and X: it blocks, warns, or the rule is not judged.
  private static let severities: [String: String] = [
    "STR-01": "BBBBB", "STR-02": "BBBBB", "STR-03": "B----", "STR-04": "BBBBB",
    "STR-05": "BWWWW", "STR-06": "W----", "STR-07": "W----", "STR-08": "-BBBB",
    "CON-01": "B----", "CON-02": "B----", "CON-03": "B----", "CON-04": "B----",
    "CON-05": "BBBBB", "CON-06": "B----", "ALC-01": "BBBBB", "ALC-02": "BBBBB",
    "ALC-03": "WWWWW", "ALC-04": "BBBBB", "ALC-05": "WWWWW", "ALC-06": "W----",
    "ALC-07": "B----", "ALC-08": "BBBBB", "ALC-09": "BBBBB", "ALC-10": "B----",
    "RSK-01": "BBBBB", "MOV-01": "-B---", "BLD-01": "WW---", "BLD-02": "--B--",
    "BLD-03": "---BB", "BLD-04": "--WWW", "BLD-05": "WBBBB", "BLD-06": "--WB-",
    "HAR-01": "--WBB", "WRK-01": "WWWWB", "WRK-02": "WWWWB", "WRK-03": "WWWWW",
    "WRK-05": "WWWBB", "STF-01": "WWWWB", "STF-02": "-WWWB", "TRN-01": "B----",
    "TRN-02": "--WBB", "DLV-04": "WWWBB", "DLV-06": "BBBBB", "DLV-07": "W----",
    "DLV-08": "-W---", "DLV-09": "BBBBB", "DLV-10": "WWWWW", "DAT-01": "BBBBB",
    "DAT-02": "BWWWW", "DAT-03": "BBBBB", "DAT-04": "BWWWW", "DAT-05": "B----",
    "DAT-06": "B----", "DAT-07": "WWWWW", "DAT-08": "WWWWW", "DAT-09": "WWWWW",
    "DAT-10": "BBBBB", "DAT-11": "BWWWW", "DAT-12": "B----", "DAT-13": "WWWWW",
    "TIE-01": "WWWWW",
  ]

  private static let gates = [
    "dayOne", "transition", "stabilisation", "harmonisation", "transformation",
  ]

  init(_ told: [ToldEvent], asOf: String) {
    self.asOf = asOf
    events = ToldEvent.folding(ToldEvent.counting(told, asOf: asOf))
    factDays = Set(events.filter { !$0.isAdministrative }.map(\.effectiveOn)).sorted()
    hasProcesses = events.contains { $0.type == "ProcessAdopted" }
    defects = DefectsTwin(told)
    for window in PhasesTwin(told).windows ?? [] where window.from <= asOf { judge(window) }
  }

  /// `B` or `W`, or `-` where the rule of a finding is not judged.
  private static func severity(_ finding: String, at gate: String) -> Character {
    let letters = Array(severities[String(finding.prefix(6))] ?? "-----")
    return gates.firstIndex(of: gate).map { letters[$0] } ?? "-"
  }

  private static func applies(_ finding: String, at gate: String) -> Bool {
    severity(finding, at: gate) != "-"
  }

  private mutating func judge(_ window: PhasesTwin.Window) {
    let lastDay = window.lastDay(asOf: asOf)
    var days: [String: [String]] = [:]
    var audits: [String: [String]] = [:]
    var grave: Set<String> = []
    let firstDay = window.gate == "dayOne" ? "2021-03-26" : window.from
    for day in CalendarTwin.days(from: firstDay, through: lastDay) {
      let state = state(on: day)
      let isEarly = window.gate == "dayOne" || window.gate == "transition"
      var broken = isEarly ? forced(state, on: day) : []
      if day >= window.from { broken.formUnion(self.broken(state, on: day)) }
      for finding in broken where Self.applies(finding, at: window.gate) {
        days[finding, default: []].append(day)
        if !isMild(finding, state, on: day) { grave.insert(finding) }
      }
      guard day >= window.from else { continue }
      for (rule, subjects) in audit(state, on: day, in: window)
      where Self.applies(rule, at: window.gate) {
        audits[rule, default: []].append(day)
        for subject in subjects {
          days["\(rule) \(subject)", default: []].append(day)
          if !isMild("\(rule) \(subject)", state, on: day) { grave.insert("\(rule) \(subject)") }
        }
      }
    }
    if window.gate == "dayOne", let dayOne = window.until, dayOne <= asOf {
      let (eve, first) = (state(on: lastDay), state(on: dayOne))
      for (finding, isGrave) in unaccounted(eve, first, on: dayOne) {
        days[finding] = [lastDay]
        if isGrave { grave.insert(finding) }
      }
    }
    for (finding, days) in days {
      let last = audits[String(finding.prefix(6))]?.last ?? lastDay
      let until = days.last == last ? "-" : days.last ?? ""
      let isBlocking = grave.contains(finding) && Self.severity(finding, at: window.gate) == "B"
      findings.insert(
        "\(window.gate) \(finding) from \(days[0]) until \(until), \(days.count) days, "
          + (isBlocking ? "block" : "warn")
      )
    }
  }

  /// Whether what is found on a day is only a warning, whatever the gate says.
  private func isMild(_ finding: String, _ state: StateTwin, on day: String) -> Bool {
    let subject = String(finding.dropFirst(7))
    switch finding.prefix(6) {
    case "STR-05": return state.teams[subject] == nil
    case "DAT-04":
      return !defects.defects.contains {
        $0.rule == "DAT-04" && $0.subject.code == subject && $0.isLoss && $0.isThere(on: day)
      }
    case "DLV-09":
      return state.cases[subject].map { !$0.isWithPrison || $0.location == "custody" } ?? true
    case "BLD-02": return subject.hasSuffix("/PSO")
    case "BLD-03": return state.staff[subject]?.grade == "PSO"
    case "WRK-01":
      let unit = state.staff[subject].flatMap { state.deliveryUnit(ofTeam: $0.team) }
      guard let unit else { return true }
      let eligible = state.staff.filter {
        state.isEligible($0.key) && state.deliveryUnit(ofTeam: $0.value.team) == unit
      }.keys
      let above = above(state, on: day)
      return eligible.count(where: above.contains) * 10 <= eligible.count
    default: return false
    }
  }

  mutating func state(on day: String) -> StateTwin {
    // Nothing changes on a day without a fact.
    let last = factDays.last { $0 <= day } ?? day
    if let state = states[last] { return state }
    let counting = events.filter { $0.isAdministrative || $0.effectiveOn <= last }
    let state = StateTwin(folded: counting, asOf: last)
    states[last] = state
    return state
  }

  // MARK: Every day

  /// Rule and subject of everything that is broken at the end of a day.
  private mutating func broken(_ state: StateTwin, on day: String) -> Set<String> {
    var broken = lasting[state.day] ?? alwaysBroken(state)
    lasting[state.day] = broken
    for (code, held) in state.cases where held.isOpen {
      for rule in brokenRules(held, state, on: day) { broken.insert("\(rule) \(code)") }
    }
    for code in aboveOnFourSundays(on: day) { broken.insert("WRK-02 \(code)") }
    for defect in defects.defects where defect.isThere(on: day) {
      broken.insert("\(defect.rule) \(defect.subject.code)")
    }
    for (reference, held) in state.cases where !held.isClosed {
      let isAstray = held.isWithPrison && held.location != "custody"
      if isAstray || held.strayOn == day { broken.insert("DLV-09 \(reference)") }
    }
    for subject in miscounted(on: day) { broken.insert("DAT-11 \(subject)") }
    return broken
  }

  /// DAT-11: what a source last counted and was not so here at the end of that day.
  private mutating func miscounted(on day: String) -> [String] {
    var latest: [String: ToldEvent] = [:]
    for event in events where event.type == "CountStated" && event.effectiveOn <= day {
      let part = event["staff"] ?? event["team"] ?? event["unit"]
      let words = [event["provider"], event["of"], part].compactMap(\.self)
      latest[words.joined(separator: "/")] = event
    }
    return latest.filter { _, event in
      state(on: event.effectiveOn).count(event) != event.whole("count")
    }.map(\.key)
  }

  /// What a state breaks, however long it lasts.
  private func alwaysBroken(_ state: StateTwin) -> Set<String> {
    var broken = registeredTwice(state)
    for (code, held) in state.cases where !held.isClosed && isLegacy(held, state) {
      broken.insert("STR-08 \(code)")
    }
    for (code, team) in state.teams where isLegacy(team, state) {
      let hasStaff = state.staff.values.contains { $0.isInPost && $0.team == code }
      if team.isOpen || hasStaff { broken.insert("STR-08 \(code)") }
      let hasCases = state.cases.values.contains { $0.isOpen && $0.team == code }
      if team.isOpen, hasStaff || hasCases, state.deliveryUnit(ofTeam: code) == nil {
        broken.insert("STR-02 \(code)")
      }
    }
    for (code, member) in state.staff {
      let needed: Set = ["operationalInduction", "unifiedTiering"]
      if member.isPractitioner, state.isBlended(code), !member.courses.isSuperset(of: needed) {
        broken.insert("TRN-02 \(code)")
      }
      if member.isInPost, member.grade == nil { broken.insert("DAT-03 \(code)") }
      if member.isPractitioner, member.areHoursAssumed { broken.insert("DAT-13 \(code)") }
    }
    for victim in withoutLiaisonOfficer(state) { broken.insert("CON-05 \(victim)") }
    let people = state.cases.values.filter(\.isOpen).compactMap(\.person)
    for person in people where people.count(where: { $0 == person }) > 1 {
      broken.insert("DAT-02 \(person)")
    }
    for key in defects.conflictingMappings(on: state.day).keys {
      broken.insert("STR-04 " + key.split(separator: "/").joined(separator: "/"))
    }
    for event in state.events where event.type == "PrioritisationStatusSet" {
      guard let unit = event["pdu"], state.deliveryUnits[unit] != nil else { continue }
      broken.remove("STF-02 \(unit)")
      if event["status"] == "red" { broken.insert("STF-02 \(unit)") }
    }
    return broken
  }

  /// CON-05: open victim contacts whose officer is no VLO at work.
  private func withoutLiaisonOfficer(_ state: StateTwin) -> [String] {
    var officers: [String: String] = [:]
    var open: Set<String> = []
    for event in state.events {
      guard let victim = event["victim"] else { continue }
      let isKnown = officers[victim] != nil
      switch event.type {
      case "VictimContactOpened":
        officers[victim] = event["staff"]
        open.insert(victim)
      case "VictimContactReassigned": if isKnown { officers[victim] = event["staff"] }
      case "VictimContactClosed": open.remove(victim)
      default: break
      }
    }
    return open.filter { victim in
      guard let officer = state.staff[officers[victim] ?? ""], officer.isInPost else { return true }
      return officer.grade != "VLO" || state.teams[officer.team]?.isOpen != true
    }
  }

  /// STR-05: codes that two providers have registered and open.
  private func registeredTwice(_ state: StateTwin) -> Set<String> {
    var teams: [String: Set<String>] = [:]
    var units: [String: Set<String>] = [:]
    var current: [String: String] = [:]
    var isOpen: [String: Bool] = [:]
    for event in state.events {
      let provider = event["provider"] ?? ""
      let team = event["team"] ?? ""
      switch event.type {
      case "UnitRegistered": units[event["unit"] ?? "", default: []].insert(provider)
      case "TeamRegistered":
        teams[team, default: []].insert(provider)
        current[team] = provider
        isOpen[team] = true
      case "TeamMoved", "TeamAdopted":
        guard let old = current[team] else { continue }
        let region = state.deliveryUnits[event["pdu"] ?? ""] ?? ""
        let adopting = ReferenceTwin.providerOfRegion[region]
        guard let new = event.type == "TeamMoved" ? provider : adopting else { continue }
        teams[team]?.remove(old)
        current[team] = new
        if isOpen[team] == true { teams[team, default: []].insert(new) }
      case "TeamClosed":
        teams[team] = []
        isOpen[team] = false
      case "ProviderClosed":
        for code in teams.keys { teams[code]?.remove(provider) }
        for code in units.keys { units[code]?.remove(provider) }
      default: break
      }
    }
    let twice = [teams, units].flatMap { $0.filter { $0.value.count > 1 }.keys }
    return Set(twice.map { "STR-05 \($0)" })
  }

  /// WRK-02: who was eligible and above 110 % on the last four Sundays.
  private mutating func aboveOnFourSundays(on day: String) -> Set<String> {
    var sunday = day
    while !CalendarTwin.isSunday(sunday) { sunday = CalendarTwin.day(sunday, plus: -1) }
    var staff = above(onSunday: sunday)
    for week in 1...3 {
      staff.formIntersection(above(onSunday: CalendarTwin.day(sunday, plus: -7 * week)))
    }
    return staff
  }

  private mutating func above(onSunday sunday: String) -> Set<String> {
    if let staff = sundays[sunday] { return staff }
    let staff = above(state(on: sunday), on: sunday)
    sundays[sunday] = staff
    return staff
  }

  /// Who is eligible and above 110 % of capacity.
  func above(_ state: StateTwin, on day: String) -> Set<String> {
    Set(
      state.staff.keys.filter { code in
        let available = state.available(code)
        return state.isEligible(code) && available > 0
          && state.points(code, on: day) * 100 > available * 110
      }
    )
  }

  /// BLD-01: what was allocated too early, and who got many low risk cases.
  private func forced(_ state: StateTwin, on day: String) -> Set<String> {
    var broken: Set<String> = []
    for allocation in state.allocations where allocation.day == day {
      let isHigh = allocation.rosh == "high" || allocation.rosh == "veryHigh"
      let isTooHigh = isHigh && allocation.isPractitioner && allocation.origin == "crc"
      guard allocation.reason == "blend" || isTooHigh,
        let held = state.cases[allocation.reference], state.region(of: held) != "D"
      else { continue }
      broken.insert("BLD-01 \(allocation.reference)")
    }
    let first = max("2021-03-26", CalendarTwin.day(day, plus: -27))
    for (code, member) in state.staff where member.isPractitioner && member.origin == "nps" {
      let recent = state.allocations.filter {
        $0.officer == code && $0.day >= first && $0.isNew && $0.rosh == "low"
          && $0.isPractitioner && $0.origin == "nps"
      }
      if Set(recent.map(\.reference)).count >= 5, state.region(ofTeam: member.team) != "D" {
        broken.insert("BLD-01 \(code)")
      }
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
    if held.returnedOn == day, held.officer == nil { broken.append("DLV-06") }
    if disagrees(held, on: day) { broken.append("TIE-01") }
    if held.endsOn.map({ $0 < day }) ?? false { broken.append("DLV-10") }
    guard let code = held.officer, let officer = state.staff[code] else {
      return broken + ["ALC-01"]
    }
    let team = state.teams[officer.team]
    if team?.function == "unallocated" || state.isStandIn(code) { broken.append("ALC-01") }
    let isAway = officer.absentSince.map { CalendarTwin.day($0, plus: 28) <= day } ?? false
    if !officer.isInPost || isAway || team?.isOpen != true { broken.append("ALC-02") }
    if held.isElevated, isTooLong(held, on: day) {
      if officer.grade == "PSO" { broken.append("ALC-04") }
      if officer.grade == "PQiP" { broken.append("ALC-05") }
      if officer.grade == "PO", officer.origin == "crc", !officer.courses.contains("highRisk") {
        broken.append("ALC-08")
      }
    }
    if let team, isApart(held, officer, team, state, on: day) { broken.append("ALC-03") }
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

  /// ALC-03: the officer belongs elsewhere.
  private func isApart(
    _ held: StateTwin.Case,
    _ officer: StateTwin.Staff,
    _ team: StateTwin.Team,
    _ state: StateTwin,
    on day: String
  ) -> Bool {
    if day < "2021-06-26" { return team.provider != held.provider }
    guard let ofTeam = state.deliveryUnit(ofTeam: officer.team),
      let ofCase = state.deliveryUnitWithoutOfficer(of: held)
    else { return false }
    return ofTeam != ofCase
  }

  /// TIE-01: the recorded letter is not the one that the protect points give.
  private func disagrees(_ held: StateTwin.Case, on day: String) -> Bool {
    guard let recorded = held.tier?.prefix(1) else { return false }
    let (rosh, level) = (held.rosh ?? "", held.mappa ?? 0)
    let rsr = (held.rsr ?? 0) >= 10_000 ? 0 : held.rsr ?? 0
    let ofRSR = rsr >= 700 ? 20 : rsr >= 300 ? 10 : 0
    let ofRoSH = ["veryHigh": 150, "high": 20, "medium": 10][rosh] ?? 0
    let ofMAPPA = level >= 2 ? 150 : level == 1 ? 5 : 0
    let complexity: Set = [
      "mentalHealth", "selfHarm", "vulnerability", "childConcern", "childProtection",
      "riskToChildren", "publicInterest", "adultAtRisk", "streetGangs", "terrorism",
    ]
    let points = max(ofRSR, ofRoSH) + ofMAPPA + 2 * held.registers.intersection(complexity).count
    func letter(_ points: Int) -> Substring {
      points >= (day < "2021-05-28" ? 30 : 150)
        ? "A" : points >= 20 ? "B" : points >= 10 ? "C" : "D"
    }
    // What is not known can only add points.
    if held.rosh == nil || held.mappa == nil { return recorded > letter(points) }
    if held.sex == "male" || held.sex == "other" { return recorded != letter(points) }
    return recorded > letter(points) || recorded < letter(points + 6)
  }

  func isLegacy(_ held: StateTwin.Case, _ state: StateTwin) -> Bool {
    if held.provider == "N03" || held.provider == "N07" {
      guard let team = state.teams[held.team ?? ""] else { return false }
      return team.provider == held.provider && isLegacy(team, state)
    }
    return ReferenceTwin.isCompany(held.provider) || ReferenceTwin.isDivision(held.provider)
  }

  func isLegacy(_ team: StateTwin.Team, _ state: StateTwin) -> Bool {
    if team.provider == "N03" || team.provider == "N07" {
      return state.deliveryUnits[team.unit] == nil
    }
    return ReferenceTwin.isCompany(team.provider) || ReferenceTwin.isDivision(team.provider)
  }
}
