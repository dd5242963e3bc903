import EventLog

/// Nothing that is open is registered again.
///
/// A second registration is a sign of two records for one thing.
public struct NothingOpenIsRegisteredAgain: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-07",
    .everyDay,
    "W W W W W",
    "Nothing that is open is registered again.",
    why: "A second registration is a sign of two records for one thing.",
    source: "Duplicate people, teams and PDU codes in the sources (PI-236, PI-726)",
    thresholds: [.grace()],
    remedy: "Retract the registration that is not the real one."
  )

  static let defect = Defects.Kind.registeredWhileOpen

  let message = "It was registered again while it was open."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
