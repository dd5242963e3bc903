public import EventLog

/// The grade code of staff in post is known (the code PSO means grade O, a probation officer; PSQ
/// is a PSO).
///
/// A code that was not re-coded falls to a dummy grade: a full caseload shows zero available
/// points.
public struct EveryGradeCodeIsKnown: StaffRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-03",
    .everyDay,
    "B B B B B",
    "The grade code of staff in post is known (the code PSO means grade O, a "
      + "probation officer; PSQ is a PSO).",
    why: "A code that was not re-coded falls to a dummy grade: a full caseload shows "
      + "zero available points.",
    source: "Workload Management Tool, om-grade-code.js",
    thresholds: [.grace(0)],
    remedy: "Record a grade code that is known."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one member of staff at the end of one day.
  public func judge(_ reference: StaffReference, _ staff: StaffState, _ scene: Scene) -> Judgement {
    guard staff.isInPost else { return .doesNotApply }
    return staff.grade == nil ? .broken : .holds
  }

  /// What is said about a member of staff who was judged to break it.
  public func explain(
    _ reference: StaffReference,
    _ staff: StaffState,
    _ scene: Scene
  ) -> Explanation {
    guard let code = staff.gradeCode else {
      return Explanation("The source has no grade code.", staff.evidence.grade)
    }
    return Explanation(
      "The grade code \"\(scene.symbols.string(code))\" is not known.",
      staff.evidence.grade
    )
  }
}
