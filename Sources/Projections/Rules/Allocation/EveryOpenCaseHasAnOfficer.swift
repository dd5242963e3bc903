import EventLog

/// Every open case has an officer who is registered, not in a team with function unallocated, and no
/// stand-in.
///
/// A case without an officer is a person nobody supervises.
public struct EveryOpenCaseHasAnOfficer: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-01",
    .everyDay,
    "B B B B B",
    "Every open case has an officer who is registered, not in a team with function "
      + "unallocated, and no stand-in.",
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
    guard state.isOpen else { return .doesNotApply }
    guard let officer = state.officer, !scene.state.isStandIn(officer),
      let staff = scene.state.workforce[officer]
    else { return .broken }
    return scene.state.isForUnallocatedCases(staff.team) ? .broken : .holds
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    let evidence = state.evidence.officer ?? state.evidence.opened
    guard let officer = state.officer else {
      return Explanation("The case has no officer.", evidence)
    }
    let code = scene.officer(state)
    if scene.state.isStandIn(officer) {
      return Explanation(
        "Its officer \(code) is not a person: the code stands for the unallocated cases of its team.",
        evidence
      )
    }
    guard let staff = scene.state.workforce[officer] else {
      return Explanation("Its officer \(code) is not registered.", evidence)
    }
    return Explanation(
      "Its officer \(code) is in a team for unallocated cases.",
      evidence,
      staff.evidence.team
    )
  }
}
