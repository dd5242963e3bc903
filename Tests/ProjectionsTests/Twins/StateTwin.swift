/// What the folds mean, written down a second time: text and dictionaries, from zero for each question.
struct StateTwin {
  struct Case {
    var provider = ""
    /// Where it was registered or transferred last, whatever adopted it since.
    var lastProvider = ""
    var team: String?
    var sentence = ""
    var location = ""
    var person: String?
    var isClosed = false
    var isWithPrison = false
    var isTransferPending = false
    var hasWarrant = false
    var mergedInto: String?
    var officer: String?
    var adopted: String?
    var origin = ""
    var rosh: String?
    var tier: String?
    var mappa: Int?
    /// The records of registers that run, as register and id, or register and a space.
    var records: Set<String> = []
    var registers: Set<String> {
      Set(records.map { String($0.prefix { $0 != " " }) })
    }
    var rsr: Int?
    var sex: String?
    var endsOn: String?

    /// What the ledger asks: when it was adopted last, how often on that day, and when it ended.
    var adoptedOn: String?
    var adoptions = 0
    var closedOn: String?

    /// The last officer since it was opened.
    var lastOfficer: String?

    /// What the rules ask about days.
    var openedOn = ""
    var returnedOn: String?
    var assessedOn: String?
    var elevatedSince: String?
    var wasElevatedWhenAllocated = false
    /// The same as they were at the end of the day before.
    var yesterday: (day: String, since: String?, wasSo: Bool) = ("", nil, false)
    var strayedOn: String?

    var isOpen: Bool { !isClosed && !isWithPrison }

    var isHigh: Bool { rosh == "high" || rosh == "veryHigh" }

    var isElevated: Bool { isHigh || mappa == 2 || mappa == 3 }

    var isNPSType: Bool {
      isHigh || (mappa ?? 0) >= 1 || registers.contains("foreignNationalDeportation")
        || registers.contains("publicInterest")
    }

    var isCRCType: Bool { !isNPSType && (rosh == "low" || rosh == "medium") }
  }

  struct Staff {
    var team = ""
    var isInPost = true
    var grade: String?
    var hours = 0
    var areHoursKnown = false
    var reductions: [String: Int] = [:]
    var absentSince: String?
    /// The absence that ended last, and the day on which it did.
    var lastAbsence: (since: String, endedOn: String)?
    var courses: Set<String> = []
    var origin: String?
    var adoptedOn: String?
    var adoptions = 0
    var leftOn: String?

    var isPractitioner: Bool {
      isInPost && (grade == "PO" || grade == "PSO" || grade == "PQiP")
    }
  }

  struct Team {
    var provider = ""
    var unit = ""
    var function = ""
    var isOpen = true
    var adoptedOn: String?
  }

  /// A case given to an officer, and what was so just before.
  struct Allocation {
    let day: String
    let reference: String
    let officer: String
    let reason: String
    let rosh: String?
    let hadOfficer: Bool
    /// Whether it came from somebody else, or from nobody.
    let isNew: Bool
    let isPractitioner: Bool
    let origin: String?
  }

  /// The day at whose end this is the state.
  let day: String

  /// The events that count, in fold order.
  let events: [ToldEvent]

  private let mappings: [ToldEvent]

  /// Providers of kind `national`, wherever in the order.
  private let national: Set<String>

  /// The region of each PDU.
  private(set) var deliveryUnits = ReferenceTwin.deliveryUnits

  private(set) var cases: [String: Case] = [:]
  private(set) var staff: [String: Staff] = [:]
  private(set) var teams: [String: Team] = [:]

  /// Every allocation of a case that was known, in order.
  private(set) var allocations: [Allocation] = []

  /// Staff codes that belong to one person.
  private var people: [Set<String>] = []

  init(_ all: [ToldEvent], asOf: String, knownAt: Int? = nil, at position: Int? = nil) {
    self.init(
      counting: ToldEvent.counting(all, asOf: asOf, knownAt: knownAt, at: position),
      asOf: asOf
    )
  }

