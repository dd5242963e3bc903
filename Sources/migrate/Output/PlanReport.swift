import EventLog
import Projections

/// A rehearsal of Day 1 as people and programs read it.
struct PlanReport {
  private let rehearsal: Rehearsal
  private let request: Rehearsal.Request
  private let file: PlanFile
  private let lists: PlanLists
  private let path: String
  private let isOfLog: Bool
  private let style: Style
  private let columnCount: Int?

  private var symbols: Symbols { rehearsal.plan.symbols }
  private var model: ServiceModel { rehearsal.run.model }

  /// No more of one kind are shown than this; the rest is counted.
  private static let shownCountMax = 10

  /// No more PDUs that can be meant are shown than this.
  private static let shownCandidateCountMax = 3

  /// No more mappings that place nothing are shown than this, each with the lines that mend it.
  private static let shownCauseCountMax = 3

  init(
    _ rehearsal: Rehearsal,
    _ request: Rehearsal.Request,
    _ file: PlanFile,
    _ lists: PlanLists,
    path: String,
    isOfLog: Bool,
    _ style: Style,
    columnCount: Int?
  ) {
    self.rehearsal = rehearsal
    self.request = request
    self.file = file
    self.lists = lists
    self.path = path
    self.isOfLog = isOfLog
    self.style = style
    self.columnCount = columnCount
  }

  // MARK: For people

  /// What a view shows.
  func text(of view: PlanView) -> String {
    let parts =
      switch view {
      case .summary: summary
      case .ledger: [ledger]
      case .matrix: [lists.matrix.table.text(widthMax: columnCount, style: style)]
      case .reconciliation: [reconciliation(true)]
      case .worklist: [worklist(true)] + (idleMappings.isEmpty ? [] : [idle(true)])
      case .blocking:
        [
          Finding.table(rehearsal.blocking, rehearsal.run, rehearsal.timeline)
            .text(widthMax: columnCount, style: style)
        ]
      case .events: [events]
      }
    return ([head] + parts + [end]).joined(separator: "\n")
  }

  /// One screen: who goes where, whether the ledger balances, what blocks, and what to map.
  private var summary: [String] {
    // As narrow as can be: the headings are longer than the numbers.
    var parts = [regions.text(widthMax: min(columnCount ?? 100, 100), style: style), balance]
    if request.isDelta { parts.append(delta) }
    parts.append(reconciliation())
    if !rehearsal.blocking.isEmpty { parts.append(blocking) }
    if !others.isEmpty { parts.append(others) }
    if !rehearsal.worklist.isEmpty { parts.append(worklist()) }
    if !idleMappings.isEmpty { parts.append(idle()) }
    return parts
  }

  private var head: String {
    let late = request.isDelta ? "; what came late up to \(rehearsal.day)" : ""
    let record = "the record: \(rehearsal.run.completeness.text)"
    return
      "Day 1 is \(request.dayOne)\(late); planned at position \(request.position.grouped), root "
      + "\(rehearsal.root.base64)\n"
      + (rehearsal.run.completeness.isDoubtful ? style.yellow(record) : record) + "\n"
  }

  /// What each region takes over.
  private var regions: Table {
    var table = Table([
      .left("region"), .left("name"), .right("teams"), .right("staff"), .right("cases"),
      .right("in prison"), .right("remaining teams"), .right("remaining staff"),
      .right("remaining cases"),
    ])
    var total = [0, 0, 0, 0, 0, 0, 0]
    let places: [Region?] = Region.allCases + [nil]
    for region in places {
      let rows = rehearsal.ledger.rows.filter { $0.key.region == region && isPlanned($0.key) }
      if rows.isEmpty { continue }
      func sum(_ kind: Ledger.Kind, _ value: (Ledger.Row) -> Int) -> Int {
        rows.reduce(0) { $1.key.kind == kind ? $0 + value($1.value) : $0 }
      }
      let numbers = [
        sum(.teams, \.adopted), sum(.staff, \.adopted), sum(.cases, \.adopted),
        sum(.cases, \.adoptedInPrison), sum(.teams, \.remainder), sum(.staff, \.remainder),
        sum(.cases, \.remainder),
      ]
      total = zip(total, numbers).map(+)
      table.append(
        [region?.spelling ?? "–", region?.name ?? "in no region"] + numbers.map(\.grouped)
      )
    }
    table.setTotal(["", "total"] + total.map(\.grouped))
    return table
  }

