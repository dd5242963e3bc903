import EventLog

/// A fact names only cases, staff and teams that are registered at some position.
///
/// What is named and never registered is a person or an officer that the extract left behind.
public struct FactsNameWhatIsRegistered: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-01",
    .everyDay,
    "B B B B B",
    "A fact names only cases, staff and teams that are registered at some position.",
    why: "What is named and never registered is a person or an officer that the extract "
      + "left behind.",
    source: "The last officer of an extract was dropped in August 2021 (WMT-48)",
    thresholds: [.grace(0)],
    remedy: "Import the registration, or retract the fact."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.unknownReferences]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.state.defects[.unknownReference][subject] == nil ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let facts = scene.state.defects[.unknownReference][subject] ?? []
    return Explanation("It is registered nowhere, and facts name it.", facts)
  }
}
