import MigrateTesting

@testable import EventLog
@testable import Projections

/// Judges every subject of every rule at the end of every day, each day from zero.
///
/// The rules' own `judge` and `audit` are asked; what becomes of the answers is written here from
/// docs/judging.md: days, spells, grace, waivers, verdicts, and what is remembered of earlier days.
struct JudgeTwin {
  /// What was found, as one line of text each.
  private(set) var findings: Set<String> = []

  /// What became of each gate, for the service and each region, as one line of text each.
  private(set) var verdicts: Set<String> = []

  /// What could not be judged, as one line of text for each gate and rule.
  private(set) var idle: Set<String> = []

  /// To how many subjects each rule applied, as one line of text for each gate and rule.
  private(set) var counted: Set<String> = []

  private let timeline: Timeline
  private let phases: PhasesTwin
  private let defects: DefectsTwin
  private let asOf: String
  private let rules = RulesInForce(.standard, Thresholds())

  /// The state at the end of each day that has a fact.
  private var states: [Day: (state: UnifiedState, defects: Defects)] = [:]

  /// What was seen of one subject of one rule in one window.
  private struct Seen {
    var place: Place
    var explanation: Explanation
    var days: [String] = []
    var onlyWarns = true

    mutating func note(_ day: String, onlyWarns: Bool) {
      days.append(day)
      self.onlyWarns = self.onlyWarns && onlyWarns
    }
  }

  private struct Key: Hashable {
    var rule: String
    var subject: Subject
  }

  private struct Found {
    var severity: Severity
    var blocks: Bool
    var accepted: Int?
    var region: Region?
  }

  /// Judges up to the timeline's as-of day; finds nothing when the scheduled phases overlap.
  ///
  /// A rehearsal judges Day 1 on the as-of day when that lies before it.
  init(
    _ timeline: Timeline,
    _ told: [ToldEvent],
    _ question: Question,
    isRehearsal: Bool = false
  ) {
    let knownAt = question.knownAt.map { CalendarTwin.instant("\($0)") }
    self.timeline = timeline
    phases = PhasesTwin(told, knownAt: knownAt, at: question.at)
    defects = DefectsTwin(told, knownAt: knownAt, at: question.at)
    asOf = "\(timeline.pin.asOf)"
    for window in phases.windows ?? [] {
      if isRehearsal, window.gate == "dayOne", asOf < window.from {
        let next = CalendarTwin.day(asOf, plus: 1)
        judge(PhasesTwin.Window(gate: "dayOne", from: asOf, until: next))
      } else {
        judge(window)
      }
    }
  }

  /// Whether the scheduled phases can be judged.
  var hasWindows: Bool { phases.windows != nil }

  // MARK: One window

  private mutating func judge(_ window: PhasesTwin.Window) {
    guard window.from <= asOf else {
      verdicts.insert("\(window.gate): notReached")
      return
    }
    var seen: [Key: Seen] = [:]
    var audited: [String: String] = [:]
    var idleUnits: [String: Set<String>] = [:]
    var applied: [String: Int] = [:]
    let lastDay = window.lastDay(asOf: asOf)
    // At Day 1, BLD-01 looks back.
    let firstDay = window.gate == "dayOne" ? min("2021-03-26", window.from) : window.from
    for day in CalendarTwin.days(from: firstDay, through: lastDay) {
      let scene = scene(on: day, window)
      for rule in rules.continuous where rule.card.isJudged(at: scene.gate) {
        guard day >= window.from || rule.card.code == "BLD-01" else { continue }
        for subject in subjects(of: rule, scene) where isBroken(rule, subject, scene) {
          let key = Key(rule: rule.card.code, subject: subject)
          seen[
            key,
            default: Seen(
              place: scene.place(subject),
              explanation: rule.explain(subject, scene),
              onlyWarns: true
            )
          ].note(day, onlyWarns: rule.onlyWarns(subject, scene))
        }
      }
      guard day >= window.from else { continue }
      for rule in rules.periodic
      where rule.card.severity(at: scene.gate) != nil && isAudited(rule, day, window) {
        let code = rule.card.code
        let audit = rule.audit(remembering(scene))
        audited[code] = day
        applied[code] = audit.subjectCount(in: Scope())
        idleUnits[code] = Set(audit.nothingToJudge.map { scene.model[$0].code })
        for breach in audit.breaches {
          let key = Key(rule: code, subject: breach.subject)
          var record =
            seen[key]
            ?? Seen(place: scene.place(breach.subject), explanation: breach.explanation)
          record.days.append(day)
          record.explanation = breach.explanation
          record.onlyWarns = record.onlyWarns && breach.onlyWarns
          seen[key] = record
        }
      }
    }
    if window.gate == "dayOne", let dayOne = window.until, dayOne <= asOf {
      compare(scene(on: lastDay, window), dayOne, &seen, &applied)
    }
    let end = scene(on: lastDay, window)
    for rule in rules.continuous { applied[rule.card.code] = count(rule, end) }
    for card in RuleBook.catalogue where card.isJudged(at: end.gate) {
      counted.insert("\(window.gate) \(card.code): \(applied[card.code] ?? 0)")
    }
    for (rule, units) in idleUnits where !units.isEmpty {
      idle.insert("\(window.gate) \(rule): \(units.sorted().joined(separator: " "))")
    }
    conclude(window, lastDay, seen, audited)
  }

