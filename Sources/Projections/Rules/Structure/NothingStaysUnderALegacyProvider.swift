import EventLog

/// From Day 1 no case that is not closed, no open team and no team of staff in post has a legacy
/// provider.
///
/// What stays behind under a provider that no longer exists is supervised by nobody.
public struct NothingStaysUnderALegacyProvider: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-08",
    .everyDay,
    "B B B B B",
    "From Day 1 no case that is not closed, no open team and no team of staff in "
      + "post has a legacy provider.",
    why: "What stays behind under a provider that no longer exists is supervised by "
      + "nobody.",
    source: "IT systems were not ready for CRC staff on Day 1; providers were folded in "
      + "between July and 13 December 2021",
    thresholds: [.grace(0)],
    remedy: "Adopt the case or team into its PDU, as migrate plan --delta does.",
    beginsOnDayOne: true
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.cases, .teams]

  /// It finds what is left behind.
  public static let causality = Causality.consequence

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    switch subject {
    case .case(let reference):
      guard let state = scene.state.caseload[reference], state.status == .open else {
        return .doesNotApply
      }
      return scene.state.isLegacy(state) ? .broken : .holds
    case .team(let reference):
      guard let team = scene.state.organisation[reference],
        team.isOpen || scene.state.hasStaffInPost(reference)
      else { return .doesNotApply }
      return scene.state.model.isLegacy(team) ? .broken : .holds
    default: return .doesNotApply
    }
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    switch subject {
    case .case(let reference):
      guard let state = scene.state.caseload[reference] else { return Explanation("") }
      return Explanation(
        "The case is still with \(scene.symbols.string(state.provider)).",
        state.evidence.provider
      )
    case .team(let reference):
      guard let state = scene.state.organisation[reference] else { return Explanation("") }
      return Explanation(
        "The team is still with \(scene.symbols.string(state.provider)).",
        state.evidence
      )
    default: return Explanation("")
    }
  }
}
