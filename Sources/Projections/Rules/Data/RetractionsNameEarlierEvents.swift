import EventLog

/// A retraction names an event at an earlier position.
///
/// A retraction that names nothing leaves the mistake in force.
public struct RetractionsNameEarlierEvents: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-08",
    .everyDay,
    "W W W W W",
    "A retraction names an event at an earlier position.",
    why: "A retraction that names nothing leaves the mistake in force.",
    source: "The event contract",
    thresholds: [.grace()],
    remedy: "Retract with the id of the event that is wrong, after it is in the log."
  )

  static let defect = Defects.Kind.idleRetraction

  let message = "The retraction names no event at an earlier position."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
