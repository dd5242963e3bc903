/// What is wrong with the facts themselves, by rereading all of them for each question.
struct DefectsTwin {
  enum Kind { case `case`, staff, team, provider, unit, event }

  /// A fact that breaks a rule from some day on.
  struct Defect: Equatable {
    let rule: String
    let kind: Kind
    let code: String
    /// The first day; `nil` for an administrative fact, which is there from the start.
    let from: String?
    let position: Int
    /// Whether it loses what nobody may lose.
    var isLoss = false

    func isThere(on day: String) -> Bool { from.map { $0 <= day } ?? true }
  }

  /// In fold order, administrative facts first.
  private(set) var defects: [Defect] = []

  /// The events that count, whatever their day.
  private let events: [ToldEvent]

  init(_ all: [ToldEvent], knownAt: Int? = nil, at position: Int? = nil) {
    events = ToldEvent.counting(all, asOf: "2199-12-31", knownAt: knownAt, at: position)
    for event in events where event.isAdministrative { note(event, all) }
    for event in events where !event.isAdministrative { note(event, all) }
  }

  private mutating func note(_ event: ToldEvent, _ all: [ToldEvent]) {
    func add(_ rule: String, _ kind: Kind, _ code: String, isLoss: Bool = false) {
      let from = event.isAdministrative ? nil : event.effectiveOn
      let defect = Defect(
        rule: rule,
        kind: kind,
        code: code,
        from: from,
        position: event.position,
        isLoss: isLoss
      )
      if !defects.contains(defect) { defects.append(defect) }
    }
    for code in [event["case"], event["into"]].compactMap(\.self)
    where !isRegistered("CaseRegistered", "case", code) {
      add("DAT-01", .case, code)
    }
    for code in [event["staff"], event["as"]].compactMap(\.self)
    where !isRegistered("StaffRegistered", "staff", code) {
      add("DAT-01", .staff, code)
    }
    if let team = event["team"], !isRegistered("TeamRegistered", "team", team) {
      add("DAT-01", .team, team)
      add("STR-01", .team, team)
    }
    if let provider = event["provider"], !isKnown(provider: provider) {
      add("STR-01", .provider, provider)
    }
    for unit in [event["unit"], event["parent"]].compactMap(\.self)
    where !isKnown(unit: unit, of: event["provider"]) {
      add("STR-01", .unit, unit)
    }
    if let unit = event["pdu"], !isDeliveryUnit(unit, by: "2199-12-31") {
      add("STR-01", .unit, unit)
    }
    if event.type == "EventRetracted",
      !all.contains(where: { $0.id == event["event"] && $0.position < event.position })
    {
      add("DAT-08", .event, event.id)
    }
    guard !event.isAdministrative else { return }
    if event.effectiveOn > CalendarTwin.londonDay(event.instant), !isPlanned(event) {
      add("DAT-09", .event, event.id)
    }
    if let (kind, code) = Self.subject(of: event) {
      // Void: nothing registers it on that day or an earlier one.
      let isVoid = firstDay(of: kind, code).map { $0 > event.effectiveOn } ?? false
      let sets = [
        "RiskAssessed", "MappaScreened", "RegistrationAdded", "RegistrationRemoved",
        "CaseAllocated", "CaseDeallocated", "CustodyStarted", "CaseReleased", "CustodyHandedOver",
        "CustodyHandedBack", "SentenceEndChanged", "CaseClosed", "CaseMerged", "StaffLeft",
        "TeamClosed",
      ]
      if isOutsideItsTime(event, kind, code) {
        add("DAT-04", kind, code, isLoss: isVoid && sets.contains(event.type))
      }
    }
    if event.type == "CaseMerged", isLosing(event) { add("DAT-10", .case, event["case"] ?? "") }
    if let (kind, code) = Self.registered(by: event), isOpen(kind, code, before: event) {
      add("DAT-07", kind, code)
    }
  }

  /// The first day on which something is registered.
  private func firstDay(of kind: Kind, _ code: String) -> String? {
    events.first { other in Self.registered(by: other).map { $0 == (kind, code) } ?? false }?
      .effectiveOn
  }

  /// Facts about organisations and staff are planned up to 366 days ahead.
  private func isPlanned(_ event: ToldEvent) -> Bool {
    if event.type == "QualificationExpected" || event.source == "migrate/plan" { return true }
    let prefixes = ["Provider", "Unit", "Team", "Posts", "Staff", "Reduction", "Absence", "Training"]
    let isOfOrganisation =
      prefixes.contains { event.type.hasPrefix($0) } && !event.type.hasSuffix("Adopted")
    let recordedOn = CalendarTwin.londonDay(event.instant)
    return isOfOrganisation && event.effectiveOn <= CalendarTwin.day(recordedOn, plus: 366)
  }

