import EventLog

/// No PQiP is allocated a case that is high, very high or MAPPA level 2 or 3; none still holds one
/// 20 working days after it became so.
///
/// A trainee is not qualified to hold the most complex cases.
public struct NoPQiPHoldsAnElevatedCase: ContinuousRule {
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
    guard staff.grade == .pqip else { return .holds }
    return ElevatedCase.judge(state, workingDays: workingDays, scene.day)
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject else { return Explanation("") }
    let state = scene.state.caseload[reference]
    return ElevatedCase.explain(state, holder: "the PQiP \(scene.officer(state))")
  }
}
