import EventLog

/// The recorded tier letter is the protect letter that risk, MAPPA, RSR and registers give.
///
/// A tier that does not fit the risk puts the case in the wrong hands and scores the wrong points.
public struct TierMatchesProtectLevel: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "TIE-01",
    .everyDay,
    "W W W W W",
    "The recorded tier letter is the protect letter that risk, MAPPA, RSR and "
      + "registers give.",
    why: "A tier that does not fit the risk puts the case in the wrong hands and scores "
      + "the wrong points.",
    source: "Unified tiering model as live on 30 June 2021 (hmpps-tier 9805878f)",
    thresholds: [.grace()],
    remedy: "Assess the tier again."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.cases]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .case(let reference) = subject else { return .holds }
    let state = scene.state.caseload[reference]
    return state.isOpen && Protect.disagrees(state) ? .broken : .holds
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject else { return Explanation("") }
    let state = scene.state.caseload[reference]
    let letter = state.tier?.spelling.prefix(1) ?? "none"
    return Explanation(
      "The recorded letter is \(letter), and \(Protect.points(state)) protect points give "
        + "\(Protect.letter(Protect.points(state))).",
      state.evidence.tier,
      state.evidence.rosh,
      state.evidence.mappa
    )
  }
}
