import EventLog

/// No PO of CRC origin who has not completed highRisk training is allocated a case that is high,
/// very high or MAPPA level 2 or 3; none still holds one 20 working days after it became so.
///
/// CRC officers held low and medium risk cases only; training comes before high risk.
public struct HighRiskTrainingComesFirst: ContinuousRule {
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

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.cases]

  private let workingDays: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    workingDays = thresholds.count("workingDays", of: Self.card)
  }

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .case(let reference) = subject else { return .holds }
    let state = scene.state.caseload[reference]
    guard let officer = state.officer else { return .holds }
    let staff = scene.state.workforce[officer]
    guard staff.grade == .po, staff.origin == .crc, !staff.hasCompleted(.highRisk) else {
      return .holds
    }
    return ElevatedCase.judge(state, workingDays: workingDays, scene.day)
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject else { return Explanation("") }
    let state = scene.state.caseload[reference]
    return ElevatedCase.explain(
      state,
      holder: "\(scene.officer(state)), a PO of CRC origin without highRisk training"
    )
  }
}
