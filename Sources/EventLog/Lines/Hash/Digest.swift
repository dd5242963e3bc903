/// A SHA-256 hash: 32 bytes that stand for the bytes they were computed from.
public struct Digest: Hashable, Sendable, BitwiseCopyable {
  /// The 32 bytes as eight words; the most significant byte of word 0 comes first.
  ///
  /// They are the words that SHA-256 itself ends with, so hashing a node of the tree needs no
  /// detour over bytes.
  let words: SIMD8<UInt32>

  /// The number of bytes in every digest.
  public static let byteCount = 32

  init(words: SIMD8<UInt32>) {
    self.words = words
  }

  /// Takes over a digest that was stored as bytes; `nil` unless there are exactly 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    var words = SIMD8<UInt32>()
    for index in words.indices {
      words[index] = bytes.span.bigEndianInteger(at: 4 * index)
    }
    self.words = words
  }

  /// The 32 bytes in the order in which SHA-256 defines them.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    for index in words.indices {
      let word = words[index]
      bytes.append(UInt8(truncatingIfNeeded: word >> 24))
      bytes.append(UInt8(truncatingIfNeeded: word >> 16))
      bytes.append(UInt8(truncatingIfNeeded: word >> 8))
      bytes.append(UInt8(truncatingIfNeeded: word))
    }
    return bytes
  }
}

extension Digest: CustomStringConvertible {
  /// The bytes as 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }

  /// The same as `hexadecimal`, so that a failing test shows what other tools would print.
  public var description: String { hexadecimal }
}
