import EventLog
import Projections

/// The open cases of a service, counted twice: all of them, and place by place.
public struct Accounting: Equatable, Sendable {
  /// All open cases.
  public let openCases: Int

  /// The open cases of the regions, with national providers, and that have no place.
  public let placed: Int

  /// Counts at the end of the last day that a source is asked about.
  public init(_ source: some EventSource) throws {
    let timeline = try Timeline(source, Question())
    let state = UnifiedState(timeline, atTheEndOf: timeline.pin.asOf)
    let regions = state.regions()
    openCases = state.openCases.count
    placed =
      regions.rows.values.reduce(0) { $0 + $1.openCases }
      + regions.national.openCases + regions.unmapped.openCases
  }

  /// Nobody is lost: every open case is in one place, and in one only.
  public var isComplete: Bool { openCases == placed }
}
