import EventLog

/// An indeterminate sentence is not a case of CRC origin.
///
/// Life and other indeterminate sentences never went to a CRC: the sentence or the provider is
/// wrong.
public struct NoIndeterminateSentenceIsOfCRCOrigin: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-07",
    .dayOne,
    "B - - - -",
    "An indeterminate sentence is not a case of CRC origin.",
    why: "Life and other indeterminate sentences never went to a CRC: the sentence or the "
      + "provider is wrong.",
    source: "Offender Management in Custody (OMiC), handover dates of July 2021: indeterminate "
      + "sentences are NPS cases",
    remedy: "Correct the sentence or the provider of the registration."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for (reference, state) in scene.state.caseload.all
    where state.status == .open && state.sentence == .indeterminateCustody {
      audit.judge(at: scene.state.place(of: state))
      guard state.origin == .crc else { continue }
      audit.find(
        .case(reference),
        Explanation("A case of CRC origin has an indeterminate sentence.", state.evidence.opened)
      )
    }
    return audit
  }
}
