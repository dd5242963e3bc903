import EventLog
import Projections

extension Session {
  /// `history`: every fact about one reference, in order.
  func history() throws -> ExitCode {
    let timeline = try timeline()
    let reference = command.argument("REFERENCE")
    let history = History(of: reference, in: timeline)
    guard history.isKnown else {
      let upper = reference.uppercased()
      let isCase = upper != reference && History(of: upper, in: timeline).isKnown
      throw Failure(
        code: "unknownReference",
        messages: [
          "found no fact that names \"\(reference)\", expected a case, person, member of staff, "
            + "team, provider, unit or event of the source"
        ],
        nextStep: isCase ? "did you mean \"\(upper)\"?" : nil
      )
    }
    let model = ServiceModel(timeline, asOf: timeline.pin.asOf)
    let remarks = history.noEffects.mapValues { $0.text(timeline.symbols, model) }
    let rows = history.positions.map { row($0, remarks[$0], timeline) }
    switch format {
    case .json:
      try write(
        .object(
          preamble(timeline.pin) + [("reference", .string(reference)), ("rows", .array(rows))]
        )
      )
    case .jsonl:
      try write(
        lines: [.object(preamble(timeline.pin) + [("reference", .string(reference))])] + rows
      )
    case .csv:
      try remark(timeline.pin.line)
      try write(csv(history.positions, remarks, timeline))
    case .table:
      try write(
        timeline.pin.line + "\n\n" + text(of: table(history.positions, remarks, timeline))
      )
    }
    return .done
  }

  private func row(
    _ position: UInt32,
    _ noEffect: String?,
    _ timeline: Timeline
  ) -> JSONValue {
    .object([
      ("position", .integer(Int(position))),
      ("retractedBy", .optional(retraction(position, timeline))),
      ("noEffect", .optional(noEffect)),
      ("event", timeline[position].json(timeline.symbols)),
    ])
  }

  /// The id of the event that takes another away.
  private func retraction(_ position: UInt32, _ timeline: Timeline) -> String? {
    timeline.retraction(of: position).map { timeline.symbols.string(timeline[$0].id) }
  }

  private func csv(
    _ positions: [UInt32],
    _ noEffects: [UInt32: String],
    _ timeline: Timeline
  ) -> CSVText {
    CSVText(
      rows: positions.map { position in
        let event = timeline[position]
        return .object([
          ("position", .integer(Int(position))),
          ("effectiveOn", .string(event.effectiveOn.description)),
          ("recordedAt", .string(event.recordedAt.description)),
          ("id", .string(timeline.symbols.string(event.id))),
          ("type", .string(event.fact.kind.spelling)),
          ("source", .string(timeline.symbols.string(event.source))),
          ("data", .string(event.fact.summary(timeline.symbols))),
          ("retractedBy", .optional(retraction(position, timeline))),
          ("noEffect", .optional(noEffects[position])),
        ])
      }
    )
  }

  private func table(
    _ positions: [UInt32],
    _ noEffects: [UInt32: String],
    _ timeline: Timeline
  ) -> Table {
    var table = Table([
      .left("effective"), .left("recorded"), .right("position"), .left("type"), .left("what"),
      .left("source"), .left("id"),
    ])
    for position in positions {
      let event = timeline[position]
      let mark =
        retraction(position, timeline).map { " [retracted by \($0)]" }
        ?? noEffects[position].map { " [no effect: \($0)]" } ?? ""
      table.append([
        event.effectiveOn.description, event.recordedAt.description, "\(position)",
        event.fact.kind.spelling, event.fact.summary(timeline.symbols) + mark,
        timeline.symbols.string(event.source), timeline.symbols.string(event.id),
      ])
    }
    return table
  }
}
