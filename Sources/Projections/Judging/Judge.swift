import EventLog

/// Walks through the days of a timeline and judges what an event touched or whose deadline falls
/// due.
///
/// The twin in Tests judges every subject on every day.
struct Judge {
  private let timeline: Timeline
  private let windows: Windows
  private let asOf: Day
  private let rules: RulesInForce
  private let scope: Scope
  private(set) var scene: Scene

  /// The rules and subjects whose verdict could change on a day without an event.
  private var due: [Day: [(rule: Int, subject: Subject)]] = [:]

  /// What broke each rule in the current window.
  private var continuous: [[Subject: Record]]
  private var periodic: [[Subject: Record]]

  /// The last day on which each periodic rule was judged in the current window.
  private var lastAudit: [Day?]
  private var nothingToJudge: [Set<DeliveryUnit>]

  /// To how many subjects each periodic rule applied when it was last judged.
  private var auditedCount: [Int]

  /// The gate of the window that was judged last.
  private var lastGate: Gate?

  /// The rules that apply at that gate, looked up once for its window and not once a day.
  private var judged: [(index: Int, subjects: [SubjectClass], watchedFrom: Day?)] = []
  private var audited: [(index: Int, kind: RuleCard.Kind)] = []

  /// The first day on which a rule is watched ahead of Day 1.
  private let watchedFrom: Day

  /// Day 1 as it was seen at its end, and the state then, until the end of the day after.
  private var eve: (records: WindowRecords, state: UnifiedState)?

  /// Called at the end of each window that was reached.
  private let report: (WindowRecords) -> Void

  /// Called when the first day of the unified service was compared with the day before.
  private let reportHandover: (Handover, [Comparison]) -> Void

  init(
    _ timeline: Timeline,
    _ windows: Windows,
    _ rules: RulesInForce,
    _ scope: Scope,
    report: @escaping (WindowRecords) -> Void,
    handover: @escaping (Handover, [Comparison]) -> Void
  ) {
    self.timeline = timeline
    self.windows = windows
    self.rules = rules
    self.scope = scope
    self.report = report
    reportHandover = handover
    asOf = timeline.pin.asOf
    continuous = Array(repeating: [:], count: rules.continuous.count)
    periodic = Array(repeating: [:], count: rules.periodic.count)
    lastAudit = Array(repeating: nil, count: rules.periodic.count)
    nothingToJudge = Array(repeating: [], count: rules.periodic.count)
    auditedCount = Array(repeating: 0, count: rules.periodic.count)
    // Day 1 comes before all phases, so nothing is judged before these two days.
    let dayOne = windows[.dayOne].from
    watchedFrom = rules.continuous.compactMap { type(of: $0).watchedFrom }.reduce(dayOne, min)
    let firstDay = watchedFrom.advanced(by: -rules.leadDayCount)
    scene = Scene(
      window: windows[.dayOne],
      replay: Replay(timeline, to: min(firstDay, timeline.pin.asOf), findsDefects: true),
      observations: Observations(timeline.symbols),
      hasProcesses: timeline.facts.contains {
        timeline[$0].fact.kind == .processAdopted && timeline[$0].effectiveOn <= timeline.pin.asOf
      }
    )
  }

  /// Walks from before Day 1 to the as-of day.
  mutating func walk() {
    for reference in scene.state.workforce.references {
      scene.observations.noteEligibility(of: reference, in: scene.state, on: scene.day)
    }
    scene.replay.state.forgetChanges()
    while scene.day < asOf { endDay(scene.day.advanced(by: 1)) }
    if let eve { report(eve.records) }
  }

  private mutating func endDay(_ day: Day) {
    let isNewModel = scene.replay.advance(to: day)
    compareWithEve()
    var subjects = SubjectLists(changed: &scene.replay)
    for subject in subjects[.staff] {
      guard case .staff(let reference) = subject else { continue }
      scene.observations.noteEligibility(of: reference, in: scene.state, on: day)
    }
    if day.weekday == 6, let percent = rules.sundayCapacity {
      let changed = scene.observations.noteSunday(scene.state, on: day, above: percent)
      subjects[.staff] += changed.map { .staff($0) }
    }
    judge(subjects, everything: isNewModel)
    if day.isMonthEnd { scene.observations.noteMonthEnd(scene.state) }
  }

