import EventLog

/// A case that is merged has a survivor, and the survivor's risk, MAPPA level and registers at the
/// end of that day are no less than the merged case's.
///
/// A case merged into itself, in a circle or into a closed one is a person nobody supervises; one
/// merged into a lower risk is supervised as somebody else.
public struct AMergedCaseLivesOn: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-10",
    .everyDay,
    "B B B B B",
    "A case that is merged has a survivor, and the survivor's risk, MAPPA level and registers at "
      + "the end of that day are no less than the merged case's.",
    why: "A case merged into itself, in a circle or into a closed one is a person nobody "
      + "supervises; one merged into a lower risk is supervised as somebody else.",
    source: "Duplicate records in the sources (DT-645, PI-236); ours",
    thresholds: [.grace(0)],
    remedy: "Retract the merger, or record what the surviving case lacks."
  )

  static let defect = Defects.Kind.losingMerger

  let message = "It has no open survivor whose risk, MAPPA level and registers are no less."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
