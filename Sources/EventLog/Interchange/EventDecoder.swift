/// Decodes lines of the event contract into events, and keeps their text in a symbol table.
public struct EventDecoder: Sendable {
  /// Longest line, in bytes, without its line end.
  static let lineByteCountMax = 1 << 20

  private static let envelope = [
    "id", "type", "schemaVersion", "effectiveOn", "recordedAt", "source", "data",
  ]
  private static let envelopeBytes = envelope.map { Array($0.utf8) }

  private static let kinds: SymbolTable = {
    var table = SymbolTable()
    for name in FactKind.spellings { _ = table.intern(Array(name.utf8), 0..<name.utf8.count) }
    return table
  }()

  private enum Member: Int {
    case id, type, schemaVersion, effectiveOn, recordedAt, source, data
  }

  /// The parts of an event as they come, in any order.
  private struct Parts {
    var seen: UInt8 = 0
    /// The likeliest member to come.
    var guess = 0
    var id = EventReference(rawValue: 0)
    var kind: FactKind?
    /// `nil` until the member comes.
    var schemaVersion: Int?
    var effectiveOn = Day.earliest
    var recordedAt = Instant(milliseconds: 0)
    var source = SourceReference(rawValue: 0)
    var fact: Fact?
    /// Where `data` starts, when it came before what says how to read it.
    var dataStart: Int?
  }

  /// A decoder; it keeps nothing from line to line.
  public init() {}

  /// Decodes the line `range` of `bytes`, its line end excluded.
  ///
  /// - Throws: `LineProblem` when the line is no event of the contract.
  public func decode(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    into symbols: inout Symbols
  ) throws(LineProblem) -> Event {
    var scanner = JSONScanner(bytes, range)
    var parts = Parts()
    try scanner.expect(UInt8(ascii: "{"), "an event as a JSON object")
    scanner.skipSpace()
    if scanner.next == UInt8(ascii: "}") {
      scanner.index += 1
    } else {
      repeat {
        try member(&scanner, &parts, &symbols)
      } while try hasMore(&scanner)
    }
    scanner.skipSpace()
    guard scanner.index == scanner.end else {
      throw scanner.problem(expected: "the end of the line after the event")
    }
    return try event(&scanner, parts, &symbols)
  }

  /// After a member: takes a comma and returns true, or takes the closing brace and returns false.
  private func hasMore(_ scanner: inout JSONScanner) throws(LineProblem) -> Bool {
    scanner.skipSpace()
    let next = scanner.next
    guard next == UInt8(ascii: ",") || next == UInt8(ascii: "}") else {
      throw scanner.problem(expected: "a comma or the end of the object")
    }
    scanner.index += 1
    scanner.skipSpace()
    return next == UInt8(ascii: ",")
  }

  private func member(
    _ scanner: inout JSONScanner,
    _ parts: inout Parts,
    _ symbols: inout Symbols
  ) throws(LineProblem) {
    let place = scanner.index
    let key = try scanner.string("the name of a member in quotes")
    guard let position = Self.position(of: key, scanner, guess: parts.guess),
      let member = Member(rawValue: position)
    else {
      scanner.index = place
      scanner.field = JSONScanner.fieldName(scanner.slice(key))
      throw scanner.problem(
        found: "an unknown member",
        expected: "one of " + Self.envelope.joined(separator: ", ")
      )
    }
    guard parts.seen & (1 << UInt8(position)) == 0 else {
      scanner.index = place
      scanner.field = Self.envelope[position]
      throw scanner.problem(found: "the member twice", expected: "it once")
    }
    parts.seen |= 1 << UInt8(position)
    parts.guess = position + 1
    try scanner.expect(UInt8(ascii: ":"), "a colon")
    scanner.skipSpace()
    do {
      try value(of: member, &scanner, &parts, &symbols)
    } catch {
      throw error.inField(Self.envelope[position])
    }
  }

  private static func position(
    of key: JSONScanner.Text,
    _ scanner: borrowing JSONScanner,
    guess: Int
  ) -> Int? {
    if guess < envelopeBytes.count, scanner.text(key, equals: envelopeBytes[guess]) { return guess }
    for position in envelopeBytes.indices
    where scanner.text(key, equals: envelopeBytes[position]) {
      return position
    }
    return nil
  }