  /// At the end of the day of a merger: a case that is still merged, by this fact last, and that lives
  /// on in nothing, or in what knows less.
  private func isLosing(_ event: ToldEvent) -> Bool {
    let reference = event["case"] ?? ""
    let day = StateTwin(
      counting: events.filter { $0.isAdministrative || $0.effectiveOn <= event.effectiveOn },
      asOf: event.effectiveOn
    )
    guard let merged = day.cases[reference], merged.mergedInto != nil else { return false }
    guard let survivor = day.survivor(of: reference).flatMap({ day.cases[$0] }) else { return true }
    let order = [nil, "low", "medium", "high", "veryHigh"]
    func rank(_ rosh: String?) -> Int { order.firstIndex(of: rosh) ?? 0 }
    return rank(merged.rosh) > rank(survivor.rosh)
      || (merged.mappa ?? 0) > (survivor.mappa ?? 0)
      || !merged.registers.isSubset(of: survivor.registers)
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

  /// The case that a fact sets state on, else the member of staff, else the team.
  private static func subject(of event: ToldEvent) -> (Kind, String)? {
    let none = [
      "CaseRegistered", "StaffRegistered", "TeamRegistered", "CourtReportRequested",
      "CourtReportCompleted", "ParoleReportCompleted", "VictimContactOpened",
      "VictimContactReassigned", "CountStated",
    ]
    if none.contains(event.type) { return nil }
    if let code = event["case"] { return (.case, code) }
    if let code = event["staff"] { return (.staff, code) }
    return event["team"].map { (.team, $0) }
  }

  private static func registered(by event: ToldEvent) -> (Kind, String)? {
    switch event.type {
    case "CaseRegistered": (.case, event["case"] ?? "")
    case "StaffRegistered": (.staff, event["staff"] ?? "")
    case "TeamRegistered": (.team, event["team"] ?? "")
    case "ProviderRegistered": (.provider, event["provider"] ?? "")
    case "UnitRegistered": (.unit, event["unit"] ?? "")
    default: nil
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

  private func isOutsideItsTime(_ event: ToldEvent, _ kind: Kind, _ code: String) -> Bool {
    let registrations = events.filter { other in
      Self.registered(by: other).map { $0 == (kind, code) } ?? false
    }
    // What is registered nowhere is DAT-01's.
    guard let first = registrations.first else { return false }
    if first.effectiveOn > event.effectiveOn { return true }
    guard let end = end(of: kind, code, before: event) else { return false }
    return end < event.effectiveOn
  }

  private func isOpen(_ kind: Kind, _ code: String, before event: ToldEvent) -> Bool {
    if kind == .provider || kind == .unit { return isOrganisationOpen(event) }
    let earlier = events.prefix { $0.position != event.position }
    let isKnown = earlier.contains { other in
      Self.registered(by: other).map { $0 == (kind, code) } ?? false
    }
    return isKnown && end(of: kind, code, before: event) == nil
  }

  /// The day on which something ended before an event, or `nil` while it is open or unknown.
  private func end(of kind: Kind, _ code: String, before event: ToldEvent) -> String? {
    var isKnown = false
    var end: String?
    var knownStaff: Set<String> = []
    for other in events.prefix(while: { $0.position != event.position }) {
      if let registered = Self.registered(by: other) {
        if registered.0 == .staff { knownStaff.insert(registered.1) }
        if registered == (kind, code) {
          isKnown = true
          end = nil
        }
      }
      let ends =
        switch (kind, other.type) {
        case (.case, "CaseClosed"), (.case, "CaseMerged"): other["case"] == code
        case (.staff, "StaffLeft"): other["staff"] == code
        case (.staff, "StaffLinked"):
          other["staff"] == code && other["as"] != code && knownStaff.contains(other["as"] ?? "")
        case (.team, "TeamClosed"): other["team"] == code
        default: false
        }
      if isKnown, ends { end = end ?? other.effectiveOn }
    }
    return end
  }

  /// STR-04: the positions of the mappings of each key that disagree on a day.
  func conflictingMappings(on day: String) -> [String: [Int]] {
    let mappings = events.filter {
      $0.type == "MappingDeclared" && isDeliveryUnit($0["pdu"] ?? "", by: day)
    }
    func key(_ mapping: ToldEvent) -> String {
      [mapping["provider"], mapping["unit"], mapping["team"]].map { $0 ?? "" }
        .joined(separator: "/")
    }
    var found: [String: [Int]] = [:]
    for mapping in mappings {
      let disagrees = mappings.contains {
        key($0) == key(mapping) && $0.source != mapping.source && $0["pdu"] != mapping["pdu"]
      }
      if disagrees { found[key(mapping), default: []].append(mapping.position) }
    }
    return found
  }
}
