import EventLog

extension Event {
  /// The event as JSON, with the members of canonical form.
  func json(_ symbols: Symbols) -> JSONValue {
    .object([
      ("id", .string(symbols.string(id))),
      ("type", .string(fact.kind.spelling)),
      ("schemaVersion", .integer(Int(schemaVersion))),
      ("effectiveOn", .string(effectiveOn.description)),
      ("recordedAt", .string(recordedAt.description)),
      ("source", .string(symbols.string(source))),
      ("data", .object(members(symbols))),
    ])
  }

  /// The members of `data` in canonical order, in the version that the event came with.
  private func members(_ symbols: Symbols) -> [(String, JSONValue)] {
    let (fields, values) = data(symbols.schemas)
    return Fact.members(fields, values, symbols)
  }
}

extension Event {
  /// Events of a source in the words of `history`, by position.
  static func table(
    _ events: some Sequence<(position: Position, event: Event)>,
    _ symbols: Symbols
  ) -> Table {
    var table = Table([
      .right("position"), .left("type"), .left("effective"), .left("recorded"), .left("source"),
      .left("what"),
    ])
    for (position, event) in events {
      table.append([
        position.grouped, event.fact.kind.spelling, event.effectiveOn.description,
        event.recordedAt.description, symbols.string(event.source), event.fact.summary(symbols),
      ])
    }
    return table
  }
}

extension Fact {
  /// The members of `data` in canonical order, in the newest version of the type.
  func members(_ symbols: Symbols) -> [(String, JSONValue)] {
    Self.members(kind.fields, values, symbols)
  }

  fileprivate static func members(
    _ fields: [Field],
    _ values: FieldValues,
    _ symbols: Symbols
  ) -> [(String, JSONValue)] {
    fields.enumerated().compactMap { index, field in
      guard values.isPresent(index) else { return nil }
      let bits = values.bits(index)
      let value: JSONValue =
        switch field.form {
        case .reference(let kind): .string(symbols[kind].string(Int(bits)))
        case .enumeration(let words): .string(words[Int(bits)])
        case .number: .hundredths(Int(bits))
        case .integer: .integer(Int(bits))
        case .day: .string(Day(fieldBits: bits).description)
        }
      return (field.name, value)
    }
  }

  /// The members of `data` in one line for people.
  func summary(_ symbols: Symbols) -> String {
    members(symbols).map { "\($0) \($1.shown)" }.joined(separator: ", ")
  }
}
