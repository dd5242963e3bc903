import EventLog

/// Every open case has an officer who is registered and not in a team with function unallocated.
///
/// A case without an officer is a person nobody supervises.
public struct EveryOpenCaseHasAnOfficer: ContinuousRule {
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

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.cases]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .case(let reference) = subject else { return .holds }
    let state = scene.state.caseload[reference]
    guard state.isOpen else { return .holds }
    guard let officer = state.officer, scene.state.workforce[officer].isRegistered else {
      return .broken
    }
    let team = scene.state.organisation[scene.state.workforce[officer].team]
    return team.isRegistered && team.function == .unallocated ? .broken : .holds
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject else { return Explanation("") }
    let state = scene.state.caseload[reference]
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
