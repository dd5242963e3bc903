import EventLog

/// Walks through the days of a timeline and judges what an event touched or whose deadline falls due.
///
/// The twin in Tests judges every subject on every day.
struct Judge {
  private let timeline: Timeline
  private let windows: Windows
  private let asOf: Day
  private let rules: RuleBook
  private var scene: Scene

  /// Index of the next fact to fold.
  private var next = 0

  /// The days on which a unit becomes a PDU that was none before.
  private let modelDays: Set<Day>

  /// The rules and subjects whose verdict could change on a day without an event.
  private var due: [Day: [(rule: Int, subject: Subject)]] = [:]

  /// What broke each rule in the current window.
  private var continuous: [[Subject: Record]]
  private var periodic: [[Subject: Record]]

  /// The last day on which each periodic rule was judged in the current window.
  private var lastAudit: [Day?]
  private var nothingToJudge: [Set<DeliveryUnit>]

  /// Days of looking on before the first judged day: enough for four Sundays, a month end and 28 days of eligibility.
  private static let leadDayCount = 62

  /// Called at the end of each window that was reached.
  private let report: (WindowRecords) -> Void

  init(
    _ timeline: Timeline,
    _ windows: Windows,
    _ rules: RuleBook,
    report: @escaping (WindowRecords) -> Void
  ) {
    self.timeline = timeline
    self.windows = windows
    self.rules = rules
    self.report = report
    asOf = timeline.pin.asOf
    modelDays = Self.modelDays(timeline)
    continuous = Array(repeating: [:], count: rules.continuous.count)
    periodic = Array(repeating: [:], count: rules.periodic.count)
    lastAudit = Array(repeating: nil, count: rules.periodic.count)
    nothingToJudge = Array(repeating: [], count: rules.periodic.count)
    let firstDay = min(windows[.dayOne].from, Self.blendingWatchedFrom)
      .advanced(by: -Self.leadDayCount)
    scene = Scene(
      day: min(firstDay, timeline.pin.asOf),
      window: windows[.dayOne],
      state: UnifiedState(timeline, through: min(firstDay, timeline.pin.asOf)),
      observations: Observations(timeline.symbols),
      symbols: timeline.symbols,
      hasProcesses: timeline.facts.contains { timeline[$0].fact.kind == .processAdopted }
    )
  }

  /// From here on `BLD-01` is judged for the gate of Day 1.
  static let blendingWatchedFrom = Day(2021, 3, 26)

  /// The days on which a registration makes a unit a PDU that was none before.
  static func modelDays(_ timeline: Timeline) -> Set<Day> {
    let reference = ServiceModel(timeline.symbols)
    var seen: Set<UnitReference> = []
    var days: Set<Day> = []
    for position in timeline.facts {
      guard case .unitRegistered(let fact) = timeline[position].fact,
        reference.registeredRegion(fact) != nil, reference.deliveryUnit(fact.unit) == nil,
        seen.insert(fact.unit).inserted
      else { continue }
      days.insert(timeline[position].effectiveOn)
    }
    return days
  }

  /// Walks from before Day 1 to the as-of day.
  mutating func walk() {
    foldFacts(through: scene.day)
    for reference in scene.state.workforce.references {
      scene.observations.noteEligibility(of: reference, in: scene.state, on: scene.day)
    }
    scene.state.forgetChanges()
    while scene.day < asOf {
      scene.day = scene.day.advanced(by: 1)
      endDay()
    }
  }

  private mutating func foldFacts(through day: Day) {
    while next < timeline.facts.count {
      let position = timeline.facts[next]
      let event = timeline[position]
      guard event.effectiveOn <= day else { return }
      scene.state.noteDefects(of: event, at: position, timeline)
      scene.state.apply(event, at: position)
      next += 1
    }
  }