  /// Whether a row of the ledger belongs to the part that is planned.
  private func isPlanned(_ key: Ledger.Key) -> Bool {
    request.part.contains(key.provider, key.region, model)
  }

  private var balance: String {
    let lines = Ledger.Kind.allCases.map { kind in
      let row = rehearsal.ledger.total(kind, where: isPlanned)
      var sum = "\(kind.rawValue): \(row.before.grouped) = \(row.adopted.grouped) adopted"
      if kind == .cases { sum += " + \(row.adoptedInPrison.grouped) in prison" }
      if row.national > 0 { sum += " + \(row.national.grouped) national" }
      sum += " + \(row.ended.grouped) \(kind == .staff ? "left" : "closed")"
      if kind == .cases { sum += " + \(row.merged.grouped) merged" }
      return sum + " + remainder \(row.remainder.grouped)\n"
    }
    let verdict =
      rehearsal.isBalanced
      ? style.green("the ledger balances")
      : style.red("the ledger does not balance: \(rehearsal.openRows(isPlanned))")
    return lines.joined() + verdict + "\n"
  }

  /// What blocks Day 1, rule by rule; a person or a victim is only counted.
  private var blocking: String {
    let shown = Set(rehearsal.blocking.map(\.asCause))
    let causes = rehearsal.blocking.filter { $0.cause.map { !shown.contains($0) } ?? true }
    let groups = Dictionary(grouping: causes, by: \.rule)
    let order = RuleBook.catalogue.filter { groups[$0.code] != nil }
    let lines = order.map { card in
      let findings = (groups[card.code] ?? []).sorted { $0.days > $1.days }
      let subjects = findings.prefix(Self.shownCountMax).map { finding in
        switch finding.subject {
        case .person: "a person"
        case .victim: "a victim contact"
        default: finding.subject.shown(symbols, model)
        }
      }
      let more = findings.count - subjects.count
      let rest = more > 0 ? " … and \(more.grouped) more" : ""
      // The name of a PDU has spaces of its own.
      let list = subjects.joined(separator: subjects.contains { $0.contains(" (") } ? "; " : " ")
      let following = rehearsal.blocking.following(from: findings)
      return "  \(card.code)  \(findings.count.grouped)  \(list)\(rest)\n"
        + (following.isEmpty ? "" : "          following from this: \(following.countsByRule)\n")
    }
    let what = request.isDelta ? "the delta" : "Day 1"
    return style.red("What blocks \(what)") + "\n" + lines.joined()
      + "  all of them, with the events behind each: \(path)\n"
  }

  /// What Day 1's gate finds and does not block: accepted findings and warnings.
  private var others: String {
    let found = rehearsal.run.findings.filter { finding in
      finding.gate == .dayOne
        && request.part.contains(nil, finding.place.region, model)
    }
    let accepted = found.count { $0.blocks && $0.accepted != nil }
    let warnings = found.count { !$0.blocks }
    let parts =
      (accepted > 0 ? [accepted.counted("finding") + " accepted"] : [])
      + (warnings > 0 ? [warnings.counted("warning")] : [])
    if parts.isEmpty { return "" }
    return "not blocking Day 1: \(parts.joined(separator: ", ")), listed in \(path)\n"
  }

  /// What has to be mapped, with a line to append for each reason.
  private func worklist(_ isWhole: Bool = false) -> String {
    var tasks = rehearsal.worklist
    if !isWhole { tasks.sort { ($1.caseCount, $1.staffCount) < ($0.caseCount, $0.staffCount) } }
    let shown = isWhole ? tasks : Array(tasks.prefix(Self.shownCountMax))
    var table = Table([
      .left("rule"), .left("provider"), .left("unit"), .left("team"), .right("cases"),
      .right("staff"), .left("possible PDUs"),
    ])
    for task in shown {
      table.append([
        task.rule, symbols.string(task.provider), task.unit.map { symbols.string($0) } ?? "–",
        task.team.map { symbols.string($0) } ?? "–", task.caseCount.grouped,
        task.staffCount.grouped, candidates(task, isWhole),
      ])
    }
    var text = style.bold("What has to be mapped") + "\n"
    text += table.text(widthMax: columnCount ?? 100, style: style)
    text += more(tasks.count - shown.count, .worklist)
    text += causes(of: shown, isWhole)
    for reason in [MappingTask.Reason.missing, .providerAlone, .contradictory] {
      let examples = shown.filter { $0.reason == reason && $0.idle.isEmpty }
      guard let first = examples.first else { continue }
      let lines = (isWhole ? examples : [first]).flatMap {
        MappingLines(rehearsal).lines(for: $0, rehearsal.timeline)
      }
      text += Self.advice(isWhole ? examples : [first]) + "\n" + lines.map { "  \($0)\n" }.joined()
    }
    return text
  }

