import EventLog
import Projections

extension Session {
  /// `accept`: records a waiver for what is found, or with `--ahead` for what is not found yet.
  func acceptFinding() throws -> ExitCode {
    let card = try ruleCard(command.argument("RULE"))
    let subject = command.argument("SUBJECT")
    let gate = try acceptedGate()
    let thresholds = try thresholds()
    let stated = stated("FindingAccepted", waiver(card, subject, gate))
    var symbols = Symbols()
    _ = try event(in: stated.line, &symbols)
    let log = try readLog(command.argument("LOG"))
    let acceptable = try acceptable(in: log, thresholds)
    let found = acceptable?.found(of: card.code, on: subject) ?? []
    let wanted = found.filter { gate == nil || $0.finding.gate == gate }
    if wanted.isEmpty, !command.has("ahead") {
      throw notFound(card, subject, gate, found, acceptable)
    }
    symbols = log.symbols
    let event = try event(in: stated.line, &symbols)
    let report = AcceptReport(
      card: card,
      subject: subject,
      gate: gate,
      until: command.value(of: "until"),
      found: found,
      covered: try acceptable?.gates(coveredBy: event, symbols, of: found) ?? [],
      acceptable: acceptable
    )
    let appended = try append(stated)
    if format == .table { try write(report.text(style, columnCount: columnCount)) }
    try self.report(appended, report.members)
    return .done
  }

  // MARK: What is accepted

  private func acceptedGate() throws -> Gate? {
    guard let text = command.value(of: "phase") else { return nil }
    guard let gate = Gate(typed: text) else {
      throw badValue(
        "phase",
        text,
        "one of " + Gate.spellings.joined(separator: ", "),
        nextStep: Failure.didYouMean(text, among: Gate.spellings)
      )
    }
    return gate
  }

  private func waiver(
    _ card: RuleCard,
    _ subject: String,
    _ gate: Gate?
  ) -> [(String, JSONValue)] {
    var data: [(String, JSONValue)] = [
      ("rule", .string(card.code)), ("subject", .string(subject)),
      ("reason", .string(command.value(of: "reason") ?? "")),
      ("by", .string(command.value(of: "by") ?? "")),
    ]
    if let gate { data.append(("phase", .string(gate.spelling))) }
    if let until = command.value(of: "until") { data.append(("until", .string(until))) }
    return data
  }

  // MARK: What is found

  /// What is found in the log; `nil` when it holds no fact that could be judged.
  private func acceptable(
    in log: LogSource,
    _ thresholds: Thresholds
  ) throws(Failure) -> Acceptable? {
    let timeline: Timeline
    do throws(QuestionError) {
      timeline = try Timeline(log, Question())
    } catch {
      if case .noDays = error { return nil }
      throw Failure(error)
    }
    do throws(ScheduleError) {
      return try Acceptable(log, timeline, thresholds)
    } catch {
      throw Failure(error)
    }
  }

  /// Says what was searched, what is found for the rule, and what to do.
  private func notFound(
    _ card: RuleCard,
    _ subject: String,
    _ gate: Gate?,
    _ found: [Acceptable.Found],
    _ acceptable: Acceptable?
  ) -> Failure {
    var searched = "the log has no fact that could be judged"
    if let acceptable {
      searched =
        "searched what run finds as of \(acceptable.run.pin.asOf), position "
        + acceptable.run.pin.position.grouped
        + (acceptable.rehearsal == nil ? "" : ", and what plan would find on Day 1")
    }
    let gates = found.map(\.finding.gate.title).joined(separator: ", ")
    let message =
      if let gate, !gates.isEmpty {
        "--phase: \(card.code) \(subject) is found at \(gates), not at \(gate.title)"
      } else {
        "\(card.code) \(subject): there is no such finding now"
      }
    return Failure(
      code: "notFound",
      messages: [message],
      nextStep: ([searched] + nearest(card, subject, acceptable)
        + ["--ahead accepts it before it is found"]).joined(separator: "\n")
    )
  }

  /// What is found for the rule, the subjects most like the one that was asked for first.
  private func nearest(
    _ card: RuleCard,
    _ subject: String,
    _ acceptable: Acceptable?
  ) -> [String] {
    let all = (acceptable?.found ?? []).filter { $0.finding.rule == card.code }.map(\.subject)
    let subjects = Set(all).subtracting([subject])
    if subjects.isEmpty {
      return all.isEmpty ? ["\(card.code) has no findings now"] : []
    }
    let wanted = Array(subject)
    let ordered = subjects.map { (damerauLevenshteinDistance(wanted, Array($0)), $0) }.sorted(by: <)
      .map(\.1)
    let shown = ordered.prefix(Self.shownSubjectCountMax)
    let more = ordered.count - shown.count
    return [
      "findings of \(card.code) now: \(shown.joined(separator: " "))"
        + (more > 0 ? " … and \(more.grouped) more" : "")
    ] + [Failure.didYouMean(subject, among: ordered)].compactMap(\.self)
  }

  /// No more subjects that could be meant are shown than this.
  private static var shownSubjectCountMax: Int { 10 }
}
