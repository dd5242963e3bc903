import EventLog
import Foundation

/// What is not the same in two plans: the header, events whenever they are recorded, rows of the ledger,
/// findings, tasks, mappings that place nothing, discrepancies.
struct PlanDiffReport {
  /// One line for each thing that differs, by what it is and its key.
  let rows: [JSONValue]

  private let summary: PlanDiffSummary

  /// How many events do not stand in both files letter by letter.
  private let redatedCount: Int

  private let before: StoredPlan
  private let after: StoredPlan

  private static let shownCountMax = 10

  /// Compares two plans.
  init(_ before: StoredPlan, _ after: StoredPlan) {
    self.before = before
    self.after = after
    var rows: [JSONValue] = []
    func lines(of plan: StoredPlan) -> PlanLines {
      Dictionary(uniqueKeysWithValues: StoredPlan.Part.allCases.map { ($0, plan.lines(of: $0)) })
    }
    let lines = (before: lines(of: before), after: lines(of: after))
    var summary = PlanDiffSummary(lines.before, lines.after)
    for part in StoredPlan.Part.allCases {
      let (left, right) = (lines.before[part] ?? [:], lines.after[part] ?? [:])
      for key in Set(left.keys).union(right.keys).sorted()
      where left[key]?.compared != right[key]?.compared {
        let change =
          switch (left[key], right[key]) {
          case (nil, _): part.isToBeMended ? "new" : "onlyAfter"
          case (_, nil): part.isToBeMended ? "resolved" : "onlyBefore"
          default: "differs"
          }
        summary.add(part, change, left[key], right[key])
        rows.append(
          .object([
            ("part", .string(part.rawValue)), ("key", .string(key)), ("change", .string(change)),
            ("before", .optional(left[key]?.text)), ("after", .optional(right[key]?.text)),
          ])
        )
      }
    }
    summary.sumUp()
    self.summary = summary
    self.rows = rows
    redatedCount = (lines.before[.event] ?? [:]).count { key, line in
      lines.after[.event]?[key]?.text != line.text
    }
  }

  /// What two plans that are the same in all of this differ in all the same; `nil` for nothing.
  var remark: String? {
    guard rows.isEmpty else { return nil }
    let (one, other) = (before.base, after.base)
    var parts: [String] = []
    if one.origin != other.origin {
      parts.append("the log (\(one.origin ?? "files") → \(other.origin ?? "files"))")
    }
    if one.position != other.position || one.root != other.root {
      parts.append("the position (\(one.position.grouped) → \(other.position.grouped))")
    }
    if one.knownAt != other.knownAt {
      parts.append("--known-at (\(one.knownAt ?? "–") → \(other.knownAt ?? "–"))")
    }
    if one.state != other.state { parts.append("the planned state, about which they say no more") }
    if redatedCount > 0 {
      parts.append("when \(redatedCount.counted("event")) would be recorded")
    }
    return parts.isEmpty ? nil : "the plans differ only in " + parts.joined(separator: ", ")
  }

  /// The summary and the rows, one a line.
  var jsonLines: [JSONValue] { summary.rows.map { .object([("summary", $0.json)]) } + rows }

  /// Everything as one document.
  var json: JSONValue {
    .object([
      ("formatVersion", 1), ("command", "diff"),
      (
        "from",
        .object([("plan", .string(before.path)), ("content", .string(before.contentDigest))])
      ),
      ("to", .object([("plan", .string(after.path)), ("content", .string(after.contentDigest))])),
      ("summary", .array(summary.rows.map(\.json))), ("differences", .array(rows)),
    ])
  }

  /// What differs in sum, and the first of each.
  func text(_ style: Style) -> String {
    var text = "from \(before.path), content \(before.contentDigest.prefix(12))\n"
    text += "  to \(after.path), content \(after.contentDigest.prefix(12))\n"
    if rows.isEmpty { return text + "\nnothing changed\n" }
    text += "\n"
    for part in StoredPlan.Part.allCases {
      let sums = summary.rows.filter { $0.part == part }
      for row in sums.prefix(Self.shownCountMax) { text += row.text + "\n" }
      let more = sums.count - Self.shownCountMax
      if more > 0 { text += "… and \(more.grouped) smaller groups: --format json has them all\n" }
    }
    let groups = Dictionary(grouping: rows) {
      "\($0["part"]?.shown ?? ""), \($0["change"]?.shown ?? "")"
    }
    for (title, rows) in groups.sorted(by: { $0.key < $1.key }) {
      text += "\n" + style.bold("\(title): \(rows.count.grouped)") + "\n"
      for row in rows.prefix(Self.shownCountMax) {
        text += "  \(row["key"]?.shown ?? "")\(Self.numbers(row))\n"
      }
      let more = rows.count - Self.shownCountMax
      if more > 0 { text += "  … and \(more.grouped) more: --format csv lists them all\n" }
    }
    return text
  }

  /// The numbers in which a row of the ledger differs: `: adopted 0 → 480, remainder 480 → 0`.
  private static func numbers(_ row: JSONValue) -> String {
    guard row["part"]?.shown == StoredPlan.Part.ledger.rawValue, row["change"]?.shown == "differs",
      let one = numbers(row["before"]?.shown), let other = numbers(row["after"]?.shown)
    else { return "" }
    let changes = PlanLists.ledgerColumns.dropFirst(3).compactMap { name -> String? in
      guard let before = one[name], let after = other[name], before != after else { return nil }
      return "\(name) \(before.grouped) → \(after.grouped)"
    }
    return ": " + changes.joined(separator: ", ")
  }

  private static func numbers(_ line: String?) -> [String: Int]? {
    guard let line,
      let members = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    else { return nil }
    return members.compactMapValues { ($0 as? NSNumber)?.intValue }
  }
}