  /// The state of events that are known to count, already in order.
  init(counting events: [ToldEvent], asOf: String) {
    day = asOf
    self.events = events
    mappings = events.filter { $0.type == "MappingDeclared" }
    national = Set(
      events.filter { $0.type == "ProviderRegistered" && $0["kind"] == "national" }
        .compactMap { $0["provider"] }
        .filter {
          !ReferenceTwin.isCompany($0) && !ReferenceTwin.isDivision($0)
            && ReferenceTwin.regionOfProvider[$0] == nil
        }
    )
    for event in events where event.type == "UnitRegistered" && event["kind"] == "pdu" {
      guard let unit = event["unit"], let provider = event["provider"],
        deliveryUnits[unit] == nil
      else { continue }
      deliveryUnits[unit] = ReferenceTwin.regionOfProvider[provider]
    }
    for event in events { apply(event) }
  }

  private mutating func apply(_ event: ToldEvent) {
    if event.type == "CaseRegistered" { return register(case: event) }
    if event.type == "StaffRegistered" { return register(staff: event) }
    if event.type == "TeamRegistered" { return register(team: event) }
    if let subject = event.subject, subject.hasPrefix("case ") {
      let reference = String(subject.dropFirst(5))
      guard var state = cases[reference] else { return }
      if event.type == "CaseAllocated" { note(event, state) }
      apply(event, to: &state)
      cases[reference] = state
    } else if event.type == "StaffLinked" {
      link(event["staff"] ?? "", to: event["as"] ?? "", on: event.effectiveOn)
    } else if let subject = event.subject, subject.hasPrefix("staff ") {
      let reference = String(subject.dropFirst(6))
      guard var state = staff[reference] else { return }
      apply(event, to: &state)
      staff[reference] = state
    } else if let subject = event.subject, subject.hasPrefix("team ") {
      let reference = String(subject.dropFirst(5))
      guard var state = teams[reference] else { return }
      apply(event, to: &state)
      teams[reference] = state
    }
  }

  func origin(_ provider: String, on day: String) -> String {
    if ReferenceTwin.isCompany(provider) { return "crc" }
    let isNPS = ReferenceTwin.isDivision(provider) || national.contains(provider)
    return isNPS && day < "2021-06-26" ? "nps" : "unified"
  }

  private func regionsProvider(of unit: String?) -> String? {
    deliveryUnits[unit ?? ""].flatMap { ReferenceTwin.providerOfRegion[$0] }
  }

  // MARK: Cases

  private mutating func register(case event: ToldEvent) {
    let reference = event["case"] ?? ""
    var state = cases[reference] ?? Case()
    if cases[reference] != nil, !state.isClosed { return }
    state.provider = event["provider"] ?? ""
    state.lastProvider = state.provider
    state.team = event["team"]
    state.sentence = event["sentence"] ?? ""
    state.location = event["location"] ?? ""
    state.person = event["person"]
    state.sex = event["sex"]
    state.lastOfficer = nil
    state.isClosed = false
    state.isWithPrison = false
    state.isTransferPending = false
    state.hasWarrant = false
    state.mergedInto = nil
    state.officer = nil
    state.wasElevatedWhenAllocated = false
    state.yesterday.wasSo = false
    state.adopted = nil
    state.adoptedOn = nil
    state.closedOn = nil
    state.endsOn = event["endsOn"]
    state.origin = origin(state.provider, on: event.effectiveOn)
    state.openedOn = event.effectiveOn
    cases[reference] = state
  }

  private mutating func note(_ event: ToldEvent, _ state: Case) {
    let officer = event["staff"] ?? ""
    let isSame =
      state.lastOfficer == officer
      || people.contains { $0.contains(officer) && $0.contains(state.lastOfficer ?? "") }
    allocations.append(
      Allocation(
        day: event.effectiveOn,
        reference: event["case"] ?? "",
        officer: officer,
        reason: event["reason"] ?? "",
        rosh: state.rosh,
        hadOfficer: state.lastOfficer != nil,
        isNew: !isSame,
        isPractitioner: staff[officer]?.isPractitioner ?? false,
        origin: staff[officer]?.origin
      )
    )
  }

