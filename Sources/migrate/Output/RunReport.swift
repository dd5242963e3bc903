import EventLog
import Projections

/// A run as people read it: the verdicts first, then each phase with its gates and findings.
struct RunReport {
  private let run: PhaseRun
  private let phases: [PhaseRun.PhaseResult]
  private let findings: [Finding]
  private let waivers: [Waiver]
  private let timeline: Timeline
  private let style: Style
  private let columnCount: Int?
  private let ahead: (count: Int, last: Day)?

  /// Where to look for what the table has no room for.
  private static let evidence =
    "The events behind each finding are named by --format json and by --findings FILE."

  /// No more findings of one rule are listed than this; the rest is counted.
  private static let findingCountMax = 10

  init(
    _ run: PhaseRun,
    _ phases: [PhaseRun.PhaseResult],
    _ findings: [Finding],
    _ waivers: [Waiver],
    _ timeline: Timeline,
    _ style: Style,
    columnCount: Int?,
    ahead: (count: Int, last: Day)?
  ) {
    self.run = run
    self.phases = phases
    self.findings = findings
    self.waivers = waivers
    self.timeline = timeline
    self.style = style
    self.columnCount = columnCount
    self.ahead = ahead
  }

  /// The whole report.
  var text: String {
    var text = run.pin.line + "\n" + completeness + "\n" + summary.text(style: style)
    if !waivers.isEmpty {
      let table = Waiver.table(waivers, timeline)
      text += "\n" + style.bold("What was accepted, by whom and why") + "\n"
      text += table.text(widthMax: columnCount, style: style)
    }
    for phase in phases where phase.verdict != .notReached { text += "\n" + self.text(of: phase) }
    if !findings.isEmpty {
      text += "\n\(Self.evidence)\n"
    }
    return text
  }

  /// How complete the record is, and what lies after the day that is asked about.
  private var completeness: String {
    let line = "the record: \(run.completeness.text)"
    var text = (run.completeness.isDoubtful ? style.yellow(line) : line) + "\n"
    if let ahead {
      let verb = ahead.count == 1 ? "is" : "are"
      text += style.yellow(
        "\(ahead.count.counted("fact")) \(verb) effective after \(run.pin.asOf), up to "
          + "\(ahead.last), and not judged; to judge up to then: --as-of \(ahead.last)"
      )
      text += "\n"
    }
    return text
  }

  private var summary: Table {
    var table = Table([
      .left("phase"), .left("window"), .left("verdict"), .right("findings"), .right("blocking"),
      .right("accepted"),
    ])
    for phase in phases {
      let found = findings.filter { $0.gate == phase.window.gate }
      table.append([
        phase.window.gate.title, phase.window.text, colored(phase.verdict),
        found.count.grouped, found.count { $0.blocks && $0.accepted == nil }.grouped,
        found.count { $0.accepted != nil }.grouped,
      ])
    }
    return table
  }

