import EventLog

/// Before Day 1 the officer's team has the case's provider; after it, the officer's team's PDU is
/// the one the case would have without its officer.
///
/// Crossing a provider or a PDU is a transfer, not an allocation.
public struct OfficerAndCaseBelongTogether: CaseRule {
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

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one case at the end of one day.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen, let team = scene.officersTeam(state) else { return .doesNotApply }
    if scene.day < Phase.dayOne {
      // On Day 1 the question changes, whatever happens until then.
      return Judgement(isBroken: team.provider != state.provider, reviewOn: Phase.dayOne)
    }
    guard let ofTeam = team.place.deliveryUnit,
      let ofCase = scene.state.placementWithoutOfficer(of: state).place.deliveryUnit
    else { return .doesNotApply }
    return ofTeam == ofCase ? .holds : .broken
  }

  /// What is said about a case that was judged broken.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    guard let team = scene.officersTeam(state) else { return Explanation("") }
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
      scene.state.placementWithoutOfficer(of: state).place.deliveryUnit.map { scene.model[$0].code }
      ?? "none"
    return Explanation(
      "The case belongs to \(ofCase), and its officer \(code) to \(ofTeam).",
      evidence
    )
  }
}
