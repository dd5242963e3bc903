import EventLog

/// No two mappings, from different sources and neither retracted, send one provider, unit and team
/// to different PDUs.
///
/// Published mapping tables disagreed, and whichever was read last decided where people went.
public struct MappingsAgree: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-04",
    .everyDay,
    "B B B B B",
    "No two mappings, from different sources and neither retracted, send one "
      + "provider, unit and team to different PDUs.",
    why: "Published mapping tables disagreed, and whichever was read last decided where "
      + "people went.",
    source: "Mapping traps shown by public code, such as Northamptonshire under East "
      + "Midlands",
    thresholds: [.grace()],
    remedy: "Retract the mapping that is wrong."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.conflictingMappings]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.state.defects[.conflictingMapping][subject] == nil ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let facts = scene.state.defects[.conflictingMapping][subject] ?? []
    return Explanation("Mappings from different sources name different PDUs.", facts)
  }
}
