/// SHA-256, the hash that everything an auditor may rely on is built from.
///
/// Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5.3.3 and 6.2; the names follow it. This file hashes
/// one message at a time, `SHA256+FourLanes.swift` four.
public enum SHA256 {
  /// Hashes a whole message.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    hash(bytes.span)
  }

  /// Hashes a whole message that is lent for the call.
  public static func hash(_ bytes: Span<UInt8>) -> Digest {
    let wholeByteCount = bytes.count / blockByteCount * blockByteCount
    var state = initialState
    compress(&state, bytes.extracting(first: wholeByteCount))
    var tail: [UInt8] = []
    tail.reserveCapacity(2 * blockByteCount)
    for index in wholeByteCount..<bytes.count { tail.append(bytes[index]) }
    appendPadding(to: &tail, messageByteCount: bytes.count)
    compress(&state, tail.span)
    return Digest(words: state)
  }

  /// Hashes a message that ends with its padding already.
  static func hash(padded message: Span<UInt8>) -> Digest {
    var state = initialState
    compress(&state, message)
    return Digest(words: state)
  }
}

// MARK: - Padding (5.1.1)

extension SHA256 {
  /// The number of bytes that are compressed at a time.
  static let blockByteCount = 64

  /// The blocks that a message takes, its padding included.
  static func blockCount(messageByteCount: Int) -> Int {
    (messageByteCount + 9 + blockByteCount - 1) / blockByteCount
  }

  /// Pads the message that `bytes` ends with: one bit, zeros up to whole blocks, its bit count.
  static func appendPadding(to bytes: inout [UInt8], messageByteCount: Int) {
    let byteCount = blockCount(messageByteCount: messageByteCount) * blockByteCount
    bytes.append(contentsOf: bitAndZeros[..<(byteCount - 8 - messageByteCount)])
    let bitCount = UInt64(messageByteCount) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bitCount &>> UInt64(shift)))
    }
  }

  /// The longest padding before the length: a block's worth, as the length may just not fit.
  private static let bitAndZeros: [UInt8] = [0x80] + Array(repeating: 0, count: blockByteCount - 1)
}

// MARK: - Compression (6.2.2)

extension SHA256 {
  /// Takes whole blocks into the state, one after the other.
  private static func compress(_ state: inout SIMD8<UInt32>, _ blocks: Span<UInt8>) {
    var offset = 0
    while offset + blockByteCount <= blocks.count {
      compress(&state, block: blocks.extracting(offset..<(offset + blockByteCount)))
      offset += blockByteCount
    }
  }

