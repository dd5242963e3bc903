import EventLog

/// The recorded tier letter is the protect letter that risk, MAPPA, RSR and registers give.
///
/// A tier that does not fit the risk puts the case in the wrong hands and scores the wrong points.
public struct TierMatchesProtectLevel: CaseRule {
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

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    state.isOpen && Protect.disagrees(state) ? .broken : .holds
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
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
