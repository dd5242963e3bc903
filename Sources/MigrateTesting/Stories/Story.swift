public import EventLog
public import Projections

/// Begins a story with these facts.
public func given(_ facts: Facts...) -> Story { Story(facts) }

/// Facts, and the times, thresholds and part of the service that are asked for.
///
/// What follows from them is expected at the end; what does not follow is thrown, with the story, so that
/// any test framework can tell it.
///
///     try given(.team("N53A01", on: "2021-01-04"), .staff("N53A001", on: "2021-01-04"))
///       .when(.case(on: "2021-10-01"))
///       .asOf("2021-12-31")
///       .expectFindings("ALC-01 X000001 stabilisation 2021-10-04.. 89 days, blocks")
public struct Story: Sendable {
  private var facts: [Facts]
  private var lastDay: String?
  private var knownAt: String?
  private var position: Int?
  private var thresholds = Thresholds()
  private var rules = RuleBook.standard
  private var regions: [String] = []
  private var deliveryUnits: [String] = []
  private var rehearses = false
  var reconciles = false

  init(_ facts: [Facts]) { self.facts = facts }

  /// Goes on with these facts.
  public func when(_ more: Facts...) -> Story { with { $0.facts += more } }

  /// Asks as of this day; the source reaches at least that far.
  public func asOf(_ day: String) -> Story { with { $0.lastDay = day } }

  /// Asks what was known at this instant.
  public func knownAt(_ instant: String) -> Story { with { $0.knownAt = instant } }

  /// Asks of the first so many facts.
  public func at(_ position: Int) -> Story { with { $0.position = position } }

  /// Sets a threshold, in hundredths.
  public func setting(_ name: String, of rule: String, toHundredths value: Int) -> Story {
    with { $0.thresholds.set(name, of: rule, to: Hundredths(value)) }
  }

  /// Judges by these rules, such as `RuleBook.standard` and some of one's own.
  public func judged(by rules: RuleBook) -> Story { with { $0.rules = rules } }

  /// Asks for these regions only.
  public func inRegions(_ regions: String...) -> Story { with { $0.regions += regions } }

  /// Asks for these PDUs only.
  public func inDeliveryUnits(_ units: String...) -> Story { with { $0.deliveryUnits += units } }

  /// Judges Day 1 on the as-of day.
  public func rehearsed() -> Story { with { $0.rehearses = true } }

  /// Expects whom Day 1 left behind to be told of too.
  ///
  /// Most stories are about something else and adopt only whom they need; CON-01 and CON-03 would
  /// have a word to say in each of them.
  public func reconciled() -> Story { with { $0.reconciles = true } }

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
  public var lines: [String] { zip(1..., told).map { $1.line(at: $0) } }

  /// What the story says.
  public func source() throws(LineProblem) -> LinesSource {
    try LinesSource(lines, isHashed: false)
  }

  /// What the story says, at the times on which it asks.
  public func timeline() throws -> Timeline {
    let source = try source()
    var question = Question(at: position)
    question.asOf = lastDay.flatMap { Day($0) }
    question.knownAt = knownAt.flatMap { Instant($0) }
    return try Timeline(source, question)
  }

  /// The phases judged by this story.
  public func run() throws -> PhaseRun { try judged().run }

  func judged() throws -> (run: PhaseRun, timeline: Timeline) {
    let timeline = try timeline()
    var scope = Scope()
    let model = ServiceModel(timeline, asOf: timeline.pin.asOf)
    scope.regions = Set(regions.compactMap { Region(spelling: $0) })
    scope.deliveryUnits = Set(deliveryUnits.compactMap { model.deliveryUnit(code: $0) })
    let run = try PhaseRun(
      timeline,
      thresholds,
      rules: rules,
      scope: scope,
      rehearsesDayOne: rehearses
    )
    return (run, timeline)
  }

  /// The story as a failure prints it.
  var text: String {
    let lines = zip(1..., told).map { "  \($0). \($1.sentence)" }
    let asked = [
      lastDay.map { "as of \($0)" }, knownAt.map { "known at \($0)" },
      position.map { "at position \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    return "given\n" + lines.joined(separator: "\n") + "\nwhen asked \(asked)"
  }
}
