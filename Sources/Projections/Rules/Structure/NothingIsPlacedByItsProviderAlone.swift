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

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    let state = scene.state
    for (reference, team) in state.organisation.all where team.isOpen {
      audit.judge(at: team.place)
      guard team.isPlacedByProviderAlone, !state.feedsOneDeliveryUnit(team.provider),
        let mapping = state.mappings.ofProviderAlone(team.provider)
      else { continue }
      let evidence = team.evidence
      audit.find(.team(reference), explanation("team", team.provider, mapping, evidence, scene))
    }
    for (reference, held) in state.caseload.all where held.status == .open {
      audit.judge(at: state.place(of: held))
      guard let mapping = state.mappingOfProviderAlone(placing: held),
        !state.feedsOneDeliveryUnit(held.provider)
      else { continue }
      let evidence = held.evidence.provider
      audit.find(.case(reference), explanation("case", held.provider, mapping, evidence, scene))
    }
    return audit
  }

  private func explanation(
    _ what: String,
    _ provider: ProviderReference,
    _ mapping: Mappings.Mapping,
    _ evidence: UInt32?,
    _ scene: Scene
  ) -> Explanation {
    let code = scene.symbols.string(provider)
    let unit = scene.model[mapping.deliveryUnit].code
    return Explanation(
      "The \(what) goes to \(unit) by the mapping of \(code) alone, which feeds others too.",
      mapping.position,
      evidence
    )
  }
}
