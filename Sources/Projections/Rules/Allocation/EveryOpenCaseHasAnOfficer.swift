import EventLog

/// Every open case has an officer who is registered and not in a team with function unallocated.
///
/// A case without an officer is a person nobody supervises.
public struct EveryOpenCaseHasAnOfficer: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-01",
    .everyDay,
    "B B B B B",
    "Every open case has an officer who is registered and not in a team with "
      + "function unallocated.",
    why: "A case without an officer is a person nobody supervises.",
    source: "Unallocated and inactive units held real cases (community-api c044af1f, "
      + "February 2021)",
    thresholds: [.grace()],
    remedy: "Allocate the case to a responsible officer."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen else { return .holds }
    guard let officer = state.officer, scene.state.workforce[officer].isRegistered else {
      return .broken
    }
    let team = scene.state.organisation[scene.state.workforce[officer].team]
    return team.isRegistered && team.function == .unallocated ? .broken : .holds
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    let evidence =
      state.evidence.officer == 0 ? state.evidence.opened : state.evidence.officer
    guard let officer = state.officer else {
      return Explanation("The case has no officer.", evidence)
    }
    if !scene.state.workforce[officer].isRegistered {
      return Explanation("Its officer \(scene.officer(state)) is not registered.", evidence)
    }
    return Explanation(
      "Its officer \(scene.officer(state)) is in a team for unallocated cases.",
      evidence,
      scene.state.workforce[officer].evidence.team
    )
  }
}
