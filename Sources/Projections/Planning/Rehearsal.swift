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

  /// Findings that block Day 1 and are not accepted.
  ///
  /// Whom another provider than those that are planned leaves behind does not block them.
  public let blocking: [Finding]

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
        scope: Scope(regions: request.part.regions),
        dayOne: request.dayOne
      )
    } catch {
      throw .schedule(error)
    }
    let legacy = UnifiedState(timeline, atTheEndOf: request.dayOne.advanced(by: -1))
    let planned = UnifiedState(timeline, atTheEndOf: request.dayOne)
    ledger = Ledger(legacy, planned, dayOne: request.dayOne)
    matrix = planned.matrix(Scope(regions: request.part.regions))
    worklist = UnmappedTeam.all(in: legacy, part: request.part, plan.symbols)
    stateDigest = planned.digest(plan.symbols)
    root = source.root(at: request.position)
    blocking = run.findings.filter {
      $0.gate == .dayOne && $0.blocks && $0.accepted == nil
        && !Self.isLeftOut($0, legacy, request.part)
    }
    self.plan = plan
    self.timeline = timeline
  }

  /// Whether a finding is about a case or a member of staff whose handover is not planned.
  private static func isLeftOut(
    _ finding: Finding,
    _ legacy: UnifiedState,
    _ part: DayOnePlan.Part
  ) -> Bool {
    guard !part.providers.isEmpty else { return false }
    switch (finding.rule, finding.subject) {
    case (NoCaseIsLostOnDayOne.card.code, .case(let reference)):
      return !part.providers.contains(legacy.caseload[reference].provider)
    case (NobodyOnTheStaffIsLostOnDayOne.card.code, .staff(let reference)):
      let team = legacy.organisation[legacy.workforce[reference].team]
      return !team.isRegistered || !part.providers.contains(team.provider)
    default: return false
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