  private mutating func judge(_ changed: SubjectLists, everything isNewModel: Bool) {
    let day = scene.day
    let isAhead = watchedFrom <= day && day < windows[.dayOne].from
    guard let window = isAhead ? windows[.dayOne] : windows.window(containing: day) else { return }
    scene.window = window
    let isFirst = window.gate != lastGate || day == window.from
    lastGate = window.gate
    if isFirst { lookUpRules(at: window.gate) }
    if day == window.from { scene.observations.noteFirstDay(scene.state) }
    let lists =
      isFirst || isNewModel ? SubjectLists(all: scene.replay) : changed
    // Ahead of Day 1 only those are judged that are watched then.
    let current = isAhead ? judged.filter { $0.watchedFrom.map { $0 <= day } == true } : judged
    for (index, subjects, _) in current {
      for kind in subjects {
        for subject in lists[kind] { judge(index, rules.continuous[index], subject) }
      }
    }
    if let due = due.removeValue(forKey: day) {
      let current = Set(current.map(\.index))
      for (index, subject) in due where current.contains(index) {
        judge(index, rules.continuous[index], subject)
      }
    }
    if window.from <= day {
      let isPhaseEnd = day == window.until?.advanced(by: -1) ?? asOf
      // Day 1 is one day, which stands for the month end that it does not have.
      let isMonthEnd = day.isMonthEnd || window.gate == .dayOne
      for (index, kind) in audited
      where Self.isAudited(kind, window.gate, isPhaseEnd: isPhaseEnd, isMonthEnd: isMonthEnd) {
        audit(index)
      }
      if day == window.lastDay(asOf: asOf) { endWindow() }
    }
  }

  private mutating func lookUpRules(at gate: Gate) {
    judged = zip(rules.continuous.indices, rules.continuous).compactMap { index, rule in
      guard rule.card.isJudged(at: gate) else { return nil }
      return (index, type(of: rule).subjects, type(of: rule).watchedFrom)
    }
    audited = zip(rules.periodic.indices, rules.periodic).compactMap { index, rule in
      rule.card.severity(at: gate) == nil ? nil : (index, rule.card.kind)
    }
  }

  private mutating func judge(_ index: Int, _ rule: any ContinuousRule, _ subject: Subject) {
    let day = scene.day
    let judgement = rule.judge(subject, scene)
    if let review = judgement.reviewOn, day < review, review <= asOf {
      due[review, default: []].append((index, subject))
    }
    if judgement.isBroken {
      if continuous[index][subject] == nil {
        continuous[index][subject] = Record(
          day,
          scene.place(subject),
          rule.explain(subject, scene),
          onlyWarns: rule.onlyWarns(subject, scene)
        )
      } else {
        if continuous[index][subject]?.isOpen == false { continuous[index][subject]?.reopen(day) }
        if continuous[index][subject]?.onlyWarns == true {
          continuous[index][subject]?.onlyWarns = rule.onlyWarns(subject, scene)
        }
      }
    } else if !continuous[index].isEmpty {
      continuous[index][subject]?.close(day.advanced(by: -1))
    }
  }

  private static func isAudited(
    _ kind: RuleCard.Kind,
    _ gate: Gate,
    isPhaseEnd: Bool,
    isMonthEnd: Bool
  ) -> Bool {
    switch kind {
    case .everyDay: true
    case .phaseEnd: isPhaseEnd
    case .monthEnd, .dayOneAndMonthEnd: isMonthEnd
    case .dayOne: gate == .dayOne
    case .phaseEndOrMonthEnd: gate == .transformation ? isMonthEnd : isPhaseEnd
    }
  }

  private mutating func audit(_ index: Int) {
    let audit = rules.periodic[index].audit(scene)
    lastAudit[index] = scene.day
    nothingToJudge[index] = Set(audit.nothingToJudge)
    auditedCount[index] = audit.subjectCount(in: scope)
    for breach in audit.breaches {
      if periodic[index][breach.subject] == nil {
        periodic[index][breach.subject] = Record(
          scene.day,
          scene.place(breach.subject),
          breach.explanation,
          onlyWarns: breach.onlyWarns
        )
      }
      periodic[index][breach.subject]?
        .seeAgain(scene.day, breach.explanation, onlyWarns: breach.onlyWarns)
    }
  }

