import EventLog

/// The officer is in post, in an open team, and not absent for 28 days or more.
///
/// Leavers and people on long leave still held cases on paper.
public struct EveryOfficerIsAtWork: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-02",
    .everyDay,
    "B B B B B",
    "The officer is in post, in an open team, and not absent for 28 days or more.",
    why: "Leavers and people on long leave still held cases on paper.",
    source: "PQ 3550 (2024)",
    thresholds: [Threshold("absentDays", 28, "days"), .grace()],
    remedy: "Allocate the case to someone who is at work."
  )

  private let absentDayCount: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    absentDayCount = thresholds.count("absentDays", of: Self.card)
  }

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen, let staff = scene.state.officer(of: state) else {
      return .doesNotApply
    }
    if !staff.isInPost || scene.state.organisation[staff.team]?.isOpen != true { return .broken }
    guard let since = staff.absentSince else { return .holds }
    return .due(on: since.advanced(by: absentDayCount), today: scene.day)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    guard let staff = scene.state.officer(of: state) else {
      return Explanation("")
    }
    let code = scene.officer(state)
    if !staff.isInPost {
      return Explanation(
        "Its officer \(code) has left.",
        state.evidence.officer,
        staff.evidence.left
      )
    }
    if let since = staff.absentSince, scene.day >= since.advanced(by: absentDayCount) {
      return Explanation(
        "Its officer \(code) has been absent since \(since).",
        state.evidence.officer,
        staff.evidence.absence
      )
    }
    let team = scene.state.organisation[staff.team]
    return Explanation(
      "The team of its officer \(code) is \(team == nil ? "not registered" : "closed").",
      state.evidence.officer,
      team == nil ? staff.evidence.team : team?.evidence
    )
  }
}
