import EventLog

/// Every open case has been screened for MAPPA 15 working days after registration.
///
/// Cases that need several agencies must be recognised as needing them.
public struct EveryOpenCaseIsScreenedForMAPPA: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DLV-04",
    .everyDay,
    "W W W B B",
    "Every open case has been screened for MAPPA 15 working days after "
      + "registration.",
    why: "Cases that need several agencies must be recognised as needing them.",
    source: "Leicestershire Safer Communities Strategy Board, June 2019: all cases are "
      + "screened",
    thresholds: [Threshold("workingDays", 15, "working days"), .grace()],
    remedy: "Screen the case for MAPPA."
  )

  private let workingDays: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    workingDays = thresholds.count("workingDays", of: Self.card)
  }

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen else { return .doesNotApply }
    if state.mappaLevel != nil { return .holds }
    return .due(on: WorkingDays.day(workingDays, after: state.openedOn), today: scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    Explanation(
      "The case was registered on \(state.openedOn) and has not been screened for MAPPA.",
      state.evidence.opened
    )
  }
}
