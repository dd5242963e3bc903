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
      + "+ closed + merged on 26 June (merged counts only where a survivor is open), each exactly once, "
      + "by provider and by region; remainder 0.",
    why: "A case lost on Day 1 is a person nobody supervises.",
    source: "The conservation ledger",
    remedy:
      "Plan Day 1 again, or record what became of the case. After Day 1 plan --delta adopts who is "
      + "missing; where a late fact makes an adoption wrong, retract that first."
  )

  /// What it compares.
  public static let compares = "cases not closed"

  /// It finds what is left behind.
  public static let causality = Causality.consequence

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Compares who is there on the eve with who is taken over.
  public func compare(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    var seen: Set<CaseReference> = []
    for (reference, before) in handover.cases {
      seen.insert(reference)
      comparison.add(
        discrepancies(reference, before, handover),
        at: handover.legacy.place(of: before),
        heldBy: handover.holding(before)
      )
    }
    for (reference, after) in handover.unified.caseload.all where !seen.contains(reference) {
      guard after.status == .open, after.adoptedOn == handover.dayOne,
        after.openedOn < handover.dayOne,
        let message = unexpected(reference, after, handover)
      else { continue }
      let found = Discrepancy(
        kind: .onlyInUnified,
        subject: .case(reference),
        after: handover.symbols.string(after.provider),
        message: message,
        evidence: [after.evidence.provider]
      )
      comparison.add(
        [found],
        at: handover.legacy.place(reference),
        heldBy: Holding(
          provider: after.legacyProvider,
          region: handover.unified.place(of: after).region
        )
      )
    }
    return comparison
  }

  /// What is wrong with the adoption of a case that no legacy provider held on the day before, or `nil`
  /// when nothing is.
  private func unexpected(
    _ reference: CaseReference,
    _ after: CaseState,
    _ handover: Handover
  ) -> String? {
    let region = handover.unified.place(of: after).region
    if handover.unified.model.isHandedOver(by: after.legacyProvider) {
      return "The case is adopted on Day 1, and no legacy provider held it on the day before."
    }
    let old = handover.legacy.place(reference).region
    if old == region { return nil }
    return "The case is adopted on Day 1 into \(Self.text(region)), no legacy provider held it on "
      + "the day before, and it counted in \(Self.text(old))."
  }

  private static func text(_ region: Region?) -> String {
    region.map { "region \($0)" } ?? "no region"
  }

  private func discrepancies(
    _ reference: CaseReference,
    _ before: CaseState,
    _ handover: Handover
  ) -> [Discrepancy] {
    // Whoever is known on the eve is known at the end of the day.
    guard let after = handover.unified.caseload[reference] else { return [] }
    let provider = handover.symbols.string(before.provider)
    let doubt = handover.doubts.of(reference)
    func discrepancy(
      _ kind: Discrepancy.Kind,
      _ field: String? = nil,
      _ values: (String?, String?),
      _ message: String?,
      _ cause: UInt32? = nil
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
    if after.status == .closed, after.closedOn == handover.dayOne {
      guard after.isMerged, handover.unified.caseload.survivor(of: reference) == nil else {
        return []
      }
      return [
        discrepancy(
          .onlyInLegacy,
          "into",
          (nil, after.mergedInto.map(handover.symbols.string)),
          "The case of \(provider) is merged on Day 1, and no case that it was merged into is open."
        )
      ]
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
          idle?.position
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
          "The case of \(provider) counted in region \(old) and is adopted into \(Self.text(new))."
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
