/// The windows of the gates and the waivers, read from the facts once more.
struct PhasesTwin {
  struct Window: Equatable {
    let gate: String
    let from: String
    /// The day after the last; `nil` when it is open.
    let until: String?

    func contains(_ day: String) -> Bool { from <= day && (until.map { day < $0 } ?? true) }

    func lastDay(asOf: String) -> String {
      until.map { min(asOf, CalendarTwin.day($0, plus: -1)) } ?? asOf
    }

    /// Whether the as-of day lies before its last day.
    func isCut(asOf: String) -> Bool {
      until.map { asOf < CalendarTwin.day($0, plus: -1) } ?? false
    }
  }

  /// Day 1 and the phases; `nil` when the phases that are scheduled overlap.
  let windows: [Window]?

  private let waivers: [ToldEvent]

  init(_ all: [ToldEvent], knownAt: Int? = nil, at position: Int? = nil) {
    let events = ToldEvent.counting(all, asOf: "1900-01-01", knownAt: knownAt, at: position)
    waivers = events.filter { $0.type == "FindingAccepted" }
    let defaults = [
      ("transition", "2021-06-26", "2021-09-01"), ("stabilisation", "2021-09-01", "2022-01-01"),
      ("harmonisation", "2022-01-01", "2022-04-01"), ("transformation", "2022-04-01", nil),
    ]
    var windows = [Window(gate: "dayOne", from: "2021-06-25", until: "2021-06-26")]
    for (phase, from, until) in defaults {
      let scheduled = events.filter { $0.type == "PhaseScheduled" && $0["phase"] == phase }
        .max { ($0.instant, $0.position) < ($1.instant, $1.position) }
      if let scheduled {
        let from = scheduled["from"] ?? ""
        windows.append(Window(gate: phase, from: from, until: scheduled["until"]))
      } else {
        windows.append(Window(gate: phase, from: from, until: until))
      }
    }
    let overlaps = zip(windows, windows.dropFirst()).contains { earlier, later in
      earlier.until.map { later.from < $0 } ?? true
    }
    let hasEmpty = windows.contains { window in window.until.map { $0 <= window.from } ?? false }
    self.windows = overlaps || hasEmpty ? nil : windows
  }

  /// The position of the waiver that covers a finding.
  ///
  /// Of several for one phase, or for none, the one recorded last holds, also when it covers less.
  func waiver(of rule: String, _ subject: String, at gate: String, lastBroken: String) -> Int? {
    let named = waivers.filter { $0["rule"] == rule && $0["subject"] == subject }
    let latest = [gate, nil].compactMap { phase in
      named.filter { $0["phase"] == phase }
        .max { ($0.instant, $0.position) < ($1.instant, $1.position) }
    }
    return latest.filter { $0["until"].map { lastBroken <= $0 } ?? true }
      .max { ($0.instant, $0.position) < ($1.instant, $1.position) }?.position
  }
}
