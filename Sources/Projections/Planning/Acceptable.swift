public import EventLog

/// What is found in a source now, for whoever wants to accept it: what a run finds, and what a
/// rehearsal of Day 1 would.
public struct Acceptable: Sendable {
  /// A finding, and where it was found.
  public struct Found: Sendable {
    /// What was found.
    public let finding: Finding

    /// The subject as findings write it.
    public let subject: String

    /// Whether only the rehearsal found it.
    public let isRehearsed: Bool
  }

  /// What was found: by the run, then by the rehearsal, each by gate, rule and subject.
  public let found: [Found]

  /// The run.
  public let run: PhaseRun

  /// The events that count for the run.
  public let timeline: Timeline

  /// Day 1 rehearsed, or after it what came late; `nil` when neither can be.
  public let rehearsal: Rehearsal?

  private let source: any EventSource

  /// Judges a source as a run does, and rehearses Day 1 on it.
  ///
  /// - Parameters:
  ///   - source: The source, all of it.
  ///   - timeline: Its events.
  ///   - thresholds: What the rules compare with.
  /// - Throws: `ScheduleError` when the scheduled phases overlap.
  public init(
    _ source: any EventSource,
    _ timeline: Timeline,
    _ thresholds: Thresholds
  ) throws(ScheduleError) {
    self.source = source
    self.timeline = timeline
    run = try PhaseRun(timeline, thresholds)
    var request = Rehearsal.Request(position: timeline.pin.position)
    request.thresholds = thresholds
    var rehearsal = try? Rehearsal(source, request)
    if rehearsal == nil {
      request.isDelta = true
      rehearsal = try? Rehearsal(source, request)
    }
    self.rehearsal = rehearsal
    let symbols = timeline.symbols
    var found = run.findings.map { [run] finding in
      Found(finding: finding, subject: finding.subject.text(symbols, run.model), isRehearsed: false)
    }
    var known = Set(found.map(Key.init))
    if let rehearsal {
      let atDayOne = rehearsal.run.findings.filter { $0.gate == .dayOne }
      for finding in atDayOne + rehearsal.blocking {
        let subject = finding.subject.text(rehearsal.timeline.symbols, rehearsal.run.model)
        let new = Found(finding: finding, subject: subject, isRehearsed: true)
        if known.insert(Key(new)).inserted { found.append(new) }
      }
    }
    self.found = found
  }

  private struct Key: Hashable {
    let rule: String
    let subject: String
    let gate: Gate

    init(_ found: Found) {
      rule = found.finding.rule
      subject = found.subject
      gate = found.finding.gate
    }
  }

  /// What is found of a rule on a subject, by gate.
  public func found(of rule: String, on subject: String) -> [Found] {
    found.filter { $0.finding.rule == rule && $0.subject == subject }
      .sorted { $0.finding.gate < $1.finding.gate }
  }

  /// The gates at which a waiver that is not recorded yet would cover what is found, in order.
  ///
  /// - Parameters:
  ///   - waiver: A `FindingAccepted`, its references among `symbols`.
  ///   - symbols: The source's text, with what the waiver adds behind it.
  ///   - found: What it is for.
  /// - Returns: The gates of what it covers.
  /// - Throws: `OverlaySource.Conflict` when the waiver's id stands for something else.
  public func gates(
    coveredBy waiver: Event,
    _ symbols: Symbols,
    of found: [Found]
  ) throws -> [Gate] {
    let overlay = try OverlaySource(source, at: timeline.pin.position, [waiver], symbols)
    let waivers = Waivers(try Timeline(overlay, Question()))
    return found.filter { found in
      waivers.covering(
        rule: found.finding.rule,
        subject: found.subject,
        gate: found.finding.gate,
        lastBroken: found.finding.lastBroken
      ) == UInt32(overlay.events.count)
    }.map(\.finding.gate).sorted()
  }
}