  // Every member of every line passes here.
  @inline(__always)
  private func value(
    of member: Member,
    _ scanner: inout JSONScanner,
    _ parts: inout Parts,
    _ symbols: inout Symbols
  ) throws(LineProblem) {
    switch member {
    case .id: parts.id = EventReference(rawValue: try symbol(.event, &scanner, &symbols))
    case .type: parts.kind = try kind(&scanner)
    case .schemaVersion:
      parts.schemaVersion =
        try integer(in: 1...999_999_999, &scanner, "a whole number from 1") / 100
    case .effectiveOn: parts.effectiveOn = try day(&scanner)
    case .recordedAt: parts.recordedAt = try instant(&scanner)
    case .source: parts.source = SourceReference(rawValue: try symbol(.source, &scanner, &symbols))
    case .data:
      guard scanner.next == UInt8(ascii: "{") else {
        throw scanner.problem(expected: "an object")
      }
      // In a version that comes later, or that nobody knows, `data` is passed over for now.
      if let kind = parts.kind, let schema = symbols.schemas.known(kind, parts.schemaVersion) {
        parts.fact = try data(of: kind, schema, &scanner, &symbols)
      } else {
        parts.dataStart = scanner.index
        try scanner.skipValue()
      }
    }
  }

  private func event(
    _ scanner: inout JSONScanner,
    _ parts: Parts,
    _ symbols: inout Symbols
  ) throws(LineProblem) -> Event {
    for (position, name) in Self.envelope.enumerated()
    where parts.seen & (1 << UInt8(position)) == 0 && name != "schemaVersion" {
      scanner.field = name
      throw scanner.problem(found: "nothing", expected: "the member \(name)")
    }
    guard let kind = parts.kind else { preconditionFailure("a missing type was reported") }
    let version = parts.schemaVersion ?? 1
    let newest = symbols.schemas.count(of: kind)
    guard version <= newest else {
      scanner.field = "schemaVersion"
      throw scanner.problem(
        found: "\(version)",
        expected: "at most \(newest), the newest version of \(kind) known here"
      )
    }
    var fact = parts.fact
    if let dataStart = parts.dataStart {
      scanner.index = dataStart
      do {
        fact = try data(of: kind, symbols.schemas[kind, version], &scanner, &symbols)
      } catch {
        throw error.inField("data")
      }
    }
    guard let fact else { preconditionFailure("missing data were reported") }
    return Event(
      id: parts.id,
      source: parts.source,
      effectiveOn: parts.effectiveOn,
      schemaVersion: UInt16(version),
      recordedAt: parts.recordedAt,
      fact: fact
    )
  }

  private func data(
    of kind: FactKind,
    _ schema: Schema,
    _ scanner: inout JSONScanner,
    _ symbols: inout Symbols
  ) throws(LineProblem) -> Fact {
    let fields = schema.fields
    var values = FieldValues()
    try scanner.expect(UInt8(ascii: "{"), "an object")
    scanner.skipSpace()
    if scanner.next == UInt8(ascii: "}") {
      scanner.index += 1
    } else {
      var guess = 0
      repeat {
        guess = try field(of: kind, fields, guess, &scanner, &values, &symbols) + 1
      } while try hasMore(&scanner)
    }
    guard values.hasAll(schema.requiredFields) else {
      let missing = fields.indices.first { !fields[$0].isOptional && !values.isPresent($0) } ?? 0
      scanner.field = "data.\(fields[missing].name)"
      throw scanner.problem(found: "nothing", expected: fields[missing].expectation)
    }
    return Fact(kind, symbols.schemas.upcast(values, of: kind, from: schema.version))
  }

  /// Takes one member of `data` and returns which field it was; `guess` is the likeliest one.
  private func field(
    of kind: FactKind,
    _ fields: [Field],
    _ guess: Int,
    _ scanner: inout JSONScanner,
    _ values: inout FieldValues,
    _ symbols: inout Symbols
  ) throws(LineProblem) -> Int {
    let place = scanner.index
    let key = try scanner.string("the name of a field in quotes")
    guard let position = Self.position(of: key, scanner, in: fields, guess: guess) else {
      scanner.index = place
      scanner.field = "data." + JSONScanner.fieldName(scanner.slice(key))
      throw scanner.problem(
        found: "an unknown member",
        expected: "a field of \(kind): " + fields.map(\.name).joined(separator: ", ")
      )
    }
    let field = fields[position]
    guard !values.isPresent(position) else {
      scanner.index = place
      scanner.field = "data.\(field.name)"
      throw scanner.problem(found: "the member twice", expected: "it once")
    }
    try scanner.expect(UInt8(ascii: ":"), "a colon")
    scanner.skipSpace()
    do {
      values.set(position, bits: try bits(of: field, &scanner, &symbols))
    } catch {
      throw error.inField("data.\(field.name)")
    }
    return position
  }

