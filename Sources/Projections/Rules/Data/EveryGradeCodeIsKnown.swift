import EventLog

/// The grade code of staff in post is known (the code PSO means grade O, a probation officer; PSQ
/// is a PSO).
///
/// A code that was not re-coded falls to a dummy grade: a full caseload shows zero available
/// points.
public struct EveryGradeCodeIsKnown: ContinuousRule {
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

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.staff]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .staff(let reference) = subject else { return .holds }
    let staff = scene.state.workforce[reference]
    return staff.isInPost && staff.grade == nil ? .broken : .holds
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .staff(let reference) = subject else { return Explanation("") }
    let staff = scene.state.workforce[reference]
    let code = staff.gradeCode.map(scene.symbols.string) ?? ""
    return Explanation("The grade code \"\(code)\" is not known.", staff.evidence.grade)
  }
}
