import EventLog

/// No fact is effective after it was recorded, administrative ones and QualificationExpected aside.
///
/// A fact from the future is a mistyped day, or a plan that passes for the truth.
public struct NoFactIsEffectiveAfterItWasRecorded: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-09",
    .everyDay,
    "W W W W W",
    "No fact is effective after it was recorded, administrative ones and "
      + "QualificationExpected aside.",
    why: "A fact from the future is a mistyped day, or a plan that passes for the truth.",
    source: "UK dates were misread in June 2021 (WMT-34)",
    thresholds: [.grace()],
    remedy: "Retract the fact and record it when it is true."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.effectiveAfterRecorded]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.state.defects[.effectiveAfterRecorded][subject] == nil ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let facts = scene.state.defects[.effectiveAfterRecorded][subject] ?? []
    return Explanation("The fact is effective after the day on which it was recorded.", facts)
  }
}
