import EventLog

/// The provider decided at court is the NPS for a case that was NPS-type on that day, else a CRC.
///
/// The court decided by risk who supervises; where it did not, something was overlooked.
public struct TheCourtDecidedByTheType: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DLV-07",
    .dayOne,
    "W - - - -",
    "The provider decided at court is the NPS for a case that was NPS-type on that day, "
      + "else a CRC.",
    why: "The court decided by risk who supervises; where it did not, something was "
      + "overlooked.",
    source: "HMI Probation 2018: all but one case went to the right organisation, where sex "
      + "offender registration had been overlooked",
    remedy: "Record the decision again, or what was known of the case on that day."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for (reference, state) in scene.state.caseload.all where state.status == .open {
      guard let provider = state.decidedProvider, let day = state.decidedOn else { continue }
      audit.judge(at: scene.state.place(of: state))
      switch scene.model.role(provider) {
      case .division, .divisionAndRegion, .national: if state.wasNPSTypeWhenDecided { continue }
      case .company: if !state.wasNPSTypeWhenDecided { continue }
      // A region's provider is neither, and there is nothing to choose between.
      case .region: continue
      case .other: break
      }
      let type = state.wasNPSTypeWhenDecided ? "NPS-type" : "not NPS-type"
      audit.find(
        .case(reference),
        Explanation(
          "The court chose \(scene.symbols.string(provider)) on \(day), and the case was \(type).",
          state.evidence.decided
        )
      )
    }
    return audit
  }
}
