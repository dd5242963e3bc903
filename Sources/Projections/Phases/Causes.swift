import EventLog

/// Which findings are consequences of others: what is left behind because its team is in doubt.
///
/// A finding of CON-01, CON-03 or STR-08 about something whose team is itself found by STR-01 to STR-04
/// goes away when that is mended.
struct Causes {
  private let rules: RulesInForce

  /// The rules about where teams go, in the order of the book.
  private let causes: [String]

  /// What is found by the rules about teams, at the gate that is looked at and at Day 1.
  private var found: Set<Finding.Cause> = []

  init(_ rules: RulesInForce) {
    self.rules = rules
    causes = rules.codes(.cause)
  }

  /// Takes note of what was found at a gate.
  mutating func note(_ findings: [Finding]) {
    for finding in findings where causes.contains(finding.rule) {
      found.insert(finding.asCause)
    }
  }

  /// The cause of a finding, by what would leave its subject behind.
  func cause(of finding: Finding, _ suspects: [Subject]) -> Finding.Cause? {
    guard rules.isConsequence(finding.rule) else { return nil }
    for subject in suspects {
      for rule in causes {
        let cause = Finding.Cause(rule: rule, subject: subject)
        if found.contains(cause) { return cause }
      }
    }
    return nil
  }
}
