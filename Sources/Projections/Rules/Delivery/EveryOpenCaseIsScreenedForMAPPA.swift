import EventLog

/// Every open case has been screened for MAPPA 15 working days after registration.
///
/// Cases that need several agencies must be seen to need them.
public struct EveryOpenCaseIsScreenedForMAPPA: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DLV-04",
    .everyDay,
    "W W W B B",
    "Every open case has been screened for MAPPA 15 working days after "
      + "registration.",
    why: "Cases that need several agencies must be seen to need them.",
    source: "Leicestershire Safer Communities Strategy Board, June 2019: all cases are "
      + "screened",
    thresholds: [Threshold("workingDays", 15, "working days"), .grace()],
    remedy: "Screen the case for MAPPA."
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
    guard state.isOpen, state.mappaLevel == nil else { return .holds }
    return .due(on: WorkingDays.day(workingDays, after: state.openedOn), today: scene.day)
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject else { return Explanation("") }
    let state = scene.state.caseload[reference]
    return Explanation(
      "The case was registered on \(state.openedOn) and has not been screened for MAPPA.",
      state.evidence.opened
    )
  }
}
