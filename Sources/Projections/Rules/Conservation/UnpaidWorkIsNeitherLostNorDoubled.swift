import EventLog

/// Per case and requirement, hours × 60 − minutes credited is the same at both day ends but for
/// credits effective on 26 June; no requirement appears twice.
///
/// Hours that are lost are worked twice, hours that are doubled are never worked.
public struct UnpaidWorkIsNeitherLostNorDoubled: ConservationRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "CON-06",
    .dayOne,
    "B - - - -",
    "Per case and requirement, hours × 60 − minutes credited is the same at both day ends but for "
      + "credits effective on 26 June; no requirement appears twice.",
    why: "Hours that are lost are worked twice, hours that are doubled are never worked.",
    source: "Community payback came back in house with unification",
    remedy: "Retract the second imposition, or correct the hours."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Every case with a requirement that does not add up.
  public func audit(_ handover: Handover) -> Audit {
    var faults: [CaseReference: (messages: [String], evidence: [UInt32])] = [:]
    for (key, after) in handover.unified.requirements.all {
      let name = handover.symbols[.requirement].string(key.requirement.index)
      guard let message = message(name, handover.legacy.requirements.all[key], after) else {
        continue
      }
      faults[key.case, default: ([], [])].messages.append(message)
      faults[key.case, default: ([], [])].evidence.append(after.evidence)
    }
    var audit = Audit()
    for (reference, fault) in faults {
      audit.find(
        .case(reference),
        Explanation(fault.messages.sorted().joined(separator: " "), fault.evidence)
      )
    }
    return audit
  }

  private func message(
    _ name: String,
    _ before: Requirements.Requirement?,
    _ after: Requirements.Requirement
  ) -> String? {
    if after.count > 1 { return "Requirement \(name) is imposed \(after.count) times." }
    guard let before else { return nil }
    let credited = after.creditedMinutes.count - before.creditedMinutes.count
    let expected = before.balance - credited
    if after.balance == expected { return nil }
    return "The balance of requirement \(name) is \(Hundredths(after.balance)) minutes, expected "
      + "\(Hundredths(expected))."
  }
}
