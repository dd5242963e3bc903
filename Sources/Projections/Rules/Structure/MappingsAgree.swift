import EventLog

/// No two mappings, from different sources and neither retracted, send one provider, unit and team
/// to different PDUs.
///
/// Published mapping tables disagreed, and whichever was read last decided where people went.
public struct MappingsAgree: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-04",
    .everyDay,
    "B B B B B",
    "No two mappings, from different sources and neither retracted, send one "
      + "provider, unit and team to different PDUs.",
    why: "Published mapping tables disagreed, and whichever was read last decided where "
      + "people went.",
    source: "Mapping traps shown by public code, such as Northamptonshire under East "
      + "Midlands",
    thresholds: [.grace()],
    remedy: "Retract the mapping that is wrong."
  )

  static let defect = Defects.Kind.conflictingMapping

  let message = "Mappings from different sources name different PDUs."

  /// It finds what is wrong with where a team goes.
  public static let causality = Causality.cause

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}
}
