/// Hashes many lines into leaves of the Merkle tree, which is the largest part of an import.
///
/// Lines that take the same number of blocks wait for each other and are hashed four at a time,
/// and every core takes a share of the lines.
public enum LeafHasher {
  /// Lines in the share that a core takes at a time.
  private static let shareLineCount = 2048

  /// The leaf hash of each line, in order.
  ///
  /// - Parameters:
  ///   - bytes: The lines, one after the other.
  ///   - lineEnds: For each line the offset in `bytes` at which it ends, never falling.
  ///   - separatorByteCount: The bytes between the end of a line and the start of the next that
  ///     belong to neither: 0 when lines follow each other directly, 1 when an LF ends each.
  /// - Returns: As many digests as `lineEnds` has offsets.
  public static func leafHashes(
    of bytes: [UInt8],
    lineEnds: [Int],
    separatorByteCount: Int = 0
  ) -> [Digest] {
    leafHashes(
      of: bytes,
      lineEnds: lineEnds,
      separatorByteCount: separatorByteCount,
      inFourLanes: SHA256.FourLanes.areFaster
    )
  }

  /// The same with the choice of code, so that a test can try both in any build.
  static func leafHashes(
    of bytes: [UInt8],
    lineEnds: [Int],
    separatorByteCount: Int,
    inFourLanes: Bool
  ) -> [Digest] {
    digestsOfConcurrentChunks(count: lineEnds.count, chunkSize: shareLineCount) { lines in
      var share = LeafShare(lineCount: lines.count, inFourLanes: inFourLanes)
      for line in lines {
        let start = line == 0 ? 0 : lineEnds[line - 1] + separatorByteCount
        share.add(bytes[start..<lineEnds[line]])
      }
      return share.finish()
    }
  }
}

/// One core's share of the lines, sorted into groups of equal block count as they come.
private struct LeafShare {
  /// The longest lines that wait for others, in blocks; longer ones are few and go alone.
  private static let groupBlockCountMax = 64

  /// Whether lines wait for others at all.
  private let inFourLanes: Bool

  private var digests: [Digest]

  /// The lines added so far.
  private var lineCount = 0

  /// The group of each block count, at most three lines in each.
  private var groups: [Group]

  /// Lines that wait until they are four.
  private struct Group {
    var lines: [Int] = []

    /// The padded message of each line.
    var messages: [UInt8] = []

    mutating func add(_ line: ArraySlice<UInt8>, number: Int) {
      lines.append(number)
      messages.append(0x00)
      messages.append(contentsOf: line)
      SHA256.appendPadding(to: &messages, messageByteCount: 1 + line.count)
    }
  }

  init(lineCount: Int, inFourLanes: Bool) {
    self.inFourLanes = inFourLanes
    digests = Array(repeating: MerkleTree.emptyRoot, count: lineCount)
    groups = Array(repeating: Group(), count: Self.groupBlockCountMax + 1)
  }

  /// Adds the next line, and hashes its group when that is full.
  mutating func add(_ line: ArraySlice<UInt8>) {
    let blockCount = SHA256.blockCount(messageByteCount: 1 + line.count)
    if !inFourLanes || blockCount > Self.groupBlockCountMax {
      digests[lineCount] = MerkleTree.leafHash(line.span)
    } else {
      groups[blockCount].add(line, number: lineCount)
      if groups[blockCount].lines.count == 4 { hashFour(groupAt: blockCount) }
    }
    lineCount += 1
  }

  /// Hashes the lines that wait in vain, and gives the digest of every line in order.
  mutating func finish() -> [Digest] {
    for (blockCount, group) in groups.enumerated() {
      let messageByteCount = blockCount * SHA256.blockByteCount
      for (index, line) in group.lines.enumerated() {
        let first = index * messageByteCount
        let message = group.messages[first..<(first + messageByteCount)]
        digests[line] = SHA256.hash(padded: message.span)
      }
    }
    return digests
  }

  private mutating func hashFour(groupAt blockCount: Int) {
    let messages = groups[blockCount].messages
    let four = SHA256.FourLanes.hash(padded: messages.span)
    for (lane, line) in groups[blockCount].lines.enumerated() { digests[line] = four[lane] }
    groups[blockCount].lines.removeAll(keepingCapacity: true)
    groups[blockCount].messages.removeAll(keepingCapacity: true)
  }
}
