import EventLog

/// Which retraction takes which event away.
struct Retractions: Sendable {
  /// The position of the retraction that stands against each event, by the event's position.
  private var retractions: [UInt32: UInt32] = [:]

  /// The retractions among administrative events.
  ///
  /// A retraction names only earlier positions, so the latest one stands for certain, and each
  /// earlier one is settled when it is reached.
  ///
  /// - Parameters:
  ///   - events: Administrative events with their positions, in order.
  ///   - position: The position of the event with an id; 0 when there is none.
  init(
    _ events: some BidirectionalCollection<(position: UInt32, event: Event)>,
    position: (EventReference) -> UInt32
  ) {
    for (retraction, event) in events.reversed() {
      guard case .eventRetracted(let fact) = event.fact, retractions[retraction] == nil else {
        continue
      }
      let retracted = position(fact.event)
      if retracted != 0, retracted < retraction { retractions[retracted] = retraction }
    }
  }

  /// The position of the retraction that takes an event away, or `nil` when it stands.
  subscript(position: UInt32) -> UInt32? { retractions.isEmpty ? nil : retractions[position] }
}
