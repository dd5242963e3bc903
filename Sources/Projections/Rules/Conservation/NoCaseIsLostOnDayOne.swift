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
    remedy:
      "Plan Day 1 again, or record what became of the case. After Day 1 plan --delta adopts who is "
      + "missing; where a late fact makes an adoption wrong, retract that first."
  )

  /// What it compares.
  public static let compares = "cases not closed"

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Compares who is there on the eve with who is taken over.
  public func compare(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    var seen: Set<CaseReference> = []
    for reference in handover.cases {
      seen.insert(reference)
      comparison.add(discrepancies(reference, handover))
    }
    for reference in handover.unified.caseload.references where !seen.contains(reference) {
      let after = handover.unified.caseload[reference]
      guard after.status == .open, after.adoptedOn == handover.dayOne,
        after.openedOn < handover.dayOne,
        handover.unified.model.isHandedOver(by: after.legacyProvider),
        handover.isPlanned(after.legacyProvider, in: { handover.unified.place(reference).region })
      else { continue }
      comparison.add([
        Discrepancy(
          kind: .onlyInUnified,
          subject: .case(reference),
          after: handover.symbols.string(after.provider),
          message:
            "The case is adopted on Day 1, and no legacy provider held it on the day before.",
          evidence: [after.evidence.provider]
        )
      ])
    }
    return comparison
  }

  private func discrepancies(_ reference: CaseReference, _ handover: Handover) -> [Discrepancy] {
    let (before, after) = (
      handover.legacy.caseload[reference], handover.unified.caseload[reference]
    )
    if after.status == .closed, after.closedOn == handover.dayOne { return [] }
    let provider = handover.symbols.string(before.provider)
    let doubt = handover.doubts.of(reference)
    func discrepancy(
      _ kind: Discrepancy.Kind,
      _ field: String? = nil,
      _ values: (String?, String?),
      _ message: String?,
      _ cause: UInt32 = 0
    ) -> Discrepancy {
      Discrepancy(
        kind: kind,
        subject: .case(reference),
        field: field,
        before: values.0,
        after: values.1,
        message: message,
        evidence: [before.evidence.provider, after.evidence.provider, cause]
      )
    }
    guard after.isTakenOver(on: handover.dayOne, handover.unified.model) else {
      let idle =
        doubt == .missing ? handover.legacy.idleMapping(placing: before, handover.symbols) : nil
      return [
        discrepancy(
          doubt == .missing ? .mappingMissing : .onlyInLegacy,
          nil,
          (nil, nil),
          "The case of \(provider) is neither adopted nor closed nor merged on Day 1"
            + (idle.map { ": \($0.text(handover.symbols))" } ?? "."),
          idle?.position ?? 0
        )
      ]
    }
    if after.adoptedOn == handover.dayOne, after.adoptionCount > 1 {
      return [
        discrepancy(
          .differs,
          "adoptions",
          ("1", "\(after.adoptionCount)"),
          "The case of \(provider) is adopted more than once."
        )
      ]
    }
    let (old, new) = (
      handover.legacy.place(reference).region, handover.unified.place(reference).region
    )
    if let old, old != new {
      return [
        discrepancy(
          .differs,
          "region",
          (old.spelling, new?.spelling),
          "The case of \(provider) counted in region \(old) and is adopted into "
            + "\(new.map { "region \($0)" } ?? "no region")."
        )
      ]
    }
    guard let doubt, doubt != .missing else { return [] }
    // STR-03 or STR-04 finds what was mapped so.
    return [
      discrepancy(
        .mappingAmbiguous,
        "pdu",
        (nil, after.adoptedInto.map(handover.symbols.string)),
        nil
      )
    ]
  }
}
