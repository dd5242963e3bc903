public import EventLog

/// What somebody took responsibility for, and what became of it.
public struct Waiver: Equatable, Sendable {
  /// What became of a waiver.
  public enum Effect: String, Sendable {
    /// It covers a finding.
    case accepts
    /// A later waiver covers what it was for.
    case replaced
    /// The finding lasted longer than the waiver.
    case expired
    /// The rule was judged, and what was accepted is found no more.
    case stale
    /// No day has come on which the rule is judged.
    case notJudged
  }

  /// The position of its `FindingAccepted`.
  public let position: UInt32

  /// The rule's code.
  public let rule: String

  /// The subject as findings write it.
  public let subject: String

  /// The only gate at which it holds; `nil` for all.
  public let gate: Gate?

  /// The last day on which it holds; `nil` for no end.
  public let until: Day?

  /// What became of it.
  public let effect: Effect

  /// The gates at which it covers a finding, in order.
  public let gates: [Gate]
}
