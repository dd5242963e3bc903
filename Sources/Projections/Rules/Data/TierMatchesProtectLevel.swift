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
    guard state.isOpen, state.tier != nil else { return .doesNotApply }
    let isBroken = Protect.disagrees(state, on: scene.day)
    // On that day the letters begin elsewhere, whatever happens until then.
    let change = Protect.dayOfHigherA
    return Judgement(isBroken: isBroken, reviewOn: scene.day < change ? change : nil)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    let letter = state.tier?.spelling.prefix(1) ?? "none"
    let points = Protect.points(state)
    let least = state.rosh == nil || state.mappaLevel == nil ? "at least " : ""
    return Explanation(
      "The recorded letter is \(letter), and \(least)\(points) protect points give "
        + "\(Protect.letter(points, on: scene.day))\(least.isEmpty ? "" : " or higher").",
      state.evidence.tier,
      state.evidence.rosh,
      state.evidence.mappa
    )
  }
}