  /// The mappings that would have placed something, had they named a PDU, and what mends each.
  private func causes(of tasks: [MappingTask], _ isWhole: Bool) -> String {
    var told: Set<EventReference> = []
    let first = tasks.filter { task in
      task.idle.first.map { told.insert($0.id).inserted } ?? false
    }
    let shown = isWhole ? first : Array(first.prefix(Self.shownCauseCountMax))
    var text = ""
    for task in shown {
      for idle in task.idle { text += idle.text(symbols) + "\n" }
      let lines = MappingLines(rehearsal).lines(for: task, rehearsal.timeline)
      text += "append these lines\n" + lines.map { "  \($0)\n" }.joined()
    }
    return text + more(first.count - shown.count, .worklist)
  }

  /// The mappings that place nothing and are not told of with what they should have placed.
  private var idleMappings: [IdleMapping] {
    let told = Set(rehearsal.worklist.flatMap { $0.idle.map(\.position) })
    return rehearsal.idleMappings.filter { !told.contains($0.position) }
  }

  private func idle(_ isWhole: Bool = false) -> String {
    let shown = isWhole ? idleMappings : Array(idleMappings.prefix(Self.shownCauseCountMax))
    var text = style.bold("Mappings that place nothing") + "\n"
    for idle in shown {
      text += idle.text(symbols) + "\n"
      let lines = MappingLines(rehearsal).lines(for: idle)
      if !lines.isEmpty {
        text += "append \(lines.count == 1 ? "this line" : "these lines")\n"
        text += lines.map { "  \($0)\n" }.joined()
      }
    }
    return text + more(idleMappings.count - shown.count, .worklist)
  }

