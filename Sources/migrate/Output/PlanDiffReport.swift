import EventLog

/// What is not the same in two plans: events, rows of the ledger, findings, tasks, discrepancies.
struct PlanDiffReport {
  /// One line for each thing that differs, by what it is and its key.
  let rows: [JSONValue]

  private let before: StoredPlan
  private let after: StoredPlan

  private static let shownCountMax = 10

  /// Compares two plans.
  init(_ before: StoredPlan, _ after: StoredPlan) {
    self.before = before
    self.after = after
    var rows: [JSONValue] = []
    for part in StoredPlan.Part.allCases {
      let (left, right) = (before.lines(of: part), after.lines(of: part))
      for key in Set(left.keys).union(right.keys).sorted() where left[key] != right[key] {
        let change =
          switch (left[key], right[key]) {
          case (nil, _): part.isToBeMended ? "new" : "onlyAfter"
          case (_, nil): part.isToBeMended ? "resolved" : "onlyBefore"
          default: "differs"
          }
        rows.append(
          .object([
            ("part", .string(part.rawValue)), ("key", .string(key)), ("change", .string(change)),
            ("before", .optional(left[key])), ("after", .optional(right[key])),
          ])
        )
      }
    }
    self.rows = rows
  }

  /// Everything as one document.
  var json: JSONValue {
    .object([
      ("formatVersion", 1), ("command", "diff"),
      (
        "from",
        .object([("plan", .string(before.path)), ("content", .string(before.contentDigest))])
      ),
      ("to", .object([("plan", .string(after.path)), ("content", .string(after.contentDigest))])),
      ("differences", .array(rows)),
    ])
  }

  /// How much differs, and the first of each.
  func text(_ style: Style) -> String {
    var text = "from \(before.path), content \(before.contentDigest.prefix(12))\n"
    text += "  to \(after.path), content \(after.contentDigest.prefix(12))\n"
    if rows.isEmpty { return text + "\nnothing changed\n" }
    let groups = Dictionary(grouping: rows) {
      "\($0["part"]?.shown ?? ""), \($0["change"]?.shown ?? "")"
    }
    for (title, rows) in groups.sorted(by: { $0.key < $1.key }) {
      text += "\n" + style.bold("\(title): \(rows.count.grouped)") + "\n"
      for row in rows.prefix(Self.shownCountMax) { text += "  \(row["key"]?.shown ?? "")\n" }
      let more = rows.count - Self.shownCountMax
      if more > 0 { text += "  … and \(more.grouped) more: --format csv lists them all\n" }
    }
    return text
  }
}