  /// What the ends of the last old day and of the first new one do not have in common.
  private mutating func compare(
    _ eve: Scene,
    _ dayOne: String,
    _ seen: inout [Key: Seen],
    _ applied: inout [String: Int]
  ) {
    let day = Self.day(dayOne)
    let handover = Handover(eve.state, state(on: dayOne), dayOne: day, timeline)
    for rule in rules.conservation {
      applied[rule.card.code] = rule.audit(handover).subjectCount(in: Scope())
      for breach in rule.audit(handover).breaches {
        seen[Key(rule: rule.card.code, subject: breach.subject)] = Seen(
          place: eve.place(breach.subject),
          explanation: breach.explanation,
          days: ["\(eve.day)"],
          onlyWarns: breach.onlyWarns
        )
      }
    }
  }

  private mutating func conclude(
    _ window: PhasesTwin.Window,
    _ lastDay: String,
    _ seen: [Key: Seen],
    _ audited: [String: String]
  ) {
    let end = scene(on: lastDay, window)
    let isCut = window.isCut(asOf: asOf)
    var found: [Found] = []
    for (key, seen) in seen {
      guard let card = RuleBook.catalogue.first(where: { $0.code == key.rule }),
        let first = seen.days.first, let last = seen.days.last,
        let standard = card.severity(at: end.gate)
      else { continue }
      let severity = seen.onlyWarns ? Severity.warn : standard
      let isOpen = last == audited[key.rule] ?? lastDay
      var holds = severity == .block
      if case .everyDay = card.kind {
        let threshold = card.thresholds.first { $0.name == "graceWorkingDays" }
        let grace = (threshold?.standard.count ?? 0) / 100
        holds = holds && ((isOpen && !isCut) || grace == 0 || longestSpell(seen.days) > grace)
      }
      // What is still broken is told of as it stands on the last day.
      let rule = rules.continuous.first { $0.card.code == key.rule }
      let explanation = isOpen ? rule?.explain(key.subject, end) : nil
      let told = explanation ?? seen.explanation
      let subject = end.text(key.subject)
      let accepted = phases.waiver(of: key.rule, subject, at: window.gate, lastBroken: last)
      found.append(
        Found(severity: severity, blocks: holds, accepted: accepted, region: seen.place.region)
      )
      let unit = seen.place.deliveryUnit.map { end.model[$0].code } ?? "-"
      let region = seen.place.region?.spelling ?? "-"
      let accepting = accepted.map { "accepted by \($0)" } ?? "not accepted"
      findings.insert(
        "\(window.gate) \(key.rule) \(subject) in \(unit) \(region) from \(first) "
          + "until \(isOpen ? "-" : last), \(seen.days.count) days, \(severity), "
          + "\(holds ? "blocks" : "does not block"), \(accepting), "
          + "\(told.evidence) \(PhaseRun.comparable(told.message, of: key.rule))"
      )
    }
    verdicts.insert("\(window.gate): \(verdict(found, isCut))")
    verdicts.insert("\(window.gate) nowhere: \(verdict(found.filter { $0.region == nil }, isCut))")
    for region in Region.allCases {
      let here = found.filter { $0.region == region }
      let isInUse =
        end.state.openCases.contains { end.state.place($0).region == region }
        || end.state.practitioners.contains { end.state.place($0).region == region }
      if isInUse || !here.isEmpty {
        verdicts.insert("\(window.gate) \(region): \(verdict(here, isCut))")
      }
    }
  }

