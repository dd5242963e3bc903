import EventLog

/// Cases not closed at the end of 25 June, by the legacy provider they are under then = adopted +
/// closed + merged on 26 June, each exactly once, by provider and by region.
///
/// A case lost on Day 1 is a person nobody supervises.
public struct NoCaseIsLostOnDayOne: ConservationRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "CON-01",
    .dayOne,
    "B - - - -",
    "Cases not closed at the end of 25 June, by the legacy provider they are under then = adopted "
      + "+ closed + merged on 26 June, each exactly once, by provider and by region; remainder 0.",
    why: "A case lost on Day 1 is a person nobody supervises.",
    source: "The conservation ledger",
    remedy: "Plan Day 1 again, or record what became of the case."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Every case that is not accounted for.
  public func audit(_ handover: Handover) -> Audit {
    var audit = Audit()
    for reference in handover.cases {
      let (before, after) = (
        handover.legacy.caseload[reference], handover.unified.caseload[reference]
      )
      if after.status == .closed, after.closedOn == handover.dayOne { continue }
      guard let message = message(reference, after, handover) else { continue }
      audit.find(
        .case(reference),
        Explanation(message, before.evidence.provider, after.evidence.provider)
      )
    }
    return audit
  }

  private func message(
    _ reference: CaseReference,
    _ after: CaseState,
    _ handover: Handover
  ) -> String? {
    let provider = handover.symbols.string(handover.legacy.caseload[reference].provider)
    guard after.adoptedOn == handover.dayOne else {
      return "The case of \(provider) is neither adopted nor closed nor merged on Day 1."
    }
    if after.adoptionCount > 1 { return "The case of \(provider) is adopted more than once." }
    guard let before = handover.legacy.place(reference).region else { return nil }
    let region = handover.unified.place(reference).region
    if region == before { return nil }
    return "The case of \(provider) counted in region \(before) and is adopted into "
      + "\(region.map { "region \($0)" } ?? "no region")."
  }
}
