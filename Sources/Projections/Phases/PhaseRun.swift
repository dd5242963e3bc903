public import EventLog

/// The phases replayed and judged: a verdict for each, gate by gate, with every finding.
public struct PhaseRun: Sendable {
  /// One rule at one gate.
  public struct RuleResult: Sendable {
    /// The rule.
    public let card: RuleCard
    /// What a finding does.
    public let severity: Severity
    /// The number of findings.
    public let findings: Int
    /// Findings that block and are not accepted.
    public let blocking: Int
    /// Findings that are accepted.
    public let accepted: Int
    /// The last day on which it was judged; `nil` when no day for it has come yet.
    public let judgedOn: Day?
    /// To how many subjects it applied on that day; a rule that applied to none has not passed.
    public let subjects: Int
    /// PDUs for which there was nothing to judge on that day, by code.
    public let nothingToJudge: [String]
  }

  /// Day 1 or one phase.
  public struct PhaseResult: Sendable {
    /// Its days.
    public let window: Window
    /// What became of it, for the service or the part of it that was asked for.
    public let verdict: Verdict
    /// Open cases at the end of its last judged day; 0 when it was not reached.
    public let openCases: Int
    /// Practitioners at the end of its last judged day; 0 when it was not reached.
    public let practitioners: Int
    /// The rules that apply, in the order of the catalogue; empty when it was not reached.
    public let rules: [RuleResult]
    /// What became of it in each region that has an open case, a practitioner or a finding, and last
    /// of what is in no region (`nil`), unless a part of the service was asked for.
    public let regions: [(region: Region?, verdict: Verdict)]
    /// Whether an open case, a practitioner or a finding is in no region.
    public let isOutsideRegions: Bool
  }

  /// What the run stands on.
  public let pin: Pin

  /// Day 1 and the phases, in order.
  public let phases: [PhaseResult]

  /// Every finding, by gate, rule and subject.
  public let findings: [Finding]

  /// Every waiver and what became of it; of a part of the service only those for what is found there.
  public let waivers: [Waiver]

  /// How complete the record is at the end of the as-of day.
  public let completeness: Completeness

  /// The model, with the PDUs that the source registered.
  public let model: ServiceModel

  /// What was seen on the way, for whoever asked to have it.
  struct Walked: Sendable {
    /// Both sides of Day 1; `nil` when it was not reached.
    var handover: Handover?

    /// What each rule that compares both sides made of them; empty when Day 1 was not reached.
    var comparisons: [(rule: any ConservationRule, comparison: Comparison)] = []

    /// The state at the end of the as-of day.
    var state: UnifiedState
  }

  /// What was seen on the way; `nil` where nobody asked, for two more states stay in memory with it.
  let walked: Walked?

  /// Replays and judges a timeline up to its as-of day.
  ///
  /// - Parameters:
  ///   - timeline: the events that count.
  ///   - thresholds: what the rules compare with.
  ///   - book: the rules that are judged.
  ///   - scope: the part of the service that is asked for.
  ///   - rehearsesDayOne: judge Day 1 on the as-of day when that lies before it.
  ///   - dayOne: the first day of the unified service: the gate of Day 1 is the day before.
  /// - Throws: `ScheduleError` when the scheduled phases overlap.
  public init(
    _ timeline: Timeline,
    _ thresholds: Thresholds = Thresholds(),
    rules book: RuleBook = .standard,
    scope: Scope = Scope(),
    rehearsesDayOne: Bool = false,
    dayOne: Day = Phase.dayOne
  ) throws(ScheduleError) {
    try self.init(
      timeline,
      thresholds,
      rules: book,
      scope: scope,
      rehearsesDayOne: rehearsesDayOne,
      dayOne: dayOne,
      keepsWalk: false
    )
  }