  private mutating func endDay() {
    let day = scene.day
    let isNewModel = modelDays.contains(day)
    if isNewModel {
      // A unit that becomes a PDU changes what earlier facts meant, so they are all folded again.
      scene.state = UnifiedState(timeline, through: day)
      next = 0
    }
    foldFacts(through: day)
    var subjects = SubjectLists(changed: &scene.state)
    for subject in subjects[.staff] {
      guard case .staff(let reference) = subject else { continue }
      scene.observations.noteEligibility(of: reference, in: scene.state, on: day)
    }
    if day.weekday == 6 {
      let changed = scene.observations.noteSunday(
        scene.state,
        on: day,
        above: rules.sundayCapacity
      )
      subjects[.staff] += changed.map { .staff($0) }
    }
    judge(subjects, everything: isNewModel)
    if day.isMonthEnd { scene.observations.noteMonthEnd(scene.state) }
  }

  private mutating func judge(_ changed: SubjectLists, everything isNewModel: Bool) {
    let day = scene.day
    // A rehearsal may lie before the days that are looked back on: then there are none.
    let lookback = min(Self.blendingWatchedFrom, windows[.dayOne].from)..<windows[.dayOne].from
    let ahead = lookback.contains(day) ? windows[.dayOne] : nil
    guard let window = windows.window(containing: day) ?? ahead else { return }
    scene.window = window
    let isFirst = day == window.from || day == lookback.lowerBound
    if day == window.from { scene.observations.noteFirstDay(scene.state) }
    let lists =
      isFirst || isNewModel ? SubjectLists(all: scene.state, timeline.symbols) : changed
    for index in rules.continuous.indices where isJudged(index, lookback.contains(day)) {
      let rule = rules.continuous[index]
      for subjects in type(of: rule).subjects {
        for subject in lists[subjects] { judge(index, rule, subject) }
      }
    }
    for (index, subject) in due.removeValue(forKey: day) ?? []
    where isJudged(index, lookback.contains(day)) {
      judge(index, rules.continuous[index], subject)
    }
    if window.from <= day {
      for index in rules.periodic.indices where isAudited(rules.periodic[index]) { audit(index) }
      if day == window.lastDay(asOf: asOf) { endWindow() }
    }
  }

  /// Whether a rule applies today; before Day 1 only the rule that looks back does.
  private func isJudged(_ index: Int, _ isLookback: Bool) -> Bool {
    let rule = rules.continuous[index]
    return rule.card.severity(at: scene.gate) != nil
      && (!isLookback || rule is BlendingIsNotForced)
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
          onlyWarns: rule.onlyWarns(subject)
        )
      } else if continuous[index][subject]?.isOpen == false {
        continuous[index][subject]?.reopen(day)
      }
    } else if !continuous[index].isEmpty {
      continuous[index][subject]?.close(day.advanced(by: -1))
    }
  }

  private func isAudited(_ rule: any PeriodicRule) -> Bool {
    guard rule.card.severity(at: scene.gate) != nil else { return false }
    let day = scene.day
    let isPhaseEnd = day == scene.window.until?.advanced(by: -1) ?? asOf
    // Day 1 is one day, which stands for the month end that it does not have.
    let isMonthEnd = day.isMonthEnd || scene.gate == .dayOne
    switch rule.card.kind {
    case .everyDay: return true
    case .phaseEnd: return isPhaseEnd
    case .monthEnd, .dayOneAndMonthEnd: return isMonthEnd
    case .dayOne: return scene.gate == .dayOne
    case .phaseEndOrMonthEnd: return scene.gate == .transformation ? isMonthEnd : isPhaseEnd
    }
  }

  private mutating func audit(_ index: Int) {
    let audit = rules.periodic[index].audit(scene)
    lastAudit[index] = scene.day
    nothingToJudge[index].formUnion(audit.nothingToJudge)
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

  private mutating func endWindow() {
    var regions: Set<Region> = []
    for region in scene.state.regions().rows.keys { regions.insert(region) }
    report(
      WindowRecords(
        window: scene.window,
        lastDay: scene.day,
        continuous: continuous,
        periodic: periodic,
        lastAudit: lastAudit,
        nothingToJudge: nothingToJudge,
        regions: regions,
        model: scene.model
      )
    )
    for index in continuous.indices { continuous[index] = [:] }
    for index in periodic.indices {
      periodic[index] = [:]
      lastAudit[index] = nil
      nothingToJudge[index] = []
    }
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
  var regions: Set<Region>
  var model: ServiceModel
}
