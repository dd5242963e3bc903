import EventLog

/// Something that lasts for days, of which a lapse within one day is no interruption: a day is judged
/// at its end.
struct Spell<State: Sendable & BitwiseCopyable>: Sendable, BitwiseCopyable {
  /// What is so now; `nil` when it is not.
  private(set) var current: State?

  /// What was so until it lapsed, and the day on which it did.
  private var lapsed: Lapse?

  private struct Lapse: Sendable, BitwiseCopyable {
    var state: State
    var day: Day
  }

  /// Goes on with what lapsed on that day, or else begins.
  mutating func begin(on day: Day, _ state: @autoclosure () -> State) {
    guard current == nil else { return }
    if let lapsed, lapsed.day == day { current = lapsed.state } else { current = state() }
    lapsed = nil
  }

  /// Ends, unless it begins again on the same day.
  mutating func end(on day: Day) {
    guard let current else { return }
    lapsed = Lapse(state: current, day: day)
    self.current = nil
  }

  /// Changes what is remembered, also of a spell that has lapsed and may still go on.
  mutating func change(_ change: (inout State) -> Void) {
    if var state = current {
      change(&state)
      current = state
    } else if var lapse = lapsed {
      change(&lapse.state)
      lapsed = lapse
    }
  }

  /// Forgets everything: what begins again is something else.
  mutating func forget() {
    current = nil
    lapsed = nil
  }
}
