import EventLog
import Projections

extension Session {
  /// `diff`: what changed between two days, two positions or two plans.
  func diff() throws -> ExitCode {
    if let other = command.arguments("OTHER").first {
      return try diffPlans(command.argument("SOURCE"), other)
    }
    let sides = try sides()
    let thresholds = try thresholds()
    let source = try readSource()
    let suffix = command.has("from-at") ? "-at" : ""
    let before = try side(source, sides.from, thresholds, option: "from\(suffix)")
    let after = try side(source, sides.to, thresholds, option: "to\(suffix)")
    let scope = try regions()
    let differences = Difference.all(before.entities, after.entities).filter { difference in
      scope.isEmpty || difference.region.map { scope.contains($0) } == true
    }
    let report = DiffReport(
      from: before.pin,
      to: after.pin,
      differences,
      resolved: before.findings.filter { !after.keys.contains(DiffReport.key($0)) },
      new: after.findings.filter { !before.keys.contains(DiffReport.key($0)) }
    )
    try write(report)
    return report.isEmpty ? .done : .differences
  }

  private func write(_ report: DiffReport) throws {
    switch format {
    case .json: try write(report.json)
    case .jsonl: try write(lines: report.jsonLines)
    case .csv: try write(report.csv)
    case .table: try write(report.text(style))
    }
  }

  // MARK: Two states

  private func sides() throws -> (from: Question, to: Question) {
    var (from, to) = (try question(), try question())
    let days = ["from", "to"].map { command.value(of: $0) }
    let points = ["from-at", "to-at"].map { command.value(of: $0) }
    switch (days[0], days[1], points[0], points[1]) {
    case (let first?, let last?, nil, nil):
      from.asOf = try day(first, "from")
      to.asOf = try day(last, "to")
    case (nil, nil, let first?, let last?):
      from.at = try position(first, "from-at")
      to.at = try position(last, "to-at")
    default:
      throw Failure(
        code: "badValue",
        messages: [
          "found neither --from and --to nor --from-at and --to-at, expected one of these pairs, or "
            + "two plans"
        ],
        exitCode: .usage
      )
    }
    return (from, to)
  }

  private func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(text) else { throw badTime(option, text, "a day as YYYY-MM-DD") }
    return day
  }

  private struct Side {
    let pin: Pin
    let entities: [Entity]
    let findings: [JSONValue]
    let keys: Set<String>
  }

  private func side(
    _ source: any EventSource,
    _ question: Question,
    _ thresholds: Thresholds,
    option: String
  ) throws -> Side {
    let timeline = try timeline(source, question, option: option)
    let scope = Scope(regions: Set(try regions()))
    let state = UnifiedState(timeline, atTheEndOf: timeline.pin.asOf)
    let run: PhaseRun
    do throws(ScheduleError) {
      run = try PhaseRun(timeline, thresholds, scope: scope, rehearsesDayOne: true)
    } catch {
      throw Failure(error)
    }
    let findings = run.standing.map { $0.json(run, timeline) }
    return Side(
      pin: timeline.pin,
      entities: state.entities(timeline.symbols),
      findings: findings,
      keys: Set(findings.map(DiffReport.key))
    )
  }

  // MARK: Two plans

  private func diffPlans(_ first: String, _ second: String) throws -> ExitCode {
    let (before, after) = (try StoredPlan(path: first), try StoredPlan(path: second))
    let report = PlanDiffReport(before, after)
    switch format {
    case .json: try write(report.json)
    case .jsonl: try write(lines: report.jsonLines)
    case .csv: try write(CSVText(rows: report.rows))
    case .table: try write(report.text(style))
    }
    if let remark = report.remark { try self.remark(remark) }
    return report.rows.isEmpty ? .done : .differences
  }
}
