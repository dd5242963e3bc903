public import EventLog

/// Every blended practitioner has completed operationalInduction and unifiedTiering.
///
/// Training precedes mixed caseloads.
public struct BlendedStaffAreTrained: StaffRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "TRN-02",
    .everyDay,
    "- - W B B",
    "Every blended practitioner has completed operationalInduction and "
      + "unifiedTiering.",
    why: "Training precedes mixed caseloads.",
    source: "Preconditions of mixed caseloads: every practitioner has done the relevant "
      + "learning",
    thresholds: [.grace()],
    remedy: "Complete the training."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one member of staff at the end of one day.
  public func judge(_ reference: StaffReference, _ staff: StaffState, _ scene: Scene) -> Judgement {
    guard staff.isPractitioner, scene.state.isBlended(reference) else { return .doesNotApply }
    return staff.hasCompleted(.operationalInduction) && staff.hasCompleted(.unifiedTiering)
      ? .holds : .broken
  }

  /// What is said about a member of staff who was judged to break it.
  public func explain(
    _ reference: StaffReference,
    _ staff: StaffState,
    _ scene: Scene
  ) -> Explanation {
    let missing = [Course.operationalInduction, .unifiedTiering].filter { !staff.hasCompleted($0) }
    return Explanation(
      "The caseload is blended without \(missing.map(\.spelling).joined(separator: " and ")).",
      staff.evidence.registered
    )
  }
}
