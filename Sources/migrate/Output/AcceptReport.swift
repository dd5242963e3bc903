import EventLog
import Projections

/// What a waiver accepts, as people and programs are told of it.
struct AcceptReport {
  /// The rule.
  let card: RuleCard

  /// The subject as findings write it.
  let subject: String

  /// The only gate at which the waiver holds.
  let gate: Gate?

  /// The last day on which it holds, as it was typed.
  let until: String?

  /// What is found of the rule on the subject, by gate, whether the waiver is for that gate or not.
  let found: [Acceptable.Found]

  /// The gates at which it covers what is found.
  let covered: [Gate]

  /// What is found in the log.
  let acceptable: Acceptable?

  private var isFoundNow: Bool { found.contains { gate == nil || $0.finding.gate == gate } }

  // MARK: For programs

  /// What a program is told besides the id and the position.
  var members: [(String, JSONValue)] {
    [
      ("rule", .string(card.code)), ("subject", .string(subject)),
      ("phase", .optional(gate?.spelling)), ("until", .optional(until)),
      ("ahead", .bool(!isFoundNow)), ("accepts", .array(covered.map { .string($0.spelling) })),
      ("findings", .array(found.map(json))),
    ]
  }

  private func json(_ found: Acceptable.Found) -> JSONValue {
    guard let acceptable else { return .null }
    if found.isRehearsed, let rehearsal = acceptable.rehearsal {
      return found.finding.json(rehearsal.run, rehearsal.timeline)
    }
    return found.finding.json(acceptable.run, acceptable.timeline)
  }

  // MARK: For people

  /// The rule, what is found, and what the waiver does about each.
  func text(_ style: Style, columnCount: Int?) -> String {
    let span = gate.map { "at \($0.title)" } ?? "at every gate"
    var text = style.bold("accepted \(card.code) \(subject)")
    text += ", \(span)\(until.map { ", up to \($0)" } ?? "")\n  \(card.sentence)\n"
    if !isFoundNow { text += "nothing is found yet: it is accepted in advance\n" }
    guard !found.isEmpty else { return text }
    var table = Table([
      .left("phase"), .left("from"), .left("until"), .right("days"), .left("effect"),
      .left("waiver"), .left("what"),
    ])
    for found in found {
      let finding = found.finding
      table.append([
        title(found), finding.from.description, finding.until?.description ?? "open",
        finding.days.grouped,
        finding.effectWithoutWaiver,
        covered.contains(finding.gate) ? "covers it" : "does not cover it", finding.message,
      ])
    }
    return text + table.text(widthMax: columnCount, style: style) + found.map(notes).joined()
  }

  private func title(_ found: Acceptable.Found) -> String {
    found.finding.gate.title + (found.isRehearsed ? ", rehearsed" : "")
  }

  /// Why the waiver does not cover a finding, and whether another one does already.
  private func notes(on found: Acceptable.Found) -> String {
    let finding = found.finding
    var notes = ""
    if !covered.contains(finding.gate) {
      let isForIt = gate.map { $0 == finding.gate } ?? true
      let why =
        isForIt
        ? "the rule was broken until \(finding.lastBroken), but the waiver ends on \(until ?? "that day")"
        : "the waiver is for \(gate?.title ?? "another gate") alone"
      notes += "\(title(found)): not covered: \(why)\n"
    }
    if let position = finding.accepted, let acceptable,
      let earlier = Waiver.declared(at: position, acceptable.timeline)
    {
      notes +=
        "\(title(found)): already accepted by \(earlier.event) (\(earlier.by): \(earlier.reason))\n"
    }
    return notes
  }
}
