public import EventLog

/// A walk through the days of a timeline: the one place where facts are folded in their order.
///
/// It stands at the end of a day and goes on to later ones. It knows the days on which a unit becomes a
/// PDU and folds again what that changes, ends each day, takes what is planned on top behind the facts of
/// its day, and, where it is asked to, finds what is wrong with the facts on the way.
public struct Replay: Sendable {
  /// The events that count.
  public let timeline: Timeline

  /// The day at whose end it stands.
  public private(set) var day: Day

  /// The state at the end of that day.
  public internal(set) var state: UnifiedState

  /// What is wrong with the facts up to that day; `nil` in a walk that does not look for it.
  public internal(set) var defects: Defects?

  /// What is planned on top, in the order of its days.
  private var planned: [Event] = []

  /// Indexes of the next fact and the next planned event to fold.
  private var next = (fact: 0, planned: 0)

  /// The day of what was folded last: it is ended before anything of a later one is folded.
  private var open = Day.earliest

  /// The days on which units become PDUs, or providers national, and whether earlier facts named them.
  private lazy var modelDays = timeline.modelDays()

  /// Walks from the first fact to the end of a day.
  ///
  /// - Parameters:
  ///   - timeline: The events that count.
  ///   - day: Where it stands then.
  ///   - findsDefects: Whether it looks for what is wrong with the facts.
  public init(_ timeline: Timeline, to day: Day, findsDefects: Bool = false) {
    self.init(timeline, to: day, findsDefects: findsDefects, before: nil)
  }

  /// The same, asking of every event before it is applied: first of the administrative ones, which hold
  /// from the start.
  init(
    _ timeline: Timeline,
    to day: Day,
    findsDefects: Bool = false,
    before look: ((Event, UInt32, UnifiedState) -> Void)?
  ) {
    self.timeline = timeline
    self.day = day
    state = UnifiedState(timeline, through: day)
    defects = findsDefects ? Defects(timeline, state) : nil
    if let look {
      for position in timeline.administrative { look(timeline[position], position, state) }
    }
    fold(before: look)
  }

  /// A walk that begins at the end of a day whose state is known.
  ///
  /// - Parameters:
  ///   - timeline: The events that count.
  ///   - day: The day.
  ///   - state: The state at its end.
  ///   - defects: What is wrong with the facts up to it; `nil` not to look for that.
  init(_ timeline: Timeline, at day: Day, _ state: UnifiedState, _ defects: Defects?) {
    self.timeline = timeline
    self.day = day
    self.state = state
    self.defects = defects
    next.fact = timeline.facts.partitioningIndex { timeline[$0].effectiveOn > day }
    open = day
  }

  /// Walks on to the end of a later day.
  ///
  /// - Returns: Whether units became PDUs, or providers national, on the way: then everything may be
  ///   placed anew.
  @discardableResult
  public mutating func advance(to day: Day) -> Bool {
    precondition(day >= self.day, "a walk does not turn back")
    let changes = modelDays.isEmpty ? [:] : modelDays.filter { self.day < $0.key && $0.key <= day }
    self.day = day
    if changes.values.contains(true) {
      // A unit that becomes a PDU changes what earlier facts meant, so they are all folded again.
      state = UnifiedState(timeline, through: day)
      if defects != nil { defects = Defects(timeline, state) }
      next = (0, 0)
      open = .earliest
    } else if !changes.isEmpty {
      state.adopt(ServiceModel(timeline, asOf: day))
    }
    fold()
    return !changes.isEmpty
  }

  /// The first day after this one on which a fact is effective; `nil` when none is.
  var nextDay: Day? {
    next.fact < timeline.facts.count ? timeline[timeline.facts[next.fact]].effectiveOn : nil
  }

  /// The facts that are effective after this day, by position in fold order.
  var ahead: ArraySlice<UInt32> { timeline.facts[next.fact...] }

  /// Lays planned events of this day on top, which come behind its facts.
  mutating func plan(_ events: some Sequence<Event>) {
    planned += events
    fold()
  }

  /// Folds what is effective by the day and not folded yet, and ends the day.
  private mutating func fold(before look: ((Event, UInt32, UnifiedState) -> Void)? = nil) {
    while let (event, position) = following(), event.effectiveOn <= day {
      if event.effectiveOn > open {
        endDay()
        open = event.effectiveOn
      }
      if let position {
        look?(event, position, state)
        defects?.note(event, at: position, before: state, timeline)
        next.fact += 1
      } else {
        next.planned += 1
      }
      state.apply(event, at: position)
    }
    endDay()
  }

  /// The next event, and its position; `nil` for a planned one, which comes behind the facts of its day.
  private func following() -> (event: Event, position: UInt32?)? {
    let fact = next.fact < timeline.facts.count ? timeline.facts[next.fact] : nil
    if next.planned < planned.count {
      let event = planned[next.planned]
      guard let fact, timeline[fact].effectiveOn <= event.effectiveOn else { return (event, nil) }
    }
    return fact.map { (timeline[$0], $0) }
  }

  /// Judges what is so only when the day has ended: mergers, and what the sources counted.
  ///
  /// Asked again it does nothing.
  private mutating func endDay() {
    for merger in state.endDay() {
      defects?.noteMerger(of: merger.case, at: merger.position, state)
    }
  }
}

extension [UInt32] {
  /// The index of the first element for which a condition holds that holds for all behind it.
  fileprivate func partitioningIndex(where holds: (UInt32) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = holds(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}

extension UnifiedState {
  /// The state at the end of `day`: every fact effective by then, folded in order.
  public init(_ timeline: Timeline, atTheEndOf day: Day) { self = Replay(timeline, to: day).state }
}
