public import EventLog

/// The days of one gate, half-open.
public struct Window: Equatable, Sendable {
  /// Day 1 or a phase.
  public let gate: Gate

  /// The first day.
  public let from: Day

  /// The day after the last; `nil` when the window is open.
  public let until: Day?

  /// The last day that is judged when the source is asked as of `asOf`.
  func lastDay(asOf: Day) -> Day {
    guard let until else { return asOf }
    return min(asOf, until.advanced(by: -1))
  }

  /// Whether the window has an end that lies after `asOf`.
  func isCut(asOf: Day) -> Bool { until.map { asOf.advanced(by: 1) < $0 } ?? false }
}

/// The windows of all gates, in order: the defaults, or what `PhaseScheduled` says.
///
/// Source of the defaults: Probation Unification update, October 2021, which prints "June – Sept"
/// and "Sept – Dec"; mixed caseloads began in September.
public struct Windows: Equatable, Sendable {
  /// The window of each gate, in the order of `Gate`.
  public let all: [Window]

  /// The windows that a source has scheduled; for each phase the one recorded last counts.
  ///
  /// - Throws: `ScheduleError` when a phase starts before the one ahead of it, or Day 1, has ended.
  init(_ timeline: Timeline) throws(ScheduleError) {
    var scheduled: [Phase: PhaseScheduled] = [:]
    for position in timeline.administrativeAsRecorded {
      if case .phaseScheduled(let fact) = timeline[position].fact { scheduled[fact.phase] = fact }
    }
    var windows = [Window(gate: .dayOne, from: Day(2021, 6, 25), until: Phase.dayOne)]
    let bounds = [Phase.dayOne, Day(2021, 9, 1), Day(2022, 1, 1), Day(2022, 4, 1)]
    for (index, phase) in Phase.allCases.enumerated() {
      let fact = scheduled[phase]
      let until = index + 1 < bounds.count ? bounds[index + 1] : nil
      windows.append(
        Window(
          gate: Gate(phase),
          from: fact?.from ?? bounds[index],
          until: fact.map(\.until) ?? until
        )
      )
    }
    for window in windows {
      if let until = window.until, until <= window.from {
        throw .empty(window.gate, from: window.from, until: until)
      }
    }
    for (earlier, later) in zip(windows, windows.dropFirst()) {
      guard let until = earlier.until, until <= later.from else {
        throw .overlap(
          earlier: earlier.gate,
          until: earlier.until,
          later: later.gate,
          from: later.from
        )
      }
    }
    all = windows
  }

  private init(_ all: [Window]) { self.all = all }

  /// The same windows with Day 1 judged on the as-of day, when that lies before it.
  func rehearsing(asOf: Day) -> Windows {
    guard asOf < self[.dayOne].from else { return self }
    let rehearsal = Window(gate: .dayOne, from: asOf, until: asOf.advanced(by: 1))
    return Windows([rehearsal] + all.dropFirst())
  }

  /// The same windows with another first day of the unified service; no phase starts before it.
  func starting(on dayOne: Day) -> Windows {
    if dayOne == Phase.dayOne { return self }
    let gate = Window(gate: .dayOne, from: dayOne.advanced(by: -1), until: dayOne)
    return Windows(
      [gate]
        + all.dropFirst().map { window in
          let from = max(window.from, dayOne)
          return Window(
            gate: window.gate,
            from: from,
            until: window.until.map { max($0, from.advanced(by: 1)) }
          )
        }
    )
  }

  /// The window of a gate.
  public subscript(gate: Gate) -> Window { all[Int(gate.rawValue)] }

  /// The window that a day lies in, or `nil` when it lies before Day 1 or between two phases.
  public func window(containing day: Day) -> Window? {
    all.first { $0.from <= day && ($0.until.map { day < $0 } ?? true) }
  }
}

/// Why the phases that a source schedules cannot be judged.
public enum ScheduleError: Error, Equatable, Sendable {
  /// A phase ends before it starts.
  case empty(Gate, from: Day, until: Day)

  /// A phase starts before the one ahead of it ends.
  case overlap(earlier: Gate, until: Day?, later: Gate, from: Day)

  /// One sentence: what was found and what was expected.
  public var message: String {
    switch self {
    case .empty(let gate, let from, let until):
      "PhaseScheduled: found \(gate) from \(from) until \(until), expected its end after its start"
    case .overlap(let earlier, let until, let later, let from):
      "PhaseScheduled: found \(later) from \(from) before \(earlier) ends"
        + (until.map { " (\($0))" } ?? " (it is open)")
        + ", expected each phase to start when the one ahead of it has ended"
    }
  }
}
