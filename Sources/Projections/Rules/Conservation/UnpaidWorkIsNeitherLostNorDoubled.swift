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

  /// What it compares.
  public static let compares = "requirements"

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Compares the balance of every requirement that is there on the eve, and how often each stands.
  public func compare(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    for (key, after) in handover.unified.requirements.all {
      let name = handover.symbols[.requirement].string(key.requirement.index)
      let place = handover.legacy.place(key.case)
      let before = handover.legacy.requirements.all[key]
      comparison.add(
        discrepancies(key.case, name, before, after),
        at: place,
        heldBy: Holding(
          provider: handover.legacy.caseload[key.case]?.provider,
          region: place.region
        )
      )
    }
    return comparison
  }

  /// One sentence after the other, in the order of the requirements.
  public func explain(_ messages: [String]) -> String { messages.sorted().joined(separator: " ") }

  private func discrepancies(
    _ reference: CaseReference,
    _ name: String,
    _ before: Requirements.Requirement?,
    _ after: Requirements.Requirement
  ) -> [Discrepancy] {
    func discrepancy(_ field: String, _ values: (String, String), _ message: String)
      -> [Discrepancy]
    {
      [
        Discrepancy(
          kind: .differs,
          subject: .case(reference),
          field: "\(name).\(field)",
          before: values.0,
          after: values.1,
          message: message,
          evidence: [after.evidence]
        )
      ]
    }
    if after.count > 1 {
      return discrepancy(
        "imposed",
        ("1", "\(after.count)"),
        "Requirement \(name) is imposed \(after.count) times."
      )
    }
    guard let before else { return [] }
    let credited = after.creditedMinutes.count - before.creditedMinutes.count
    let expected = before.balance - credited
    if after.balance == expected { return [] }
    return discrepancy(
      "minutes",
      ("\(Hundredths(expected))", "\(Hundredths(after.balance))"),
      "The balance of requirement \(name) is \(Hundredths(after.balance)) minutes, expected "
        + "\(Hundredths(expected))."
    )
  }
}
