/// The hash tree over the lines of a log, whose root stands for all of them in their order.
///
/// Leaf and node hashes and the shape of the tree are those of RFC 6962, section 2.1. The tree
/// does not keep its leaves: it keeps the hash of every full block of 256 leaves and of the full
/// subtrees above and, of the last incomplete block alone, the leaf hashes. So it takes about a
/// quarter of a byte a leaf, and an earlier root needs at most 255 leaves again.
public struct MerkleTree: Sendable, Equatable {
  /// The leaves in a full block.
  public static let blockLeafCount = 256

  /// The level of a tree of digests at which one hash stands for a block.
  private static let blockLevel = 8

  /// Blocks that one core hashes at a time, when there are enough for more than one core.
  private static let concurrentBlockCount = 8

  /// One digest for each full block, and the subtrees above them.
  private var blocks = FullSubtrees()

  /// The leaf hashes since the last full block, fewer than 256, and the subtrees above them.
  private var tail = FullSubtrees()

  /// The tree without leaves.
  public init() {}

  /// Restores a tree from the digests that it gives out.
  ///
  /// - Parameters:
  ///   - blockHashes: The hash of each full block, in order.
  ///   - tailLeaves: The leaf hashes after the last full block, fewer than 256.
  public init(blockHashes: [Digest], tailLeaves: [Digest]) {
    precondition(tailLeaves.count < Self.blockLeafCount, "the tail is less than a block")
    blocks.append(blockHashes)
    tail.append(tailLeaves)
  }

  /// The number of leaves.
  public var size: Int { blocks.count * Self.blockLeafCount + tail.count }

  /// The hash of each full block of 256 leaves, in order.
  public var blockHashes: [Digest] { blocks.levels[0] }

  /// The leaf hashes after the last full block, fewer than 256.
  public var tailLeaves: [Digest] { tail.levels[0] }

  /// Adds leaves, given by their leaf hashes, after those already there.
  ///
  /// The tree is the same however the leaves are batched. Costs about one node hash a leaf; a
  /// large batch is shared between the cores.
  public mutating func append(leaves: [Digest]) {
    let tailRoom = (Self.blockLeafCount - tail.count) % Self.blockLeafCount
    appendToTail(leaves.prefix(tailRoom))
    let rest = leaves.dropFirst(tailRoom)
    let blockCount = rest.count / Self.blockLeafCount
    blocks.append(Self.blockHashes(over: rest.prefix(blockCount * Self.blockLeafCount)))
    appendToTail(rest.dropFirst(blockCount * Self.blockLeafCount))
  }

  /// The root over all leaves.
  public var root: Digest {
    joined(blockCount: blocks.count, tailRoot: tail.root(at: tail.count))
  }

  /// The root as it was when the tree had `size` leaves, from 0 to the present size.
  ///
  /// Costs no leaf hash when the block that `size` falls into is the last one or is full.
  ///
  /// - Parameters:
  ///   - size: The leaves that count, from the first on.
  ///   - leaves: Gives the leaf hashes of a range of at most 255 leaves again. It is called once,
  ///     or not at all.
  /// - Returns: The root of the first `size` leaves alone.
  /// - Throws: What `leaves` throws, and nothing else.
  public func root<Failure: Error>(
    at size: Int,
    leaves: (Range<Int>) throws(Failure) -> [Digest]
  ) throws(Failure) -> Digest {
    precondition(0...self.size ~= size, "a tree of \(self.size) leaves has no root at \(size)")
    let (blockCount, partCount) = size.quotientAndRemainder(dividingBy: Self.blockLeafCount)
    if blockCount == blocks.count {
      return joined(blockCount: blockCount, tailRoot: tail.root(at: partCount))
    }
    if partCount == 0 { return joined(blockCount: blockCount, tailRoot: nil) }
    let part = try leaves((size - partCount)..<size)
    precondition(part.count == partCount, "\(partCount) leaves were asked for")
    var subtrees = FullSubtrees()
    subtrees.append(part)
    return joined(blockCount: blockCount, tailRoot: subtrees.root(at: partCount))
  }

  private func joined(blockCount: Int, tailRoot: Digest?) -> Digest {
    blocks.root(at: blockCount, followedBy: tailRoot) ?? Self.emptyRoot
  }

  private mutating func appendToTail(_ leaves: ArraySlice<Digest>) {
    tail.append(leaves)
    guard tail.count == Self.blockLeafCount else { return }
    blocks.append(tail.levels[Self.blockLevel])
    tail = FullSubtrees()
  }

  private static func blockHashes(over leaves: ArraySlice<Digest>) -> [Digest] {
    digestsOfConcurrentChunks(
      count: leaves.count / blockLeafCount,
      chunkSize: concurrentBlockCount
    ) { blocks in
      let first = leaves.startIndex + blocks.lowerBound * blockLeafCount
      var subtrees = FullSubtrees()
      subtrees.append(leaves[first..<(first + blocks.count * blockLeafCount)])
      return blocks.isEmpty ? [] : subtrees.levels[blockLevel]
    }
  }
}

// MARK: - What is hashed (RFC 6962, section 2.1)

extension MerkleTree {
  /// The root of the tree without leaves: the hash of no bytes.
  public static let emptyRoot = SHA256.hash([])

  /// The hash of one line: SHA-256 of the byte 0x00 and the line without its LF.
  ///
  /// `LeafHasher` gives the same for many lines, faster.
  public static func leafHash(_ line: Span<UInt8>) -> Digest {
    var message: [UInt8] = [0x00]
    message.reserveCapacity(1 + line.count)
    for index in line.indices { message.append(line[index]) }
    return SHA256.hash(message)
  }

  /// The hash over two neighbours: SHA-256 of the byte 0x01, the left and the right one.
  public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
    SHA256.hash([0x01] + left.bytes + right.bytes)
  }
}
