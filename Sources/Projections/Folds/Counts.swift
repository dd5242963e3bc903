public import EventLog

/// The fold of control totals: the latest of each kind, and what was counted here on its day.
public struct Counts: Sendable {
  /// What a source counts, and what was counted here at the end of the same day.
  public struct Statement: Sendable, BitwiseCopyable {
    /// The day at whose end it is counted.
    public let day: Day

    /// What the source counts.
    public let stated: Int

    /// What was counted here; `nil` until that day has ended.
    public internal(set) var found: Int?

    /// The event that states it, by position.
    public let position: UInt32?

    /// Whether both are the same.
    public var agrees: Bool { found == stated }
  }

  /// The latest statement of each kind.
  public private(set) var latest: [CountKey: Statement] = [:]

  /// What was stated today and has still to be counted.
  private(set) var pending: Set<CountKey> = []

  /// What was settled since it was last looked at.
  var changed: [CountKey] = []

  init() {}

  mutating func state(_ fact: CountStated, on day: Day, at position: UInt32?) {
    let key = CountKey(fact)
    latest[key] = Statement(day: day, stated: Int(fact.count), found: nil, position: position)
    pending.insert(key)
  }

  /// Takes what was counted at the end of the day.
  mutating func settle(_ counted: [CountKey: Int]) {
    for key in pending {
      latest[key]?.found = counted[key, default: 0]
      changed.append(key)
    }
    pending.removeAll()
  }
}

extension UnifiedState {
  /// Counts what was stated today, in one pass over all that there is.
  mutating func settleCounts() {
    if counts.pending.isEmpty { return }
    let wanted = counts.pending
    var counted: [CountKey: Int] = [:]
    func count(
      _ kind: CountedKind,
      _ provider: ProviderReference?,
      _ unit: UnitReference?,
      _ team: TeamReference?,
      _ staff: StaffReference?,
      in keys: [CountedKind: [CountKey.Part: [CountKey]]]
    ) {
      guard let parts = keys[kind] else { return }
      func add(_ part: CountKey.Part, ofProvider isOfProvider: Bool) {
        for key in parts[part] ?? [] where !isOfProvider || key.provider == provider {
          counted[key, default: 0] += 1
        }
      }
      add(.provider, ofProvider: true)
      // A unit is unique only together with its provider.
      if let unit { add(.unit(unit), ofProvider: true) }
      if let team { add(.team(team), ofProvider: false) }
      if let staff { add(.staff(staff), ofProvider: false) }
    }
    let keys = Dictionary(grouping: wanted, by: \.of).mapValues { keys in
      Dictionary(grouping: keys, by: \.part)
    }
    if keys[.openCases] != nil || keys[.casesNotClosed] != nil {
      for (_, state) in caseload.all where state.status == .open {
        // A source counts a case with its own team, or else its officer's.
        let team = state.team ?? officersTeam(of: state)
        let unit = team.flatMap { organisation[$0]?.unit }
        count(.casesNotClosed, state.provider, unit, team, state.officer, in: keys)
        if state.isOpen { count(.openCases, state.provider, unit, team, state.officer, in: keys) }
      }
    }
    if keys[.staffInPost] != nil {
      for (reference, state) in workforce.all where state.isInPost {
        let team = organisation[state.team]
        count(.staffInPost, team?.provider, team?.unit, state.team, reference, in: keys)
      }
    }
    if keys[.openTeams] != nil {
      for (reference, state) in organisation.all where state.isOpen {
        count(.openTeams, state.provider, state.unit, reference, nil, in: keys)
      }
    }
    counts.settle(counted)
  }
}
