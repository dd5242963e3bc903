/// A rule that compares the end of the day before Day 1 with the end of Day 1.
public protocol ConservationRule: Rule {
  /// What it compares, in a word or two.
  static var compares: String { get }

  /// Compares both sides.
  func compare(_ handover: Handover) -> Comparison

  /// What is said about a subject, of which all that breaks the rule is given.
  func explain(_ messages: [String]) -> String
}

extension ConservationRule {
  /// One sentence after the other.
  public func explain(_ messages: [String]) -> String { messages.joined(separator: " ") }

  /// Every subject that breaks the rule.
  public func audit(_ handover: Handover) -> Audit { audit(compare(handover)) }

  /// Every subject that breaks the rule, by what was compared.
  public func audit(_ comparison: Comparison) -> Audit {
    var audit = Audit()
    for (place, count) in comparison.places { audit.judge(at: place, count) }
    let faults = comparison.discrepancies.filter { $0.message != nil }
    for (subject, faults) in Dictionary(grouping: faults, by: \.subject) {
      audit.find(
        subject,
        Explanation(explain(faults.compactMap(\.message)), faults.flatMap(\.evidence)),
        onlyWarns: faults.allSatisfy(\.onlyWarns)
      )
    }
    return audit
  }
}