  private func candidates(_ task: MappingTask, _ isWhole: Bool) -> String {
    let units = task.candidates.map { model[$0].text }
    let shown = isWhole ? units : Array(units.prefix(Self.shownCandidateCountMax))
    let rest = units.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? " … and \(rest.grouped) more" : "")
  }

  /// What to do about tasks of one reason.
  private static func advice(_ tasks: [MappingTask]) -> String {
    switch tasks[0].reason {
    case .missing:
      tasks.count > 1
        ? "these have no mapping: append lines such as"
        : "this \(tasks[0].team == nil ? "provider" : "team") has no mapping: append a line such as"
    case .providerAlone:
      "placed by its provider alone, which also feeds other PDUs (STR-03): append a line such as"
    case .contradictory: "mappings contradict each other (STR-04): append one of these lines"
    }
  }

  /// Where the rest of a list is that does not fit.
  private func more(_ count: Int, _ view: PlanView) -> String {
    if count <= 0 { return "" }
    return "… and \(count.grouped) more in \(path); --view \(view.rawValue) lists them all\n"
  }

  // MARK: Reconciliation

  /// How much of what CON-01 to CON-06 compare agrees, and what does not.
  private func reconciliation(_ isWhole: Bool = false) -> String {
    var text = style.bold("The eve and the end of Day 1 compared") + "\n" + coverageText
    if lists.reconciliation.isEmpty { return text }
    let shown =
      isWhole ? lists.reconciliation : Array(lists.reconciliation.prefix(Self.shownCountMax))
    let columns = ["rule", "kind", "subject", "provider", "region", "field", "before", "after"]
    var table = Table(columns.map { .left($0) })
    for row in shown {
      var cells = columns.map { row[$0]?.shown ?? "–" }
      // The summary names no victim.
      if !isWhole, cells[0] == EveryVictimContactHasALiaisonOfficer.card.code {
        cells[2] = "a victim contact"
      }
      table.append(cells)
    }
    text += "\n" + table.text(widthMax: columnCount, style: style)
    return text + more(lists.reconciliation.count - shown.count, .reconciliation)
  }

  /// How much of what CON-01 to CON-06 compare agrees.
  var coverageText: String {
    var table = Table([
      .left("rule"), .left("what"), .right("compared"), .right("agree"), .right("coverage"),
      .right("only in legacy"), .right("only in unified"), .right("differ"),
      .right("mapping missing"), .right("mapping ambiguous"),
    ])
    let names =
      ["rule", "compares", "compared", "agreeing", "coveragePercent"]
      + Discrepancy.Kind.allCases.map(\.rawValue)
    for row in lists.coverage {
      var cells = names.map { row[$0]?.shown ?? "–" }
      if row["coveragePercent"] != .null { cells[4] += " %" }
      table.append(cells)
    }
    // As narrow as can be: the headings are longer than the numbers.
    return table.text(widthMax: min(columnCount ?? 100, 100), style: style)
  }

  // MARK: The events

  /// What would be appended, event by event.
  private var events: String {
    var table = Table(PlanLists.eventColumns.map { .left($0) })
    for row in lists.events {
      table.append(PlanLists.eventColumns.map { row[$0]?.shown ?? "–" })
    }
    return table.text(widthMax: columnCount, style: style)
  }

  // MARK: The ledger

  /// The whole ledger, row by row.
  private var ledger: String {
    let names = PlanLists.ledgerColumns
    var table = Table(names.enumerated().map { $0 < 3 ? .left($1) : .right($1) })
    for row in lists.ledger { table.append(names.map { row[$0]?.shown ?? "–" }) }
    return table.text(widthMax: columnCount, style: style) + "\n" + balance
  }

  private var end: String {
    if rehearsal.plan.events.isEmpty, rehearsal.isReady {
      return "Nothing is left to take over. The plan in \(path) has no events\n"
    }
    guard rehearsal.isReady else {
      let what = request.isDelta ? "The delta" : "Day 1"
      return "\(what) cannot be applied yet. The plan is in \(path)\n" + views
    }
    guard isOfLog else {
      return
        "\(allClear) The plan is in \(path). It was made on files: to apply Day 1, import them "
        + "into a log and plan from that\n" + views
    }
    return "\(allClear) The plan is in \(path); to apply it:\n"
      + "  migrate apply LOG \(path) --confirm \(file.confirmation)\n" + views
  }

  /// That nothing blocks, of what is in the record: nobody may take it for more.
  private var allClear: String {
    rehearsal.run.completeness.isJudged
      ? "Nothing blocks."
      : "Nothing in the record blocks, but its completeness was not judged."
  }

  /// How to see more than the summary.
  private var views: String {
    style.dim(
      "each list in full: --view ledger, matrix, reconciliation, worklist, blocking, events"
    )
      + "\n"
  }

  /// What a delta takes over, for the table counts Day 1 alone.
  private var delta: String {
    let counts = rehearsal.plan.countsByName.filter { $0.1 > 0 }.map { name, count in
      count.counted(name == "staff" ? name : String(name.dropLast()))
    }
    let days = rehearsal.plan.events.map(\.effectiveOn)
    guard let first = days.min(), let last = days.max() else {
      return rehearsal.isReady ? "nothing came late\n" : "the delta takes over nothing\n"
    }
    let span = first == last ? "on \(first)" : "from \(first) to \(last)"
    return "the delta takes over \(counts.joined(separator: ", ")), \(span)\n"
  }

  // MARK: For programs

  /// Everything, or the lists of a view, as one document.
  func json(of view: PlanView) -> JSONValue {
    .object(members + lists.rows(of: view).map { ($0.name, .array($0.rows)) })
  }

  /// The same line by line.
  func jsonLines(of view: PlanView) -> [JSONValue] {
    [.object(members)]
      + lists.rows(of: view).flatMap { list in list.rows.map { .object([(list.name, $0)]) } }
  }

  private var members: [(String, JSONValue)] {
    [
      ("formatVersion", 1), ("command", "plan"), ("pinned", rehearsal.timeline.pin.json),
      ("dayOne", .string(request.dayOne.description)), ("delta", .bool(request.isDelta)),
      ("base", ["position": .integer(request.position), "root": .string(rehearsal.root.base64)]),
      ("counts", rehearsal.plan.counts),
      ("balanced", .bool(rehearsal.isBalanced)),
      ("ready", .bool(rehearsal.isReady)),
      ("completeness", rehearsal.run.completeness.json),
      ("content", .string(file.contentDigest.hexadecimal)),
      ("state", .string(rehearsal.stateDigest.hexadecimal)),
    ]
  }
}
