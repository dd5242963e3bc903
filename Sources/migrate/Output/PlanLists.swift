import EventLog
import Projections

/// What `plan` shows.
enum PlanView: String, CaseIterable {
  case summary, ledger, matrix, reconciliation, worklist, blocking, events
}

/// Everything that a rehearsal lists, as the plan's file and programs read it.
struct PlanLists {
  /// The ledger, by kind, provider and region.
  let ledger: [JSONValue]

  /// The legacy provider × region matrix of the planned state.
  let matrix: MatrixReport

  /// For each rule that compares the eve of Day 1 with its end, how much it compared and how much
  /// agrees.
  let coverage: [JSONValue]

  /// What does not agree, by rule, kind and subject.
  let reconciliation: [JSONValue]

  /// What has to be mapped, by provider, unit and team.
  let worklist: [JSONValue]

  /// The mappings that place nothing, by position.
  let idleMappings: [JSONValue]

  /// What blocks.
  let blocking: [JSONValue]

  /// What would be appended, in a few words each.
  var events: [JSONValue] { rehearsal.plan.events.map { $0.planned(rehearsal.plan.symbols) } }

  private let rehearsal: Rehearsal

  /// The columns of the events.
  static let eventColumns = ["effectiveOn", "type", "subject", "pdu", "team", "grade"]

  /// The columns of the ledger.
  static let ledgerColumns = [
    "ledger", "provider", "region", "before", "adopted", "adoptedInPrison", "national", "ended",
    "merged", "remainder",
  ]
  private static let reconciliationColumns = [
    "rule", "kind", "subject", "provider", "region", "field", "before", "after", "finding",
    "evidence",
  ]
  private static let worklistColumns = [
    "rule", "reason", "provider", "unit", "team", "cases", "staff", "candidates", "idle",
    "append",
  ]

  init(_ rehearsal: Rehearsal) {
    self.rehearsal = rehearsal
    let (symbols, model) = (rehearsal.plan.symbols, rehearsal.run.model)
    ledger = rehearsal.ledger.json(symbols)
    matrix = MatrixReport(rehearsal.matrix, symbols)
    coverage = rehearsal.reconciliation.entries.map(\.coverageRow)
    reconciliation = rehearsal.reconciliation.entries.flatMap { entry in
      entry.rows.map { ($0.order(symbols, model), $0.json(entry.rule, rehearsal)) }
        .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }
    worklist = rehearsal.worklist.map { $0.json(rehearsal) }
    idleMappings = rehearsal.idleMappings.map { $0.json(rehearsal) }
    blocking = rehearsal.blocking.map { $0.json(rehearsal.run, rehearsal.timeline) }
  }

  /// The lists of a view with the names that JSON has for them; of the summary all there are.
  func rows(of view: PlanView) -> [(name: String, rows: [JSONValue])] {
    switch view {
    // The plan's file holds the events; as many as there are cases would be too much here.
    case .summary: PlanView.allCases.filter { $0 != .summary && $0 != .events }.flatMap(rows)
    case .ledger: [("ledger", ledger)]
    case .matrix: [("matrix", matrix.rows)]
    case .reconciliation: [("coverage", coverage), ("reconciliation", reconciliation)]
    case .worklist: [("worklist", worklist), ("idleMappings", idleMappings)]
    case .blocking: [("blocking", blocking)]
    case .events: [("events", events)]
    }
  }

  /// A view as CSV, with its columns even where there is no row; the summary is the ledger.
  func csv(of view: PlanView) -> CSVText {
    switch view {
    case .summary, .ledger: Self.csv(Self.ledgerColumns, ledger)
    case .matrix: matrix.csv
    case .reconciliation: Self.csv(Self.reconciliationColumns, reconciliation)
    case .worklist: Self.csv(Self.worklistColumns, worklist)
    case .blocking: Finding.csv(blocking)
    case .events: Self.csv(Self.eventColumns, events)
    }
  }