  /// The same, which keeps what was seen on the way when asked to.
  init(
    _ timeline: Timeline,
    _ thresholds: Thresholds,
    rules book: RuleBook,
    scope: Scope = Scope(),
    rehearsesDayOne: Bool = false,
    dayOne: Day,
    keepsWalk: Bool
  ) throws(ScheduleError) {
    var windows = try Windows(timeline).starting(on: dayOne)
    if rehearsesDayOne { windows = windows.rehearsing(asOf: timeline.pin.asOf) }
    let rules = RulesInForce(book, thresholds)
    var records: [WindowRecords] = []
    do {
      var handover: Handover?
      var comparisons: [Comparison] = []
      var judge = Judge(timeline, windows, rules, scope) {
        records.append($0)
      } handover: {
        if keepsWalk { (handover, comparisons) = ($0, $1) }
      }
      judge.walk()
      completeness = Completeness(judge.scene.state)
      walked =
        keepsWalk
        ? Walked(
          handover: handover,
          comparisons: zip(rules.conservation, comparisons).map { ($0, $1) },
          state: judge.scene.state
        ) : nil
    }
    let waivers = Waivers(timeline)
    let model = records.last?.model ?? ServiceModel(timeline.symbols)
    var findings: [Finding] = []
    var causes = Causes(rules)
    var named: [(finding: Finding, subject: String)] = []
    var phases: [PhaseResult] = []
    for window in windows.all {
      guard let seen = records.first(where: { $0.window.gate == window.gate }) else {
        precondition(window.from > timeline.pin.asOf, "a window that was reached was judged")
        phases.append(
          PhaseResult(
            window: window,
            verdict: .notReached,
            openCases: 0,
            practitioners: 0,
            rules: [],
            regions: [],
            isOutsideRegions: false
          )
        )
        continue
      }
      let all = Self.findings(seen, rules, waivers, timeline)
      causes.note(all)
      let found = all.filter { scope.contains($0.place) }.map { finding in
        var finding = finding
        finding.cause = causes.cause(of: finding, seen.suspects[finding.subject] ?? [])
        return finding
      }
      findings += found
      if !waivers.isEmpty {
        named += found.map { ($0, $0.subject.text(timeline.symbols, seen.model)) }
      }
      phases.append(Self.result(seen, found, rules, scope, asOf: timeline.pin.asOf))
    }
    pin = timeline.pin
    self.model = model
    self.findings = findings
    self.phases = phases
    let judged = Dictionary(
      uniqueKeysWithValues: phases.map { phase in
        (
          phase.window.gate,
          Set(phase.rules.filter { $0.judgedOn != nil }.map(\.card.code))
        )
      }
    )
    self.waivers = waivers.results(named) { rule, gate in judged[gate]?.contains(rule) == true }
      .filter { scope == Scope() || $0.effect == .accepts || $0.effect == .expired }
  }

