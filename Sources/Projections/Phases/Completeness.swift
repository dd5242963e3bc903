import EventLog

/// How complete the record is, as far as the sources said what it should hold.
public struct Completeness: Equatable, Sendable {
  /// Providers whose facts the record is to hold (`ProviderExpected`); 0 when nobody said.
  public let expected: Int

  /// Those of them that have a source of their own.
  public let heardFrom: Int

  /// Control totals that were stated, the latest of each kind (`CountStated`).
  public let counts: Int

  /// Those of them that agree with what was counted here.
  public let agreeing: Int

  /// What the state says.
  init(_ state: UnifiedState) {
    expected = state.expected.count
    heardFrom = state.expected.keys.count { !state.sources.sources(of: $0).isEmpty }
    counts = state.counts.latest.count
    agreeing = state.counts.latest.values.count(where: \.agrees)
  }

  /// Whether anybody said what the record should hold.
  public var isJudged: Bool { expected > 0 }
}
