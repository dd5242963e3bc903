import EventLog

/// No PSO is allocated a case that is high, very high or MAPPA level 2 or 3; none still holds one
/// 20 working days after it became so.
///
/// PSOs may manage all but the most complex cases; a case wrongly held at medium risk ended in
/// murders in September 2021.
public struct NoPSOHoldsAnElevatedCase: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-04",
    .everyDay,
    "B B B B B",
    "No PSO is allocated a case that is high, very high or MAPPA level 2 or 3; none "
      + "still holds one 20 working days after it became so.",
    why: "PSOs may manage all but the most complex cases; a case wrongly held at medium "
      + "risk ended in murders in September 2021.",
    source: "HMI Probation 2018, glossary; HMI Probation, independent review of the Bendall "
      + "case",
    thresholds: [Threshold("workingDays", 20, "working days"), .grace(0)],
    remedy: "Allocate the case to a probation officer."
  )

  private let workingDays: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    workingDays = thresholds.count("workingDays", of: Self.card)
  }

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard let staff = scene.state.officer(of: state),
      staff.grade == .pso
    else { return .doesNotApply }
    return ElevatedCase.judge(state, workingDays: workingDays, scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    ElevatedCase.explain(state, holder: "the PSO \(scene.officer(state))")
  }
}
