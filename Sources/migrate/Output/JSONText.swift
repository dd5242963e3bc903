/// Compact JSON, written from value trees: no spaces, members in their order.
///
/// Text is written as in the canonical form of events: UTF-8 as it is, with `\` before `"` and `\`.
/// Control characters below U+0020, which JSON forbids, become `\u001b` and the like.
struct JSONText: Sendable {
  /// What is written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// What is written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes one value.
  mutating func append(_ value: JSONValue) {
    switch value {
    case .object(let members): append(members)
    case .array(let elements): append(elements)
    case .string(let text): append(quoting: text)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .hundredths(let count): append(count, fractionDigitCount: 2)
    case .tenths(let count): append(count, fractionDigitCount: 1)
    case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  /// Writes one value and ends the line, as JSON Lines do.
  mutating func appendLine(_ value: JSONValue) {
    append(value)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Forgets what is written and keeps the room, so that a long output can leave in portions.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ members: [(String, JSONValue)]) {
    bytes.append(UInt8(ascii: "{"))
    for (number, (name, value)) in members.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(quoting: name)
      bytes.append(UInt8(ascii: ":"))
      append(value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ elements: [JSONValue]) {
    bytes.append(UInt8(ascii: "["))
    for (number, element) in elements.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a number in its shortest decimal form: 5 hundredths are `0.05`, 250 are `2.5`.
  private mutating func append(_ count: Int, fractionDigitCount: Int) {
    let unit: UInt = fractionDigitCount == 2 ? 100 : 10
    if count < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, fraction) = count.magnitude.quotientAndRemainder(dividingBy: unit)
    bytes.append(contentsOf: String(whole).utf8)
    guard fraction > 0 else { return }
    var (digits, digitCount) = (fraction, fractionDigitCount)
    while digits % 10 == 0 { (digits, digitCount) = (digits / 10, digitCount - 1) }
    bytes.append(UInt8(ascii: "."))
    let text = String(digits)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digitCount - text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly every text needs no escape, and then it is copied at once.
    if text.utf8.contains(where: needsEscape) {
      for byte in text.utf8 { append(escaping: byte) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping byte: UInt8) {
    if byte < 0x20 {
      bytes.append(contentsOf: #"\u00"#.utf8)
      bytes.append(contentsOf: (byte < 0x10 ? "0" : "").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    } else {
      if needsEscape(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
  }
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
