import EventLog

/// No case or team is placed by a mapping of the provider alone, unless that provider feeds a
/// single PDU.
///
/// Where a provider was split, its name does not say where a team or a case belongs.
public struct NothingIsPlacedByItsProviderAlone: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-03",
    .dayOne,
    "B - - - -",
    "No case or team is placed by a mapping of the provider alone, unless that provider "
      + "feeds a single PDU.",
    why: "Where a provider was split, its name does not say where a team or a case "
      + "belongs.",
    source: "Providers were split between regions and PDUs; ambiguous locations became an "
      + "unknown region (PQ 131221)",
    remedy: "Declare a mapping for the team or its unit, or give the case a team or an "
      + "officer."
  )

  /// It finds what is wrong with where a team goes.
  public static let causality = Causality.cause

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    let state = scene.state
    for (reference, team) in state.organisation.all where team.isOpen {
      audit.judge(at: team.place)
      guard let mapping = team.placement.mappingOfProvider,
        !state.feedsOneDeliveryUnit(team.provider)
      else { continue }
      let explanation = explanation("team", team.provider, team.place, scene)
      audit.find(.team(reference), Explanation(explanation, mapping, team.evidence))
    }
    for (reference, held) in state.caseload.all where held.status == .open {
      let placement = state.placement(of: held)
      audit.judge(at: placement.place)
      guard let mapping = placement.mappingOfProvider,
        !state.feedsOneDeliveryUnit(held.provider)
      else { continue }
      let explanation = explanation("case", held.provider, placement.place, scene)
      audit.find(.case(reference), Explanation(explanation, mapping, held.evidence.provider))
    }
    return audit
  }

  private func explanation(
    _ what: String,
    _ provider: ProviderReference,
    _ place: Place,
    _ scene: Scene
  ) -> String {
    let unit = place.deliveryUnit.map { scene.model[$0].code } ?? "none"
    return
      "The \(what) goes to \(unit) by the mapping of \(scene.symbols.string(provider)) alone, which "
      + "feeds others too."
  }
}
