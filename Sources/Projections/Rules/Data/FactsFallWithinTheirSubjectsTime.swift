import EventLog

/// A fact's subject was registered by, and not closed before, its effectiveOn.
///
/// A fact about something that did not exist yet, or no longer, hints at a wrong day or a wrong
/// code.
public struct FactsFallWithinTheirSubjectsTime: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-04",
    .everyDay,
    "W W W W W",
    "A fact's subject was registered by, and not closed before, its effectiveOn.",
    why: "A fact about something that did not exist yet, or no longer, hints at a wrong "
      + "day or a wrong code.",
    source: "Duplicate and inactive codes (PI-726)",
    thresholds: [.grace()],
    remedy: "Retract the fact and record it with the right day or code."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.outsideTheirTime]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.state.defects[.outsideItsSubjectsTime][subject] == nil ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let facts = scene.state.defects[.outsideItsSubjectsTime][subject] ?? []
    return Explanation(
      "Facts are effective before it was registered, or after it was closed or left.",
      facts
    )
  }
}