  private static func csv(_ columns: [String], _ rows: [JSONValue]) -> CSVText {
    var csv = CSVText(header: columns)
    for row in rows { csv.append(row) }
    return csv
  }
}

extension Event {
  /// What a planned event does, with the columns that all have.
  fileprivate func planned(_ symbols: Symbols) -> JSONValue {
    let members = Dictionary(uniqueKeysWithValues: fact.members(symbols))
    let kinds = ["case", "staff", "team", "provider"]
    let subject = kinds.first { members[$0] != nil }
    func other(_ name: String) -> JSONValue {
      name == subject ? .null : members[name] ?? .null
    }
    return .object([
      ("effectiveOn", .string(effectiveOn.description)), ("type", .string(fact.kind.spelling)),
      ("subject", subject.flatMap { members[$0] } ?? .null), ("pdu", other("pdu")),
      ("team", other("team")), ("grade", other("grade")),
    ])
  }
}

extension Reconciliation.Entry {
  fileprivate var coverageRow: JSONValue {
    let kinds = Discrepancy.Kind.allCases.map { kind in
      (kind.rawValue, JSONValue.integer(rows.count { $0.discrepancy.kind == kind }))
    }
    return .object(
      [
        ("rule", .string(rule)), ("compares", .string(compares)), ("compared", .integer(compared)),
        ("agreeing", .integer(agreeing)),
        ("coveragePercent", coverage.map { .hundredths($0) } ?? .null),
      ] + kinds
    )
  }
}

extension Reconciliation.Row {
  /// By what the rows of a rule are sorted: kind, subject, field.
  fileprivate func order(_ symbols: Symbols, _ model: ServiceModel) -> [String] {
    let kind = Discrepancy.Kind.allCases.firstIndex(of: discrepancy.kind) ?? 0
    return ["\(kind)", discrepancy.subject.text(symbols, model), discrepancy.field ?? ""]
  }

  fileprivate func json(_ rule: String, _ rehearsal: Rehearsal) -> JSONValue {
    let (symbols, timeline) = (rehearsal.plan.symbols, rehearsal.timeline)
    let evidence = Set(discrepancy.evidence.compactMap(\.self)).sorted()
    return .object([
      ("rule", .string(rule)), ("kind", .string(discrepancy.kind.rawValue)),
      ("subject", .string(discrepancy.subject.text(symbols, rehearsal.run.model))),
      ("provider", .optional(provider.map { symbols.string($0) })),
      ("region", .optional(region?.spelling)), ("field", .optional(discrepancy.field)),
      ("before", .optional(discrepancy.before)), ("after", .optional(discrepancy.after)),
      ("finding", .bool(discrepancy.message != nil)),
      ("evidence", .array(evidence.map { .string(symbols.string(timeline[$0].id)) })),
    ])
  }
}

extension MappingTask {
  /// The rule that finds what is not mapped so.
  var rule: String {
    switch reason {
    // No rule about teams finds a case without one: it is not taken over.
    case .missing where team == nil: "CON-01"
    case .missing: "STR-02"
    case .providerAlone: "STR-03"
    case .contradictory: "STR-04"
    }
  }

  fileprivate func json(_ rehearsal: Rehearsal) -> JSONValue {
    let (symbols, model) = (rehearsal.plan.symbols, rehearsal.run.model)
    return .object([
      ("rule", .string(rule)), ("reason", .string(reason.rawValue)),
      ("provider", .string(symbols.string(provider))),
      ("unit", .optional(unit.map { symbols.string($0) })),
      ("team", .optional(team.map { symbols.string($0) })), ("cases", .integer(caseCount)),
      ("staff", .integer(staffCount)),
      ("candidates", .array(candidates.map { .string(model[$0].code) })),
      ("idle", .array(idle.map { .string(symbols.string($0.id)) })),
      (
        "append",
        .array(
          MappingLines(rehearsal).lines(for: self, rehearsal.timeline).map { .string($0) }
        )
      ),
    ])
  }
}
