import EventLog

/// What was seen of one subject that broke a rule in the current window.
struct Record {
  let first: Day
  let place: Place
  var explanation: Explanation

  /// Whether every breach so far was one that only warns.
  var onlyWarns: Bool

  /// The first day of the spell that runs, or `nil` when none does.
  private(set) var openSince: Day?

  /// The last broken day of the last spell that ended.
  private(set) var lastBroken: Day

  /// Broken days of the spells that ended.
  private(set) var days = 0

  /// Working days of the longest spell that ended.
  private(set) var longestSpell = 0

  init(_ day: Day, _ place: Place, _ explanation: Explanation, onlyWarns: Bool) {
    first = day
    self.place = place
    self.explanation = explanation
    self.onlyWarns = onlyWarns
    openSince = day
    lastBroken = day
  }

  var isOpen: Bool { openSince != nil }

  mutating func reopen(_ day: Day) { openSince = day }

  /// Ends the spell that runs; `day` is its last broken day.
  mutating func close(_ day: Day) {
    guard let openSince else { return }
    days += openSince.distance(to: day) + 1
    longestSpell = max(longestSpell, WorkingDays.count(from: openSince, through: day))
    lastBroken = day
    self.openSince = nil
  }

  /// Counts one more day of a rule that is judged on certain days only.
  mutating func seeAgain(_ day: Day, _ explanation: Explanation, onlyWarns: Bool) {
    self.explanation = explanation
    self.onlyWarns = self.onlyWarns && onlyWarns
    lastBroken = day
    days += 1
  }
}
