import EventLog

/// A fact names only cases, staff and teams that are registered at some position.
///
/// What is named and never registered is a person or an officer that the extract left behind.
public struct FactsNameWhatIsRegistered: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-01",
    .everyDay,
    "B B B B B",
    "A fact names only cases, staff and teams that are registered at some position.",
    why: "What is named and never registered is a person or an officer that the extract "
      + "left behind.",
    source: "The last officer of an extract was dropped in August 2021 (WMT-48)",
    thresholds: [.grace(0)],
    remedy: "Import the registration, or retract the fact."
  )

  static let defect = Defects.Kind.unknownReference

  let message = "It is not registered anywhere, yet facts name it."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
