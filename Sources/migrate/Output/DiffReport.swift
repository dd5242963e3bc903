import EventLog
import Projections

/// What changed between two states, as people and programs read it.
struct DiffReport {
  private let from: Pin
  private let to: Pin
  private let differences: [Difference]
  private let summary: DifferenceSummary
  private let resolved: [JSONValue]
  private let new: [JSONValue]

  /// No more differences, or subjects of one rule, are shown than this.
  private static let shownCountMax = 10

  /// A report of differences, and of the findings that stood on one day only.
  init(
    from: Pin,
    to: Pin,
    _ differences: [Difference],
    resolved: [JSONValue],
    new: [JSONValue]
  ) {
    self.from = from
    self.to = to
    self.differences = differences.sorted {
      ($0.region?.rawValue ?? .max, $0.kind.rawValue, $0.code)
        < ($1.region?.rawValue ?? .max, $1.kind.rawValue, $1.code)
    }
    summary = DifferenceSummary(self.differences)
    self.resolved = resolved
    self.new = new
  }

  /// Whether nothing changed.
  var isEmpty: Bool { differences.isEmpty && resolved.isEmpty && new.isEmpty }

  /// What tells one finding from another, whatever the phase.
  static func key(_ finding: JSONValue) -> String {
    "\(finding["rule"]?.shown ?? "") \(name(finding))"
  }

  /// The subject, marked when the finding is accepted.
  private static func name(_ finding: JSONValue) -> String {
    let isAccepted = finding["accepted"].map { $0 != .null } ?? false
    return (finding["subject"]?.shown ?? "") + (isAccepted ? " (accepted)" : "")
  }

  // MARK: For programs

  private var head: [(String, JSONValue)] {
    [("formatVersion", 1), ("command", "diff"), ("from", from.json), ("to", to.json)]
  }

  /// Everything as one document.
  var json: JSONValue {
    .object(
      head + [
        ("summary", .array(summary.json)), ("differences", .array(differences.map(\.json))),
        ("resolved", .array(resolved)),
        ("new", .array(new)),
      ]
    )
  }

  /// Everything line by line.
  var jsonLines: [JSONValue] {
    [.object(head)] + summary.json.map { .object([("summary", $0)]) }
      + differences.map { .object([("difference", $0.json)]) }
      + resolved.map { .object([("resolved", $0)]) } + new.map { .object([("new", $0)]) }
  }

  /// The differences as rows.
  var csv: CSVText {
    var csv = CSVText(header: ["region", "kind", "code", "change", "field", "before", "after"])
    for difference in differences { csv.append(difference.json) }
    return csv
  }

  // MARK: For people

  /// How much changed in each region, the first changes, and the findings that came and went.
  func text(_ style: Style) -> String {
    var text = "from \(from.line)\n  to \(to.line)\n\n"
    if isEmpty { return text + "nothing changed\n" }
    if !differences.isEmpty {
      text += moves + "\n" + fields.text(style: style) + "\n" + first.text(style: style)
      let more = differences.count - Self.shownCountMax
      if more > 0 {
        text += "… and \(more.grouped) more rows: --format csv lists them all\n"
      }
    }
    text += list("resolved", resolved, style) + list("new", new, style)
    return text
  }

  /// How many came, went, moved or changed otherwise, the largest groups first.
  private var moves: String {
    let shown = Entity.Kind.allCases.flatMap { kind in
      summary.groups.filter { $0.kind == kind }.prefix(Self.shownCountMax)
    }
    let more = summary.groups.count - shown.count
    return shown.map { "\($0.text)\n" }.joined()
      + (more > 0 ? "… and \(more.grouped) smaller groups: --format json has them all\n" : "")
  }

  private var fields: Table {
    var table = Table([
      .left("region"), .left("kind"), .left("field"), .right("changed"),
    ])
    for row in summary.fields {
      table.append([
        row.region?.spelling ?? "–", row.kind.rawValue, row.field ?? "–", row.count.grouped,
      ])
    }
    return table
  }

  private var first: Table {
    var table = Table([
      .left("region"), .left("kind"), .left("code"), .left("field"), .left("before"),
      .left("after"),
    ])
    for difference in differences.prefix(Self.shownCountMax) {
      table.append([
        difference.region?.spelling ?? "–", difference.kind.rawValue, difference.code,
        difference.field ?? "–", difference.before ?? "–", difference.after ?? "–",
      ])
    }
    return table
  }

  private func list(_ title: String, _ findings: [JSONValue], _ style: Style) -> String {
    if findings.isEmpty { return "" }
    let groups = Dictionary(grouping: findings) { $0["rule"]?.shown ?? "" }
    let lines = groups.sorted { $0.key < $1.key }.map { rule, findings in
      let subjects = findings.prefix(Self.shownCountMax).map(Self.name)
      let more = findings.count - subjects.count
      return "  \(rule)  \(findings.count.grouped)  \(subjects.joined(separator: " "))"
        + (more > 0 ? " … and \(more.grouped) more" : "") + "\n"
    }
    return "\n" + style.bold("\(title) findings") + "\n" + lines.joined()
  }
}

extension Difference {
  /// The difference as JSON documents show it.
  fileprivate var json: JSONValue {
    .object([
      ("region", .optional(region?.spelling)), ("kind", .string(kind.rawValue)),
      ("code", .string(code)), ("change", .string(change.rawValue)), ("field", .optional(field)),
      ("before", .optional(before)), ("after", .optional(after)),
    ])
  }
}

extension DifferenceSummary {
  /// The groups, then the counts by field.
  fileprivate var json: [JSONValue] {
    groups.map { group in
      .object([
        ("by", "move"), ("kind", .string(group.kind.rawValue)),
        ("change", .string(group.change.rawValue)),
        (
          "moves",
          .array(
            group.moves.map { move in
              .object([
                ("field", .string(move.field)), ("before", .optional(move.before)),
                ("after", .optional(move.after)),
              ])
            }
          )
        ),
        ("count", .integer(group.count)),
      ])
    }
      + fields.map { row in
        .object([
          ("by", "field"), ("region", .optional(row.region?.spelling)),
          ("kind", .string(row.kind.rawValue)), ("field", .optional(row.field)),
          ("count", .integer(row.count)),
        ])
      }
  }
}

extension DifferenceSummary.Group {
  /// `480 cases: C08 → N53, region – → F`.
  fileprivate var text: String {
    let things = count.counted(kind.rawValue)
    switch change {
    case .onlyBefore: return "\(things): only before"
    case .onlyAfter: return "\(things): only after"
    case .differs where moves.isEmpty: return "\(things): where they were, but changed"
    case .differs:
      let moves = moves.map { move in
        let name = move.field == "provider" ? "" : (move.field == "pdu" ? "PDU " : "region ")
        return "\(name)\(move.before ?? "–") → \(move.after ?? "–")"
      }
      return "\(things): \(moves.joined(separator: ", "))"
    }
  }
}

extension JSONValue {
  /// A member of an object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }
}
