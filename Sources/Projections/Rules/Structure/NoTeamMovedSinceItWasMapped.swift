import EventLog

/// No mapping of a team was recorded before that team's last TeamMoved.
///
/// Whoever mapped the team did not know where it would move.
public struct NoTeamMovedSinceItWasMapped: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-07",
    .dayOne,
    "W - - - -",
    "No mapping of a team was recorded before that team's last TeamMoved.",
    why: "Whoever mapped the team did not know where it would move.",
    source: "Teams moved under another unit unnoticed, because only their name was compared "
      + "(WMT0186, May 2020)",
    remedy: "Declare the mapping of the team again, or retract it."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for (reference, team) in scene.state.organisation.all {
      let mappings = scene.state.mappings.naming(reference)
      if mappings.isEmpty { continue }
      audit.judge(at: team.place)
      guard let movedAt = team.movedAt else { continue }
      let stale = mappings.filter {
        ($0.recordedAt, $0.position) < (movedAt, team.moveEvidence ?? 0)
      }
      if stale.isEmpty { continue }
      audit.find(
        .team(reference),
        Explanation(
          "The team moved after it was mapped.",
          stale.map(\.position) + [team.moveEvidence]
        )
      )
    }
    return audit
  }
}
