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
    remedy: "Plan Day 1 again, or record what became of the member of staff."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Everyone who is not accounted for, or not as they were.
  public func audit(_ handover: Handover) -> Audit {
    var audit = Audit()
    for reference in handover.staff {
      let (before, after) = (
        handover.legacy.workforce[reference], handover.unified.workforce[reference]
      )
      if !after.isInPost, after.leftOn == handover.dayOne { continue }
      guard let message = message(before, after, handover) else { continue }
      audit.find(
        .staff(reference),
        Explanation(message, before.evidence.registered, after.evidence.team)
      )
    }
    return audit
  }

  private func message(_ before: StaffState, _ after: StaffState, _ handover: Handover) -> String? {
    let comesWithTheTeam =
      before.grade == .other
      && handover.unified.organisation[after.team].adoptedOn == handover.dayOne
    guard after.adoptedOn == handover.dayOne || comesWithTheTeam else {
      return "In post on the day before, and neither adopted nor left on Day 1."
    }
    if after.adoptionCount > 1, after.adoptedOn == handover.dayOne {
      return "Adopted more than once."
    }
    if before.grade != after.grade {
      return "The grade was \(before.grade.map { "\($0)" } ?? "unknown") and is "
        + "\(after.grade.map { "\($0)" } ?? "unknown")."
    }
    if before.hours != after.hours {
      return "The hours were \(before.hours) and are \(after.hours)."
    }
    if before.reduction != after.reduction {
      return "The running reductions were \(before.reduction) hours and are \(after.reduction)."
    }
    return nil
  }
}
