import EventLog
import Projections

/// Lines of events for the user to append, with what only the user knows left open.
struct MappingLines {
  private let symbols: Symbols

  init(_ rehearsal: Rehearsal) { symbols = rehearsal.plan.symbols }

  /// What mends a task: a mapping, the retraction of each mapping that contradicts another, or of each
  /// that names no PDU with the mapping that was probably meant.
  func lines(for task: MappingTask, _ timeline: Timeline) -> [String] {
    if task.reason == .contradictory {
      return task.declared.map { retraction(of: timeline[$0].id) }
    }
    let wrong = task.idle.filter { $0.reason == .noDeliveryUnit }
    let retractions = wrong.map { retraction(of: $0.id) }
    guard let team = task.team else {
      // Cases that name no team: no mapping of a team could place them.
      let data: [(String, JSONValue)] = [
        ("case", "…"), ("provider", .string(symbols.string(task.provider))), ("team", "…"),
      ]
      return retractions + [line("…", "CaseTransferred", data)]
    }
    let provider = symbols.string(task.provider)
    let deliveryUnit = wrong.first?.deliveryUnitMeant?.code
    if let first = wrong.first, first.fact.team == nil, let unit = first.fact.unit {
      // All teams of the unit wait for the same mapping.
      return retractions + [
        mapping(provider, ("unit", symbols.string(unit)), to: deliveryUnit)
      ]
    }
    return retractions + [
      mapping(provider, ("team", symbols.string(team)), to: deliveryUnit)
    ]
  }

  /// What takes a mapping back that places nothing, and what was probably meant by it, if that is
  /// clear.
  func lines(for idle: IdleMapping) -> [String] {
    let fact = idle.fact
    let holder =
      fact.team.map { ("team", symbols.string($0)) }
      ?? fact.unit.map { ("unit", symbols.string($0)) }
    let retraction = retraction(of: idle.id)
    func mended(_ provider: String, _ holder: (String, String)?, _ deliveryUnit: String) -> [String]
    {
      [retraction, mapping(provider, holder, to: deliveryUnit)]
    }
    let (provider, deliveryUnit) = (symbols.string(fact.provider), symbols.string(fact.pdu))
    guard let meant = idle.meant?.code else {
      // What becomes a PDU later needs no mending.
      return idle.reason == .deliveryUnitOfLater ? [] : [retraction]
    }
    switch idle.reason {
    case .noDeliveryUnit: return mended(provider, holder, meant)
    case .unknownProvider, .otherProvider: return mended(meant, holder, deliveryUnit)
    case .unknownUnit: return mended(provider, ("unit", meant), deliveryUnit)
    case .unknownTeam: return mended(provider, ("team", meant), deliveryUnit)
    case .deliveryUnitOfLater: return []
    }
  }

  private func retraction(of event: EventReference) -> String {
    let id = symbols.string(event)
    return line("retract-\(id)", "EventRetracted", [("event", .string(id)), ("reason", "…")])
  }

  private func mapping(
    _ provider: String,
    _ holder: (name: String, code: String)?,
    to deliveryUnit: String?
  ) -> String {
    let id = (["map", provider] + [holder?.code].compactMap(\.self)).joined(separator: "-")
    return line(
      free(id),
      "MappingDeclared",
      [("provider", .string(provider))] + [holder].compactMap(\.self).map { ($0, .string($1)) }
        + [("pdu", deliveryUnit.map { .string($0) } ?? "…")]
    )
  }

  /// An id that no event of the source bears, made of another.
  private func free(_ id: String) -> String {
    let candidates = [id] + (2...).lazy.prefix(99).map { "\(id)-\($0)" }
    return candidates.first { symbols[.event].index(of: $0.utf8) == nil } ?? "…"
  }

  private func line(_ id: String, _ type: String, _ data: [(String, JSONValue)]) -> String {
    JSONValue.object([
      ("id", .string(id)), ("type", .string(type)), ("effectiveOn", "…"), ("recordedAt", "…"),
      ("source", "…"), ("data", .object(data)),
    ]).text
  }
}

extension IdleMapping {
  /// The mapping as JSON documents show it.
  func json(_ rehearsal: Rehearsal) -> JSONValue {
    let symbols = rehearsal.plan.symbols
    return .object([
      ("event", .string(symbols.string(id))), ("reason", .string(reason.rawValue)),
      ("provider", .string(symbols.string(fact.provider))),
      ("unit", .optional(fact.unit.map { symbols.string($0) })),
      ("team", .optional(fact.team.map { symbols.string($0) })),
      ("pdu", .string(symbols.string(fact.pdu))), ("meant", .optional(meant?.code)),
      ("message", .string(text(symbols))),
      ("append", .array(MappingLines(rehearsal).lines(for: self).map { .string($0) })),
    ])
  }
}
