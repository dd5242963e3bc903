import EventLog

/// No case is open after its sentence has ended (endsOn).
///
/// An overdue termination hides the real caseload, and scores no points.
public struct NoCaseOutlastsItsSentence: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DLV-10",
    .everyDay,
    "W W W W W",
    "No case is open after its sentence has ended (endsOn).",
    why: "An overdue termination hides the real caseload, and scores no points.",
    source: "Workload Management Tool: overdue terminations weigh 0",
    thresholds: [.grace()],
    remedy: "Close the case, or record the day on which the sentence ends."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen, let endsOn = state.endsOn else { return .doesNotApply }
    return .due(on: endsOn.advanced(by: 1), today: scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    Explanation(
      "The sentence ended on \(state.endsOn?.description ?? "no day"), but the case is still open.",
      state.evidence.endsOn
    )
  }
}
