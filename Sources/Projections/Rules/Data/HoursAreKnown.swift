public import EventLog

/// The contracted hours of practitioners in post are known (37 are assumed).
///
/// Whoever works half the week and counts as full time looks half as busy as they are.
public struct HoursAreKnown: StaffRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-13",
    .everyDay,
    "W W W W W",
    "The contracted hours of practitioners in post are known (37 are assumed).",
    why: "Whoever works half the week and counts as full time looks half as busy as they are.",
    source: "Workload Management Tool: a default of 37 hours",
    thresholds: [.grace()],
    remedy: "Record the contracted hours."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one member of staff at the end of one day.
  public func judge(
    _ reference: StaffReference,
    _ staff: StaffState,
    _ scene: Scene
  ) -> Judgement {
    guard staff.isPractitioner else { return .doesNotApply }
    return staff.areHoursKnown ? .holds : .broken
  }

  /// What is said about a member of staff who was judged to break it.
  public func explain(
    _ reference: StaffReference,
    _ staff: StaffState,
    _ scene: Scene
  ) -> Explanation {
    Explanation(
      "The source gave no contracted hours; \(staff.hours) are assumed.",
      staff.evidence.hours
    )
  }
}
