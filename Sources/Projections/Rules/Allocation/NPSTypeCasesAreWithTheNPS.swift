import EventLog

/// NPS-type cases are with an NPS provider.
///
/// High risk, MAPPA, deportation and public interest were for the NPS to supervise.
public struct NPSTypeCasesAreWithTheNPS: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-06",
    .dayOne,
    "W - - - -",
    "NPS-type cases are with an NPS provider.",
    why: "High risk, MAPPA, deportation and public interest were for the NPS to supervise.",
    source: "HMI Probation 2018: cases go to the right organisation by risk and MAPPA",
    remedy: "Transfer the case to the NPS, or correct what makes it NPS-type."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for (reference, state) in scene.state.caseload.all
    where state.status == .open && state.isNPSType {
      audit.judge(at: scene.state.place(of: state))
      switch scene.model.role(state.provider) {
      case .division, .divisionAndRegion, .region, .national: continue
      case .company, .other: break
      }
      audit.find(
        .case(reference),
        Explanation(
          "The case is NPS-type and with \(scene.symbols.string(state.provider)).",
          state.evidence.provider,
          state.evidence.rosh,
          state.evidence.mappa
        )
      )
    }
    return audit
  }
}