  /// Hands over what was seen; what is still broken is told of as it stands on the last day.
  private mutating func endWindow() {
    for (index, rule) in rules.continuous.enumerated() {
      for (subject, record) in continuous[index] where record.isOpen {
        continuous[index][subject]?.explanation = rule.explain(subject, scene)
      }
    }
    let tallies = scene.state.regions(scope)
    let records = WindowRecords(
      window: scene.window,
      lastDay: scene.day,
      continuous: continuous,
      periodic: periodic,
      lastAudit: lastAudit,
      nothingToJudge: nothingToJudge,
      subjectCounts: subjectCounts(),
      regions: Set(tallies.rows.keys),
      isOutsideRegions: tallies.national != Tally() || tallies.unmapped != Tally(),
      openCases: tallies.total.openCases,
      practitioners: tallies.total.practitioners.reduce(0, +),
      model: scene.model,
      suspects: suspects(in: continuous)
    )
    if scene.gate == .dayOne { eve = (records, scene.state) } else { report(records) }
    for index in continuous.indices { continuous[index] = [:] }
    for index in periodic.indices {
      periodic[index] = [:]
      lastAudit[index] = nil
      nothingToJudge[index] = []
      auditedCount[index] = 0
    }
  }
}

extension Judge {
  /// What would leave each subject behind that one of the rules about it found.
  private func suspects(in found: [[Subject: Record]]) -> [Subject: [Subject]] {
    var suspects: [Subject: [Subject]] = [:]
    for (rule, records) in zip(rules.continuous, found)
    where rules.isConsequence(rule.card.code) {
      for subject in records.keys { suspects[subject] = scene.state.suspects(of: subject) }
    }
    return suspects
  }

  /// To how many subjects each rule applies on the window's last day, or on the last one on which it was
  /// judged.
  private func subjectCounts() -> [String: Int] {
    let subjects = SubjectLists(all: scene.replay)
    var counts: [String: Int] = [:]
    for rule in rules.continuous where rule.card.isJudged(at: scene.gate) {
      counts[rule.card.code] = count(of: rule, subjects)
    }
    for (rule, count) in zip(rules.periodic, auditedCount) { counts[rule.card.code] = count }
    return counts
  }

  private func count(of rule: any ContinuousRule, _ subjects: SubjectLists) -> Int {
    func isWanted(_ subject: Subject) -> Bool {
      scope.isWhole || scope.contains(scene.place(subject))
    }
    if let rule = rule as? any DefectRule {
      return scene.defects.examinedCount(type(of: rule).defect, where: isWanted)
    }
    return type(of: rule).subjects.reduce(0) { sum, subjectClass in
      sum
        + subjects[subjectClass].count { subject in
          rule.judge(subject, scene).verdict != .doesNotApply && isWanted(subject)
        }
    }
  }

  /// Judges the conservation rules at the end of the first day of the unified service.
  private mutating func compareWithEve() {
    guard let eve else { return }
    self.eve = nil
    let legacy = eve.state
    var records = eve.records
    let handover = Handover(legacy, scene.state, dayOne: scene.day, timeline)
    let comparisons = rules.conservation.map { $0.compare(handover) }
    reportHandover(handover, comparisons)
    for (rule, comparison) in zip(rules.conservation, comparisons) {
      var found: [Subject: Record] = [:]
      let audit = rule.audit(comparison)
      records.subjectCounts[rule.card.code] = audit.subjectCount(in: scope)
      for breach in audit.breaches {
        var record = Record(
          records.lastDay,
          legacy.place(breach.subject),
          breach.explanation,
          onlyWarns: breach.onlyWarns
        )
        record.close(records.lastDay)
        if rules.isConsequence(rule.card.code) {
          records.suspects[breach.subject] = legacy.suspects(of: breach.subject)
        }
        found[breach.subject] = record
      }
      records.conservation.append(found)
    }
    report(records)
  }
}

/// What was seen in one window, up to its last judged day.
struct WindowRecords {
  var window: Window
  var lastDay: Day
  var continuous: [[Subject: Record]]
  var periodic: [[Subject: Record]]
  var lastAudit: [Day?]
  var nothingToJudge: [Set<DeliveryUnit>]

  /// To how many subjects each rule that was judged applied, by its code.
  var subjectCounts: [String: Int]

  /// What broke each conservation rule; empty when the first day of the unified service was not
  /// reached.
  var conservation: [[Subject: Record]] = []
  var regions: Set<Region>

  /// Whether an open case or a practitioner is in no region.
  var isOutsideRegions: Bool
  var openCases: Int
  var practitioners: Int
  var model: ServiceModel

  /// What would leave each subject behind that may be a consequence.
  var suspects: [Subject: [Subject]]
}
