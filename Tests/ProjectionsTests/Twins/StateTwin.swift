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
    var registers: Set<String> = []
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
    var reductions: [String: Int] = [:]
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
    if let reference = event["case"], event.type != "CourtReportCompleted" {
      guard var state = cases[reference] else { return }
      if event.type == "CaseAllocated" { note(event, state) }
      apply(event, to: &state)
      cases[reference] = state
    } else if event.type == "StaffLinked" {
      link(event["staff"] ?? "", to: event["as"] ?? "", on: event.effectiveOn)
    } else if let reference = event["staff"] {
      guard var state = staff[reference] else { return }
      apply(event, to: &state)
      staff[reference] = state
    } else if let reference = event["team"] {
      guard var state = teams[reference] else { return }
      apply(event, to: &state)
      teams[reference] = state
    }
  }

  static func origin(_ provider: String, on day: String) -> String {
    if ReferenceTwin.isCompany(provider) { return "crc" }
    return ReferenceTwin.isDivision(provider) && day < "2021-06-26" ? "nps" : "unified"
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
    state.origin = Self.origin(state.provider, on: event.effectiveOn)
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
    case "RegistrationAdded": state.registers.insert(event["register"] ?? "")
    case "RegistrationRemoved": state.registers.remove(event["register"] ?? "")
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
      state.isClosed = true
      state.isTransferPending = false
    default: break
    }
    if !state.isElevated {
      state.elevatedSince = nil
      state.wasElevatedWhenAllocated = false
    } else if state.elevatedSince == nil {
      state.elevatedSince = event.effectiveOn
    }
  }

  // MARK: Staff and teams

  private mutating func register(staff event: ToldEvent) {
    let reference = event["staff"] ?? ""
    var state = staff[reference] ?? Staff()
    if staff[reference] == nil {
      state.origin = teams[event["team"] ?? ""].map {
        Self.origin($0.provider, on: event.effectiveOn)
      }
    }
    state.isInPost = true
    state.leftOn = nil
    state.absentSince = nil
    state.team = event["team"] ?? ""
    state.grade = ReferenceTwin.grades[event["gradeCode"] ?? ""]
    state.hours = event.hundredths("hours")
    staff[reference] = state
  }

  private func apply(_ event: ToldEvent, to state: inout Staff) {
    switch event.type {
    case "StaffMoved": state.team = event["team"] ?? ""
    case "StaffRegraded": state.grade = ReferenceTwin.grades[event["gradeCode"] ?? ""]
    case "StaffHoursChanged": state.hours = event.hundredths("hours")
    case "StaffAdopted":
      state.team = event["team"] ?? ""
      state.grade = event["grade"]
      state.adoptions = state.adoptedOn == event.effectiveOn ? state.adoptions + 1 : 1
      state.adoptedOn = event.effectiveOn
    case "ReductionStarted":
      state.reductions[event["reduction"] ?? ""] = event.hundredths("hours")
    case "ReductionEnded": state.reductions[event["reduction"] ?? ""] = nil
    case "AbsenceStarted": state.absentSince = state.absentSince ?? event.effectiveOn
    case "AbsenceEnded": state.absentSince = nil
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
    if to.hours == 0 { to.hours = from.hours }
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
    for state in openCases(of: code) {
      let location = state.location == "postSentenceSupervision" ? "licence" : state.location
      points += ReferenceTwin.points["\(state.tier ?? "") \(location)"] ?? 0
    }
    for event in events where event.type == "CourtReportCompleted" && event["staff"] == code {
      guard event.effectiveOn > CalendarTwin.day(day, plus: -28) else { continue }
      if event["kind"] == "standard" { points += 138 }
      if event["kind"] == "fast" { points += 65 }
    }
    return points
  }

  func available(_ code: String) -> Int {
    guard let member = staff[code] else { return 0 }
    let hours = member.hours - member.reductions.values.reduce(0, +)
    return hours > 0 ? 2176 * hours / 3700 : 0
  }

  func isUnallocated(_ state: Case) -> Bool {
    guard let officer = state.officer.flatMap({ staff[$0] }), officer.isInPost else { return true }
    return teams[officer.team]?.function == "unallocated"
  }
}