  private func verdict(_ found: [Found], _ isCut: Bool) -> String {
    let blocking = found.filter(\.blocks)
    if blocking.contains(where: { $0.accepted == nil }) { return "notMet" }
    if isCut { return "inProgress" }
    return blocking.isEmpty ? "met" : "metWithWaivers"
  }

  /// Working days of the longest run of days without a gap.
  private func longestSpell(_ days: [String]) -> Int {
    var longest = 0
    var current = 0
    var previous: String?
    for day in days {
      if previous.map({ CalendarTwin.day($0, plus: 1) }) != day { current = 0 }
      if CalendarTwin.isWorkingDay(day) { current += 1 }
      longest = max(longest, current)
      previous = day
    }
    return longest
  }

  // MARK: One day

  private mutating func state(on text: String) -> UnifiedState { known(on: text).state }

  /// The state at the end of a day, and what is wrong with the facts up to it.
  private mutating func known(on text: String) -> (state: UnifiedState, defects: Defects) {
    let day = Self.day(text)
    // Nothing changes on a day without a fact.
    let dayOfLastFact = timeline.facts.last { timeline[$0].effectiveOn <= day }
      .map { timeline[$0].effectiveOn }
    let known = dayOfLastFact ?? day
    if let state = states[known] { return state }
    let state = (UnifiedState(timeline, atTheEndOf: known), noted(on: "\(known)"))
    states[known] = state
    return state
  }