  private func apply(_ event: ToldEvent, to state: inout Case) {
    if ["CaseReleased", "CustodyHandedOver", "CustodyHandedBack"].contains(event.type),
      state.location != "custody"
    {
      state.strayedOn = event.effectiveOn
    }
    if state.yesterday.day != event.effectiveOn {
      state.yesterday = (
        event.effectiveOn, state.elevatedSince, state.wasElevatedWhenAllocated
      )
    }
    switch event.type {
    case "ReoffendingScored":
      if event.whole("rsr") != nil { state.rsr = event.hundredths("rsr") }
    case "RiskAssessed":
      state.rosh = event["rosh"]
      state.assessedOn = event.effectiveOn
    case "TierAssessed":
      state.tier = event["tier"]
      state.assessedOn = event.effectiveOn
    case "MappaScreened": state.mappa = event.whole("level")
    case "RegistrationAdded":
      state.records.insert("\(event["register"] ?? "") \(event["registration"] ?? "")")
    case "RegistrationRemoved":
      if let record = event["registration"] {
        state.records.remove("\(event["register"] ?? "") \(record)")
      } else {
        state.records = state.records.filter { !$0.hasPrefix("\(event["register"] ?? "") ") }
      }
    case "WarrantIssued": state.hasWarrant = true
    case "WarrantEnded": state.hasWarrant = false
    case "PersonLinked": state.person = event["person"]
    case "CaseAllocated":
      state.officer = event["staff"]
      state.lastOfficer = event["staff"]
      state.wasElevatedWhenAllocated = state.isElevated
      // What lapsed today and comes back is no longer in the hands that it was in.
      state.yesterday.wasSo = state.isElevated
    case "CaseDeallocated": state.officer = nil
    case "TransferRequested": state.isTransferPending = true
    case "TransferRefused": state.isTransferPending = false
    case "CaseTransferred":
      state.provider = event["provider"] ?? ""
      state.lastProvider = state.provider
      state.team = event["team"]
      state.officer = nil
      state.adopted = nil
      state.adoptedOn = nil
      state.isTransferPending = false
    case "CustodyStarted": state.location = "custody"
    case "CaseReleased":
      state.location = "licence"
      state.isWithPrison = false
      state.returnedOn = event.effectiveOn
    case "CustodyHandedOver":
      state.isWithPrison = true
      state.officer = nil
    case "CustodyHandedBack":
      state.isWithPrison = false
      state.returnedOn = event.effectiveOn
    case "CaseAdopted":
      guard let provider = regionsProvider(of: event["pdu"]) else { return }
      state.adopted = event["pdu"]
      state.adoptions = state.adoptedOn == event.effectiveOn ? state.adoptions + 1 : 1
      state.adoptedOn = event.effectiveOn
      state.provider = provider
      state.team = nil
    case "SentenceEndChanged": state.endsOn = event["endsOn"]
    case "CaseMerged", "CaseClosed":
      if !state.isClosed { state.closedOn = event.effectiveOn }
      if event.type == "CaseMerged" { state.mergedInto = event["into"] }
      state.isClosed = true
      state.isTransferPending = false
    default: break
    }
    // A day is judged at its end: what lapses and comes back within one went on.
    if !state.isElevated {
      state.elevatedSince = nil
      state.wasElevatedWhenAllocated = false
    } else if state.elevatedSince == nil {
      state.elevatedSince = state.yesterday.since ?? event.effectiveOn
      state.wasElevatedWhenAllocated =
        state.wasElevatedWhenAllocated || (state.yesterday.since != nil && state.yesterday.wasSo)
    }
  }

  // MARK: Staff and teams

  private mutating func register(staff event: ToldEvent) {
    let reference = event["staff"] ?? ""
    var state = staff[reference] ?? Staff()
    if staff[reference] == nil {
      state.origin = teams[event["team"] ?? ""].map {
        origin($0.provider, on: event.effectiveOn)
      }
    }
    state.isInPost = true
    state.leftOn = nil
    if let since = state.absentSince { state.lastAbsence = (since, event.effectiveOn) }
    state.absentSince = nil
    state.team = event["team"] ?? ""
    state.grade = ReferenceTwin.grade(event["gradeCode"])
    state.areHoursKnown = event.isGiven("hours")
    state.hours = state.areHoursKnown ? event.hundredths("hours") : 3700
    staff[reference] = state
  }

