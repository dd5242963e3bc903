/// CRC-32C (Castagnoli): finds bytes that have changed by accident, never those changed by design.
///
/// Source: RFC 3720, appendix B.4, whose test vectors stand in `CRC32CTests`. Eight bytes are taken
/// at a time, each with a table of its own ("slicing by 8").
public struct CRC32C: Sendable {
  /// The remainder so far, inverted as the definition asks.
  private var remainder = ~UInt32(0)

  /// The checksum of no bytes.
  public init() {}

  /// The checksum of `bytes`, which are lent for the call.
  public static func checksum(of bytes: Span<UInt8>) -> UInt32 {
    var crc = Self()
    crc.update(bytes)
    return crc.value
  }

  /// The checksum of `bytes`.
  public static func checksum(of bytes: [UInt8]) -> UInt32 {
    checksum(of: bytes.span)
  }

  /// The checksum of all bytes so far.
  public var value: UInt32 { ~remainder }

  /// Takes more bytes into account, after those already taken.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// Takes the bytes of an array that stand in `range` into account.
  public mutating func update(_ bytes: [UInt8], in range: Range<Int>) {
    update(bytes.span.extracting(range))
  }

  /// Takes bytes that are lent for the call into account.
  public mutating func update(_ bytes: Span<UInt8>) {
    var crc = remainder
    var offset = 0
    while offset + 8 <= bytes.count {
      let low = crc ^ bytes.littleEndianInteger(at: offset, as: UInt32.self)
      let high = bytes.littleEndianInteger(at: offset + 4, as: UInt32.self)
      crc =
        Self.entry(low, byte: 0, followedBy: 7) ^ Self.entry(low, byte: 1, followedBy: 6)
        ^ Self.entry(low, byte: 2, followedBy: 5) ^ Self.entry(low, byte: 3, followedBy: 4)
        ^ Self.entry(high, byte: 0, followedBy: 3) ^ Self.entry(high, byte: 1, followedBy: 2)
        ^ Self.entry(high, byte: 2, followedBy: 1) ^ Self.entry(high, byte: 3, followedBy: 0)
      offset += 8
    }
    while offset < bytes.count {
      crc = crc >> 8 ^ Self.entry(crc ^ UInt32(bytes[offset]), byte: 0, followedBy: 0)
      offset += 1
    }
    remainder = crc
  }

  /// What byte `index` of `word` leaves behind after `zeroCount` more bytes, all zero.
  @inline(__always)
  private static func entry(
    _ word: UInt32,
    byte index: UInt32,
    followedBy zeroCount: Int
  ) -> UInt32 {
    tables[zeroCount * 256 + Int(word &>> (8 &* index) & 0xFF)]
  }

  /// Eight tables of 256 remainders: table `n` has those of each byte followed by `n` zero bytes.
  private static let tables: InlineArray<2048, UInt32> = {
    var tables = InlineArray<2048, UInt32>(repeating: 0)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ reversedPolynomial : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The polynomial 0x1EDC6F41, lowest power in the highest bit.
  private static let reversedPolynomial: UInt32 = 0x82F6_3B78
}
