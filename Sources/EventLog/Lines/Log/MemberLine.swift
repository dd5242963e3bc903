/// Writes a line of text with fixed members and a checksum of its own.
///
/// `check` is the CRC-32C of all bytes before `,"check"`. Texts hold nothing that JSON would escape.
struct MemberLine {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  mutating func add(_ name: String, _ number: Int) {
    begin(name)
    bytes.append(contentsOf: "\(number)".utf8)
  }

  mutating func add(_ name: String, _ text: String) {
    begin(name)
    bytes.append(contentsOf: "\"\(text)\"".utf8)
  }

  /// Adds a hash; one that the format of the log does not have is left out.
  mutating func add(_ name: String, _ digest: Digest?) {
    if let digest { add(name, digest.base64) }
  }

  private mutating func begin(_ name: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: "\"\(name)\":".utf8)
  }

  /// The line with its checksum, without a line feed.
  consuming func finish() -> [UInt8] {
    bytes += Self.ending(after: bytes)
    return bytes
  }

  private static func ending(after bytes: [UInt8]) -> [UInt8] {
    Array(",\"check\":\"\(CRC32C.checksum(of: bytes).hexadecimal)\"}".utf8)
  }

  /// Whether a line ends with the checksum of what stands before it.
  ///
  /// That holds in every format, so that a newer one can be told from damage.
  static func isSound(_ line: ArraySlice<UInt8>) -> Bool {
    let body = Array(line.dropLast(ending(after: []).count))
    return line.elementsEqual(body + ending(after: body))
  }
}

/// Reads the members of a line in the order in which they must stand.
///
/// It need not be strict: whoever reads a line writes it again and compares, so a line is valid if
/// and only if every byte is the one that would be written.
struct MemberLineReader {
  private var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) { rest = line }

  mutating func number(_ name: String) -> Int? {
    guard skip(name) else { return nil }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return Int(String(decoding: digits, as: UTF8.self))
  }

  mutating func text(_ name: String) -> String? {
    guard skip(name), rest.popFirst() == UInt8(ascii: "\"") else { return nil }
    let text = rest.prefix { $0 != UInt8(ascii: "\"") }
    rest = rest[text.endIndex...].dropFirst()
    return String(decoding: text, as: UTF8.self)
  }

  mutating func checksum(_ name: String) -> UInt32? { text(name).flatMap { UInt32($0, radix: 16) } }

  mutating func digest(_ name: String) -> Digest? { text(name).flatMap { Digest(base64: $0) } }

  /// Skips what begins a member: the separator, its name and a colon.
  private mutating func skip(_ name: String) -> Bool {
    let start = Array("\"\(name)\":".utf8)
    guard rest.popFirst() != nil, rest.starts(with: start) else { return false }
    rest = rest.dropFirst(start.count)
    return true
  }
}

extension UInt32 {
  /// Eight hexadecimal digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