  private func apply(_ event: ToldEvent, to state: inout Staff) {
    switch event.type {
    case "StaffMoved": state.team = event["team"] ?? ""
    case "StaffRegraded": state.grade = ReferenceTwin.grade(event["gradeCode"])
    case "StaffHoursChanged":
      state.hours = event.hundredths("hours")
      state.areHoursKnown = true
    case "StaffAdopted":
      state.team = event["team"] ?? ""
      state.grade = event["grade"]
      state.adoptions = state.adoptedOn == event.effectiveOn ? state.adoptions + 1 : 1
      state.adoptedOn = event.effectiveOn
    case "ReductionStarted":
      state.reductions[event["reduction"] ?? ""] = event.hundredths("hours")
    case "ReductionEnded": state.reductions[event["reduction"] ?? ""] = nil
    case "AbsenceStarted":
      if state.absentSince == nil {
        let last = state.lastAbsence
        state.absentSince = last?.endedOn == event.effectiveOn ? last?.since : event.effectiveOn
      }
    case "AbsenceEnded":
      if let since = state.absentSince { state.lastAbsence = (since, event.effectiveOn) }
      state.absentSince = nil
    case "TrainingCompleted": state.courses.insert(event["course"] ?? "")
    case "StaffLeft":
      if state.isInPost { state.leftOn = event.effectiveOn }
      state.isInPost = false
    default: break
    }
  }

  private mutating func link(_ old: String, to new: String, on day: String) {
    guard let from = staff[old], var to = staff[new], old != new else { return }
    to.courses.formUnion(from.courses)
    if to.hours == 0 {
      to.hours = from.hours
      to.areHoursKnown = from.areHoursKnown
    }
    if to.reductions.isEmpty { to.reductions = from.reductions }
    staff[new] = to
    if from.isInPost { staff[old]?.leftOn = day }
    staff[old]?.isInPost = false
    let both = people.filter { $0.contains(old) || $0.contains(new) }
    people.removeAll { $0.contains(old) || $0.contains(new) }
    people.append(both.reduce([old, new]) { $0.union($1) })
  }

  private mutating func register(team event: ToldEvent) {
    teams[event["team"] ?? ""] = Team(
      provider: event["provider"] ?? "",
      unit: event["unit"] ?? "",
      function: event["function"] ?? ""
    )
  }

  private func apply(_ event: ToldEvent, to state: inout Team) {
    switch event.type {
    case "TeamMoved":
      state.provider = event["provider"] ?? ""
      state.unit = event["unit"] ?? ""
      state.adoptedOn = nil
    case "TeamAdopted":
      guard let provider = regionsProvider(of: event["pdu"]) else { return }
      state.provider = provider
      state.unit = event["pdu"] ?? ""
      state.adoptedOn = event.effectiveOn
    case "TeamClosed": state.isOpen = false
    default: break
    }
  }

  // MARK: Where things are

  /// Where the latest mapping leads that fits and names a PDU.
  private func mapping(where fits: (ToldEvent) -> Bool) -> String? {
    mappings.last { deliveryUnits[$0["pdu"] ?? ""] != nil && fits($0) }?["pdu"]
  }

  /// Where the latest mapping of a provider alone leads.
  func mapping(ofProvider provider: String) -> String? {
    mapping { $0["provider"] == provider && $0["unit"] == nil && $0["team"] == nil }
  }

  /// Where the latest mapping of a provider's unit leads.
  func mapping(ofProvider provider: String, unit: String) -> String? {
    mapping { $0["provider"] == provider && $0["unit"] == unit && $0["team"] == nil }
  }

  func deliveryUnit(ofTeam code: String?) -> String? {
    guard let code, let team = teams[code] else { return nil }
    if regionsProvider(of: team.unit) == team.provider { return team.unit }
    return mapping { $0["provider"] == team.provider && $0["team"] == code }
      ?? mapping(ofProvider: team.provider, unit: team.unit)
      ?? mapping(ofProvider: team.provider)
  }

  func deliveryUnit(of state: Case) -> String? {
    if let officer = state.officer.flatMap({ staff[$0] }),
      teams[officer.team]?.provider == state.provider,
      let unit = deliveryUnit(ofTeam: officer.team)
    {
      return unit
    }
    return deliveryUnitWithoutOfficer(of: state)
  }

  func deliveryUnitWithoutOfficer(of state: Case) -> String? {
    state.adopted ?? deliveryUnit(ofTeam: state.team) ?? mapping(ofProvider: state.provider)
  }

  /// The region of a PDU, else the only one that the provider feeds.
  private func region(_ deliveryUnit: String?, _ provider: String?) -> String? {
    if let deliveryUnit { return deliveryUnits[deliveryUnit] }
    let fed = ReferenceTwin.fed[provider ?? ""] ?? []
    return fed.count == 1 ? fed.first : nil
  }

