extension SHA256 {
  /// Four messages of the same number of blocks, hashed side by side.
  ///
  /// Lane `i` of every vector belongs to message `i`. The rounds stand here a second time, in
  /// concrete vectors, because the compiler turns code that is generic over `SIMD` back into
  /// scalars.
  struct FourLanes {
    typealias Lanes = SIMD4<UInt32>

    /// Whether four messages side by side take less time than one after the other.
    ///
    /// With optimisation they take about half; without it, every operation on a vector is a call,
    /// and they take five times as long, which every test of an import would pay for.
    static var areFaster: Bool {
      #if DEBUG
        false
      #else
        true
      #endif
    }

    private var state: InlineArray<8, Lanes>

    init() {
      state = InlineArray { Lanes(repeating: initialState[$0]) }
    }

    /// The digest of message `lane`, 0 to 3, once all blocks are compressed.
    subscript(lane: Int) -> Digest {
      var words = SIMD8<UInt32>()
      for index in state.indices { words[index] = state[index][lane] }
      return Digest(words: words)
    }

    /// Takes the next block of each message into the state.
    @inline(__always)
    mutating func compress(_ block: InlineArray<16, Lanes>) {
      var w = block
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for t in stride(from: 0, to: 64, by: 16) {
        Self.round(a, b, c, &d, e, f, g, &h, w[0] &+ k[t])
        Self.round(h, a, b, &c, d, e, f, &g, w[1] &+ k[t + 1])
        Self.round(g, h, a, &b, c, d, e, &f, w[2] &+ k[t + 2])
        Self.round(f, g, h, &a, b, c, d, &e, w[3] &+ k[t + 3])
        Self.round(e, f, g, &h, a, b, c, &d, w[4] &+ k[t + 4])
        Self.round(d, e, f, &g, h, a, b, &c, w[5] &+ k[t + 5])
        Self.round(c, d, e, &f, g, h, a, &b, w[6] &+ k[t + 6])
        Self.round(b, c, d, &e, f, g, h, &a, w[7] &+ k[t + 7])
        Self.round(a, b, c, &d, e, f, g, &h, w[8] &+ k[t + 8])
        Self.round(h, a, b, &c, d, e, f, &g, w[9] &+ k[t + 9])
        Self.round(g, h, a, &b, c, d, e, &f, w[10] &+ k[t + 10])
        Self.round(f, g, h, &a, b, c, d, &e, w[11] &+ k[t + 11])
        Self.round(e, f, g, &h, a, b, c, &d, w[12] &+ k[t + 12])
        Self.round(d, e, f, &g, h, a, b, &c, w[13] &+ k[t + 13])
        Self.round(c, d, e, &f, g, h, a, &b, w[14] &+ k[t + 14])
        Self.round(b, c, d, &e, f, g, h, &a, w[15] &+ k[t + 15])
        if t < 48 { Self.advance(&w) }
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }
  }
}

// MARK: - What is hashed four at a time

extension SHA256.FourLanes {
  /// Hashes four padded messages that stand one after the other and are equally long.
  static func hash(padded messages: Span<UInt8>) -> Self {
    precondition(
      messages.count % (4 * SHA256.blockByteCount) == 0,
      "four padded messages of equal length fill a multiple of four blocks"
    )
    let messageByteCount = messages.count / 4
    var lanes = Self()
    for offset in stride(from: 0, to: messageByteCount, by: SHA256.blockByteCount) {
      lanes.compress(
        InlineArray { t in
          let word = offset + 4 * t
          return Lanes(
            messages.bigEndianInteger(at: word),
            messages.bigEndianInteger(at: word + messageByteCount),
            messages.bigEndianInteger(at: word + 2 * messageByteCount),
            messages.bigEndianInteger(at: word + 3 * messageByteCount)
          )
        }
      )
    }
    return lanes
  }

  /// Hashes four nodes of a Merkle tree, whose eight children stand in `digests` from `first` on.
  ///
  /// A node is the byte 0x01 and two digests, so it is one byte more than a block, and every word
  /// of the message has a byte of one word and three bytes of the next.
  static func hash(nodesOver digests: Span<Digest>, from first: Int) -> Self {
    let children = InlineArray<16, Lanes> { t in
      let child = first + t / 8
      return Lanes(
        digests[child].words[t % 8],
        digests[child + 2].words[t % 8],
        digests[child + 4].words[t % 8],
        digests[child + 6].words[t % 8]
      )
    }
    var lanes = Self()
    lanes.compress(
      InlineArray { t in
        let before = t == 0 ? Lanes(repeating: 0x01) : children[t - 1]
        return (before &<< 24) | (children[t] &>> 8)
      }
    )
    let messageBitCount: UInt32 = 65 * 8
    var last = InlineArray<16, Lanes>(repeating: Lanes())
    last[0] = (children[15] &<< 24) | Lanes(repeating: 0x0080_0000)
    last[15] = Lanes(repeating: messageBitCount)
    lanes.compress(last)
    return lanes
  }
}

// MARK: - One round

extension SHA256.FourLanes {
  @inline(__always)
  private static func round(
    _ a: Lanes,
    _ b: Lanes,
    _ c: Lanes,
    _ d: inout Lanes,
    _ e: Lanes,
    _ f: Lanes,
    _ g: Lanes,
    _ h: inout Lanes,
    _ input: Lanes
  ) {
    let t1 = h &+ bigSigma1(e) &+ (g ^ (e & (f ^ g))) &+ input
    d &+= t1
    h = t1 &+ bigSigma0(a) &+ ((a & b) ^ (c & (a ^ b)))
  }

  /// Replaces the sixteen words of the schedule by the next sixteen, in place.
  ///
  /// Written out because only constant indices let the words stay in registers.
  @inline(__always)
  private static func advance(_ w: inout InlineArray<16, Lanes>) {
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
}

// MARK: - Rotations

// A rotation by n is `x >> n ^ x << (32 - n)`. The terms of the three rotations stand in mixed
// order: when the two shifts of one rotation, or two shifts the same way, are neighbours, the
// compiler sees a pattern it has a rewriting for, leaves the vector registers, and takes up to
// twice as long (Swift 6.3.1, x86-64).
extension SHA256.FourLanes {
  @inline(__always)
  private static func bigSigma0(_ x: Lanes) -> Lanes {
    (x &>> 2) ^ (x &<< 19) ^ (x &>> 13) ^ (x &<< 10) ^ (x &>> 22) ^ (x &<< 30)
  }

  @inline(__always)
  private static func bigSigma1(_ x: Lanes) -> Lanes {
    (x &>> 6) ^ (x &<< 21) ^ (x &>> 11) ^ (x &<< 7) ^ (x &>> 25) ^ (x &<< 26)
  }

  @inline(__always)
  private static func smallSigma0(_ x: Lanes) -> Lanes {
    (x &>> 7) ^ (x &<< 14) ^ (x &>> 18) ^ (x &<< 25) ^ (x &>> 3)
  }

  @inline(__always)
  private static func smallSigma1(_ x: Lanes) -> Lanes {
    (x &>> 17) ^ (x &<< 13) ^ (x &>> 19) ^ (x &<< 15) ^ (x &>> 10)
  }
}
