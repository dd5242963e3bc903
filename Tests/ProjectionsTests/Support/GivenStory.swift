import Projections
import Testing

@testable import EventLog

/// Begins a story with these facts.
func given(_ facts: Facts...) -> Story { Story(facts) }

/// Facts, and the times, thresholds and part of the service that are asked for.
struct Story: Sendable {
  private var facts: [Facts]
  private var lastDay: String?
  private var knownAt: String?
  private var position: Int?
  private var thresholds = Thresholds()
  private var regions: [String] = []
  private var deliveryUnits: [String] = []
  private var rehearses = false
  private var reconciles = false

  fileprivate init(_ facts: [Facts]) { self.facts = facts }

  /// Goes on with these facts.
  func when(_ more: Facts...) -> Story { with { $0.facts += more } }

  /// Asks as of this day; the source reaches at least that far.
  func asOf(_ day: String) -> Story { with { $0.lastDay = day } }

  /// Asks what was known at this instant.
  func knownAt(_ instant: String) -> Story { with { $0.knownAt = instant } }

  /// Asks of the first so many facts.
  func at(_ position: Int) -> Story { with { $0.position = position } }

  /// Sets a threshold, in hundredths.
  func setting(_ name: String, of rule: String, toHundredths value: Int) -> Story {
    with { $0.thresholds.set(name, of: rule, to: Hundredths(value)) }
  }

  /// Asks for these regions only.
  func inRegions(_ regions: String...) -> Story { with { $0.regions += regions } }

  /// Asks for these PDUs only.
  func inDeliveryUnits(_ units: String...) -> Story { with { $0.deliveryUnits += units } }

  /// Judges Day 1 on the as-of day.
  func rehearsed() -> Story { with { $0.rehearses = true } }

  /// Expects whom Day 1 left behind to be told of too.
  ///
  /// Most stories are about something else and adopt only whom they need; CON-01 and CON-03 would
  /// have a word to say in each of them.
  func reconciled() -> Story { with { $0.reconciles = true } }

  private func with(_ change: (inout Story) -> Void) -> Story {
    var copy = self
    change(&copy)
    return copy
  }

  // MARK: Telling it

  /// The lines of the source; the last may be there only to make the source reach the as-of day.
  private var told: [ToldFact] {
    let told = facts.flatMap(\.told)
    guard let lastDay else { return told }
    return told + Facts.inspection(on: lastDay).told
  }

  /// The story as lines of a source.
  var lines: [String] { zip(1..., told).map { $1.line(at: $0) } }

  /// What the story says.
  func source() throws -> StorySource { try StorySource(lines) }

  /// What the story says, at the times on which it asks.
  func timeline() throws -> Timeline {
    let source = try source()
    var question = Question(at: position)
    question.asOf = lastDay.flatMap { Day($0) }
    question.knownAt = knownAt.flatMap { Instant($0) }
    return try Timeline(source, question)
  }

  /// The phases judged by this story.
  func run() throws -> PhaseRun { try judged().run }

  private func judged() throws -> (run: PhaseRun, timeline: Timeline) {
    let timeline = try timeline()
    var scope = Scope()
    let model = ServiceModel(timeline, asOf: timeline.pin.asOf)
    scope.regions = Set(regions.compactMap { Region(spelling: $0) })
    scope.deliveryUnits = Set(deliveryUnits.compactMap { model.deliveryUnit(code: $0) })
    let run = try PhaseRun(timeline, thresholds, scope: scope, rehearsesDayOne: rehearses)
    return (run, timeline)
  }

