import EventLog
import Projections

/// What `replay` shows.
enum ReplayView: String, CaseIterable {
  case regions, pdus, teams, staff, cases, matrix, findings
}

extension Session {
  /// `replay`: the state at a date.
  func replay() throws -> ExitCode {
    let thresholds = try thresholds()
    let timeline = try timeline()
    let view = ReplayView(rawValue: command.value(of: "view") ?? "") ?? .regions
    if view == .findings {
      try replayFindings(timeline, thresholds)
      return .done
    }
    let state = UnifiedState(timeline, atTheEndOf: timeline.pin.asOf)
    let scope = try scope(state.model)
    let report = ViewReport(view, state, timeline, scope)
    switch format {
    case .json:
      try write(
        .object(preamble(timeline.pin) + [("view", .string(view.rawValue))] + report.members)
      )
    case .jsonl:
      let head = preamble(timeline.pin) + [("view", JSONValue.string(view.rawValue))]
      let tail = report.members.dropFirst().map { JSONValue.object([$0]) }
      try write(lines: [.object(head)] + report.rows + tail)
    case .csv:
      try remark(timeline.pin.line)
      try write(report.csv)
    case .table:
      try write(timeline.pin.line + "\n\n" + text(of: report.table))
    }
    return .done
  }

  private func replayFindings(_ timeline: Timeline, _ thresholds: Thresholds) throws {
    let run: PhaseRun
    do {
      let scope = try scope(ServiceModel(timeline, asOf: timeline.pin.asOf))
      run = try PhaseRun(timeline, thresholds, scope: scope, rehearsesDayOne: true)
    } catch let error as ScheduleError {
      throw Failure(error)
    }
    let findings = run.standing
    let rows = findings.map { $0.json(run, timeline) }
    switch format {
    case .json:
      try write(
        .object(preamble(timeline.pin) + [("view", "findings"), ("rows", .array(rows))])
      )
    case .jsonl:
      try write(lines: [.object(preamble(timeline.pin) + [("view", "findings")])] + rows)
    case .csv:
      try remark(timeline.pin.line)
      try write(Finding.csv(rows))
    case .table:
      var text = timeline.pin.line + "\n\n"
      let gate = run.current.map { "\($0.window.gate.title): " } ?? ""
      if findings.isEmpty {
        text += "\(gate)nothing breaks a rule on this day\n"
      } else {
        text += "\(gate)what breaks a rule on this day\n\n"
        text += self.text(of: Finding.table(findings, run, timeline))
      }
      try write(text)
    }
  }
}
