/// What is wrong with the facts themselves, by rereading all of them for each question.
struct DefectsTwin {
  typealias Kind = TwinSubject.Kind

  /// A fact that breaks a rule from some day on.
  struct Defect: Hashable {
    let rule: String
    let subject: TwinSubject
    /// The first day; `nil` for an administrative fact, which is there from the start.
    let from: String?
    let position: Int
    /// Whether something is lost that nobody may lose.
    var isLoss = false

    func isThere(on day: String) -> Bool { from.map { $0 <= day } ?? true }
  }

  /// In fold order, administrative facts first.
  private(set) var defects: [Defect] = []

  /// Whom or what each rule looked at, and since when, sound or not.
  private(set) var examined: [String: [TwinSubject: String]] = [:]

  /// The events that count, whatever their day, as they are folded.
  private let events: [ToldEvent]

  /// The first day on which each thing is registered, if it ever is.
  private let firstDays: [TwinSubject: String]

  init(_ all: [ToldEvent], knownAt: Int? = nil, at position: Int? = nil) {
    let counting = ToldEvent.counting(all, asOf: "2199-12-31", knownAt: knownAt, at: position)
    events = ToldEvent.folding(counting)
    firstDays = Dictionary(
      events.compactMap { event in event.registers.map { ($0, event.effectiveOn) } }
    ) { first, _ in first }
    for event in events where event.isAdministrative { note(event, all) }
    for event in events where !event.isAdministrative { note(event, all) }
  }

  private mutating func note(_ event: ToldEvent, _ all: [ToldEvent]) {
    let from = event.isAdministrative ? nil : event.effectiveOn
    func look(_ rule: String, _ kind: Kind, _ code: String, isSound: Bool, isLoss: Bool = false) {
      let subject = TwinSubject(kind: kind, code: code)
      let since = examined[rule]?[subject] ?? "9"
      examined[rule, default: [:]][subject] = min(since, from ?? "")
      if isSound { return }
      let defect = Defect(
        rule: rule,
        subject: subject,
        from: from,
        position: event.position,
        isLoss: isLoss
      )
      if !defects.contains(defect) { defects.append(defect) }
    }
    for code in [event["case"], event["into"]].compactMap(\.self) {
      look("DAT-01", .case, code, isSound: isRegistered("CaseRegistered", "case", code))
    }
    for code in [event["staff"], event["as"]].compactMap(\.self) {
      look("DAT-01", .staff, code, isSound: isRegistered("StaffRegistered", "staff", code))
    }
    if let team = event["team"] {
      let isSound = isRegistered("TeamRegistered", "team", team)
      look("DAT-01", .team, team, isSound: isSound)
      look("STR-01", .team, team, isSound: isSound)
    }
    if let provider = event["provider"] {
      look("STR-01", .provider, provider, isSound: isKnown(provider: provider))
    }
    for unit in [event["unit"], event["parent"]].compactMap(\.self) {
      look("STR-01", .unit, unit, isSound: isKnown(unit: unit, of: event["provider"]))
    }
    if let unit = event["pdu"] {
      look("STR-01", .unit, unit, isSound: isDeliveryUnit(unit, by: "2199-12-31"))
    }
    if event.type == "EventRetracted" {
      let isEarlier = all.contains { $0.id == event["event"] && $0.position < event.position }
      look("DAT-08", .event, event.id, isSound: isEarlier)
    }
    guard !event.isAdministrative else { return }
    look("DAT-09", .event, event.id, isSound: !Self.isTooEarly(event))
    if event.registers == nil, let subject = event.subject, let first = firstDays[subject] {
      let isVoid = first > event.effectiveOn
      let isLate = end(of: subject, before: event).map { $0 < event.effectiveOn } ?? false
      look(
        "DAT-04",
        subject.kind,
        subject.code,
        isSound: !isVoid && !isLate,
        isLoss: isVoid && Self.losing.contains(event.type)
      )
    }
    if let subject = event.registers {
      look("DAT-07", subject.kind, subject.code, isSound: !isOpen(subject, before: event))
    }
    if event.type == "CaseMerged", let code = event["case"], let isSound = livesOn(code, event) {
      look("DAT-10", .case, code, isSound: isSound)
    }
  }

  /// What sets risk, MAPPA, a register, an officer, custody, an end or a closure.
  private static let losing: Set = [
    "RiskAssessed", "MappaScreened", "RegistrationAdded", "RegistrationRemoved", "CaseAllocated",
    "CaseDeallocated", "CustodyStarted", "CaseReleased", "CustodyHandedOver", "CustodyHandedBack",
    "SentenceEndChanged", "CaseClosed", "CaseMerged", "StaffLeft", "TeamClosed",
  ]

  /// What is planned ahead about organisation and staff.
  private static let planned: Set = [
    "ProviderRegistered", "ProviderClosed", "UnitRegistered", "TeamRegistered", "TeamMoved",
    "TeamClosed", "PostsEstablished", "StaffRegistered", "StaffMoved", "StaffRegraded",
    "StaffHoursChanged", "ReductionStarted", "ReductionEnded", "AbsenceStarted", "AbsenceEnded",
    "TrainingCompleted", "StaffLinked", "StaffLeft",
  ]

