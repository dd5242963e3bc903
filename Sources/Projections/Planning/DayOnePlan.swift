public import EventLog

/// The events by which the unified service would take over everyone and everything on Day 1.
///
/// A plan returns events and writes nothing: applying it means appending exactly these. Their ids
/// and order follow from the facts alone, so the same log gives the same plan.
public struct DayOnePlan: Sendable {
  /// The first day of the unified service.
  public let dayOne: Day

  /// The events, in the order in which they are appended: by day teams, staff and cases, each by
  /// code; then the providers that end.
  public let events: [Event]

  /// The cases, staff and teams of the eve that the plan takes over and that were known before Day 1.
  let known: Set<Subject>

  /// The text of the source's references and, behind it, of what the plan adds.
  public let symbols: Symbols

  /// Plans Day 1 from the state at the end of the day before.
  ///
  /// What has no PDU is left out: the ledger shows it as remainder. What a fact of Day 1 says of a team,
  /// a member of staff or a case stands: it is taken over where that puts it.
  ///
  /// - Parameters:
  ///   - timeline: The events that count.
  ///   - dayOne: The first day of the unified service.
  ///   - recordedAt: When the events are recorded; `nil` for the latest instant of what they stand on.
  ///   - part: The part of the service that is planned.
  ///   - lastLateDay: The day up to which what came late under a legacy provider is taken over too: on
  ///     the first day, from Day 1 on, at whose end it is there. `nil` to plan Day 1 alone.
  public init(
    _ timeline: Timeline,
    dayOne: Day = Phase.dayOne,
    recordedAt: Instant? = nil,
    part: HandoverPart = HandoverPart(),
    lateThrough lastLateDay: Day? = nil
  ) {
    var draft = PlanDraft(
      timeline,
      dayOne: dayOne,
      recordedAt: recordedAt ?? timeline.latestGround,
      part: part
    )
    draft.takeOverTheEve()
    if let lastLateDay { draft.takeOverLateFacts(through: lastLateDay) }
    draft.closeProviders()
    self.dayOne = dayOne
    events = draft.events
    known = draft.known
    symbols = draft.symbols
  }
}

extension Timeline {
  /// The latest instant at which anything that a plan stands on was recorded: a fact about the world, a
  /// mapping or a retraction.
  ///
  /// Waivers and tags, which say when they were made, move nothing.
  var latestGround: Instant {
    administrative.reduce(latestRecordedAt) { latest, position in
      switch self[position].fact {
      case .mappingDeclared, .eventRetracted: max(latest, self[position].recordedAt)
      default: latest
      }
    }
  }

  /// The latest instant at which a fact about the world that counts was recorded.
  ///
  /// A mapping or a waiver, which may come long after, moves nothing.
  public var latestRecordedAt: Instant {
    facts.reduce(Instant(milliseconds: 0)) { max($0, self[$1].recordedAt) }
  }
}
