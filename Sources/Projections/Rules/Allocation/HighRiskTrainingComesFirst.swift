import EventLog

/// No PO of CRC origin who has not completed highRisk training is allocated a case that is high,
/// very high or MAPPA level 2 or 3; none still holds one 20 working days after it became so.
///
/// CRC officers held low and medium risk cases only; training comes before high risk.
public struct HighRiskTrainingComesFirst: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-08",
    .everyDay,
    "B B B B B",
    "No PO of CRC origin who has not completed highRisk training is allocated a "
      + "case that is high, very high or MAPPA level 2 or 3; none still holds one 20 "
      + "working days after it became so.",
    why: "CRC officers held low and medium risk cases only; training comes before high "
      + "risk.",
    source: "Probation Unification update, October 2021: training precedes mixed caseloads",
    thresholds: [Threshold("workingDays", 20, "working days"), .grace(0)],
    remedy: "Complete the training, or allocate the case to an officer who has."
  )

  private let workingDays: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    workingDays = thresholds.count("workingDays", of: Self.card)
  }

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard let staff = scene.state.officer(of: state),
      staff.grade == .po, staff.origin == .crc, !staff.hasCompleted(.highRisk)
    else { return .doesNotApply }
    return ElevatedCase.judge(state, workingDays: workingDays, scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    ElevatedCase.explain(
      state,
      holder: "\(scene.officer(state)), a PO of CRC origin without highRisk training"
    )
  }
}
