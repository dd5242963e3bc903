import EventLog
import Projections

extension Session {
  /// `run`: replays the phases and validates each.
  func runPhases() throws -> ExitCode {
    let gates = try shownGates()
    let thresholds = try thresholds()
    let timeline = try timeline()
    let run: PhaseRun
    do {
      let scope = try scope(ServiceModel(timeline, asOf: timeline.pin.asOf))
      run = try PhaseRun(timeline, thresholds, scope: scope)
    } catch let error as ScheduleError {
      throw Failure(error)
    }
    let phases = run.phases.filter { gates.contains($0.window.gate) }
    let findings = run.findings.filter { gates.contains($0.gate) }
    let waivers = run.waivers.filter { waiver in
      waiver.effect != .accepts || waiver.gates.contains { gates.contains($0) }
    }
    try checkSubstance(phases)
    let rows = findings.map { $0.json(run, timeline) }
    if let path = command.value(of: "findings") { try save(rows, run.pin, to: path) }
    switch format {
    case .json:
      try write(
        .object(
          head(run, timeline) + [
            ("phases", .array(phases.map(\.json))), ("findings", .array(rows)),
            ("waivers", .array(waivers.map { $0.json(timeline) })),
          ]
        )
      )
    case .jsonl:
      try write(
        lines: [.object(head(run, timeline))] + phases.map { .object([("phase", $0.json)]) }
          + rows.map { .object([("finding", $0)]) }
          + waivers.map { .object([("waiver", $0.json(timeline))]) }
      )
    case .csv:
      try remark(run.pin.line)
      try write(Finding.csv(rows))
    case .table:
      let report = RunReport(
        run,
        phases,
        findings,
        waivers,
        timeline,
        style,
        columnCount: columnCount,
        ahead: ahead(of: timeline)
      )
      try write(report.text)
    }
    return phases.contains { $0.verdict == .notMet } ? .notMet : .done
  }

  /// Which gates `--phase` or `--through` asks for.
  private func shownGates() throws -> [Gate] {
    let only = command.value(of: "phase").flatMap { Gate(spelling: $0) }
    let last = command.value(of: "through").flatMap { Gate(spelling: $0) }
    if only != nil, last != nil {
      throw Failure(
        code: "badValue",
        messages: ["--phase and --through: found both, expected only one of them"],
        exitCode: .usage
      )
    }
    return Gate.allCases.filter { gate in
      only.map { $0 == gate } ?? last.map { gate <= $0 } ?? true
    }
  }

  /// The members that the documents of a run start with.
  private func head(_ run: PhaseRun, _ timeline: Timeline) -> [(String, JSONValue)] {
    preamble(run.pin) + [
      ("completeness", run.completeness.json),
      (
        "ahead",
        ahead(of: timeline).map { count, last in
          .object([("facts", .integer(count)), ("until", .string(last.description))])
        } ?? .null
      ),
    ]
  }

  /// The facts that lie after the as-of day, where nobody asked for that day.
  private func ahead(of timeline: Timeline) -> (count: Int, last: Day)? {
    command.value(of: "as-of") == nil ? timeline.ahead : nil
  }

  /// A verdict about nobody says nothing: a source, or a part of the service, in which no phase has an
  /// open case or a practitioner is refused, unless something blocks all the same.
  private func checkSubstance(_ phases: [PhaseRun.PhaseResult]) throws {
    let reached = phases.filter { $0.verdict != .notReached }
    guard !reached.isEmpty, !reached.contains(where: { $0.verdict == .notMet }),
      reached.allSatisfy({ $0.openCases == 0 && $0.practitioners == 0 })
    else { return }
    let options = ["region", "pdu"].flatMap { name in
      command.values(of: name).map { "--\(name) \($0)" }
    }
    if options.isEmpty {
      throw Failure(
        code: "nothingJudged",
        messages: [
          "nothing was judged: there is no open case and no practitioner in any phase"
        ],
        nextStep:
          "migrate replay SOURCE --view findings shows what is wrong with the facts themselves"
      )
    }
    throw Failure(
      code: "emptyScope",
      messages: [
        "\(options.joined(separator: " ")): found no open case and no practitioner there, expected "
          + "some"
      ],
      nextStep: "migrate replay SOURCE --view pdus shows where there are some"
    )
  }

  /// Writes every finding to a file.
  private func save(_ findings: [JSONValue], _ pin: Pin, to path: String) throws {
    var bytes: [UInt8]
    if path.hasSuffix(".csv") {
      bytes = fileBytes(of: Finding.csv(findings))
    } else {
      var json = JSONText()
      json.appendLine(.object(preamble(pin)))
      for finding in findings { json.appendLine(finding) }
      bytes = json.bytes
    }
    try save(bytes, to: path)
  }
}

extension PhaseRun.PhaseResult {
  /// The phase as JSON documents show it.
  fileprivate var json: JSONValue {
    .object([
      ("phase", .string(window.gate.spelling)),
      ("from", .string(window.from.description)),
      ("until", .optional(window.until?.description)),
      ("verdict", .string(verdict.rawValue)),
      (
        "gates",
        .array(
          rules.map { rule in
            .object([
              ("rule", .string(rule.card.code)),
              ("severity", .string(rule.severity.rawValue)),
              ("findings", .integer(rule.findings)),
              ("accepted", .integer(rule.accepted)),
              ("blocking", .integer(rule.blocking)),
              ("subjects", .integer(rule.subjects)),
              ("judgedOn", .optional(rule.judgedOn?.description)),
              ("nothingToJudge", .array(rule.nothingToJudge.map { .string($0) })),
            ])
          }
        )
      ),
      (
        "regions",
        .array(
          regions.map { region, verdict in
            .object([
              ("region", .optional(region?.spelling)), ("verdict", .string(verdict.rawValue)),
            ])
          }
        )
      ),
      ("openCases", .integer(openCases)),
      ("practitioners", .integer(practitioners)),
    ])
  }
}
