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
    var officer: String?
    var adopted: String?
    var origin = ""
    var rosh: String?
    var tier: String?
    var mappa: Int?
    var rsr: Int?
    var sex: String?
    var endsOn: String?
    var hasWarrant = false

    /// The records of registers that run; one without an id of its own has none.
    var records: Set<Record> = []

    struct Record: Hashable {
      let register: String
      let id: String?
    }

    var registers: Set<String> { Set(records.map(\.register)) }

    /// The case into which it was merged, while it is, and whether that is what closed it.
    var into: String?
    var isMerged = false

    /// The days on which ARMS assessments were completed.
    var assessments: [String] = []

    /// The day on which prison and location were last found apart, if they were.
    var strayOn: String?

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
    var areHoursAssumed = false
    var reductions: [String: Int] = [:]
    var isAbsent = false
    /// The day since which every day has ended with an absence.
    var absentSince: String?
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
    /// Who had it last.
    let lastOfficer: String?
    /// Whether it came from somebody else, or from nobody, as far as was known then.
    let isNew: Bool
    let isPractitioner: Bool
    let origin: String?
  }

  /// The day at whose end this is the state.
  let day: String

  /// The events that count, as they are folded.
  let events: [ToldEvent]

  private let mappings: [ToldEvent]

  /// The region of each PDU.
  private(set) var deliveryUnits = ReferenceTwin.deliveryUnits

  /// The providers of kind national that are no reference data.
  private(set) var national: Set<String> = []

  private(set) var cases: [String: Case] = [:]
  private(set) var staff: [String: Staff] = [:]
  private(set) var teams: [String: Team] = [:]

  /// Every allocation of a case that was known, in order.
  private(set) var allocations: [Allocation] = []

  /// Staff codes that belong to one person.
  private var people: [Set<String>] = []

  /// Whom the facts of the current day were about.
  private var touchedCases: Set<String> = []
  private var touchedStaff: Set<String> = []

  init(_ all: [ToldEvent], asOf: String, knownAt: Int? = nil, at position: Int? = nil) {
    self.init(
      counting: ToldEvent.counting(all, asOf: asOf, knownAt: knownAt, at: position),
      asOf: asOf
    )
  }

  /// The state of events that are known to count, already in order.
  init(counting: [ToldEvent], asOf: String) {
    self.init(folded: ToldEvent.folding(counting), asOf: asOf)
  }

  /// The state of events in the order in which they are folded.
  init(folded events: [ToldEvent], asOf: String) {
    day = asOf
    self.events = events
    mappings = events.filter { $0.type == "MappingDeclared" }
    for event in events where event.type == "UnitRegistered" && event["kind"] == "pdu" {
      guard let unit = event["unit"], let provider = event["provider"],
        deliveryUnits[unit] == nil
      else { continue }
      deliveryUnits[unit] = ReferenceTwin.regionOfProvider[provider]
    }
    national = Set(
      events.filter { $0.type == "ProviderRegistered" && $0["kind"] == "national" }
        .compactMap { $0["provider"] }.filter { !ReferenceTwin.isReference($0) }
    )
    var day = ""
    for event in events {
      if event.effectiveOn != day, !event.isAdministrative {
        endDay(day)
        day = event.effectiveOn
      }
      apply(event)
    }
    endDay(day)
  }

  /// What counts days looks at the ends of days only.
  private mutating func endDay(_ day: String) {
    for code in touchedCases {
      guard var state = cases[code] else { continue }
      if !state.isElevated {
        state.elevatedSince = nil
        state.wasElevatedWhenAllocated = false
      } else if state.elevatedSince == nil {
        state.elevatedSince = day
      }
      cases[code] = state
    }
    for code in touchedStaff {
      guard var state = staff[code] else { continue }
      state.absentSince = state.isAbsent ? state.absentSince ?? day : nil
      staff[code] = state
    }
    touchedCases = []
    touchedStaff = []
  }

  private mutating func apply(_ event: ToldEvent) {
    if event.type == "CaseRegistered" { return register(case: event) }
    if event.type == "StaffRegistered" { return register(staff: event) }
    if event.type == "TeamRegistered" { return register(team: event) }
    guard let subject = event.subject else { return }
    switch subject.kind {
    case .case:
      guard var state = cases[subject.code] else { return }
      if event.type == "CaseAllocated" { note(event, state) }
      apply(event, to: &state)
      cases[subject.code] = state
      touchedCases.insert(subject.code)
    case .staff:
      if event.type == "StaffLinked" {
        return link(event["staff"] ?? "", to: event["as"] ?? "", on: event.effectiveOn)
      }
      guard var state = staff[subject.code] else { return }
      apply(event, to: &state)
      staff[subject.code] = state
      touchedStaff.insert(subject.code)
    case .team:
      guard var state = teams[subject.code] else { return }
      apply(event, to: &state)
      teams[subject.code] = state
    default: break
    }
  }

  func origin(_ provider: String, on day: String) -> String {
    if ReferenceTwin.isCompany(provider) { return "crc" }
    let isOfState = ReferenceTwin.isDivision(provider) || national.contains(provider)
    return isOfState && day < "2021-06-26" ? "nps" : "unified"
  }

  /// Whether two codes are of one person, as far as is known by now.
  func isOnePerson(_ one: String, _ other: String) -> Bool {
    one == other || people.contains { $0.contains(one) && $0.contains(other) }
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
    state.officer = nil
    state.adopted = nil
    state.adoptedOn = nil
    state.closedOn = nil
    state.endsOn = event["endsOn"]
    state.hasWarrant = false
    state.into = nil
    state.origin = origin(state.provider, on: event.effectiveOn)
    state.openedOn = event.effectiveOn
    cases[reference] = state
    touchedCases.insert(reference)
  }

  private mutating func note(_ event: ToldEvent, _ state: Case) {
    let officer = event["staff"] ?? ""
    let isSame = state.lastOfficer.map { isOnePerson($0, officer) } ?? false
    allocations.append(
      Allocation(
        day: event.effectiveOn,
        reference: event["case"] ?? "",
        officer: officer,
        reason: event["reason"] ?? "",
        rosh: state.rosh,
        lastOfficer: state.lastOfficer,
        isNew: !isSame,
        isPractitioner: staff[officer]?.isPractitioner ?? false,
        origin: staff[officer]?.origin
      )
    )
  }

  private func apply(_ event: ToldEvent, to state: inout Case) {
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
      let record = Case.Record(register: event["register"] ?? "", id: event["registration"])
      state.records.insert(record)
    case "RegistrationRemoved":
      state.records = state.records.filter { record in
        guard record.register == event["register"] else { return true }
        return event["registration"].map { $0 != record.id } ?? false
      }
    case "WarrantIssued": state.hasWarrant = true
    case "WarrantEnded": state.hasWarrant = false
    case "ActiveRiskAssessed": state.assessments.append(event.effectiveOn)
    case "PersonLinked": state.person = event["person"]
    case "CaseAllocated":
      state.officer = event["staff"]
      state.lastOfficer = event["staff"]
      state.wasElevatedWhenAllocated = state.isElevated
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
      if state.location != "custody" { state.strayOn = event.effectiveOn }
      state.location = "licence"
      state.isWithPrison = false
      state.returnedOn = event.effectiveOn
    case "CustodyHandedOver":
      if state.location != "custody" { state.strayOn = event.effectiveOn }
      state.isWithPrison = true
      state.officer = nil
    case "CustodyHandedBack":
      if state.location != "custody" { state.strayOn = event.effectiveOn }
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
      if !state.isClosed {
        state.closedOn = event.effectiveOn
        state.isMerged = event.type == "CaseMerged"
      }
      state.isClosed = true
      state.isTransferPending = false
      if event.type == "CaseMerged" { state.into = event["into"] }
    default: break
    }
  }

  /// The first case on the way of mergers that is not closed, or `nil` when there is none.
  func survivor(of code: String) -> String? {
    var way = [code]
    while let next = cases[way[way.count - 1]]?.into {
      guard let state = cases[next], !way.contains(next) else { return nil }
      if !state.isClosed { return next }
      way.append(next)
    }
    return nil
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
    state.isAbsent = false
    state.team = event["team"] ?? ""
    state.grade = ReferenceTwin.grade(event["gradeCode"])
    state.areHoursAssumed = !event.has("hours")
    state.hours = state.areHoursAssumed ? 3700 : event.hundredths("hours")
    staff[reference] = state
    touchedStaff.insert(reference)
  }

  private func apply(_ event: ToldEvent, to state: inout Staff) {
    switch event.type {
    case "StaffMoved": state.team = event["team"] ?? ""
    case "StaffRegraded": state.grade = ReferenceTwin.grade(event["gradeCode"])
    case "StaffHoursChanged":
      state.hours = event.hundredths("hours")
      state.areHoursAssumed = false
    case "StaffAdopted":
      state.team = event["team"] ?? ""
      state.grade = event["grade"]
      state.adoptions = state.adoptedOn == event.effectiveOn ? state.adoptions + 1 : 1
      state.adoptedOn = event.effectiveOn
    case "ReductionStarted":
      state.reductions[event["reduction"] ?? ""] = event.hundredths("hours")
    case "ReductionEnded": state.reductions[event["reduction"] ?? ""] = nil
    case "AbsenceStarted": state.isAbsent = true
    case "AbsenceEnded": state.isAbsent = false
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
      to.areHoursAssumed = from.areHoursAssumed
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

  /// Where what has no region counts.
  func outsideRegions(_ provider: String?) -> String {
    national.contains(provider ?? "") ? "national" : "unmapped"
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
    guard let member = staff[code], member.isInPost, !member.isAbsent else { return false }
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
    func isRecent(_ completed: String) -> Bool {
      CalendarTwin.day(day, plus: -30) < completed && completed <= day
    }
    let isBefore2023Change = day < "2023-01-04"
    var points = 0
    for state in openCases(of: code) {
      let location = state.location == "postSentenceSupervision" ? "licence" : state.location
      let isOverdue = state.endsOn.map { $0 < day } ?? false
      if !isOverdue, !state.hasWarrant {
        let column =
          state.registers.contains("transitionToAdulthood") ? "transitionToAdulthood" : location
        points += ReferenceTwin.points["\(state.tier ?? "") \(column)"] ?? 0
      }
      if isBefore2023Change {
        let ofAssessment = ["community": 69, "licence": 35][location] ?? 0
        points += ofAssessment * state.assessments.count(where: isRecent)
      }
    }
    for event in events where event["staff"] == code && isRecent(event.effectiveOn) {
      if event.type == "CourtReportCompleted" {
        points += ["standard": 138, "fast": 65][event["kind"] ?? ""] ?? 0
      }
      if event.type == "ParoleReportCompleted", isBefore2023Change { points += 120 }
    }
    return points
  }

  func available(_ code: String) -> Int {
    guard let member = staff[code] else { return 0 }
    let hours = member.hours - member.reductions.values.reduce(0, +)
    return hours > 0 ? 2176 * hours / 3700 : 0
  }

  /// What a source counts, counted here: of the narrowest thing that it names.
  func count(_ statement: ToldEvent) -> Int {
    let provider = statement["provider"]
    func isCounted(_ ofProvider: String?, _ team: String?, _ member: String?) -> Bool {
      if let staff = statement["staff"] { return member == staff }
      if let code = statement["team"] { return team == code }
      guard ofProvider == provider else { return false }
      return statement["unit"].map { teams[team ?? ""]?.unit == $0 } ?? true
    }
    switch statement["of"] {
    case "staffInPost":
      return staff.count { code, member in
        member.isInPost && isCounted(teams[member.team]?.provider, member.team, code)
      }
    case "openTeams":
      return teams.count { code, team in team.isOpen && isCounted(team.provider, code, nil) }
    default:
      return cases.values.count { state in
        let team = state.team ?? state.officer.flatMap { staff[$0]?.team }
        return (statement["of"] == "openCases" ? state.isOpen : !state.isClosed)
          && isCounted(state.provider, team, state.officer)
      }
    }
  }

  /// Whether a staff code stands in for a team's cases that nobody has.
  func isStandIn(_ code: String) -> Bool {
    code.hasSuffix("U") && teams[String(code.dropLast())] != nil
  }

  func isUnallocated(_ state: Case) -> Bool {
    guard let code = state.officer, let officer = staff[code], officer.isInPost else { return true }
    return teams[officer.team]?.function == "unallocated" || isStandIn(code)
  }
}
