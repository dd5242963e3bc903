extension Digest {
  /// The bytes in base64: 44 characters of the standard alphabet, of which the last is `=`.
  ///
  /// Source: RFC 4648, section 4. A checkpoint states its root in this form.
  public var base64: String {
    var text: [UInt8] = []
    var pending: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      pending = pending << 8 | UInt32(byte)
      guard index % 3 == 2 else { continue }
      for shift in stride(from: 18, through: 0, by: -6) {
        text.append(base64Alphabet[Int(pending >> shift & 63)])
      }
      pending = 0
    }
    // 32 bytes are ten groups of three and one of two, which fills two characters and two thirds.
    for shift in [10, 4] { text.append(base64Alphabet[Int(pending >> shift & 63)]) }
    text.append(base64Alphabet[Int(pending << 2 & 63)])
    text.append(UInt8(ascii: "="))
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the text that `base64` writes; `nil` for every other text.
  ///
  /// There is one text per digest: no white space, no missing padding, and the two bits that the
  /// last character has left over are zero.
  public init?(base64 text: String) {
    let characters = Array(text.utf8)
    guard characters.count == 44, characters[43] == UInt8(ascii: "=") else { return nil }
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var pendingBitCount = 0
    for character in characters.dropLast() {
      let value = base64Values[Int(character)]
      guard value < 64 else { return nil }
      pending = pending << 6 | UInt32(value)
      pendingBitCount += 6
      guard pendingBitCount >= 8 else { continue }
      pendingBitCount -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> pendingBitCount))
      pending &= 1 << pendingBitCount - 1
    }
    guard pending == 0 else { return nil }
    self.init(bytes: bytes)
  }
}

/// The value of six bits for each byte, 64 for one that stands for none.
private let base64Values: [UInt8] = {
  var values = [UInt8](repeating: 64, count: 256)
  for (value, character) in base64Alphabet.enumerated() { values[Int(character)] = UInt8(value) }
  return values
}()

/// The character for each value of six bits.
private let base64Alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
)
