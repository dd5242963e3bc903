/// Prints events in the canonical form of the event contract: what is hashed, exported and compared.
public struct CanonicalForm: Sendable {
  private let symbols: Symbols

  /// Prints events whose text is in `symbols`.
  public init(_ symbols: Symbols) { self.symbols = symbols }

  /// The canonical line of one event, without a line feed.
  public func line(_ event: Event) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(320)
    Self.append(event, symbols, to: &line)
    return line
  }

  /// Appends the canonical line of one event, without a line feed.
  public static func append(_ event: Event, _ symbols: Symbols, to line: inout [UInt8]) {
    let kind = event.fact.kind
    line.append(literal: #"{"id":""#)
    symbols.append(.event, event.id.index, to: &line)
    line.append(contentsOf: kind.typeMember)
    line.append(decimal: Int(event.schemaVersion))
    line.append(literal: #","effectiveOn":""#)
    event.effectiveOn.append(to: &line)
    line.append(literal: #"","recordedAt":""#)
    event.recordedAt.append(to: &line)
    line.append(literal: #"","source":""#)
    symbols.append(.source, event.source.index, to: &line)
    line.append(literal: #"","data":{"#)
    let (fields, values) = event.data(symbols.schemas)
    var isFirst = true
    for position in fields.indices where values.isPresent(position) {
      let field = fields[position]
      if !isFirst { line.append(UInt8(ascii: ",")) }
      isFirst = false
      line.append(contentsOf: field.key)
      append(values.bits(position), field, symbols, to: &line)
    }
    line.append(literal: "}}")
  }

  /// Appends the value of one field, as JSON.
  static func append(
    _ bits: UInt64,
    _ field: Field,
    _ symbols: Symbols,
    to line: inout [UInt8]
  ) {
    switch field.shape {
    case .reference(let kind):
      line.append(UInt8(ascii: "\""))
      symbols.append(kind, Int(bits), to: &line)
      line.append(UInt8(ascii: "\""))
    case .enumeration:
      line.append(UInt8(ascii: "\""))
      line.append(contentsOf: field.words[Int(bits)])
      line.append(UInt8(ascii: "\""))
    case .number:
      line.append(contentsOf: Hundredths(fieldBits: bits).description.utf8)
    case .integer: line.append(decimal: Int(bits))
    case .day:
      line.append(UInt8(ascii: "\""))
      Day(fieldBits: bits).append(to: &line)
      line.append(UInt8(ascii: "\""))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(literal: StaticString) {
    // Sound: the pointer is to the literal's own bytes, which live as long as the program.
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }
}
