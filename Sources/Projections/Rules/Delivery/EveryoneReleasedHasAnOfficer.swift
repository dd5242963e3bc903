import EventLog

/// A case released or handed back by a prison has an officer on that day.
///
/// On the day of release someone has to be waiting.
public struct EveryoneReleasedHasAnOfficer: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DLV-06",
    .everyDay,
    "B B B B B",
    "A case released or handed back by a prison has an officer on that day.",
    why: "On the day of release someone has to be waiting.",
    source: "Offender Management in Custody (OMiC): the community offender manager is "
      + "responsible from the handover",
    thresholds: [.grace(0)],
    remedy: "Allocate the case by the day of release."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen, state.returnedOn == scene.day else { return .doesNotApply }
    return Judgement(isBroken: state.officer == nil, reviewOn: scene.day.advanced(by: 1))
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    Explanation(
      "The case came back from prison on \(scene.day) and had no officer.",
      state.evidence.location
    )
  }
}
