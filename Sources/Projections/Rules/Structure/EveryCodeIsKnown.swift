import EventLog

/// Every provider, unit, team and PDU code in a fact is reference data or registered at some
/// position; every mapping and adoption names a PDU.
///
/// A code that nobody knows leads nowhere: what hangs on it would be lost without a sound.
public struct EveryCodeIsKnown: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-01",
    .everyDay,
    "B B B B B",
    "Every provider, unit, team and PDU code in a fact is reference data or "
      + "registered at some position; every mapping and adoption names a PDU.",
    why: "A code that nobody knows leads nowhere: what hangs on it would be lost without "
      + "a sound.",
    source: "Unrecognised LDU codes had to be allowed at import in May 2021 (MO-695); "
      + "ambiguous locations became an unknown region (PQ 131221)",
    thresholds: [.grace()],
    remedy: "Register the organisation under this code, or retract the fact and record it "
      + "with the right code."
  )

  static let defect = Defects.Kind.unknownOrganisation

  let message = "This code is neither reference data nor registered."

  /// It finds what is wrong with where a team goes.
  public static let causality = Causality.cause

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
