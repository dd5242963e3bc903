import EventLog

/// A case that a prison is responsible for is in custody.
///
/// On the day of a release, or of a hand-over to or back from a prison, the case was in custody the
/// moment before (warning, that day).
///
/// Handed over to a prison, a case leaves every rule about open cases: in the community it is a
/// person nobody supervises.
public struct APrisonHasTheCaseInCustody: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DLV-09",
    .everyDay,
    "B B B B B",
    "A case that a prison is responsible for is in custody. On the day of a release, or of a "
      + "hand-over to or back from a prison, the case was in custody the moment before (warning, that "
      + "day).",
    why: "Handed over to a prison, a case leaves every rule about open cases: in the community it "
      + "is a person nobody supervises.",
    source: "Offender Management in Custody (OMiC): the prison is responsible for people in "
      + "custody",
    thresholds: [.grace()],
    remedy: "Record the start of custody, or retract the hand-over."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.status == .open else { return .doesNotApply }
    if isAstray(state) { return .broken }
    if state.strayedOn == scene.day {
      return Judgement(isBroken: true, reviewOn: scene.day.advanced(by: 1))
    }
    return state.isWithPrison ? .holds : .doesNotApply
  }

  /// Whether a prison is responsible and the person is not in custody.
  private func isAstray(_ state: CaseState) -> Bool {
    state.isWithPrison && state.location != .custody
  }

  /// The day of the fact alone is a warning.
  public func onlyWarns(_ subject: Subject, _ scene: Scene) -> Bool {
    guard case .case(let reference) = subject, let state = scene.state.caseload[reference] else {
      return false
    }
    return !isAstray(state)
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    if isAstray(state) {
      return Explanation(
        "A prison is responsible for the case, whose sentence is served in \(place(state)).",
        state.evidence.location,
        state.evidence.opened
      )
    }
    return Explanation(
      "The case was released, or handed over to a prison or back, and was not in custody.",
      state.evidence.strayed
    )
  }

  private func place(_ state: CaseState) -> String {
    switch state.location {
    case .community: "the community"
    case .custody: "custody"
    case .licence: "the community on licence"
    case .postSentenceSupervision: "the community under post-sentence supervision"
    }
  }
}
