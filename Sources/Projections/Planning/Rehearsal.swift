public import EventLog

/// Day 1 rehearsed: the plan laid over the source, and what follows from it by the same code as
/// everything else.
public struct Rehearsal: Sendable {
  /// What is rehearsed.
  public struct Request: Sendable {
    /// The first day of the unified service.
    public var dayOne = Phase.dayOne

    /// The instant to which facts are known; `nil` for all.
    public var knownAt: Instant?

    /// How many events of the source are looked at.
    public var position: Position

    /// When the plan's events are recorded; `nil` for the latest instant among those.
    public var recordedAt: Instant?

    /// The part of the service that is planned.
    public var part = HandoverPart()

    /// Whether what came late under a legacy provider is planned, up to the last day of the source,
    /// instead of Day 1 alone.
    public var isDelta = false

    /// The rules that are judged.
    public var rules = RuleBook.standard

    /// What the rules compare with.
    public var thresholds = Thresholds()

    /// A rehearsal of the whole service on the first events of a source.
    public init(position: Position) { self.position = position }
  }

  /// The events that would be appended.
  public let plan: DayOnePlan

  /// Day 1 judged on the planned state.
  public let run: PhaseRun

  /// Everyone and everything before and after.
  public let ledger: Ledger

  /// The open cases by legacy provider and region, on the planned state.
  public let matrix: [MatrixRow]

  /// What has to be mapped, or mapped better.
  public let worklist: [MappingTask]

  /// The mappings that place nothing, by position.
  public let idleMappings: [IdleMapping]

  /// What CON-01 to CON-06 compare, in full.
  public let reconciliation: Reconciliation

  /// The last day that is planned: Day 1, or of a delta the last one that the source tells of.
  public let day: Day

  /// The digest of the planned state at the end of that day.
  public let stateDigest: Digest

  /// The root of the source at the position that was looked at.
  public let root: Digest

  /// The events that count, those of the plan among them.
  public let timeline: Timeline

  /// Findings that block and are not accepted.
  ///
  /// Of Day 1: those at the end of the day before, and of the rules that hold every day also those at
  /// its planned end. Of a delta: what stays under a legacy provider, and what is not conserved of what
  /// it takes over.
  public let blocking: [Finding]

  /// Whether the ledger balances, for the part that is planned.
  public let isBalanced: Bool

  /// Whether nothing blocks and the ledger balances.
  public var isReady: Bool { blocking.isEmpty && isBalanced }

  /// Rehearses Day 1.
  ///
  /// - Throws: `RehearsalError` when the request cannot be met by the source.
  public init(_ source: any EventSource, _ request: Request) throws(RehearsalError) {
    let base = try Self.timeline(source, Question(knownAt: request.knownAt, at: request.position))
    try Self.check(request, base)
    let plan = DayOnePlan(
      base,
      dayOne: request.dayOne,
      recordedAt: request.recordedAt,
      part: request.part,
      lateThrough: request.isDelta ? base.pin.asOf : nil
    )
    let overlay: OverlaySource
    do throws(OverlaySource.Conflict) {
      overlay = try OverlaySource(source, at: request.position, plan.events, plan.symbols)
    } catch {
      throw .conflict(id: error.id)
    }
    day = request.isDelta ? base.pin.asOf : request.dayOne
    // When nothing can be planned, no fact need reach Day 1: it is judged all the same.
    let timeline = try Self.timeline(overlay, Question(knownAt: request.knownAt)).asOf(day)
    do throws(ScheduleError) {
      run = try PhaseRun(
        timeline,
        request.thresholds,
        rules: request.rules,
        dayOne: request.dayOne,
        keepsWalk: true
      )
    } catch {
      throw .schedule(error)
    }
    guard let walked = run.walked, let handover = walked.handover else {
      preconditionFailure("a rehearsal reaches Day 1")
    }
    let (legacy, last) = (handover.legacy, walked.state)
    ledger = Ledger(legacy, handover.unified, dayOne: request.dayOne)
    isBalanced = ledger.isBalanced(request.part, legacy.model)
    let found =
      request.isDelta
      ? Self.blockingDelta(run, plan, request.rules) : Self.blocking(run, request.rules)
    blocking = found.filter { finding in
      let provider = (request.isDelta ? last : legacy).legacyProvider(of: finding.subject)
      var region = finding.place.region
      if request.isDelta, case .case(let reference) = finding.subject {
        region = region ?? last.latePlacement(reference).place.region
      }
      return request.part.contains(provider, region, legacy.model)
    }
    matrix = last.matrix(Scope(regions: request.part.regions))
    worklist = Worklist.all(
      in: request.isDelta ? last : legacy,
      timeline,
      part: request.part,
      lateSince: request.isDelta ? request.dayOne : nil
    )
    idleMappings = (request.isDelta ? last : legacy).idleMappings(timeline)
      .filter { request.part.contains($0.fact.provider, nil, legacy.model) }
    reconciliation = Reconciliation(handover, walked.comparisons, part: request.part)
    stateDigest = last.digest(plan.symbols)
    root = source.root(at: request.position)
    self.plan = plan
    self.timeline = timeline
  }

