import EventLog

/// Staff in post on 25 June = adopted + left; the adopted grade is that of the grade code; hours and
/// running reductions per person are as before, none twice.
///
/// Some 17,000 people change their employer overnight, and each is somebody's officer.
public struct NobodyOnTheStaffIsLostOnDayOne: ConservationRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "CON-03",
    .dayOne,
    "B - - - -",
    "Staff in post on 25 June = adopted + left; the adopted grade is that of the grade code; hours "
      + "and running reductions per person are as before, none twice.",
    why: "Some 17,000 people change their employer overnight, and each is somebody's officer.",
    source: "The conservation ledger",
    remedy:
      "Plan Day 1 again, or record what became of the member of staff. After Day 1 plan --delta "
      + "adopts who is missing."
  )

  /// What it compares.
  public static let compares = "staff in post"

  /// It finds what is left behind.
  public static let causality = Causality.consequence

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Compares who is in post on the eve with who is taken over, and how.
  public func compare(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    for (reference, before) in handover.staff {
      comparison.add(
        discrepancies(reference, before, handover),
        at: handover.legacy.place(of: before),
        heldBy: handover.holding(before)
      )
    }
    return comparison
  }

  private func discrepancies(
    _ reference: StaffReference,
    _ before: StaffState,
    _ handover: Handover
  ) -> [Discrepancy] {
    // Whoever is known on the eve is known at the end of the day.
    guard let after = handover.unified.workforce[reference] else { return [] }
    if !after.isInPost, after.leftOn == handover.dayOne { return [] }
    func discrepancy(
      _ kind: Discrepancy.Kind,
      _ field: String? = nil,
      _ values: (String?, String?),
      _ message: String,
      _ cause: UInt32? = nil
    ) -> Discrepancy {
      Discrepancy(
        kind: kind,
        subject: .staff(reference),
        field: field,
        before: values.0,
        after: values.1,
        message: message,
        evidence: [before.evidence.registered, after.evidence.team, cause]
      )
    }
    guard handover.unified.isTakenOver(after, on: handover.dayOne) else {
      let team = handover.legacy.organisation[before.team]
      let isUnmapped = team.map { $0.place.deliveryUnit == nil } ?? false
      let idle =
        isUnmapped
        ? handover.legacy.idleMappings(placing: before.team, handover.symbols).first : nil
      return [
        discrepancy(
          isUnmapped ? .mappingMissing : .onlyInLegacy,
          nil,
          (nil, nil),
          "In post on the day before, and neither adopted nor left on Day 1"
            + (idle.map { ": \($0.text(handover.symbols))" } ?? "."),
          idle?.position
        )
      ]
    }
    if after.adoptionCount > 1, after.adoptedOn == handover.dayOne {
      return [
        discrepancy(
          .differs,
          "adoptions",
          ("1", "\(after.adoptionCount)"),
          "Adopted more than once."
        )
      ]
    }
    var found: [Discrepancy] = []
    if before.grade != after.grade {
      let (old, new) = (before.grade?.spelling, after.grade?.spelling)
      found.append(
        discrepancy(
          .differs,
          "grade",
          (old, new),
          "The grade was \(old ?? "unknown") and is \(new ?? "unknown")."
        )
      )
    }
    if before.hours != after.hours {
      found.append(
        discrepancy(
          .differs,
          "hours",
          ("\(before.hours)", "\(after.hours)"),
          "The hours were \(before.hours) and are \(after.hours)."
        )
      )
    }
    if before.reduction != after.reduction {
      found.append(
        discrepancy(
          .differs,
          "reduction",
          ("\(before.reduction)", "\(after.reduction)"),
          "The running reductions were \(before.reduction) hours and are \(after.reduction)."
        )
      )
    }
    return found
  }
}
