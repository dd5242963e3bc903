public import EventLog

/// A rule that does not hold for one subject in one phase.
public struct Finding: Equatable, Sendable {
  /// The rule's code.
  public let rule: String

  /// Day 1 or the phase.
  public let gate: Gate

  /// What a finding of this rule on this subject does at this gate.
  public let severity: Severity

  /// Who or what.
  public let subject: Subject

  /// Where it counted on its first day.
  public let place: Place

  /// The first day on which the rule was broken.
  public let from: Day

  /// The last day; `nil` when it is still broken on the last day judged.
  public let until: Day?

  /// The last day on which it was judged broken, up to which a waiver has to hold.
  public let lastBroken: Day

  /// The number of days on which it was judged broken.
  public let days: Int

  /// Whether it keeps the gate from being met, unless it is accepted.
  public let blocks: Bool

  /// Whether it never blocks, at whatever gate.
  let onlyWarns: Bool

  /// The position of the `FindingAccepted` that covers it.
  public let accepted: UInt32?

  /// Positions of the events that made it so.
  public let evidence: [UInt32]

  /// A sentence for people.
  public let message: String

  /// The finding whose consequence this one is; `nil` for one that stands for itself.
  public internal(set) var cause: Cause?

  /// This finding as the cause of others.
  public var asCause: Cause { Cause(rule: rule, subject: subject) }

  /// A finding that has others as its consequences.
  public struct Cause: Hashable, Sendable {
    /// The rule's code.
    public let rule: String

    /// Who or what.
    public let subject: Subject

    /// The finding of a rule about a subject.
    public init(rule: String, subject: Subject) {
      self.rule = rule
      self.subject = subject
    }
  }
}

/// What became of a phase.
public enum Verdict: String, Sendable {
  /// Nothing blocks.
  case met
  /// All that blocks has been accepted.
  case metWithWaivers
  /// Something blocks.
  case notMet
  /// The as-of day lies within it, and nothing blocks so far.
  case inProgress
  /// The as-of day lies before it.
  case notReached
}
