import EventLog

/// A fact's subject was registered by, and not closed before, its effectiveOn; one that is void for
/// that blocks when it would set what nobody may lose.
///
/// A fact about something that did not exist yet, or no longer, hints at a wrong day or a wrong
/// code.
public struct FactsFallWithinTheirSubjectsTime: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-04",
    .everyDay,
    "B W W W W",
    "A fact's subject was registered by, and not closed before, its effectiveOn. A fact that is void "
      + "for that, and would set risk, MAPPA, a register, an officer, custody, an end or a closure, "
      + "blocks; its evidence names it.",
    why: "A fact about something that did not exist yet, or no longer, hints at a wrong "
      + "day or a wrong code; one that has no effect can be a high risk, a death or a leaver that is "
      + "lost.",
    source: "Duplicate and inactive codes (PI-726)",
    thresholds: [.grace()],
    remedy: "Retract the fact and record it with the right day or code."
  )

  static let defect = Defects.Kind.outsideItsSubjectsTime

  let message = "Facts are effective before it was registered, or after it was closed or left."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Only what is lost blocks.
  public func onlyWarns(_ subject: Subject, _ scene: Scene) -> Bool {
    scene.state.defects.losses[subject] == nil
  }

  /// The facts at fault; of those that are lost it says so.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let evidence = scene.state.defects[Self.defect][subject] ?? []
    guard let lost = scene.state.defects.losses[subject] else {
      return Explanation(message, evidence)
    }
    let facts = lost.count == 1 ? "A fact has" : "\(lost.count) facts have"
    return Explanation(
      "\(facts) no effect, for this was registered only later: what would be set is lost.",
      evidence
    )
  }
}
