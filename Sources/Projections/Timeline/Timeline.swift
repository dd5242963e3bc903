public import EventLog

/// The events of a source that count at (known-at K, position P), in the order in which they are
/// folded.
///
/// The as-of day is left open: a fold stops at whatever day it is asked for.
public struct Timeline: Sendable {
  /// What the events of a plan name as their source.
  public static let plannedSource = "migrate/plan"

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

  /// Which retraction takes which event away.
  private let retractions: Retractions

  /// The events of `source` that count at the times of `question`.
  ///
  /// - Throws: `QuestionError` when a day or a position lies outside the source.
  public init(_ source: some EventSource, _ question: Question) throws(QuestionError) {
    let events = source.events
    self.events = events
    symbols = source.symbols
    try question.check(events)
    let position = question.at ?? events.count
    // Of the events that are looked at: what is appended later must not change an answer.
    guard let asOf = question.asOf ?? Self.defaultDay(source, events.prefix(position)) else {
      throw .noDays
    }
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
    let ids = positionByID
    self.positionByID = ids
    retractions = Retractions(administrative.map { ($0, events[Int($0) - 1]) }) { id in
      ids[id.index]
    }
    self.facts = Self.waiting(
      Self.inFoldOrder(facts, events, without: retractions),
      events,
      symbols
    )
    self.administrative = Self.inFoldOrder(administrative, events, without: retractions)
  }

  /// The day that is asked about when none is named: the last effective day of what the sources say
  /// about the world, but never after the London day of their latest record, since one date in the far
  /// future moves nothing; with a plan on top not before that plan's last day.
  ///
  /// What was planned, in the log or on top of it, says nothing of how far the sources have come.
  private static func defaultDay(
    _ source: some EventSource,
    _ events: ArraySlice<Event>
  ) -> Day? {
    let plan = source.symbols[.source].index(of: Timeline.plannedSource.utf8)
    var last: Day?
    var recordedAt: Instant?
    for event in events where !event.isAdministrative && event.source.index != plan {
      last = max(last ?? event.effectiveOn, event.effectiveOn)
      recordedAt = max(recordedAt ?? event.recordedAt, event.recordedAt)
    }
    let known = last.map { min($0, recordedAt?.londonDay ?? $0) }
    guard let planned = source.lastDayOnTop else { return known }
    return max(known ?? planned, planned)
  }

  /// Administrative events that count, in the order in which they were recorded: of several that say
  /// something of the same, the last one holds.
  var administrativeAsRecorded: [UInt32] {
    administrative.sorted { (self[$0].recordedAt, $0) < (self[$1].recordedAt, $1) }
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

  /// The positions that are not retracted, by effective day, then recorded instant, then position.
  private static func inFoldOrder(
    _ positions: [UInt32],
    _ events: [Event],
    without retractions: Retractions
  ) -> [UInt32] {
    struct Key {
      var day: Int32
      var position: UInt32
      var instant: Int64
    }
    var isInOrder = true
    var keys: [Key] = []
    keys.reserveCapacity(positions.count)
    for position in positions where retractions[position] == nil {
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

  /// The same order, with each fact whose subject is registered only later on its day directly behind
  /// that registration: those that wait for one, in fold order.
  private static func waiting(
    _ order: [UInt32],
    _ events: [Event],
    _ symbols: Symbols
  ) -> [UInt32] {
    // Where the first registration of each subject stands.
    var registered = SubjectTable<Int32>(symbols, repeating: -1)
    for (index, position) in order.enumerated() {
      guard let subject = events[Int(position) - 1].fact.registers, registered[subject] < 0 else {
        continue
      }
      registered[subject] = Int32(index)
    }
    var waiting: [Int32: [UInt32]] = [:]
    for (index, position) in order.enumerated() {
      let event = events[Int(position) - 1]
      guard let subject = event.fact.subject else { continue }
      let registration = registered[subject]
      guard registration > index,
        events[Int(order[Int(registration)]) - 1].effectiveOn == event.effectiveOn
      else { continue }
      waiting[registration, default: []].append(position)
    }
    if waiting.isEmpty { return order }
    let late = Set(waiting.values.joined())
    var result: [UInt32] = []
    result.reserveCapacity(order.count)
    for (index, position) in order.enumerated() where !late.contains(position) {
      result.append(position)
      if let behind = waiting[Int32(index)] { result += behind }
    }
    return result
  }

  /// The facts about the world that are effective after the as-of day, and the last of their days; `nil`
  /// when there are none.
  public var ahead: (count: Int, last: Day)? {
    guard let last = facts.last.map({ self[$0].effectiveOn }), last > pin.asOf else { return nil }
    return (facts.count { self[$0].effectiveOn > pin.asOf }, last)
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
}