  private static func position(
    of key: JSONScanner.Text,
    _ scanner: borrowing JSONScanner,
    in fields: [Field],
    guess: Int
  ) -> Int? {
    if guess < fields.count, scanner.text(key, equals: fields[guess].nameBytes) { return guess }
    for position in fields.indices where scanner.text(key, equals: fields[position].nameBytes) {
      return position
    }
    return nil
  }

  private func bits(
    of field: Field,
    _ scanner: inout JSONScanner,
    _ symbols: inout Symbols
  ) throws(LineProblem) -> UInt64 {
    switch field.form {
    case .reference(let kind): return UInt64(try symbol(kind, &scanner, &symbols))
    case .enumeration:
      let place = scanner.index
      let token = try scanner.string(field.expectation)
      for (word, bytes) in field.words.enumerated() where scanner.text(token, equals: bytes) {
        return UInt64(word)
      }
      let found = JSONScanner.quoted(scanner.slice(token))
      scanner.index = place
      throw scanner.problem(found: found, expected: field.expectation)
    case .number(let range):
      return UInt64(try scanner.number(in: range, field.expectation))
    case .integer(let range):
      return UInt64(try integer(in: range, &scanner, field.expectation) / 100)
    case .day: return try day(&scanner).fieldBits
    }
  }

  /// A whole number, in hundredths.
  private func integer(
    in range: ClosedRange<Int>,
    _ scanner: inout JSONScanner,
    _ expected: @autoclosure () -> String
  ) throws(LineProblem) -> Int {
    let place = scanner.index
    let value = try scanner.number(
      in: (range.lowerBound * 100)...(range.upperBound * 100),
      expected()
    )
    guard value % 100 == 0 else {
      scanner.index = place
      throw scanner.problem(expected: expected())
    }
    return value
  }

  private func symbol(
    _ kind: SymbolKind,
    _ scanner: inout JSONScanner,
    _ symbols: inout Symbols
  ) throws(LineProblem) -> UInt32 {
    let place = scanner.index
    let text = try scanner.string(kind.expectation)
    guard kind.accepts(scanner.slice(text)) else {
      let found = JSONScanner.quoted(scanner.slice(text))
      scanner.index = place
      throw scanner.problem(found: found, expected: kind.expectation)
    }
    return symbols.intern(kind, scanner.buffer(text), text.range)
  }

  private func kind(_ scanner: inout JSONScanner) throws(LineProblem) -> FactKind {
    let place = scanner.index
    let token = try scanner.string("the name of an event type")
    guard let index = Self.kinds.index(of: scanner.buffer(token), token.range),
      let kind = FactKind(rawValue: UInt8(index))
    else {
      scanner.index = place
      throw scanner.problem(
        found: JSONScanner.quoted(scanner.slice(token)),
        expected: "the name of an event type, such as CaseAllocated"
      )
    }
    return kind
  }

  private func day(_ scanner: inout JSONScanner) throws(LineProblem) -> Day {
    let place = scanner.index
    let token = try scanner.string(Day.expectation)
    let text = scanner.slice(token)
    guard let day = Day(digits: text), day >= .earliest, day <= .latest else {
      scanner.index = place
      throw scanner.problem(
        found: JSONScanner.quoted(text),
        expected: Day.expectation(Day.expectation, insteadOf: text)
      )
    }
    return day
  }

  private func instant(_ scanner: inout JSONScanner) throws(LineProblem) -> Instant {
    let place = scanner.index
    let token = try scanner.string(Instant.expectation)
    let text = scanner.slice(token)
    guard let instant = Instant(text) else {
      scanner.index = place
      throw scanner.problem(
        found: JSONScanner.quoted(text),
        expected: Day.expectation(Instant.expectation, insteadOf: text)
      )
    }
    return instant
  }
}
