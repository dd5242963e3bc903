import MigrateTesting
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `SHA-256 of one message` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
        + "klmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]) func `is what NIST publishes for it`(message: String, expected: String) {
    #expect(SHA256.hash(Array(message.utf8)).hexadecimal == expected)
  }

  @Test func `is what the definition says, for every length up to 300 bytes`() {
    var random = SeededGenerator(seed: 2)
    for byteCount in 0...300 {
      let message = random.bytes(count: byteCount)
      #expect(SHA256.hash(message).bytes == definition(of: message), "\(byteCount) bytes")
    }
  }

  @Test func `looks at the bytes it is lent and at no others`() {
    let message = Array("xabcx".utf8)
    #expect(SHA256.hash(message.span.extracting(1..<4)) == SHA256.hash(Array("abc".utf8)))
  }
}

@Suite struct `SHA-256 of four messages side by side` {
  @Test(arguments: 1...8)
  func `is that of each alone, whatever lengths share a block count`(blockCount: Int) {
    var random = SeededGenerator(seed: UInt64(blockCount))
    let lengths = max(0, 64 * blockCount - 72)...(64 * blockCount - 9)
    for _ in 0..<20 {
      let messages = (0..<4).map { _ in
        random.bytes(count: Int.random(in: lengths, using: &random))
      }
      var padded: [UInt8] = []
      for message in messages {
        padded += message
        SHA256.appendPadding(to: &padded, messageByteCount: message.count)
      }
      #expect(padded.count == 4 * 64 * blockCount)
      let four = SHA256.FourLanes.hash(padded: padded.span)
      for lane in 0..<4 { #expect(four[lane] == SHA256.hash(messages[lane])) }
    }
  }

  @Test func `is that of each node of the tree alone`() {
    let children = (0..<12).map { SHA256.hash([$0]) }
    for first in [0, 4] {
      let four = SHA256.FourLanes.hash(nodesOver: children.span, from: first)
      for lane in 0..<4 {
        let (left, right) = (children[first + 2 * lane], children[first + 2 * lane + 1])
        #expect(four[lane] == SHA256.hash([1] + left.bytes + right.bytes))
      }
    }
  }
}

/// SHA-256 as FIPS 180-4 words it, without a thought for speed; it shares nothing with the module.
///
/// Even the constants are computed anew, from the roots of primes that define them.
private func definition(of message: [UInt8]) -> [UInt8] {
  var padded = message + [0x80]
  while padded.count % 64 != 56 { padded.append(0) }
  let bitCount = message.count * 8
  for place in (0..<8).reversed() { padded.append(UInt8(bitCount >> (8 * place) & 0xFF)) }
  var hash = initialHash
  for start in stride(from: 0, to: padded.count, by: 64) {
    var w = (0..<16).map { t in
      padded[(start + 4 * t)..<(start + 4 * t + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<64 {
      let s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
      let s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
      w.append(w[t - 16] &+ s0 &+ w[t - 7] &+ s1)
    }
    var v = hash
    for t in 0..<64 {
      let s1 = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let t1 = v[7] &+ s1 &+ choice &+ roundConstants[t] &+ w[t]
      let s0 = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
    }
    hash = zip(hash, v).map { $0 &+ $1 }
  }
  return hash.flatMap { word in [24, 16, 8, 0].map { UInt8(word >> $0 & 0xFF) } }
}

private func rotated(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

private let primes = (2..<312).filter { n in !(2..<n).contains { n % $0 == 0 } }

/// The first 32 bits behind the point of the square roots of the first eight primes.
private let initialHash = primes.prefix(8).map { fraction(ofRoot: 2, of: $0) }

/// The first 32 bits behind the point of the cube roots of the first 64 primes.
private let roundConstants = primes.prefix(64).map { fraction(ofRoot: 3, of: $0) }

/// Finds the root of `radicand` in fixed point, with 32 bits behind the point, bit by bit.
private func fraction(ofRoot degree: Int, of radicand: Int) -> UInt32 {
  var root: UInt64 = 0
  for bit in (0..<38).reversed() {
    let larger = root | 1 << UInt64(bit)
    var power = UInt128(1)
    for _ in 0..<degree { power *= UInt128(larger) }
    if power <= UInt128(radicand) << UInt128(32 * degree) { root = larger }
  }
  return UInt32(truncatingIfNeeded: root)
}
