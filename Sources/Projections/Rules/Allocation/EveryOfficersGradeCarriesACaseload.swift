import EventLog

/// An officer who is in post has a grade that carries a caseload (PO, PSO, PQiP).
///
/// A caseload under any other grade scores no capacity, so nobody sees it.
public struct EveryOfficersGradeCarriesACaseload: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-09",
    .everyDay,
    "B B B B B",
    "An officer who is in post has a grade that carries a caseload (PO, PSO, PQiP).",
    why: "A caseload under any other grade scores no capacity, so nobody sees it.",
    source: "Workload Management Tool: codes that were not re-coded fall to a dummy grade",
    thresholds: [.grace()],
    remedy: "Allocate the case to a practitioner, or correct the grade."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen, let staff = scene.state.officer(of: state),
      staff.isInPost, let grade = staff.grade
    else { return .doesNotApply }
    return grade.isPractitioner ? .holds : .broken
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    let staff = scene.state.officer(of: state)
    return Explanation(
      "Its officer \(scene.officer(state)) has the grade \(staff?.grade?.spelling ?? "unknown").",
      state.evidence.officer,
      staff?.evidence.grade
    )
  }
}