  private static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is a day of the calendar") }
    return day
  }

  /// The defects of the facts in the state, in the shape in which the rules look for them.
  private func noted(on day: String) -> Defects {
    var noted = Defects(timeline.symbols)
    let kinds: [String: Defects.Kind] = [
      "STR-01": .unknownOrganisation, "DAT-01": .unknownReference,
      "DAT-04": .outsideItsSubjectsTime, "DAT-07": .registeredWhileOpen,
      "DAT-08": .idleRetraction, "DAT-09": .effectiveAfterRecorded, "DAT-10": .losingMerger,
    ]
    for defect in defects.defects where defect.isThere(on: day) {
      guard let kind = kinds[defect.rule] else { continue }
      noted.note(kind, subject(defect.subject), at: UInt32(defect.position))
      if defect.isLoss { noted.noteLoss(of: subject(defect.subject), at: UInt32(defect.position)) }
    }
    for (key, positions) in defects.conflictingMappings(on: day) {
      let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      func index(_ kind: SymbolKind, _ code: String) -> UInt32? {
        timeline.symbols[kind].index(of: code.utf8).map(UInt32.init)
      }
      let mapping = Subject.mapping(
        ProviderReference(rawValue: index(.provider, parts[0]) ?? 0),
        index(.unit, parts[1]).map { UnitReference(rawValue: $0) },
        index(.team, parts[2]).map { TeamReference(rawValue: $0) }
      )
      for position in positions { noted.note(.conflictingMapping, mapping, at: UInt32(position)) }
    }
    return noted
  }

  /// To how many subjects a rule applies.
  private mutating func count(_ rule: any ContinuousRule, _ scene: Scene) -> Int {
    let day = "\(scene.day)"
    if rule.card.code == "STR-04" { return defects.mappings(on: day).count }
    if rule is any DefectRule {
      return (defects.examined[rule.card.code] ?? [:]).values.count { $0 <= day }
    }
    // What is broken applies, also where only what was remembered tells.
    return subjects(of: rule, scene).reduce(0) { sum, subject in
      let applies = rule.judge(subject, scene).verdict != .doesNotApply
      return sum + (applies || isBroken(rule, subject, scene) ? 1 : 0)
    }
  }

  private func subject(_ subject: TwinSubject) -> Subject {
    func value(_ kind: SymbolKind) -> UInt32 {
      UInt32(timeline.symbols[kind].index(of: subject.code.utf8) ?? 0)
    }
    return switch subject.kind {
    case .case: .case(CaseReference(rawValue: value(.case)))
    case .staff: .staff(StaffReference(rawValue: value(.staff)))
    case .team: .team(TeamReference(rawValue: value(.team)))
    case .provider: .provider(ProviderReference(rawValue: value(.provider)))
    case .unit: .unit(UnitReference(rawValue: value(.unit)))
    case .event: .event(EventReference(rawValue: value(.event)))
    }
  }

  private mutating func scene(on day: String, _ window: PhasesTwin.Window) -> Scene {
    guard let gate = Gate(spelling: window.gate) else {
      preconditionFailure("\(window.gate) is no gate")
    }
    let (state, defects) = known(on: day)
    return Scene(
      window: Window(gate: gate, from: Self.day(window.from), until: window.until.map(Self.day)),
      replay: Replay(timeline, at: Self.day(day), state, defects),
      observations: Observations(timeline.symbols),
      hasProcesses: timeline.facts.contains {
        timeline[$0].fact.kind == .processAdopted && timeline[$0].effectiveOn <= timeline.pin.asOf
      }
    )
  }

  /// Everything that a rule could speak of, changed or not.
  private func subjects(of rule: any ContinuousRule, _ scene: Scene) -> [Subject] {
    func all(_ kind: SymbolKind, _ make: (UInt32) -> Subject) -> [Subject] {
      (0..<timeline.symbols[kind].count).map { make(UInt32($0)) }
    }
    return type(of: rule).subjects.flatMap { subjects -> [Subject] in
      switch subjects {
      case .cases: all(.case) { .case(Reference(rawValue: $0)) }
      case .staff: all(.staff) { .staff(Reference(rawValue: $0)) }
      case .teams: all(.team) { .team(Reference(rawValue: $0)) }
      case .people: all(.person) { .person(Reference(rawValue: $0)) }
      case .units: all(.unit) { .unit(Reference(rawValue: $0)) }
      case .victimContacts: all(.victim) { .victim(Reference(rawValue: $0)) }
      case .deliveryUnits:
        scene.model.deliveryUnits.indices.map { .deliveryUnit(DeliveryUnit(index: Int32($0))) }
      case .unknownOrganisations: Array(scene.defects[.unknownOrganisation].keys)
      case .unknownReferences: Array(scene.defects[.unknownReference].keys)
      case .outsideTheirTime: Array(scene.defects[.outsideItsSubjectsTime].keys)
      case .registeredWhileOpen: Array(scene.defects[.registeredWhileOpen].keys)
      case .idleRetractions: Array(scene.defects[.idleRetraction].keys)
      case .effectiveAfterRecorded: Array(scene.defects[.effectiveAfterRecorded].keys)
      case .conflictingMappings: Array(scene.defects[.conflictingMapping].keys)
      case .losingMergers: Array(scene.defects[.losingMerger].keys)
      case .counts: scene.state.counts.latest.keys.map { .count($0) }
      }
    }
  }

  private mutating func isBroken(
    _ rule: any ContinuousRule,
    _ subject: Subject,
    _ scene: Scene
  ) -> Bool {
    guard rule.card.code == "WRK-02" else { return rule.judge(subject, scene).isBroken }
    // Above 110 % on the last four Sundays; the rule itself would ask what was remembered.
    guard case .staff(let reference) = subject else { return false }
    let back = (0..<7).first { CalendarTwin.isSunday(CalendarTwin.day("\(scene.day)", plus: -$0)) }
    for week in 0..<4 {
      let sunday = CalendarTwin.day("\(scene.day)", plus: -(back ?? 0) - 7 * week)
      let state = state(on: sunday)
      let available = state.available(reference)
      let points = state.points(reference, on: Self.day(sunday))
      guard state.isEligible(reference), available > 0, points * 100 > available * 110 else {
        return false
      }
    }
    return true
  }

  // MARK: Periodic rules

  private func isAudited(
    _ rule: any PeriodicRule,
    _ day: String,
    _ window: PhasesTwin.Window
  ) -> Bool {
    let isLast = day == (window.until.map { CalendarTwin.day($0, plus: -1) } ?? asOf)
    let isMonthEnd = CalendarTwin.isMonthEnd(day)
    return switch rule.card.kind {
    case .everyDay: true
    case .dayOne: window.gate == "dayOne"
    case .phaseEnd: isLast
    case .monthEnd, .dayOneAndMonthEnd: isMonthEnd || window.gate == "dayOne"
    case .phaseEndOrMonthEnd: window.gate == "transformation" ? isMonthEnd : isLast
    }
  }

  /// The scene with what an audit asks of earlier days, found by going back to them.
  private mutating func remembering(_ scene: Scene) -> Scene {
    var scene = scene
    let today = "\(scene.day)"
    var back = CalendarTwin.day(today, plus: -1)
    while !CalendarTwin.isMonthEnd(back) { back = CalendarTwin.day(back, plus: -1) }
    scene.observations.noteMonthEnd(state(on: back))
    scene.observations.noteFirstDay(state(on: "\(scene.window.from)"))
    let month = (0...28).map { (day: $0, state: state(on: CalendarTwin.day(today, plus: -$0))) }
    for reference in scene.state.workforce.references {
      // Eligible without a break for 28 days, or only since some later day.
      let since = month.prefix { $0.state.isEligible(reference) }.last
      guard let since else { continue }
      scene.observations.noteEligibility(
        of: reference,
        in: since.state,
        on: Self.day(CalendarTwin.day(today, plus: -since.day))
      )
    }
    return scene
  }
}