  /// The verdict as people read it; programs read its `rawValue`.
  private func words(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .metWithWaivers: "met, with waivers"
    case .notMet: "not met"
    case .inProgress: "in progress"
    case .notReached: "not reached"
    }
  }

  private func colored(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: style.green(words(verdict))
    case .notMet: style.red(words(verdict))
    case .metWithWaivers, .inProgress: style.yellow(words(verdict))
    case .notReached: style.dim(words(verdict))
    }
  }

  private func text(of phase: PhaseRun.PhaseResult) -> String {
    let title = "\(phase.window.gate.title), \(phase.window.text)"
    var text = style.bold(title) + ": " + colored(phase.verdict) + "\n"
    text += "  at its end: \(phase.openCases.counted("open case")), "
    text += "\(phase.practitioners.counted("practitioner"))\n"
    let regions = phase.regions.filter { $0.region != nil || phase.isOutsideRegions }
      .map { "\($0.region?.spelling ?? "in no region") \(words($0.verdict))" }
    if regions.count > 1 || phase.isOutsideRegions {
      text += wrapped(
        "regions:",
        regions.enumerated().map { index, word in
          word + (index + 1 < regions.count ? "," : "")
        }
      )
    }
    let judged = phase.rules.filter { $0.judgedOn != nil }
    let passed = judged.filter { $0.findings == 0 && $0.subjects > 0 && $0.nothingToJudge.isEmpty }
    let partly = judged.filter { !$0.nothingToJudge.isEmpty && $0.subjects > 0 }
    let idle = judged.filter { $0.findings == 0 && $0.subjects == 0 }
    let pending = phase.rules.filter { $0.judgedOn == nil }
    if !passed.isEmpty {
      text += wrapped("\(passed.count.counted("rule")) passed:", passed.map(\.card.code))
    }
    if !pending.isEmpty { text += wrapped("not judged yet:", pending.map(\.card.code)) }
    if !idle.isEmpty {
      text += wrapped("nothing to judge:", idle.map(\.card.code))
    }
    if !partly.isEmpty {
      text += wrapped(
        "nothing to judge in places:",
        partly.enumerated().map { index, rule in
          "\(rule.card.code) in \(rule.nothingToJudge.joined(separator: " "))"
            + (index + 1 < partly.count ? ";" : "")
        }
      )
    }
    for rule in phase.rules where rule.findings > 0 {
      text += "\n" + self.text(of: rule, in: phase.window.gate)
    }
    return text
  }

  private func text(of rule: PhaseRun.RuleResult, in phase: Gate) -> String {
    let found = findings.filter { $0.gate == phase && $0.rule == rule.card.code }
    var text = style.bold("\(rule.card.code) \(effect(of: found))") + ": "
    let words = rule.card.sentence.split(separator: " ").map(String.init)
    text += lines(of: words, to: 84).joined(separator: "\n  ") + "\n"
    let causes = found.filter { $0.cause == nil }
    if !causes.isEmpty {
      let table = Finding.table(Array(causes.prefix(Self.findingCountMax)), run, timeline)
      text += table.text(widthMax: columnCount, style: style)
    }
    if causes.count > Self.findingCountMax {
      let more = (causes.count - Self.findingCountMax).grouped
      text += "… and \(more) more of \(rule.card.code); --findings FILE lists them all\n"
    }
    text += consequences(in: found) + consequences(of: found, in: phase)
    let remedy = rule.card.remedy.split(separator: " ").map(String.init)
    return text + lines(of: ["to fix:"] + remedy, to: 84).joined(separator: "\n  ") + "\n"
  }

  /// Those of a rule's findings that only follow from others.
  private func consequences(in found: [Finding]) -> String {
    let groups = Dictionary(grouping: found.filter { $0.cause != nil }, by: \.cause)
    let lines = groups.compactMap { cause, findings -> String? in
      guard let cause else { return nil }
      return "\(findings.count.grouped) of them \(findings.count == 1 ? "follows" : "follow") from "
        + "\(cause.text(timeline.symbols, run.model))\n"
    }
    return lines.sorted().joined()
  }

  /// What follows from a rule's findings.
  private func consequences(of found: [Finding], in phase: Gate) -> String {
    let following = findings.filter { $0.gate == phase }.following(from: found)
    return following.isEmpty ? "" : "following from this: \(following.countsByRule)\n"
  }

  /// What a rule's findings come to: that they block, or else all that they do.
  private func effect(of findings: [Finding]) -> String {
    let effects = findings.map(\.effect)
    if effects.contains("blocks") { return "blocks" }
    return Set(effects).sorted().joined(separator: ", ")
  }

  /// Words after a heading, in lines that fit.
  private func wrapped(_ heading: String, _ words: [String]) -> String {
    lines(of: [heading] + words, to: 98).map { "  \($0)\n" }.joined()
  }
}

extension Window {
  /// The days for people, the last one included.
  fileprivate var text: String {
    guard let until else { return "\(from) on" }
    let last = until.advanced(by: -1)
    return from == last ? "\(from)" : "\(from) to \(last)"
  }
}