  @inline(__always)
  private static func compress(_ state: inout SIMD8<UInt32>, block: Span<UInt8>) {
    var w = InlineArray<16, UInt32> { block.bigEndianInteger(at: 4 * $0) }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // The letters change places by name from round to round, so nothing is moved.
    for t in stride(from: 0, to: 64, by: 16) {
      round(a, b, c, &d, e, f, g, &h, w[0] &+ k[t])
      round(h, a, b, &c, d, e, f, &g, w[1] &+ k[t + 1])
      round(g, h, a, &b, c, d, e, &f, w[2] &+ k[t + 2])
      round(f, g, h, &a, b, c, d, &e, w[3] &+ k[t + 3])
      round(e, f, g, &h, a, b, c, &d, w[4] &+ k[t + 4])
      round(d, e, f, &g, h, a, b, &c, w[5] &+ k[t + 5])
      round(c, d, e, &f, g, h, a, &b, w[6] &+ k[t + 6])
      round(b, c, d, &e, f, g, h, &a, w[7] &+ k[t + 7])
      round(a, b, c, &d, e, f, g, &h, w[8] &+ k[t + 8])
      round(h, a, b, &c, d, e, f, &g, w[9] &+ k[t + 9])
      round(g, h, a, &b, c, d, e, &f, w[10] &+ k[t + 10])
      round(f, g, h, &a, b, c, d, &e, w[11] &+ k[t + 11])
      round(e, f, g, &h, a, b, c, &d, w[12] &+ k[t + 12])
      round(d, e, f, &g, h, a, b, &c, w[13] &+ k[t + 13])
      round(c, d, e, &f, g, h, a, &b, w[14] &+ k[t + 14])
      round(b, c, d, &e, f, g, h, &a, w[15] &+ k[t + 15])
      if t < 48 { advance(&w) }
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32,
    _ b: UInt32,
    _ c: UInt32,
    _ d: inout UInt32,
    _ e: UInt32,
    _ f: UInt32,
    _ g: UInt32,
    _ h: inout UInt32,
    _ input: UInt32
  ) {
    let t1 = h &+ bigSigma1(e) &+ (g ^ (e & (f ^ g))) &+ input
    d &+= t1
    h = t1 &+ bigSigma0(a) &+ ((a & b) ^ (c & (a ^ b)))
  }

  /// Replaces the sixteen words of the schedule by the next sixteen, in place.
  ///
  /// Written out because only constant indices let the words stay in registers.
  @inline(__always)
  private static func advance(_ w: inout InlineArray<16, UInt32>) {
    w[0] &+= smallSigma1(w[14]) &+ w[9] &+ smallSigma0(w[1])
    w[1] &+= smallSigma1(w[15]) &+ w[10] &+ smallSigma0(w[2])
    w[2] &+= smallSigma1(w[0]) &+ w[11] &+ smallSigma0(w[3])
    w[3] &+= smallSigma1(w[1]) &+ w[12] &+ smallSigma0(w[4])
    w[4] &+= smallSigma1(w[2]) &+ w[13] &+ smallSigma0(w[5])
    w[5] &+= smallSigma1(w[3]) &+ w[14] &+ smallSigma0(w[6])
    w[6] &+= smallSigma1(w[4]) &+ w[15] &+ smallSigma0(w[7])
    w[7] &+= smallSigma1(w[5]) &+ w[0] &+ smallSigma0(w[8])
    w[8] &+= smallSigma1(w[6]) &+ w[1] &+ smallSigma0(w[9])
    w[9] &+= smallSigma1(w[7]) &+ w[2] &+ smallSigma0(w[10])
    w[10] &+= smallSigma1(w[8]) &+ w[3] &+ smallSigma0(w[11])
    w[11] &+= smallSigma1(w[9]) &+ w[4] &+ smallSigma0(w[12])
    w[12] &+= smallSigma1(w[10]) &+ w[5] &+ smallSigma0(w[13])
    w[13] &+= smallSigma1(w[11]) &+ w[6] &+ smallSigma0(w[14])
    w[14] &+= smallSigma1(w[12]) &+ w[7] &+ smallSigma0(w[15])
    w[15] &+= smallSigma1(w[13]) &+ w[8] &+ smallSigma0(w[0])
  }

  @inline(__always)
  private static func rotateRight(_ x: UInt32, _ n: UInt32) -> UInt32 {
    (x &>> n) ^ (x &<< (32 &- n))
  }

  @inline(__always)
  private static func bigSigma0(_ x: UInt32) -> UInt32 {
    rotateRight(x, 2) ^ rotateRight(x, 13) ^ rotateRight(x, 22)
  }

  @inline(__always)
  private static func bigSigma1(_ x: UInt32) -> UInt32 {
    rotateRight(x, 6) ^ rotateRight(x, 11) ^ rotateRight(x, 25)
  }

  @inline(__always)
  private static func smallSigma0(_ x: UInt32) -> UInt32 {
    rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x &>> 3)
  }

  @inline(__always)
  private static func smallSigma1(_ x: UInt32) -> UInt32 {
    rotateRight(x, 17) ^ rotateRight(x, 19) ^ (x &>> 10)
  }
}

// MARK: - Constants (5.3.3, 4.2.2)

extension SHA256 {
  /// The state before the first block.
  static let initialState = SIMD8<UInt32>(
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19
  )

  /// The constant of each round.
  // swift-format-ignore
  static let k: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
