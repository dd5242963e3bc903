import EventLog
import Projections

/// The lines of a plan, by part and by what each is about.
typealias PlanLines = [StoredPlan.Part: [String: StoredPlan.Line]]

/// What differs between two plans, summed up: how many of what, from where to where, and why.
struct PlanDiffSummary {
  /// Differences of one part and cause, with the same from and to.
  struct Row {
    let part: StoredPlan.Part
    let change: String
    /// Why an event is in one plan alone, as the other says; else the rule, the reason or the kind.
    var cause: String?
    /// What it is about: `case`, `staff`, `team` or `provider`; of the ledger what is counted.
    var kind: String?
    var from: String?
    var to: String?
    var count = 1

    fileprivate var key: [String] {
      [part.rawValue, change, cause ?? "", kind ?? "", from ?? "", to ?? ""]
    }
  }

  /// By part, the largest first.
  private(set) var rows: [Row] = []

  private let model = ServiceModel(Symbols())
  private let sides: (before: Side, after: Side)

  /// What one of the plans says of its subjects.
  private struct Side {
    /// Why something is not taken over, and from which provider, by code.
    var lost: [String: StoredPlan.About] = [:]

    /// The PDU that takes over each team.
    var teams: [String: String] = [:]

    init(_ lines: PlanLines) {
      for line in (lines[.worklist] ?? [:]).values where line.about.cause == "missing" {
        guard let team = line.about.code else { continue }
        lost[team] = line.about
        lost[team]?.cause = Discrepancy.Kind.mappingMissing.rawValue
      }
      for line in (lines[.reconciliation] ?? [:]).values {
        if let code = line.about.code { lost[code] = line.about }
      }
      for line in (lines[.event] ?? [:]).values where line.about.kind == "team" {
        if let team = line.about.code { teams[team] = line.about.places.first }
      }
    }
  }

  init(_ before: PlanLines, _ after: PlanLines) {
    sides = (Side(before), Side(after))
  }

  /// Counts one difference.
  mutating func add(
    _ part: StoredPlan.Part,
    _ change: String,
    _ before: StoredPlan.Line?,
    _ after: StoredPlan.Line?
  ) {
    guard let about = (after ?? before)?.about else { return }
    var row = Row(part: part, change: change, cause: about.cause)
    switch part {
    case .header: break
    case .event:
      row.kind = about.kind
      switch (before, after) {
      case (let before?, let after?):
        let changed = zip(before.about.places, after.about.places).first { $0 != $1 }
        (row.from, row.to) = (changed?.0, changed?.1)
      case (nil, let after?):
        let lost = after.about.code.flatMap { sides.before.lost[$0] }
        row.cause = lost?.cause
        row.from = lost?.provider
        row.to = region(of: after.about, sides.after)
      case (let before?, nil):
        let lost = before.about.code.flatMap { sides.after.lost[$0] }
        row.cause = lost?.cause
        row.from = region(of: before.about, sides.before)
        row.to = lost?.provider
      case (nil, nil): return
      }
    case .ledger: row.kind = about.kind
    case .finding: row.to = about.region
    case .worklist, .idleMapping: row.from = about.provider
    case .reconciliation:
      row.cause = [about.kind, about.cause].compactMap(\.self).joined(separator: " ")
      (row.from, row.to) = (about.provider, about.region)
    }
    rows.append(row)
  }

  /// The region into which an event puts its subject, or the PDU when no region is known for it.
  private func region(of about: StoredPlan.About, _ side: Side) -> String? {
    guard let place = about.places.first else { return nil }
    let pdu = about.kind == "staff" ? side.teams[place] : place
    guard let pdu else { return nil }
    return model.deliveryUnit(code: pdu).map { model[$0].region.spelling } ?? pdu
  }

  /// Puts together what is alike.
  mutating func sumUp() {
    var sums: [[String]: Row] = [:]
    for row in rows { sums[row.key, default: row.with(count: 0)].count += 1 }
    func order(_ row: Row) -> (Int, Int, Int) {
      (
        StoredPlan.Part.allCases.firstIndex(of: row.part) ?? 0, -row.count,
        ["case", "cases", "staff", "team", "teams", "provider"].firstIndex(of: row.kind ?? "") ?? 0
      )
    }
    rows = sums.values.sorted { one, other in
      let (a, b) = (order(one), order(other))
      return a == b ? one.key.lexicographicallyPrecedes(other.key) : a < b
    }
  }
}

extension PlanDiffSummary.Row {
  fileprivate func with(count: Int) -> Self {
    var row = self
    row.count = count
    return row
  }

  /// For programs.
  var json: JSONValue {
    .object([
      ("part", .string(part.rawValue)), ("change", .string(change)), ("cause", .optional(cause)),
      ("kind", .optional(kind)), ("from", .optional(from)), ("to", .optional(to)),
      ("count", .integer(count)),
    ])
  }

  /// For people: `480 cases, C08 → F: only in the second plan (in the first: mappingMissing)`.
  var text: String {
    switch part {
    case .header: return "header: \(cause ?? "–") \(change)"
    case .event: return "\(things)\(way): \(presence)"
    case .ledger: return "ledger: \(count.counted("row")) of \(kind ?? "–") \(verb)"
    case .finding: return "\(cause ?? "–"): \(count.counted("finding"))\(place) \(change)"
    case .worklist:
      return "worklist, \(cause ?? "–"): \(count.counted("task")) of \(from ?? "–") \(change)"
    case .idleMapping:
      return "\(count.counted("mapping")) that \(count == 1 ? "places" : "place") nothing, "
        + "\(cause ?? "–"): \(change)"
    case .reconciliation:
      return "\(cause ?? "–"): \(count.counted("row"))\(way), \(change)"
    }
  }

  private var verb: String {
    change == "differs" ? (count == 1 ? "differs" : "differ") : change
  }

  private var things: String { count.counted(kind ?? "event") }

  private var way: String {
    from == nil && to == nil ? "" : ", \(from ?? "–") → \(to ?? "–")"
  }

  private var place: String { to.map { " in region \($0)" } ?? "" }

  private var presence: String {
    switch change {
    case "onlyAfter": "only in the second plan" + (cause.map { " (in the first: \($0))" } ?? "")
    case "onlyBefore": "only in the first plan" + (cause.map { " (in the second: \($0))" } ?? "")
    default: "in both"
    }
  }
}
