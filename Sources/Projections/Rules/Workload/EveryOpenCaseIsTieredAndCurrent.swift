import EventLog

/// Every open case that is not in custody is tiered 15 working days after registration, and its
/// last RiskAssessed or TierAssessed is at most 385 days old.
///
/// An untiered case scores no points: it is invisible in workload. An assessment older than 55
/// weeks is out of date for tiering.
public struct EveryOpenCaseIsTieredAndCurrent: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "WRK-05",
    .everyDay,
    "W W W B B",
    "Every open case that is not in custody is tiered 15 working days after "
      + "registration, and its last RiskAssessed or TierAssessed is at most 385 days "
      + "old.",
    why: "An untiered case scores no points: it is invisible in workload. An assessment "
      + "older than 55 weeks is out of date for tiering.",
    source: "hmpps-tier (55 weeks); the 15 working days are ours",
    thresholds: [
      Threshold("workingDays", 15, "working days"),
      Threshold("days", 385, "days", isOurs: false),
      .grace(),
    ],
    remedy: "Tier the case, or assess it again."
  )

  private let workingDays: Int
  private let dayCount: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    workingDays = thresholds.count("workingDays", of: Self.card)
    dayCount = thresholds.count("days", of: Self.card)
  }

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen, state.location != .custody else { return .doesNotApply }
    var deadlines: [Day] = []
    if state.tier == nil { deadlines.append(WorkingDays.day(workingDays, after: state.openedOn)) }
    if let assessedOn = state.assessedOn { deadlines.append(assessedOn.advanced(by: dayCount + 1)) }
    guard let first = deadlines.min() else { return .holds }
    return .due(on: first, today: scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    if state.tier == nil, scene.day >= WorkingDays.day(workingDays, after: state.openedOn) {
      return Explanation(
        "The case was registered on \(state.openedOn) and has no tier.",
        state.evidence.opened
      )
    }
    return Explanation(
      "The case was last assessed on \(state.assessedOn?.description ?? "no day").",
      state.evidence.assessed
    )
  }
}