  func region(of state: Case) -> String? { region(deliveryUnit(of: state), state.provider) }

  func region(ofTeam code: String?) -> String? {
    region(deliveryUnit(ofTeam: code), teams[code ?? ""]?.provider)
  }

  // MARK: What a practitioner carries

  func openCases(of officer: String) -> [Case] {
    cases.values.filter { $0.isOpen && $0.officer == officer }
  }

  func isEligible(_ code: String) -> Bool {
    guard let member = staff[code], member.isInPost, member.absentSince == nil else {
      return false
    }
    return (member.grade == "PO" || member.grade == "PSO")
      && teams[member.team]?.function == "sentenceManagement" && openCases(of: code).count >= 10
  }

  func isBlended(_ code: String) -> Bool {
    let cases = openCases(of: code)
    func isEnough(_ isOneSide: (Case) -> Bool) -> Bool {
      let count = cases.count(where: isOneSide)
      return count >= 2 && count * 10 >= cases.count
    }
    return switch staff[code]?.grade {
    case "PO": isEnough(\.isNPSType) && isEnough(\.isCRCType)
    case "PSO": isEnough { $0.rosh == "low" } && isEnough { $0.rosh == "medium" }
    default: false
    }
  }

  func points(_ code: String) -> Int { points(code, on: day) }

  /// Points on this or a later day before the next fact.
  func points(_ code: String, on day: String) -> Int {
    var points = 0
    for (reference, state) in cases where state.isOpen && state.officer == code {
      let location = state.location == "postSentenceSupervision" ? "licence" : state.location
      let column =
        state.registers.contains("transitionToAdulthood") ? "transitionToAdulthood" : location
      let isOverdue = state.endsOn.map { $0 < day } ?? false
      if !isOverdue, !state.hasWarrant {
        points += ReferenceTwin.points["\(state.tier ?? "") \(column)"] ?? 0
      }
      guard day < "2023-01-04" else { continue }
      for event in events
      where event.type == "ActiveRiskAssessed" && event["case"] == reference
        && isRecent(event, day) && isRegistered(reference, before: event)
      {
        points += ["community": 69, "licence": 35][location] ?? 0
      }
    }
    for event in events where event["staff"] == code && isRecent(event, day) {
      if event.type == "CourtReportCompleted" {
        if event["kind"] == "standard" { points += 138 }
        if event["kind"] == "fast" { points += 65 }
      }
      if event.type == "ParoleReportCompleted", day < "2023-01-04" { points += 120 }
    }
    return points
  }

  private func isRecent(_ event: ToldEvent, _ day: String) -> Bool {
    event.effectiveOn > CalendarTwin.day(day, plus: -30) && event.effectiveOn <= day
  }

  /// Whether a case is registered when an event comes.
  private func isRegistered(_ reference: String, before event: ToldEvent) -> Bool {
    events.prefix { $0.position != event.position }
      .contains { $0.registered == "case \(reference)" }
  }

  func available(_ code: String) -> Int {
    guard let member = staff[code] else { return 0 }
    let hours = member.hours - member.reductions.values.reduce(0, +)
    return hours > 0 ? 2176 * hours / 3700 : 0
  }

  func isUnallocated(_ state: Case) -> Bool {
    if let code = state.officer, isStandIn(code) { return true }
    guard let officer = state.officer.flatMap({ staff[$0] }), officer.isInPost else { return true }
    return teams[officer.team]?.function == "unallocated"
  }

  /// A registered team's code and `U` stands for nobody.
  func isStandIn(_ code: String) -> Bool {
    code.hasSuffix("U") && teams[String(code.dropLast())] != nil
  }

  // MARK: National providers

  func isNational(_ provider: String?) -> Bool { provider.map { national.contains($0) } ?? false }

  /// Whether a case is in no region because its provider is national.
  func isNational(_ state: Case) -> Bool { region(of: state) == nil && isNational(state.provider) }

  func isNational(_ member: Staff) -> Bool {
    region(ofTeam: member.team) == nil && isNational(teams[member.team]?.provider)
  }

  // MARK: Mergers

  /// The first case on the way that is not closed.
  func survivor(of reference: String) -> String? {
    var seen = [reference]
    while let next = cases[seen[seen.count - 1]]?.mergedInto, !seen.contains(next),
      let state = cases[next]
    {
      if !state.isClosed { return next }
      seen.append(next)
    }
    return nil
  }
}
