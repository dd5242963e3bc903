public import EventLog

/// No eligible practitioner is above 110 % of capacity on four consecutive Sundays.
///
/// Four weeks above 110 % is what the Ministry itself calls an excessive workload.
public struct NobodyStaysAboveCapacity: StaffRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "WRK-02",
    .everyDay,
    "W W W W B",
    "No eligible practitioner is above 110 % of capacity on four consecutive "
      + "Sundays.",
    why: "Four weeks above 110 % is what the Ministry itself calls an excessive "
      + "workload.",
    source: "PQ 172934, answered 30 March 2021",
    thresholds: [
      Threshold("percent", 110, "per cent", isOurs: false),
      Threshold("sundays", 4, "Sundays", isOurs: false),
      .grace(),
    ],
    remedy: "Move cases, fill posts, or take reductions into account."
  )

  private let percent: Hundredths
  private let sundayCountMax: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    percent = thresholds.value("percent", of: Self.card)
    sundayCountMax = thresholds.count("sundays", of: Self.card)
  }

  /// The weeks of the Sundays that count, and one more.
  public var leadDayCount: Int { 7 * (sundayCountMax + 1) }

  /// The share above which a Sunday counts.
  public var sundayCapacity: Hundredths? { percent }

  /// Judges one member of staff at the end of one day.
  public func judge(_ reference: StaffReference, _ staff: StaffState, _ scene: Scene) -> Judgement {
    if Int(scene.observations.sundaysAbove[reference.index]) >= sundayCountMax { return .broken }
    return scene.state.isEligible(reference) ? .holds : .doesNotApply
  }

  /// What is said about a member of staff who was judged to break it.
  public func explain(
    _ reference: StaffReference,
    _ staff: StaffState,
    _ scene: Scene
  ) -> Explanation {
    Explanation(
      "Above \(percent) % of capacity on \(sundayCountMax) Sundays running, or more.",
      scene.caseload(reference)
    )
  }
}
