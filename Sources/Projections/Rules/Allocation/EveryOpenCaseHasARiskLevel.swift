import EventLog

/// Every open case has a risk level, 15 working days after registration.
///
/// Without one it would slip past ALC-04, ALC-08 and blending unseen.
public struct EveryOpenCaseHasARiskLevel: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "RSK-01",
    .everyDay,
    "B B B B B",
    "Every open case has a risk level, 15 working days after registration.",
    why: "Without one it would slip past ALC-04, ALC-08 and blending unseen.",
    source: "Risk was lost in transfer (Bendall case)",
    thresholds: [Threshold("workingDays", 15, "working days"), .grace()],
    remedy: "Assess the risk of serious harm."
  )

  private let workingDays: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    workingDays = thresholds.count("workingDays", of: Self.card)
  }

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen else { return .doesNotApply }
    if state.rosh != nil { return .holds }
    return .due(on: WorkingDays.day(workingDays, after: state.openedOn), today: scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    Explanation(
      "The case was registered on \(state.openedOn) and has no risk level.",
      state.evidence.opened
    )
  }
}
