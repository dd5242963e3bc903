/// The hashes of all perfect binary trees over a growing row of digests.
///
/// Level `k` holds one hash for each full run of 2^k digests, in order; level 0 is the row itself.
/// A run that is not yet full has no hash here, so nothing is ever taken back.
struct FullSubtrees: Sendable, Equatable {
  private(set) var levels: [[Digest]] = [[]]

  /// The digests in the row.
  var count: Int { levels[0].count }

  /// Adds digests to the row and hashes what they complete, a level at a time.
  mutating func append(
    _ digests: some Sequence<Digest>,
    inFourLanes: Bool = SHA256.FourLanes.areFaster
  ) {
    levels[0].append(contentsOf: digests)
    var level = 0
    while levels[level].count > 1 {
      if level + 1 == levels.count { levels.append([]) }
      let children = levels[level]
      let pairsDone = levels[level + 1].count
      guard children.count / 2 > pairsDone else { return }
      Self.appendParents(
        of: children.span.extracting((2 * pairsDone)..<(children.count / 2 * 2)),
        to: &levels[level + 1],
        inFourLanes: inFourLanes
      )
      level += 1
    }
  }

  /// The root of the tree over the first `size` digests, followed on the right by `rest`.
  ///
  /// A tree of any size is a row of perfect trees, the largest on the left, joined from the right:
  /// RFC 6962 splits at the largest power of two, which is always the leftmost of them.
  func root(at size: Int, followedBy rest: Digest? = nil) -> Digest? {
    precondition(0...count ~= size, "a tree of \(count) digests has no root at \(size)")
    var root = rest
    for level in levels.indices where size >> level & 1 == 1 {
      let left = levels[level][size >> level - 1]
      root = root.map { MerkleTree.nodeHash(left, $0) } ?? left
    }
    return root
  }

  private static func appendParents(
    of children: Span<Digest>,
    to parents: inout [Digest],
    inFourLanes: Bool
  ) {
    var next = 0
    while inFourLanes && next + 8 <= children.count {
      let four = SHA256.FourLanes.hash(nodesOver: children, from: next)
      for lane in 0..<4 { parents.append(four[lane]) }
      next += 8
    }
    while next < children.count {
      parents.append(MerkleTree.nodeHash(children[next], children[next + 1]))
      next += 2
    }
  }
}
