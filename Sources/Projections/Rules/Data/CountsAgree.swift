import EventLog

/// Where a source states a count, ours at the end of that day, with everything known, is the same.
///
/// An extract that was cut off looks like any other; only its total shows it.
public struct CountsAgree: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-11",
    .everyDay,
    "B W W W W",
    "Where a source states a count, ours at the end of that day, with everything known, is "
      + "the same.",
    why: "An extract that was cut off looks like any other; only its total shows it.",
    source: "Nothing was loaded until both extracts were there (WFP-440, August 2021); ours",
    thresholds: [.grace(0)],
    remedy: "Import what is missing, close what the source no longer has, or have the source "
      + "state its count again."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.counts]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .count(let key) = subject, let statement = scene.state.counts.latest[key] else {
      return .doesNotApply
    }
    return statement.agrees ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .count(let key) = subject, let statement = scene.state.counts.latest[key] else {
      return Explanation("")
    }
    let found = statement.found ?? 0
    let difference = statement.stated - found
    return Explanation(
      "At the end of \(statement.day) the source counts \(statement.stated), and here there are "
        + "\(found): \(abs(difference)) too \(difference > 0 ? "few" : "many").",
      statement.position
    )
  }
}
