public import EventLog

/// Day 1 rehearsed: the plan laid over the source, and what follows from it by the same code as
/// everything else.
public struct Rehearsal: Sendable {
  /// What is rehearsed.
  public struct Request: Equatable, Sendable {
    /// The first day of the unified service.
    public var dayOne = Phase.dayOne

    /// The instant to which facts are known; `nil` for all.
    public var knownAt: Instant?

    /// How many events of the source are looked at.
    public var position: Position

    /// When the plan's events are recorded; `nil` for the latest instant among those.
    public var recordedAt: Instant?

    /// The part of the service that is planned.
    public var part = DayOnePlan.Part()

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

  /// The teams that need a mapping.
  public let worklist: [UnmappedTeam]

  /// The digest of the planned state at the end of Day 1.
  public let stateDigest: Digest

  /// The root of the source at the position that was looked at.
  public let root: Digest

  /// The events that count, those of the plan among them.
  public let timeline: Timeline

  /// Findings that block Day 1 and are not accepted: at the end of the day before, and of those rules
  /// that hold every day also at the planned end of Day 1.
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
      part: request.part
    )
    let overlay: OverlaySource
    do throws(OverlaySource.Conflict) {
      overlay = try OverlaySource(source, at: request.position, plan.events, plan.symbols)
    } catch {
      throw .conflict(id: error.id)
    }
    // Nothing is planned in an empty part, and then no fact of Day 1 need be there.
    let last = Timeline.effectiveDays(overlay.events)?.upperBound ?? request.dayOne
    let question = Question(asOf: min(last, request.dayOne), knownAt: request.knownAt)
    let timeline = try Self.timeline(overlay, question)
    do throws(ScheduleError) {
      run = try PhaseRun(
        timeline,
        request.thresholds,
        dayOne: request.dayOne
      )
    } catch {
      throw .schedule(error)
    }
    let legacy = UnifiedState(timeline, atTheEndOf: request.dayOne.advanced(by: -1))
    let planned = UnifiedState(timeline, atTheEndOf: request.dayOne)
    ledger = Ledger(legacy, planned, dayOne: request.dayOne)
    isBalanced = ledger.isBalanced(request.part, legacy.model)
    blocking = Self.blocking(run, request.dayOne).filter { finding in
      let provider = legacy.legacyProvider(of: finding.subject)
      return request.part.contains(provider, finding.place.region, legacy.model)
    }
    matrix = planned.matrix(Scope(regions: request.part.regions))
    worklist = UnmappedTeam.all(in: legacy, part: request.part, plan.symbols)
    stateDigest = planned.digest(plan.symbols)
    root = source.root(at: request.position)
    self.plan = plan
    self.timeline = timeline
  }

  private static func blocking(_ run: PhaseRun, _ dayOne: Day) -> [Finding] {
    let before = run.findings.filter { $0.gate == .dayOne && $0.blocks && $0.accepted == nil }
    let known = Set(before.map { Named(rule: $0.rule, subject: $0.subject) })
    let everyDay = RuleBook.catalogue.filter {
      $0.kind == .everyDay && $0.severity(at: .dayOne) == .block
    }
    let codes = Set(everyDay.map(\.code))
    return before
      + run.findings.filter { finding in
        finding.gate == .transition && finding.until == nil && finding.accepted == nil
          && finding.severity == .block && codes.contains(finding.rule)
          && !known.contains(Named(rule: finding.rule, subject: finding.subject))
      }
  }

  private struct Named: Hashable {
    let rule: String
    let subject: Subject
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
    let latest = timeline.latestRecordedAt
    if latest.londonDay > request.dayOne {
      throw .passed(dayOne: request.dayOne, latest: latest)
    }
    if let recordedAt = request.recordedAt, let knownAt = request.knownAt, recordedAt > knownAt {
      throw .recordedUnknown(recordedAt: recordedAt, knownAt: knownAt)
    }
    if let recordedAt = request.recordedAt, recordedAt < latest {
      throw .recordedBefore(recordedAt: recordedAt, latest: latest)
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
    case .recordedUnknown(let recordedAt, let knownAt):
      "--recorded-at: found \(recordedAt), expected at most \(knownAt), the instant of --known-at"
    case .recordedBefore(let recordedAt, let latest):
      "--recorded-at: found \(recordedAt), expected at least \(latest), when the last fact was recorded"
    case .conflict(let id):
      "the source holds an event \(id) that is not the plan's, expected the id to be free"
    }
  }
}
