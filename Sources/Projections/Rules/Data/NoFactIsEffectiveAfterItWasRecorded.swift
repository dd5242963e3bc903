import EventLog

/// No fact is effective after it was recorded.
///
/// Aside: administrative facts, QualificationExpected, what a plan appended (source migrate/plan),
/// and facts about organisation and staff up to 366 days ahead, which are planned.
///
/// A fact from the future is a mistyped day, or a plan that passes for the truth.
public struct NoFactIsEffectiveAfterItWasRecorded: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-09",
    .everyDay,
    "W W W W W",
    "No fact is effective after it was recorded. Aside: administrative facts, "
      + "QualificationExpected, what a plan appended (source migrate/plan), and facts about "
      + "organisation and staff up to 366 days ahead, which are planned.",
    why: "A fact from the future is a mistyped day, or a plan that passes for the truth.",
    source: "UK dates were misread in June 2021 (WMT-34)",
    thresholds: [.grace()],
    remedy: "Retract the fact and record it when it is true."
  )

  static let defect = Defects.Kind.effectiveAfterRecorded

  let message = "The fact is effective after the day on which it was recorded."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
