import EventLog

/// Risk, tier, MAPPA, registers, sentence end, officer and location of every adopted case are the
/// same at the ends of 25 and 26 June, unless a fact that migrate did not make says otherwise.
///
/// Whoever takes over a case has to know what the one before knew.
public struct AdoptedCasesStayAsTheyAre: ConservationRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "CON-02",
    .dayOne,
    "B - - - -",
    "Risk, tier, MAPPA, registers, sentence end, officer and location of every adopted case are the "
      + "same at the ends of 25 and 26 June, unless a fact that migrate did not make says otherwise "
      + "(listed, warning). The loss of a register, a MAPPA level or high risk always blocks.",
    why: "Whoever takes over a case has to know what the one before knew.",
    source: "The reconciliation of Day 1",
    remedy: "Correct the fact of 26 June that changed it, or accept the finding."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Every adopted case that is not what it was.
  public func audit(_ handover: Handover) -> Audit {
    var audit = Audit()
    for reference in handover.cases {
      let (before, after) = (
        handover.legacy.caseload[reference], handover.unified.caseload[reference]
      )
      guard after.adoptedOn == handover.dayOne, after.status == .open else { continue }
      let changes = changes(before, after, handover.symbols)
      if changes.isEmpty { continue }
      let others = handover.othersFacts(about: reference)
      audit.find(
        .case(reference),
        Explanation("Changed on Day 1: \(changes.joined(separator: ", ")).", others),
        onlyWarns: !others.isEmpty && !isLoss(before, after)
      )
    }
    return audit
  }

  private func isLoss(_ before: CaseState, _ after: CaseState) -> Bool {
    before.registers & ~after.registers != 0 || (before.mappaLevel ?? 0) > (after.mappaLevel ?? 0)
      || (before.isHighRisk && !after.isHighRisk)
  }

  private func changes(_ before: CaseState, _ after: CaseState, _ symbols: Symbols) -> [String] {
    var changes: [String] = []
    func compare<Value: Equatable>(_ name: String, _ old: Value?, _ new: Value?) {
      guard old != new else { return }
      changes.append("\(name) \(old.map { "\($0)" } ?? "none") to \(new.map { "\($0)" } ?? "none")")
    }
    compare("rosh", before.rosh, after.rosh)
    compare("tier", before.tier, after.tier)
    compare("mappaLevel", before.mappaLevel, after.mappaLevel)
    compare("registers", names(before.registers), names(after.registers))
    compare("endsOn", before.endsOn, after.endsOn)
    compare("staff", before.officer.map(symbols.string), after.officer.map(symbols.string))
    compare("location", before.location, after.location)
    return changes
  }

  private func names(_ registers: UInt16) -> String? {
    let names = Register.allCases.filter { registers & (1 << $0.rawValue) != 0 }
    return names.isEmpty ? nil : names.map(\.spelling).joined(separator: "+")
  }
}
