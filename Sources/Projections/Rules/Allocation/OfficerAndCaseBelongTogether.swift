import EventLog

/// Before Day 1 the officer's team has the case's provider; after it, the officer's team's PDU is
/// the one the case would have without its officer.
///
/// Crossing a provider or a PDU is a transfer, not an allocation.
public struct OfficerAndCaseBelongTogether: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-03",
    .everyDay,
    "W W W W W",
    "Before Day 1 the officer's team has the case's provider; after it, the "
      + "officer's team's PDU is the one the case would have without its officer.",
    why: "Crossing a provider or a PDU is a transfer, not an allocation.",
    source: "Allocation rules of the live system (AllocationValidator)",
    thresholds: [.grace()],
    remedy: "Transfer the case, or allocate it to an officer of its own PDU."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.cases]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .case(let reference) = subject else { return .holds }
    let state = scene.state.caseload[reference]
    guard state.isOpen, let officer = state.officer else { return .holds }
    let staff = scene.state.workforce[officer]
    let team = scene.state.organisation[staff.team]
    guard staff.isRegistered, team.isRegistered else { return .holds }
    if scene.day < Phase.dayOne {
      // On Day 1 the question changes, whatever happens until then.
      return Judgement(isBroken: team.provider != state.provider, reviewOn: Phase.dayOne)
    }
    guard let ofTeam = team.place.deliveryUnit,
      let ofCase = scene.state.placeWithoutOfficer(state).deliveryUnit
    else { return .holds }
    return ofTeam == ofCase ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject else { return Explanation("") }
    let state = scene.state.caseload[reference]
    guard let officer = state.officer else { return Explanation("") }
    let staff = scene.state.workforce[officer]
    let team = scene.state.organisation[staff.team]
    let code = scene.officer(state)
    let evidence = [state.evidence.officer, state.evidence.provider, team.evidence]
    if scene.day < Phase.dayOne {
      return Explanation(
        "The case is with \(scene.symbols.string(state.provider)), and its officer \(code) "
          + "with \(scene.symbols.string(team.provider)).",
        evidence
      )
    }
    let ofTeam = team.place.deliveryUnit.map { scene.model[$0].code } ?? "none"
    let ofCase =
      scene.state.placeWithoutOfficer(state).deliveryUnit.map { scene.model[$0].code } ?? "none"
    return Explanation(
      "The case belongs to \(ofCase), and its officer \(code) to \(ofTeam).",
      evidence
    )
  }
}
