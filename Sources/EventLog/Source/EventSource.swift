/// Where events come from: files, a log, a log at a position.
///
/// Nothing downstream knows which.
public protocol EventSource: Sendable {
  /// The text of every reference in the events.
  var symbols: Symbols { get }

  /// The events in the order of their positions; the one at position P stands at index P − 1.
  var events: [Event] { get }

  /// The hash tree over the canonical lines of all events.
  var tree: MerkleTree { get }

  /// The RFC 6962 root over the canonical lines of the first `position` events.
  ///
  /// - Precondition: `position` is from 0 to the number of events.
  func root(at position: Position) -> Digest

  /// The last effective day of the events that were laid on top of a source; `nil` where nothing was.
  var lastDayOnTop: Day? { get }
}

extension EventSource {
  /// Nothing was laid on top.
  public var lastDayOnTop: Day? { nil }
}