  /// DAT-09: effective after it was recorded, and not planned.
  private static func isTooEarly(_ event: ToldEvent) -> Bool {
    let recordedOn = CalendarTwin.londonDay(event.instant)
    if event.effectiveOn <= recordedOn || event.source == "migrate/plan" { return false }
    if event.type == "QualificationExpected" { return false }
    let ahead = CalendarTwin.place(event.effectiveOn) - CalendarTwin.place(recordedOn)
    return !(planned.contains(event.type) && ahead <= 366)
  }

  /// DAT-10: whether a merged case lives on in one that is no less, at the end of the day of the merger;
  /// `nil` when it is not merged then.
  private func livesOn(_ code: String, _ merger: ToldEvent) -> Bool? {
    let state = StateTwin(
      folded: events.filter { $0.isAdministrative || $0.effectiveOn <= merger.effectiveOn },
      asOf: merger.effectiveOn
    )
    guard let merged = state.cases[code], merged.into != nil else { return nil }
    guard let survivor = state.survivor(of: code).flatMap({ state.cases[$0] }) else { return false }
    let levels = ["low", "medium", "high", "veryHigh"]
    func risk(_ held: StateTwin.Case) -> Int { levels.firstIndex(of: held.rosh ?? "") ?? -1 }
    return risk(survivor) >= risk(merged) && (survivor.mappa ?? 0) >= (merged.mappa ?? 0)
      && survivor.registers.isSuperset(of: merged.registers)
  }

  private func isRegistered(_ type: String, _ field: String, _ code: String) -> Bool {
    events.contains { $0.type == type && $0[field] == code }
  }

  private func isKnown(provider: String) -> Bool {
    ReferenceTwin.isCompany(provider) || ReferenceTwin.isDivision(provider)
      || ReferenceTwin.regionOfProvider[provider] != nil
      || isRegistered("ProviderRegistered", "provider", provider)
  }

  private func isKnown(unit: String, of provider: String?) -> Bool {
    isDeliveryUnit(unit, by: "2199-12-31")
      || events.contains {
        $0.type == "UnitRegistered" && $0["unit"] == unit
          && (provider == nil || $0["provider"] == provider)
      }
  }

  /// Whether a unit is a PDU by the end of a day.
  private func isDeliveryUnit(_ unit: String, by day: String) -> Bool {
    ReferenceTwin.deliveryUnits[unit] != nil
      || events.contains {
        $0.type == "UnitRegistered" && $0["unit"] == unit && $0["kind"] == "pdu"
          && $0.effectiveOn <= day && ReferenceTwin.regionOfProvider[$0["provider"] ?? ""] != nil
      }
  }

  /// Providers and units ended by a provider's end; a provider of another kind is a change.
  private func isOrganisationOpen(_ event: ToldEvent) -> Bool {
    let provider = event["provider"]
    var isOpen = false
    for other in events.prefix(while: { $0.position != event.position })
    where other["provider"] == provider {
      if other.type == "ProviderClosed" { isOpen = false }
      guard other.type == event.type else { continue }
      if event.type == "ProviderRegistered" { isOpen = other["kind"] == event["kind"] }
      if event.type == "UnitRegistered", other["unit"] == event["unit"] { isOpen = true }
    }
    return isOpen
  }

  private func isOpen(_ subject: TwinSubject, before event: ToldEvent) -> Bool {
    if subject.kind == .provider || subject.kind == .unit { return isOrganisationOpen(event) }
    let isKnown = events.prefix { $0.position != event.position }
      .contains { $0.registers == subject }
    return isKnown && end(of: subject, before: event) == nil
  }

  /// The day on which something ended before an event, or `nil` while it is open or unknown.
  private func end(of subject: TwinSubject, before event: ToldEvent) -> String? {
    var isKnown = false
    var end: String?
    var knownStaff: Set<String> = []
    for other in events.prefix(while: { $0.position != event.position }) {
      if let registered = other.registers {
        if registered.kind == .staff { knownStaff.insert(registered.code) }
        if registered == subject {
          isKnown = true
          end = nil
        }
      }
      let ends =
        switch (subject.kind, other.type) {
        case (.case, "CaseClosed"), (.case, "CaseMerged"): other["case"] == subject.code
        case (.staff, "StaffLeft"): other["staff"] == subject.code
        case (.staff, "StaffLinked"):
          other["staff"] == subject.code && other["as"] != subject.code
            && knownStaff.contains(other["as"] ?? "")
        case (.team, "TeamClosed"): other["team"] == subject.code
        default: false
        }
      if isKnown, ends { end = end ?? other.effectiveOn }
    }
    return end
  }

  /// The mappings that name a PDU on a day, by what they are for.
  func mappings(on day: String) -> [String: [ToldEvent]] {
    let mappings = events.filter {
      $0.type == "MappingDeclared" && isDeliveryUnit($0["pdu"] ?? "", by: day)
    }
    return Dictionary(grouping: mappings) { mapping in
      [mapping["provider"], mapping["unit"], mapping["team"]].map { $0 ?? "" }
        .joined(separator: "/")
    }
  }

  /// STR-04: the positions of the mappings of each key that disagree on a day.
  func conflictingMappings(on day: String) -> [String: [Int]] {
    mappings(on: day).mapValues { mappings in
      mappings.filter { mapping in
        mappings.contains { $0.source != mapping.source && $0["pdu"] != mapping["pdu"] }
      }.map(\.position)
    }.filter { !$0.value.isEmpty }
  }
}
