import EventLog

/// No team code is registered by two providers while both registrations are open (unit codes:
/// warning).
///
/// Where two providers use one code, cases and staff of one are taken for those of the other.
public struct NoCodeIsRegisteredTwice: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-05",
    .everyDay,
    "B W W W W",
    "No team code is registered by two providers while both registrations are open "
      + "(unit codes: warning).",
    why: "Where two providers use one code, cases and staff of one are taken for those "
      + "of the other.",
    source: "PDUs and teams of the same name were confused in July 2021 (WMT-38); duplicate "
      + "PDU codes broke an API (PI-236)",
    thresholds: [.grace()],
    remedy: "Close the registration that has ended, or give one of them another code."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.teams, .units]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    let count = registrants(subject, scene).count
    if count == 0 { return .doesNotApply }
    return count > 1 ? .broken : .holds
  }

  private func registrants(_ subject: Subject, _ scene: Scene) -> [Organisation.Registrant] {
    switch subject {
    case .team(let team): scene.state.organisation.teamRegistrants[team] ?? []
    case .unit(let unit): scene.state.organisation.unitRegistrants[unit] ?? []
    default: []
    }
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let registrants = registrants(subject, scene)
    let providers = registrants.map { scene.symbols.string($0.provider) }.joined(separator: " and ")
    return Explanation(
      "The code \(scene.text(subject)) is registered by \(providers) at once.",
      registrants.map(\.position)
    )
  }

  /// Unit codes only warn.
  public func onlyWarns(_ subject: Subject, _ scene: Scene) -> Bool {
    if case .unit = subject { true } else { false }
  }
}
