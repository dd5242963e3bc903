public import EventLog

/// The events of a source that count at (known-at K, position P), in the order in which they are
/// folded.
///
/// The as-of day is left open: a fold stops at whatever day it is asked for.
public struct Timeline: Sendable {
  /// The text of every reference in the events.
  public private(set) var symbols: Symbols

  /// Every event of the source, whether it counts or not; the one at position P stands at index P −
  /// 1.
  public let events: [Event]

  /// Positions of the events about the world that count, in fold order.
  public let facts: [UInt32]

  /// Positions of the administrative events that count, in fold order.
  public let administrative: [UInt32]

  /// What the answer stands on.
  public private(set) var pin: Pin

  /// Position of the event with each id, by its reference; 0 for an id that no event bears.
  private let positionByID: [UInt32]

  /// The retraction that takes each event away, by the event's position.
  private let retractions: [UInt32: UInt32]

  /// The events of `source` that count at the times of `question`.
  ///
  /// - Throws: `QuestionError` when a day or a position lies outside the source.
  public init(_ source: some EventSource, _ question: Question) throws(QuestionError) {
    events = source.events
    symbols = source.symbols
    try question.check(events)
    let position = question.at ?? events.count
    // Of the events that are looked at: what is appended later must not change an answer.
    let last = Self.effectiveDays(events.prefix(position))?.upperBound
    guard let asOf = question.asOf ?? last else { throw .noDays }
    pin = Pin(
      asOf: asOf,
      knownAt: question.knownAt,
      position: position,
      root: source.root(at: position)
    )

    let knownAt = question.knownAt ?? Instant(milliseconds: .max)
    var positionByID = [UInt32](repeating: 0, count: symbols[.event].count)
    var facts: [UInt32] = []
    var administrative: [UInt32] = []
    facts.reserveCapacity(position)
    for index in 0..<position {
      let event = events[index]
      positionByID[event.id.index] = UInt32(index + 1)
      guard event.recordedAt <= knownAt else { continue }
      if event.isAdministrative {
        administrative.append(UInt32(index + 1))
      } else {
        facts.append(UInt32(index + 1))
      }
    }
    self.positionByID = positionByID
    retractions = Self.retractions(administrative, events, positionByID)
    self.facts = Self.inFoldOrder(facts, events, without: retractions)
    self.administrative = Self.inFoldOrder(administrative, events, without: retractions)
  }

  /// The first and last effective day of all events but administrative ones.
  public static func effectiveDays(_ events: some Sequence<Event>) -> ClosedRange<Day>? {
    var first = Day.latest
    var last = Day.earliest
    for event in events where !event.isAdministrative {
      first = min(first, event.effectiveOn)
      last = max(last, event.effectiveOn)
    }
    return first <= last ? first...last : nil
  }

  /// Which retraction takes which event away.
  ///
  /// A retraction names only earlier positions, so the latest one stands for certain, and each
  /// earlier one is settled when it is reached.
  private static func retractions(
    _ administrative: [UInt32],
    _ events: [Event],
    _ positionByID: [UInt32]
  ) -> [UInt32: UInt32] {
    var retractions: [UInt32: UInt32] = [:]
    for position in administrative.reversed() {
      guard case .eventRetracted(let retraction) = events[Int(position) - 1].fact,
        retractions[position] == nil
      else { continue }
      let retracted = positionByID[retraction.event.index]
      if retracted != 0, retracted < position { retractions[retracted] = position }
    }
    return retractions
  }

  /// The positions that are not retracted, by effective day, then recorded instant, then position.
  private static func inFoldOrder(
    _ positions: [UInt32],
    _ events: [Event],
    without retractions: [UInt32: UInt32]
  ) -> [UInt32] {
    struct Key {
      var day: Int32
      var position: UInt32
      var instant: Int64
    }
    var isInOrder = true
    var keys: [Key] = []
    keys.reserveCapacity(positions.count)
    for position in positions where retractions.isEmpty || retractions[position] == nil {
      let event = events[Int(position) - 1]
      let key = Key(
        day: event.effectiveOn.number,
        position: position,
        instant: event.recordedAt.milliseconds
      )
      if let last = keys.last, (last.day, last.instant) > (key.day, key.instant) {
        isInOrder = false
      }
      keys.append(key)
    }
    if !isInOrder {
      keys.sort { a, b in
        if a.day != b.day { return a.day < b.day }
        if a.instant != b.instant { return a.instant < b.instant }
        return a.position < b.position
      }
    }
    return keys.map(\.position)
  }

  /// The same events as of another day, which may lie beyond the source's.
  func asOf(_ day: Day) -> Timeline {
    var timeline = self
    timeline.pin = Pin(asOf: day, knownAt: pin.knownAt, position: pin.position, root: pin.root)
    return timeline
  }

  /// The same events, with the text of what may be added to them.
  func naming(_ symbols: Symbols) -> Timeline {
    var timeline = self
    timeline.symbols = symbols
    return timeline
  }

  /// The event at a position.
  public subscript(position: UInt32) -> Event { events[Int(position) - 1] }

  /// The position of the event with this id, or `nil` when the source holds none.
  public func position(of id: EventReference) -> UInt32? {
    // An id that was added to the symbols later is none of the source's.
    guard id.index < positionByID.count else { return nil }
    let position = positionByID[id.index]
    return position == 0 ? nil : position
  }

  /// The position of the retraction that takes an event away, or `nil` when it stands.
  public func retraction(of position: UInt32) -> UInt32? { retractions[position] }

  /// The units registered up to a day, that day included, in fold order.
  func unitRegistrations(through day: Day) -> [UnitRegistered] {
    var registrations: [UnitRegistered] = []
    for position in facts {
      let event = self[position]
      guard event.effectiveOn <= day else { break }
      if case .unitRegistered(let fact) = event.fact { registrations.append(fact) }
    }
    return registrations
  }
}
