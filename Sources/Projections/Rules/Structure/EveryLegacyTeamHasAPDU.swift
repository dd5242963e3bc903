import EventLog

/// Every open legacy team that has an open case or staff in post has a PDU.
///
/// A team that goes nowhere takes its cases and staff with it.
public struct EveryLegacyTeamHasAPDU: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-02",
    .everyDay,
    "B B B B B",
    "Every open legacy team that has an open case or staff in post has a PDU.",
    why: "A team that goes nowhere takes its cases and staff with it.",
    source: "One-to-many providers have to be resolved by unit or team",
    thresholds: [.grace()],
    remedy: "Declare a mapping for the team, its unit or its provider."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.teams]

  /// It finds what is wrong with where a team goes.
  public static let causality = Causality.cause

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .team(let reference) = subject, let team = scene.state.organisation[reference],
      team.isOpen, scene.state.model.isLegacy(team), scene.state.isInUse(reference)
    else { return .doesNotApply }
    return team.place.deliveryUnit == nil ? .broken : .holds
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .team(let reference) = subject, let team = scene.state.organisation[reference] else {
      return Explanation("")
    }
    let idle = scene.state.idleMappings(placing: reference, scene.symbols).first
    return Explanation(
      "The team of \(scene.symbols.string(team.provider)) in \(scene.symbols.string(team.unit)) "
        + "has cases or staff, and no PDU" + (idle.map { ": \($0.text(scene.symbols))" } ?? "."),
      team.evidence,
      idle?.position
    )
  }
}
