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
    line.append(contentsOf: symbols[.event][event.id.index])
    line.append(literal: #"","type":""#)
    line.append(contentsOf: kind.spelling.utf8)
    line.append(literal: #"","schemaVersion":"#)
    line.append(decimal: Int(event.schemaVersion))
    line.append(literal: #","effectiveOn":""#)
    event.effectiveOn.append(to: &line)
    line.append(literal: #"","recordedAt":""#)
    event.recordedAt.append(to: &line)
    line.append(literal: #"","source":""#)
    line.append(escaped: symbols[.source][event.source.index])
    line.append(literal: #"","data":{"#)
    let values = event.fact.values
    var isFirst = true
    for (position, field) in kind.fields.enumerated() where values.isPresent(position) {
      if !isFirst { line.append(UInt8(ascii: ",")) }
      isFirst = false
      line.append(contentsOf: field.key)
      append(values.bits(position), field.form, symbols, to: &line)
    }
    line.append(literal: "}}")
  }

  private static func append(
    _ bits: UInt64,
    _ form: Field.Form,
    _ symbols: Symbols,
    to line: inout [UInt8]
  ) {
    switch form {
    case .reference(let kind):
      line.append(UInt8(ascii: "\""))
      line.append(escaped: symbols[kind][Int(bits)])
      line.append(UInt8(ascii: "\""))
    case .enumeration(let words):
      line.append(UInt8(ascii: "\""))
      line.append(contentsOf: words[Int(bits)].utf8)
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

  /// Appends text with `"` and `\` escaped; it holds no control characters.
  fileprivate mutating func append(escaped text: ArraySlice<UInt8>) {
    for byte in text {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
      append(byte)
    }
  }
}
