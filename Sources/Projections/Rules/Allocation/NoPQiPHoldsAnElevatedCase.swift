import EventLog

/// No PQiP is allocated a case that is high, very high or MAPPA level 2 or 3; none still holds one
/// 20 working days after it became so.
///
/// A trainee is not qualified to hold the most complex cases.
public struct NoPQiPHoldsAnElevatedCase: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-05",
    .everyDay,
    "W W W W W",
    "No PQiP is allocated a case that is high, very high or MAPPA level 2 or 3; "
      + "none still holds one 20 working days after it became so.",
    why: "A trainee is not qualified to hold the most complex cases.",
    source: "ours",
    thresholds: [Threshold("workingDays", 20, "working days"), .grace(0)],
    remedy: "Allocate the case to a qualified probation officer."
  )

  private let workingDays: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    workingDays = thresholds.count("workingDays", of: Self.card)
  }

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard let staff = scene.state.officer(of: state),
      staff.grade == .pqip
    else { return .doesNotApply }
    return ElevatedCase.judge(state, workingDays: workingDays, scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    ElevatedCase.explain(state, holder: "the PQiP \(scene.officer(state))")
  }
}
