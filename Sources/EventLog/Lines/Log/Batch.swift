/// The lines that will be one commit, as far as they are staged.
struct Batch {
  /// First position of the segment that they go to.
  let segment: Position

  /// Offset in the segment at which they start.
  let from: Int

  /// How many events they are.
  private(set) var eventCount = 0

  /// Bytes written to the segment so far.
  private(set) var byteCount = 0

  /// The lines that wait to be written.
  private(set) var pending: [UInt8] = []

  /// The tree over the log and the lines that are written.
  private(set) var tree: MerkleTree

  private var checksum = CRC32C()
  private var lineEnds: [Int] = []

  /// Lines are written in pieces of about this size.
  private static let pieceByteCount = 4 << 20

  init(segment: Position, from: Int, tree: MerkleTree) {
    self.segment = segment
    self.from = from
    self.tree = tree
  }

  /// Whether enough lines wait to be written.
  var isFull: Bool { pending.count >= Self.pieceByteCount }

  /// Adds a line, and says at which offset of the segment it will stand.
  mutating func add(_ line: [UInt8]) -> Int {
    let offset = from + byteCount + pending.count
    pending += line
    lineEnds.append(pending.count)
    pending.append(UInt8(ascii: "\n"))
    eventCount += 1
    return offset
  }

  /// The line that stands at an offset of a segment, if it waits to be written.
  func pendingLine(in segment: Position, at offset: Int) -> [UInt8]? {
    let start = offset - from - byteCount
    guard segment == self.segment, start >= 0 else { return nil }
    return Array(pending[start...].prefix { $0 != UInt8(ascii: "\n") })
  }

  /// Takes the lines that waited for written: what is hashed is what was stored.
  mutating func pendingIsWritten() {
    checksum.update(pending)
    tree.append(
      leaves: LeafHasher.leafHashes(of: pending, lineEnds: lineEnds, separatorByteCount: 1)
    )
    byteCount += pending.count
    pending.removeAll(keepingCapacity: true)
    lineEnds.removeAll(keepingCapacity: true)
  }

  /// The record of the commit, when all lines are written; never before the previous one.
  func record(after previous: CommitRecord?, behind head: Head, now: Instant) -> CommitRecord {
    CommitRecord(
      number: (previous?.number ?? 0) + 1,
      first: (previous?.last ?? 0) + 1,
      last: (previous?.last ?? 0) + eventCount,
      segment: segment,
      from: from,
      byteCount: byteCount,
      checksum: checksum.value,
      root: tree.root,
      instant: max(now, previous?.instant ?? now),
      chain: head.chain
    )
  }
}
