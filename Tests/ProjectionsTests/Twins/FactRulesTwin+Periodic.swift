/// The rules that are judged on certain days only.
extension FactRulesTwin {
  /// For each rule that is judged on a day the subjects that break it.
  mutating func audit(
    _ state: StateTwin,
    on day: String,
    in window: PhasesTwin.Window
  ) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    let isDayOne = window.gate == "dayOne"
    let isOpen = window.gate == "transformation"
    let isLast = day == (window.until.map { CalendarTwin.day($0, plus: -1) } ?? asOf)
    if CalendarTwin.isMonthEnd(day) || isDayOne {
      found["BLD-05"] = unblendedInWales(state)
      found["WRK-01"] = above(state, on: day)
      found["WRK-03"] = Set(
        state.staff.filter { $0.value.isPractitioner && state.openCases(of: $0.key).count >= 50 }
          .keys
      )
      found["STF-01"] = unfilled(state, on: day)
      found["BLD-04"] = fallenBack(state, on: day)
    }
    if isDayOne {
      let untrained = state.staff.filter {
        $0.value.isInPost && $0.value.origin == "crc" && !$0.value.courses.contains("preTransition")
      }
      found["TRN-01"] = Set(untrained.keys)
      found.merge(dayOneAudit(state, on: day)) { $1 }
    }
    if isOpen ? CalendarTwin.isMonthEnd(day) : isLast {
      found["BLD-03"] = unblended(state, on: day)
    }
    if isLast {
      found["MOV-01"] = moved(state, since: window.from)
      found["DLV-08"] = notAsForecast(state)
      found["BLD-02"] = notGrown(state, since: window.from)
      found["BLD-06"] = notCrossing(state, isEarly: window.gate == "stabilisation")
      found["HAR-01"] = notHarmonised(state, isEarly: window.gate == "stabilisation")
    }
    return found
  }

  /// The PDUs that have an open case or a practitioner.
  private func unitsInUse(_ state: StateTwin) -> Set<String> {
    let cases = state.cases.values.filter(\.isOpen).compactMap { state.deliveryUnit(of: $0) }
    let staff = state.staff.values.filter(\.isPractitioner)
      .compactMap { state.deliveryUnit(ofTeam: $0.team) }
    return Set(cases + staff)
  }

  /// How many of a grade are eligible in each PDU, and how many of these are blended.
  private func blending(
    _ state: StateTwin,
    _ grade: String
  ) -> [String: (eligible: Int, blended: Int)] {
    var counts: [String: (eligible: Int, blended: Int)] = [:]
    for (code, member) in state.staff where member.grade == grade && state.isEligible(code) {
      guard let unit = state.deliveryUnit(ofTeam: member.team) else { continue }
      let old = counts[unit] ?? (0, 0)
      counts[unit] = (old.eligible + 1, old.blended + (state.isBlended(code) ? 1 : 0))
    }
    return counts
  }

  private func unblendedInWales(_ state: StateTwin) -> Set<String> {
    let counts = blending(state, "PO").filter { state.deliveryUnits[$0.key] == "D" }
    return Set(counts.filter { $0.value.blended * 100 < $0.value.eligible * 80 }.keys)
  }

  private mutating func fallenBack(_ state: StateTwin, on day: String) -> Set<String> {
    var back = CalendarTwin.day(day, plus: -1)
    while !CalendarTwin.isMonthEnd(back) { back = CalendarTwin.day(back, plus: -1) }
    let before = blending(self.state(on: back), "PO")
    let fallen = blending(state, "PO").filter { unit, now in
      guard let old = before[unit] else { return false }
      let share = old.blended * now.eligible - now.blended * old.eligible
      return share * 20 > old.eligible * now.eligible && old.blended - now.blended > 2
    }
    return Set(fallen.keys)
  }

  private mutating func unblended(_ state: StateTwin, on day: String) -> Set<String> {
    var staff = Set(state.staff.keys.filter { !state.isBlended($0) })
    for back in 0...28 {
      let earlier = self.state(on: CalendarTwin.day(day, plus: -back))
      staff = staff.filter { earlier.isEligible($0) }
    }
    return staff
  }

  private mutating func moved(_ state: StateTwin, since first: String) -> Set<String> {
    let start = self.state(on: first)
    let owed = ["officerLeft", "riskChange", "tierChange", "addressChange", "transferIn"]
    var all: [String: Int] = [:]
    var moved: [String: Int] = [:]
    for (code, held) in start.cases where held.isOpen {
      guard let unit = start.deliveryUnit(of: held) else { continue }
      all[unit, default: 0] += 1
      let hasMoved = state.allocations.contains {
        $0.reference == code && $0.day >= first && !owed.contains($0.reason)
          && !state.isOnePerson($0.lastOfficer ?? $0.officer, $0.officer)
      }
      if hasMoved { moved[unit, default: 0] += 1 }
    }
    return Set(moved.filter { $0.value >= 3 && $0.value * 20 > all[$0.key] ?? 0 }.keys)
  }

  private mutating func notGrown(_ state: StateTwin, since first: String) -> Set<String> {
    let start = self.state(on: first)
    var found: Set<String> = []
    for grade in ["PO", "PSO"] {
      let before = blending(start, grade)
      for (unit, now) in blending(state, grade) where now.blended < now.eligible {
        let old = before[unit] ?? (eligible: 1, blended: 0)
        let isHigher = now.blended * old.eligible > old.blended * now.eligible
        if now.blended == 0 || !isHigher { found.insert(grade == "PO" ? unit : "\(unit)/PSO") }
      }
    }
    return found
  }

  private func notCrossing(_ state: StateTwin, isEarly: Bool) -> Set<String> {
    var all: [String: Int] = [:]
    var crossing: [String: Int] = [:]
    for (code, member) in state.staff where member.isPractitioner {
      let cases = state.openCases(of: code)
      let nps = cases.count { $0.origin == "nps" }
      let crc = cases.count { $0.origin == "crc" }
      guard nps + crc >= 10, let unit = state.deliveryUnit(ofTeam: member.team),
        state.deliveryUnits[unit] != "D"
      else { continue }
      all[unit, default: 0] += 1
      if nps >= 2, crc >= 2 { crossing[unit, default: 0] += 1 }
    }
    return Set(
      all.filter { unit, count in
        let some = crossing[unit] ?? 0
        return isEarly ? some == 0 : some * 2 < count
      }.keys
    )
  }

  private func notHarmonised(_ state: StateTwin, isEarly: Bool) -> Set<String> {
    guard hasProcesses else { return [] }
    return unitsInUse(state).filter { unit in
      var unified: Set<String> = []
      for event in state.events where event.type == "ProcessAdopted" && event["pdu"] == unit {
        let process = event["process"] ?? ""
        unified.remove(process)
        if event["standard"] == "unified" { unified.insert(process) }
      }
      return unified.count < (isEarly ? 1 : 6)
    }
  }

  private func unfilled(_ state: StateTwin, on day: String) -> Set<String> {
    var latest: [String: (unit: String, grade: String, fte: Int)] = [:]
    for event in state.events where event.type == "PostsEstablished" {
      let (provider, unit) = (event["provider"] ?? "", event["unit"] ?? "")
      let grade = event["grade"] ?? ""
      let mapped =
        state.mapping(ofProvider: provider, unit: unit) ?? state.mapping(ofProvider: provider)
      let isUnit = state.deliveryUnits[unit] != nil
      let place = isUnit ? unit : day < "2021-06-26" ? mapped : nil
      guard let place else { continue }
      latest["\(provider) \(unit) \(grade)"] = (place, grade, event.hundredths("fte"))
    }
    var posts: [String: Int] = [:]
    for post in latest.values { posts["\(post.unit)/\(post.grade)", default: 0] += post.fte }
    return Set(
      posts.filter { key, posts in
        let hours = state.staff.values.filter { member in
          let unit = state.deliveryUnit(ofTeam: member.team)
          return member.isInPost && "\(unit ?? "-")/\(member.grade ?? "-")" == key
        }.reduce(0) { $0 + $1.hours }
        return hours * 100 < posts * 37 * 80
      }.keys
    )
  }
}
