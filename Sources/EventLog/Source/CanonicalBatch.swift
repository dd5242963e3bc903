/// Canonical lines that wait to be hashed together, side by side on all cores.
struct CanonicalBatch: Sendable {
  private var bytes: [UInt8] = []
  private var lineEnds: [Int] = []

  private static let byteCountFull = 4 << 20

  var isFull: Bool { bytes.count >= Self.byteCountFull }

  mutating func append(_ event: Event, _ symbols: Symbols) {
    CanonicalForm.append(event, symbols, to: &bytes)
    lineEnds.append(bytes.count)
  }

  /// The leaf hashes of the lines.
  var leaves: [Digest] { LeafHasher.leafHashes(of: bytes, lineEnds: lineEnds) }
}

extension EventSource {
  /// The leaf hashes of the events at these indices.
  func leaves(_ indices: Range<Int>) -> [Digest] {
    var batch = CanonicalBatch()
    for index in indices { batch.append(events[index], symbols) }
    return batch.leaves
  }

  /// The tree over the lines themselves of the first `position` events.
  public func tree(at position: Position) -> MerkleTree {
    var tree = MerkleTree()
    var batch = CanonicalBatch()
    for event in events.prefix(position) {
      batch.append(event, symbols)
      if batch.isFull {
        tree.append(leaves: batch.leaves)
        batch = CanonicalBatch()
      }
    }
    tree.append(leaves: batch.leaves)
    return tree
  }
}
