import EventLog

/// Nothing that is open is registered again.
///
/// A second registration is a sign of two records for one thing.
public struct NothingOpenIsRegisteredAgain: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-07",
    .everyDay,
    "W W W W W",
    "Nothing that is open is registered again.",
    why: "A second registration is a sign of two records for one thing.",
    source: "Duplicate people, teams and PDU codes in the sources (PI-236, PI-726)",
    thresholds: [.grace()],
    remedy: "Retract the registration that is not the real one."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.registeredWhileOpen]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.state.defects[.registeredWhileOpen][subject] == nil ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let facts = scene.state.defects[.registeredWhileOpen][subject] ?? []
    return Explanation("It was registered again while it was open.", facts)
  }
}
