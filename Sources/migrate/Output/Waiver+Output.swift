import EventLog
import Projections

extension Waiver {
  /// Who accepted a finding and why, and the event that says so.
  static func declared(
    at position: UInt32,
    _ timeline: Timeline
  ) -> (by: String, reason: String, event: String)? {
    guard case .findingAccepted(let fact) = timeline[position].fact else { return nil }
    return (
      timeline.symbols[.actor].string(fact.by.index), timeline.symbols.string(fact.reason),
      timeline.symbols.string(timeline[position].id)
    )
  }

  /// The waiver as JSON documents show it.
  func json(_ timeline: Timeline) -> JSONValue {
    let declared = Self.declared(at: position, timeline)
    return .object([
      ("rule", .string(rule)), ("subject", .string(subject)),
      ("phase", .optional(gate?.spelling)), ("until", .optional(until?.description)),
      ("effect", .string(effect.rawValue)),
      ("accepts", .array(gates.map { .string($0.spelling) })),
      ("by", .optional(declared?.by)), ("reason", .optional(declared?.reason)),
      ("event", .optional(declared?.event)),
    ])
  }

  /// The waivers as people read them.
  static func table(_ waivers: [Waiver], _ timeline: Timeline) -> Table {
    var table = Table([
      .left("rule"), .left("subject"), .left("holds"), .left("effect"), .left("by"),
      .left("reason"),
    ])
    for waiver in waivers {
      let declared = declared(at: waiver.position, timeline)
      table.append([
        waiver.rule, waiver.subject, waiver.span, waiver.meaning, declared?.by ?? "–",
        declared?.reason ?? "–",
      ])
    }
    return table
  }

  private var span: String {
    let phase = gate.map { "in \($0.title)" } ?? "at every gate"
    return until.map { "\(phase), up to \($0)" } ?? phase
  }

  private var meaning: String {
    switch effect {
    case .accepts: "accepts in " + gates.map(\.title).joined(separator: ", ")
    case .replaced: "replaced by a later one"
    case .expired: "expired: the finding lasted longer"
    case .stale: "stale: nothing found"
    case .notJudged: "not judged yet"
    }
  }
}
