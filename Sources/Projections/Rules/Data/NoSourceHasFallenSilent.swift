import EventLog

/// The last record of each source of a legacy provider with open cases (source ending in / and its
/// code) is at most 7 days before the end of 25 June.
///
/// A source that has said nothing for a week has stopped, and what happened since is not known.
public struct NoSourceHasFallenSilent: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-05",
    .dayOne,
    "B - - - -",
    "The last record of each source of a legacy provider with open cases (source ending "
      + "in / and its code) is at most 7 days before the end of 25 June.",
    why: "A source that has said nothing for a week has stopped, and what happened since "
      + "is not known.",
    source: "Two extracts had to be of the same time (WFP-440, August 2021); the 7 days are ours",
    thresholds: [Threshold("days", 7, "days")],
    remedy: "Import what the source has recorded since."
  )

  private let dayCount: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    dayCount = thresholds.count("days", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    let limit = scene.day.advanced(by: -dayCount).lastInstant
    for provider in scene.state.legacyProvidersWithOpenCases() {
      for source in scene.state.sources.sources(of: provider) {
        audit.judge(at: scene.place(.source(source, provider)))
        guard let last = scene.state.sources[source], last.recordedAt <= limit else { continue }
        audit.find(
          .source(source, provider),
          Explanation("Its last record dates from \(last.recordedAt.londonDay).", last.position)
        )
      }
    }
    return audit
  }
}
