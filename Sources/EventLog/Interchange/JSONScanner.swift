/// Walks over the bytes of one line of JSON (RFC 8259), value by value.
///
/// Strings come back as ranges: of the line itself, or of `unescaped` when they held escapes.
struct JSONScanner {
  /// The buffer that holds the line.
  let bytes: [UInt8]

  /// The first byte of the line.
  let start: Int

  /// The byte after the line, without its line feed.
  let end: Int

  /// The next byte to read.
  var index: Int

  /// The text of the last string that held escapes.
  private(set) var unescaped: [UInt8] = []

  /// The field being read, for messages.
  var field: String?

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    index = range.lowerBound
  }

  /// The next byte, or 0 at the end of the line; a NUL in the line is no JSON either way.
  var next: UInt8 { index < end ? bytes[index] : 0 }

  mutating func skipSpace() {
    while index < end {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return }
      index += 1
    }
  }

  /// Takes `byte` after any space.
  mutating func expect(_ byte: UInt8, _ expected: @autoclosure () -> String) throws(LineProblem) {
    skipSpace()
    guard next == byte, index < end else { throw problem(expected: expected()) }
    index += 1
  }

  /// A string's contents: where they stand, and in which buffer.
  struct Text {
    var range: Range<Int>
    var isUnescaped: Bool
  }

  /// The buffer that the text's range is in.
  func buffer(_ text: Text) -> [UInt8] { text.isUnescaped ? unescaped : bytes }

  /// The bytes of a text.
  func slice(_ text: Text) -> ArraySlice<UInt8> {
    text.isUnescaped ? unescaped[text.range] : bytes[text.range]
  }

  /// Takes a string, of which the opening quote is next.
  mutating func string(_ expected: @autoclosure () -> String) throws(LineProblem) -> Text {
    guard next == UInt8(ascii: "\"") else { throw problem(expected: expected()) }
    let first = index + 1
    index = first
    while true {
      index = plainEnd()
      guard index < end else { throw cut() }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return Text(range: first..<(index - 1), isUnescaped: false)
      case UInt8(ascii: "\\"): return try escapedString(from: first)
      case 0x80...: index += try scalarLength()
      case let byte: throw controlCharacter(byte)
      }
    }
  }

  /// Where the ASCII characters end that stand for themselves in a string.
  private func plainEnd() -> Int {
    let line = bytes.span
    var place = index
    while place + 8 <= end {
      let marks = Self.marks(in: line.littleEndianInteger(at: place))
      if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < end {
      let byte = line[place]
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        break
      }
      place += 1
    }
    return place
  }

  /// The top bit of the lowest of eight bytes that is a quote, a backslash, a control character or not ASCII.
  ///
  /// Bits above the lowest may be wrong. Source: Warren, "Hacker's Delight", 6-1: a byte less
  /// than n borrows when n is taken from it.
  private static func marks(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let found =
      (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
      | (word &- ones &* 0x20) & ~word | word
    return found & (ones &* 0x80)
  }

  private func controlCharacter(_ byte: UInt8) -> LineProblem {
    problem(
      found: "the control character \(Unicode.Scalar(byte).escape) in a string",
      expected: "it to be escaped or left out"
    )
  }

  /// The rest of a string from its first escape on, copied without escapes.
  private mutating func escapedString(from first: Int) throws(LineProblem) -> Text {
    unescaped.removeAll(keepingCapacity: true)
    unescaped.append(contentsOf: bytes[first..<index])
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return Text(range: 0..<unescaped.count, isUnescaped: true)
      }
      if byte < 0x20 { throw controlCharacter(byte) }
      if byte == UInt8(ascii: "\\") {
        try takeEscape()
        continue
      }
      let length = byte < 0x80 ? 1 : try scalarLength()
      unescaped.append(contentsOf: bytes[index..<(index + length)])
      index += length
    }
    throw cut()
  }

  private mutating func takeEscape() throws(LineProblem) {
    guard index + 1 < end else { throw cut() }
    let escaped: UInt8
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escaped = bytes[index + 1]
    case UInt8(ascii: "b"): escaped = 0x08
    case UInt8(ascii: "f"): escaped = 0x0C
    case UInt8(ascii: "n"): escaped = 0x0A
    case UInt8(ascii: "r"): escaped = 0x0D
    case UInt8(ascii: "t"): escaped = 0x09
    case UInt8(ascii: "u"): return try takeUnicodeEscape()
    default:
      throw problem(
        found: "an unknown escape in a string",
        expected: #"one of \" \\ \/ \b \f \n \r \t \uXXXX"#
      )
    }
    unescaped.append(escaped)
    index += 2
  }

  private mutating func takeUnicodeEscape() throws(LineProblem) {
    let place = index
    let unit = try hexadecimal()
    if unit & 0xF800 != 0xD800 {
      append(scalar: unit)
      return
    }
    guard unit < 0xDC00, index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw loneSurrogate(at: place) }
    let low = try hexadecimal()
    guard low & 0xFC00 == 0xDC00 else { throw loneSurrogate(at: place) }
    append(scalar: 0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF)))
  }

  private func loneSurrogate(at place: Int) -> LineProblem {
    LineProblem(
      offset: place - start,
      field: field,
      found: "a lone surrogate",
      expected: "a pair of surrogates, or another character"
    )
  }

  /// Takes `\uXXXX`.
  private mutating func hexadecimal() throws(LineProblem) -> UInt32 {
    var value: UInt32 = 0
    guard index + 6 <= end else { throw cut() }
    for place in (index + 2)..<(index + 6) {
      let byte = bytes[place]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default:
        throw problem(found: "a malformed \\u escape", expected: "four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
    }
    index += 6
    return value
  }

  private mutating func append(scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else {
      preconditionFailure("surrogates were paired before")
    }
    unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Bytes of the valid UTF-8 sequence that starts at `index` with a byte from 0x80 on.
  private func scalarLength() throws(LineProblem) -> Int {
    let lead = bytes[index]
    let (length, low, high): (Int, UInt8, UInt8)
    switch lead {
    case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
    case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
    case 0xED: (length, low, high) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (length, low, high) = (3, 0x80, 0xBF)
    case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
    case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
    default: throw invalidText()
    }
    guard index + length <= end, (low...high).contains(bytes[index + 1]) else {
      throw invalidText()
    }
    for place in (index + 2)..<(index + max(2, length)) where bytes[place] & 0xC0 != 0x80 {
      throw invalidText()
    }
    return length
  }

  private func invalidText() -> LineProblem {
    problem(found: "bytes that are not UTF-8", expected: "valid UTF-8")
  }

  /// Passes over one value without judging what is in it; returns at its end.
  ///
  /// Nesting is counted, not recursed into. What was passed over is read in full later.
  mutating func skipValue() throws(LineProblem) {
    var depth = 0
    repeat {
      skipSpace()
      guard index < end else { throw cut() }
      switch bytes[index] {
      case UInt8(ascii: "\""): _ = try string("a string")
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
      default:
        index += 1
      }
    } while depth > 0
  }

  /// The problem that something other than `expected` stands at `index`.
  func problem(expected: String) -> LineProblem {
    problem(found: foundHere(), expected: expected)
  }

  func problem(found: String, expected: String) -> LineProblem {
    LineProblem(offset: index - start, field: field, found: found, expected: expected)
  }

  private func cut() -> LineProblem {
    LineProblem(
      offset: end - start,
      field: field,
      found: "the end of the line",
      expected: "the rest of the event"
    )
  }

  /// What stands at `index`, in the words of a message.
  private func foundHere() -> String {
    guard index < end else { return "the end of the line" }
    switch bytes[index] {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "an array"
    case UInt8(ascii: "\""):
      var copy = self
      guard let text = try? copy.string("a string") else { return "an unfinished string" }
      return Self.quoted(copy.slice(text))
    case let byte where byte < 0x20 || byte == 0x7F: return unseenHere()
    case let byte where byte >= 0x80:
      guard let length = try? scalarLength() else { return "bytes that are not UTF-8" }
      let character = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
      return character.unicodeScalars.contains(where: \.isInvisible) ? unseenHere() : character
    default:
      let word = bytes[index..<end].prefix(41).prefix {
        $0 > 0x20 && $0 < 0x7F && !"{}[],:\"".utf8.contains($0)
      }
      if word.isEmpty { return "\"\(Unicode.Scalar(bytes[index]))\"" }
      return String(decoding: word.prefix(40), as: UTF8.self) + (word.count > 40 ? "…" : "")
    }
  }

  /// The characters at `index` that one cannot see, with the first behind them that one can.
  private func unseenHere() -> String {
    let text = String(decoding: bytes[index..<end].prefix(200), as: UTF8.self).unicodeScalars
    let shown = text.prefix(text.prefix(8).prefix(while: \.isInvisible).count + 1)
    return "\"" + String(shown).visible + (shown.endIndex < text.endIndex ? "…\"" : "\"")
  }

  /// The name of a member as a field in a message: in quotes unless it is one plain word.
  static func fieldName(_ name: ArraySlice<UInt8>) -> String {
    let isPlain = name.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    return isPlain && (1...40).contains(name.count)
      ? String(decoding: name, as: UTF8.self) : quoted(name)
  }

  /// Whether a text is these bytes.
  func text(_ text: Text, equals bytes: [UInt8]) -> Bool {
    text.isUnescaped
      ? unescaped.hasBytes(bytes, in: text.range) : self.bytes.hasBytes(bytes, in: text.range)
  }

  /// A text in quotes, cut after 40 characters, with those escaped that one cannot see.
  static func quoted(_ text: ArraySlice<UInt8>) -> String {
    let scalars = String(decoding: text.prefix(400), as: UTF8.self).unicodeScalars
    return "\"" + String(scalars.prefix(40)).visible + (scalars.count > 40 ? "…\"" : "\"")
  }
}

extension [UInt8] {
  /// Whether `other` stands in `range`.
  fileprivate func hasBytes(_ other: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    let (found, sought) = (span, other.span)
    for offset in sought.indices where found[range.lowerBound + offset] != sought[offset] {
      return false
    }
    return true
  }
}