extension PhaseRun {
  /// The findings as the twin writes them.
  func findingLines(_ symbols: Symbols) -> Set<String> {
    Set(
      findings.map { finding in
        let unit = finding.place.deliveryUnit.map { model[$0].code } ?? "-"
        let region = finding.place.region?.spelling ?? "-"
        let accepting = finding.accepted.map { "accepted by \($0)" } ?? "not accepted"
        return "\(finding.gate) \(finding.rule) \(finding.subject.text(symbols, model)) "
          + "in \(unit) \(region) from \(finding.from) "
          + "until \(finding.until.map { "\($0)" } ?? "-"), \(finding.days) days, "
          + "\(finding.severity), \(finding.blocks ? "blocks" : "does not block"), \(accepting), "
          + "\(finding.evidence) \(Self.comparable(finding.message, of: finding.rule))"
      }
    )
  }

  /// A message without what the machinery remembers: how many Sundays WRK-02 counted.
  static func comparable(_ message: String, of rule: String) -> String {
    rule == "WRK-02" ? "" : message
  }

  /// The verdicts as the twin writes them.
  var verdictLines: Set<String> {
    Set(
      phases.flatMap { phase in
        ["\(phase.window.gate): \(phase.verdict)"]
          + phase.regions.map { region, verdict in
            "\(phase.window.gate) \(region.map { "\($0)" } ?? "nowhere"): \(verdict)"
          }
      }
    )
  }

  /// To how many subjects each rule applied, as the twin writes it.
  var subjectLines: Set<String> {
    Set(
      phases.flatMap { phase in
        phase.rules.map { "\(phase.window.gate) \($0.card.code): \($0.subjects)" }
      }
    )
  }

  /// What could not be judged, as the twin writes it.
  var idleLines: Set<String> {
    Set(
      phases.flatMap { phase in
        phase.rules.filter { !$0.nothingToJudge.isEmpty }.map { gate in
          "\(phase.window.gate) \(gate.card.code): \(gate.nothingToJudge.joined(separator: " "))"
        }
      }
    )
  }
}
