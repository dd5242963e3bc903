import EventLog

/// An officer who is in post has a grade that carries a caseload (PO, PSO, PQiP).
///
/// A caseload under any other grade scores no capacity and is seen by nobody.
public struct EveryOfficersGradeCarriesACaseload: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-09",
    .everyDay,
    "B B B B B",
    "An officer who is in post has a grade that carries a caseload (PO, PSO, PQiP).",
    why: "A caseload under any other grade scores no capacity and is seen by nobody.",
    source: "Workload Management Tool: codes that were not re-coded fall to a dummy grade",
    thresholds: [.grace()],
    remedy: "Allocate the case to a practitioner, or correct the grade."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.cases]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .case(let reference) = subject else { return .holds }
    let state = scene.state.caseload[reference]
    guard state.isOpen, let officer = state.officer else { return .holds }
    let staff = scene.state.workforce[officer]
    guard staff.isInPost, let grade = staff.grade else { return .holds }
    return grade.isPractitioner ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject else { return Explanation("") }
    let state = scene.state.caseload[reference]
    guard let officer = state.officer else { return Explanation("") }
    let staff = scene.state.workforce[officer]
    return Explanation(
      "Its officer \(scene.officer(state)) has the grade \(staff.grade?.spelling ?? "unknown").",
      state.evidence.officer,
      staff.evidence.grade
    )
  }
}
