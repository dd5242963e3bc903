import EventLog

/// Risk, tier, MAPPA, registers, sentence end, officer and location of every adopted case are the
/// same at the ends of 25 and 26 June, unless a fact that migrate did not make says otherwise
/// (listed, warning).
///
/// The loss of a register, a MAPPA level or high risk always blocks.
///
/// Whoever takes over a case has to know what their predecessor knew.
public struct AdoptedCasesStayAsTheyAre: ConservationRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "CON-02",
    .dayOne,
    "B - - - -",
    "Risk, tier, MAPPA, registers, sentence end, officer and location of every adopted case are the "
      + "same at the ends of 25 and 26 June, unless a fact that migrate did not make says otherwise "
      + "(listed, warning). The loss of a register, a MAPPA level or high risk always blocks.",
    why: "Whoever takes over a case has to know what their predecessor knew.",
    source: "The reconciliation of Day 1",
    remedy: "Correct the fact of 26 June that changed it, or accept the finding."
  )

  /// What it compares.
  public static let compares = "adopted cases"

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Compares the particulars of every adopted case.
  public func compare(_ handover: Handover) -> Comparison {
    var comparison = Comparison()
    for (reference, before) in handover.cases {
      guard let after = handover.unified.caseload[reference],
        after.adoptedOn == handover.dayOne, after.status == .open
      else { continue }
      let others = handover.othersFacts(about: reference)
      let onlyWarns = !others.isEmpty && !isLoss(before, after)
      let found = changes(before, after, handover.symbols).map { field, old, new in
        Discrepancy(
          kind: .differs,
          subject: .case(reference),
          field: field,
          before: old,
          after: new,
          message: "\(field) \(old ?? "none") to \(new ?? "none")",
          evidence: others,
          onlyWarns: onlyWarns
        )
      }
      comparison.add(
        found,
        at: handover.legacy.place(of: before),
        heldBy: handover.holding(before)
      )
    }
    return comparison
  }

  /// What changed, in one sentence.
  public func explain(_ messages: [String]) -> String {
    "Changed on Day 1: \(messages.joined(separator: ", "))."
  }

  private func isLoss(_ before: CaseState, _ after: CaseState) -> Bool {
    !before.registers.isSubset(of: after.registers)
      || (before.mappaLevel ?? 0) > (after.mappaLevel ?? 0)
      || (before.isHighRisk && !after.isHighRisk)
  }

  private func changes(
    _ before: CaseState,
    _ after: CaseState,
    _ symbols: Symbols
  ) -> [(field: String, before: String?, after: String?)] {
    var changes: [(String, String?, String?)] = []
    func compare<Value: Equatable>(_ name: String, _ old: Value?, _ new: Value?) {
      if old != new { changes.append((name, old.map { "\($0)" }, new.map { "\($0)" })) }
    }
    compare("rosh", before.rosh, after.rosh)
    compare("tier", before.tier, after.tier)
    compare("mappaLevel", before.mappaLevel, after.mappaLevel)
    compare("registers", before.registers.text, after.registers.text)
    compare("endsOn", before.endsOn, after.endsOn)
    compare("staff", before.officer.map(symbols.string), after.officer.map(symbols.string))
    compare("location", before.location, after.location)
    return changes
  }
}