  /// The story as a failure prints it.
  fileprivate var text: String {
    let lines = zip(1..., told).map { "  \($0). \($1.sentence)" }
    let asked = [
      lastDay.map { "as of \($0)" }, knownAt.map { "known at \($0)" },
      position.map { "at position \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    return "given\n" + lines.joined(separator: "\n") + "\nwhen asked \(asked)"
  }

  // MARK: What follows

  /// Exactly these findings follow, each written as `Finding.line` writes it.
  func then(_ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    then(expected, sourceLocation: sourceLocation)
  }

  /// No rule is broken.
  func thenNothingIsFound(sourceLocation: SourceLocation = #_sourceLocation) {
    then([], sourceLocation: sourceLocation)
  }

  /// Exactly these findings follow.
  func then(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    check(sourceLocation) { run, timeline in
      let found = run.findings
        .filter { reconciles || !["CON-01", "CON-03"].contains($0.rule) }
        .map { $0.line(timeline, run.model) }
      guard found.sorted() != expected.sorted() else { return nil }
      return "then expected\n" + Self.list(expected) + "found\n" + Self.list(found)
    }
  }

  /// One finding of the story says exactly this.
  func thenSays(
    _ rule: String,
    _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { run, _ in
      let messages = run.findings.filter { $0.rule == rule }.map(\.message)
      guard messages != [message] else { return nil }
      return "then \(rule) was expected to say\n" + Self.list([message]) + "and says\n"
        + Self.list(messages)
    }
  }

  /// The evidence of the one finding of a rule is these facts, by id.
  func thenEvidence(
    of rule: String,
    is expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { run, timeline in
      let found = run.findings.filter { $0.rule == rule }.flatMap(\.evidence)
        .map { timeline.symbols.string(timeline[$0].id) }
      guard found != expected else { return nil }
      return "then \(rule) was expected to rest on\n" + Self.list(expected) + "and rests on\n"
        + Self.list(found)
    }
  }

  /// This becomes of a phase, for the service or for a region of it; `nil` when it is not listed.
  func thenVerdict(
    _ gate: Gate,
    _ expected: Verdict?,
    region: Region? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { run, timeline in
      let phase = run.phases.first { $0.window.gate == gate }
      let verdict =
        if let region {
          phase?.regions.first { $0.region == region }?.verdict
        } else {
          phase?.verdict
        }
      guard verdict != expected else { return nil }
      let whose = region.map { " in region \($0)" } ?? ""
      return "then \(gate)\(whose) was expected to be \(expected?.rawValue ?? "unlisted") and is "
        + "\(verdict?.rawValue ?? "unlisted"), with\n"
        + Self.list(run.findings.map { $0.line(timeline, run.model) })
    }
  }

  /// This becomes of what is in no region at a gate.
  func thenVerdictOutsideRegions(
    _ gate: Gate,
    _ expected: Verdict,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { run, timeline in
      let phase = run.phases.first { $0.window.gate == gate }
      let verdict = phase?.regions.first { $0.region == nil }?.verdict
      guard verdict != expected else { return nil }
      return "then \(gate) outside the regions was expected to be \(expected.rawValue) and is "
        + "\(verdict?.rawValue ?? "unlisted"), with\n"
        + Self.list(run.findings.map { $0.line(timeline, run.model) })
    }
  }

  /// The rule applies to so many subjects at a gate.
  func thenSubjects(
    of rule: String,
    _ gate: Gate,
    _ expected: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { run, _ in
      let gates = run.phases.first { $0.window.gate == gate }?.gates ?? []
      let found = gates.first { $0.card.code == rule }?.subjects
      guard found != expected else { return nil }
      return "then \(rule) was expected to apply to \(expected) at \(gate), and applies to "
        + (found.map { "\($0)" } ?? "nothing, since it is not judged there")
    }
  }

  /// The rule has nothing to judge in these PDUs, and only in these, at a gate.
  func thenNothingToJudge(
    _ rule: String,
    _ gate: Gate,
    _ expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(sourceLocation) { run, _ in
      let gates = run.phases.first { $0.window.gate == gate }?.gates ?? []
      let found = gates.first { $0.card.code == rule }?.nothingToJudge
      guard found != expected else { return nil }
      return "then \(rule) was expected to have nothing to judge in\n" + Self.list(expected)
        + "and has nothing in\n" + Self.list(found ?? ["(the rule is not judged at \(gate))"])
    }
  }

  private func check(
    _ sourceLocation: SourceLocation,
    _ complaint: (PhaseRun, Timeline) -> String?
  ) {
    do {
      let (run, timeline) = try judged()
      guard let complaint = complaint(run, timeline) else { return }
      Issue.record(Comment(rawValue: "\(text)\n\(complaint)"), sourceLocation: sourceLocation)
    } catch {
      let comment = Comment(rawValue: "\(text)\nthe story cannot be judged: \(error)")
      Issue.record(comment, sourceLocation: sourceLocation)
    }
  }

  private static func list(_ lines: [String]) -> String {
    lines.isEmpty ? "  nothing\n" : lines.map { "  \($0)\n" }.joined()
  }
}

extension Finding {
  /// The finding in one line: `ALC-01 X000001 stabilisation 2021-10-03..2021-10-20 18 days, blocks`.
  ///
  /// One that is still open has no day behind the dots.
  func line(_ timeline: Timeline, _ model: ServiceModel) -> String {
    let effect =
      switch (severity, blocks) {
      case (.block, true): "blocks"
      case (.block, false): "within grace"
      case (.warn, false): "warns"
      case (.warn, true): "warns and blocks"
      }
    return "\(rule) \(subject.text(timeline.symbols, model)) \(gate) "
      + "\(from)..\(until?.description ?? "") \(days) \(days == 1 ? "day" : "days"), \(effect)"
      + (accepted == nil ? "" : ", accepted")
  }
}
