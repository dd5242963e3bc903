import EventLog

/// A fact's subject was registered by, and not closed before, its effectiveOn.
///
/// A fact about something that did not exist yet, or no longer, hints at a wrong day or a wrong
/// code.
public struct FactsFallWithinTheirSubjectsTime: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-04",
    .everyDay,
    "W W W W W",
    "A fact's subject was registered by, and not closed before, its effectiveOn.",
    why: "A fact about something that did not exist yet, or no longer, hints at a wrong "
      + "day or a wrong code.",
    source: "Duplicate and inactive codes (PI-726)",
    thresholds: [.grace()],
    remedy: "Retract the fact and record it with the right day or code."
  )

  static let defect = Defects.Kind.outsideItsSubjectsTime

  let message = "Facts are effective before it was registered, or after it was closed or left."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