  private static func findings(
    _ seen: WindowRecords,
    _ rules: RulesInForce,
    _ waivers: Waivers,
    _ timeline: Timeline
  ) -> [Finding] {
    var findings: [(order: Int, subject: String, finding: Finding)] = []
    let gate = seen.window.gate
    let isCut = seen.window.isCut(asOf: timeline.pin.asOf)
    func add(_ card: RuleCard, _ subject: Subject, _ record: Record, isOpen: Bool, blocks: Bool) {
      guard let standard = card.severity(at: gate) else { return }
      let severity = record.onlyWarns ? .warn : standard
      let text = subject.text(timeline.symbols, seen.model)
      let waiver = waivers.covering(
        rule: card.code,
        subject: text,
        gate: gate,
        lastBroken: record.lastBroken
      )
      let finding = Finding(
        rule: card.code,
        gate: gate,
        severity: severity,
        subject: subject,
        place: record.place,
        from: record.first,
        until: isOpen ? nil : record.lastBroken,
        lastBroken: record.lastBroken,
        days: record.days,
        blocks: severity == .block && blocks,
        onlyWarns: record.onlyWarns,
        accepted: waiver,
        evidence: record.explanation.evidence,
        message: record.explanation.message
      )
      findings.append((rules.order(of: card), text, finding))
    }
    for (index, rule) in rules.continuous.enumerated() {
      for (subject, record) in seen.continuous[index] {
        var record = record
        let isOpen = record.isOpen
        record.close(seen.lastDay)
        let grace = rules.grace(of: rule)
        let blocks = (isOpen && !isCut) || grace == 0 || record.longestSpell > grace
        add(rule.card, subject, record, isOpen: isOpen, blocks: blocks)
      }
    }
    for (index, rule) in rules.periodic.enumerated() {
      for (subject, record) in seen.periodic[index] {
        let isOpen = record.lastBroken == seen.lastAudit[index]
        add(rule.card, subject, record, isOpen: isOpen, blocks: true)
      }
    }
    for (rule, found) in zip(rules.conservation, seen.conservation) {
      for (subject, record) in found {
        add(rule.card, subject, record, isOpen: true, blocks: true)
      }
    }
    findings.sort { ($0.order, $0.subject) < ($1.order, $1.subject) }
    return findings.map(\.finding)
  }

  private static func result(
    _ seen: WindowRecords,
    _ findings: [Finding],
    _ rules: RulesInForce,
    _ scope: Scope,
    asOf: Day
  ) -> PhaseResult {
    let gate = seen.window.gate
    let isCut = seen.window.isCut(asOf: asOf)
    let byRule = Dictionary(grouping: findings, by: \.rule)
    let judged = rules.cards.compactMap { card -> RuleResult? in
      guard let severity = card.severity(at: gate), card.isJudged(at: gate) else { return nil }
      let found = byRule[card.code] ?? []
      let periodic = rules.periodic.firstIndex { $0.card.code == card.code }
      let idle = periodic.map { seen.nothingToJudge[$0] } ?? []
      return RuleResult(
        card: card,
        severity: severity,
        findings: found.count,
        blocking: found.count { $0.blocks && $0.accepted == nil },
        accepted: found.count { $0.accepted != nil },
        judgedOn: judgedOn(card, periodic, seen, rules),
        subjects: seen.subjectCounts[card.code] ?? 0,
        nothingToJudge: idle.filter { unit in
          scope.contains(Place(deliveryUnit: unit, region: seen.model[unit].region))
        }.map { seen.model[$0].code }.sorted()
      )
    }
    let regions = seen.regions.union(findings.compactMap(\.place.region))
      .filter { scope.includes($0, seen.model) }
      .sorted { $0.rawValue < $1.rawValue }
    let places: [Region?] = regions + (scope.isWhole ? [nil] : [])
    return PhaseResult(
      window: seen.window,
      verdict: verdict(findings, isCut: isCut),
      openCases: seen.openCases,
      practitioners: seen.practitioners,
      rules: judged,
      regions: places.map { region in
        (region, verdict(findings.filter { $0.place.region == region }, isCut: isCut))
      },
      isOutsideRegions: scope.isWhole
        && (seen.isOutsideRegions || findings.contains { $0.place.region == nil })
    )
  }

  /// The last day on which a rule was judged.
  private static func judgedOn(
    _ card: RuleCard,
    _ periodic: Int?,
    _ seen: WindowRecords,
    _ rules: RulesInForce
  ) -> Day? {
    if let periodic { return seen.lastAudit[periodic] }
    let isConservation = rules.conservation.contains { $0.card.code == card.code }
    return isConservation && seen.conservation.isEmpty ? nil : seen.lastDay
  }

  private static func verdict(_ findings: [Finding], isCut: Bool) -> Verdict {
    let blocking = findings.filter(\.blocks)
    if blocking.contains(where: { $0.accepted == nil }) { return .notMet }
    if isCut { return .inProgress }
    return blocking.isEmpty ? .met : .metWithWaivers
  }
}