  /// What blocks a delta: what would stay under a legacy provider, and what Day 1 does not conserve.
  ///
  /// Who was known before Day 1 and is taken over only now has not been through its gate yet: what is
  /// found about them there blocks too. A team of the eve brings the whole gate along.
  private static func blockingDelta(
    _ run: PhaseRun,
    _ plan: DayOnePlan,
    _ book: RuleBook
  ) -> [Finding] {
    let conservation = Set(
      book.rules.filter { $0 is any ConservationRule.Type }.map { $0.card.code }
    )
    let staying = NothingStaysUnderALegacyProvider.card.code
    let isDayOne = plan.known.contains { if case .team = $0 { true } else { false } }
    return run.findings.filter { finding in
      guard finding.blocks, finding.accepted == nil else { return false }
      if finding.rule == staying {
        return finding.until == nil && finding.gate == run.current?.window.gate
      }
      return finding.gate == .dayOne
        && (isDayOne || conservation.contains(finding.rule) || plan.known.contains(finding.subject))
    }
  }

  /// What blocks Day 1: what its gate finds, and what the rules that hold every day find at its planned
  /// end, by what they do at that gate: whatever is broken then blocks.
  private static func blocking(_ run: PhaseRun, _ book: RuleBook) -> [Finding] {
    let atTheEve = run.findings.filter { $0.gate == .dayOne && $0.blocks }
    // What was found on the eve is told of once, and stays accepted.
    let known = Set(atTheEve.map(\.asCause))
    let codes = Set(
      book.cards.filter { $0.kind == .everyDay && $0.severity(at: .dayOne) == .block }
        .map(\.code)
    )
    return atTheEve.filter { $0.accepted == nil }
      + run.findings.filter { finding in
        finding.gate != .dayOne && finding.until == nil && finding.accepted == nil
          && !finding.onlyWarns && codes.contains(finding.rule)
          && !known.contains(finding.asCause)
      }
  }

  private static func timeline(
    _ source: any EventSource,
    _ question: Question
  ) throws(RehearsalError) -> Timeline {
    do throws(QuestionError) {
      return try Timeline(source, question)
    } catch {
      throw .question(error)
    }
  }

  private static func check(
    _ request: Request,
    _ timeline: Timeline
  ) throws(RehearsalError) {
    let windows: Windows
    do throws(ScheduleError) {
      windows = try Windows(timeline)
    } catch {
      throw .schedule(error)
    }
    if let until = windows[.transition].until, request.dayOne >= until {
      throw .afterTransition(dayOne: request.dayOne, until: until)
    }
    let latest = timeline.latestRecordedAt
    if request.isDelta {
      if timeline.pin.asOf < request.dayOne {
        throw .notReached(dayOne: request.dayOne, last: timeline.pin.asOf)
      }
    } else if latest.londonDay > request.dayOne {
      throw .passed(dayOne: request.dayOne, latest: latest)
    }
    if let recordedAt = request.recordedAt, let knownAt = request.knownAt, recordedAt > knownAt {
      throw .recordedUnknown(recordedAt: recordedAt, knownAt: knownAt)
    }
    if let recordedAt = request.recordedAt, recordedAt < timeline.latestGround {
      throw .recordedBefore(recordedAt: recordedAt, latest: timeline.latestGround)
    }
  }
}

/// Why Day 1 cannot be rehearsed.
public enum RehearsalError: Error, Equatable, Sendable {
  /// The source cannot be asked so.
  case question(QuestionError)
  /// The phases that the source schedules overlap.
  case schedule(ScheduleError)
  /// Facts were recorded after Day 1: it is history.
  case passed(dayOne: Day, latest: Instant)
  /// The source does not reach Day 1, after which facts come late.
  case notReached(dayOne: Day, last: Day)
  /// Day 1 would come when Transition, which it begins, is over.
  case afterTransition(dayOne: Day, until: Day)
  /// The plan would be recorded after the instant to which facts are known.
  case recordedUnknown(recordedAt: Instant, knownAt: Instant)
  /// The plan would be recorded before what it stands on.
  case recordedBefore(recordedAt: Instant, latest: Instant)
  /// An event of the plan has an id that stands for something else in the source.
  case conflict(id: String)

  /// One sentence: what was found and what was expected.
  public var message: String {
    switch self {
    case .question(let error): error.message
    case .schedule(let error): error.message
    case .passed(let dayOne, let latest):
      "--day-one: found \(dayOne), which the log has already passed: a fact was recorded at \(latest)"
    case .notReached(let dayOne, let last):
      "--delta: found \(last) as the last day of the log, expected \(dayOne) or later: nothing is late "
        + "before Day 1"
    case .afterTransition(let dayOne, let until):
      "--day-one: found \(dayOne), expected a day before \(until), when Transition has ended"
    case .recordedUnknown(let recordedAt, let knownAt):
      "--recorded-at: found \(recordedAt), expected at most \(knownAt), the instant of --known-at"
    case .recordedBefore(let recordedAt, let latest):
      "--recorded-at: found \(recordedAt), expected at least \(latest), when the last of what it stands on "
        + "was recorded"
    case .conflict(let id):
      "the source holds an event \(id) that is not the plan's, expected the id to be free"
    }
  }
}
