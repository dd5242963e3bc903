import EventLog
import Projections

extension Session {
  /// `run`: replays the phases and validates each.
  func runPhases() throws -> ExitCode {
    let thresholds = try thresholds()
    let timeline = try timeline()
    let run: PhaseRun
    do {
      let scope = try scope(ServiceModel(timeline, asOf: timeline.pin.asOf))
      run = try PhaseRun(timeline, thresholds, scope: scope)
    } catch let error as ScheduleError {
      throw Failure(error)
    }
    let gates = shownGates()
    let phases = run.phases.filter { gates.contains($0.window.gate) }
    let findings = run.findings.filter { gates.contains($0.gate) }
    let rows = findings.map { $0.json(run, timeline) }
    if let path = command.value(of: "findings") { try save(rows, run.pin, to: path) }
    switch format {
    case .json:
      try write(
        .object(
          preamble(run.pin) + [
            ("phases", .array(phases.map(\.json))), ("findings", .array(rows)),
          ]
        )
      )
    case .jsonl:
      try write(
        lines: [.object(preamble(run.pin))] + phases.map { .object([("phase", $0.json)]) }
          + rows.map { .object([("finding", $0)]) }
      )
    case .csv:
      try remark(run.pin.line)
      try write(Finding.csv(rows).text)
    case .table:
      let report = RunReport(
        run,
        phases,
        findings,
        timeline,
        style,
        columnCount: columnCount
      )
      try write(report.text)
    }
    return phases.contains { $0.verdict == .notMet } ? .notMet : .done
  }

  /// Which gates `--phase` and `--through` ask for.
  private func shownGates() -> [Gate] {
    Gate.allCases.filter { gate in
      let isPhase = command.value(of: "phase").map { $0 == gate.spelling } ?? true
      let last = command.value(of: "through").flatMap { Gate(spelling: $0) }
      return isPhase && (last.map { gate <= $0 } ?? true)
    }
  }

  /// Writes every finding to a file.
  private func save(_ findings: [JSONValue], _ pin: Pin, to path: String) throws {
    var bytes: [UInt8]
    if path.hasSuffix(".csv") {
      bytes = Finding.csv(findings).bytes
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
          gates.map { gate in
            .object([
              ("rule", .string(gate.card.code)),
              ("severity", .string(gate.severity.rawValue)),
              ("findings", .integer(gate.findings)),
              ("accepted", .integer(gate.accepted)),
              ("blocking", .integer(gate.blocking)),
              ("judgedOn", .optional(gate.judgedOn?.description)),
              ("nothingToJudge", .array(gate.nothingToJudge.map { .string($0) })),
            ])
          }
        )
      ),
      (
        "regions",
        .array(
          regions.map { region, verdict in
            .object([
              ("region", .string(region.spelling)), ("verdict", .string(verdict.rawValue)),
            ])
          }
        )
      ),
    ])
  }
}
