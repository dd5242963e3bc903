import EventLog

/// A retraction names an event at an earlier position.
///
/// A retraction that names nothing leaves the mistake in force.
public struct RetractionsNameEarlierEvents: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-08",
    .everyDay,
    "W W W W W",
    "A retraction names an event at an earlier position.",
    why: "A retraction that names nothing leaves the mistake in force.",
    source: "The event contract",
    thresholds: [.grace()],
    remedy: "Retract with the id of the event that is wrong, after it is in the log."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.idleRetractions]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.state.defects[.idleRetraction][subject] == nil ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let facts = scene.state.defects[.idleRetraction][subject] ?? []
    return Explanation("The retraction names no event at an earlier position.", facts)
  }
}
