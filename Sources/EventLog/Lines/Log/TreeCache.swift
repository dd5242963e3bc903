/// The hashes of the tree after a commit, kept so that a reader need not hash the log again to tell
/// the root at a position: of each full block of 256 leaves, and of each leaf behind the last block.
///
/// A cache: it may be deleted at any time, and it is believed only when the root that follows from
/// it is the one in that commit's record. That proves that the hashes are those of which the record
/// speaks, not that the lines are. A writer does not ask it: it hashes every line.
struct TreeCache {
  let commit: Int
  let tree: MerkleTree

  private static let title = "migrate tree 1"

  static func file(_ layout: LogLayout) -> String { "\(layout.cache)/tree" }

  /// The cache's text: title, commit, the block hashes, an empty line, the leaf hashes of the tail.
  var bytes: [UInt8] {
    let lines =
      [Self.title, "\(commit)"] + tree.blockHashes.map(\.base64) + [""]
      + tree.tailLeaves.map(\.base64)
    return Array(lines.joined(separator: "\n").utf8)
  }

  init(commit: Int, tree: MerkleTree) {
    self.commit = commit
    self.tree = tree
  }

  /// The cache on disk, or `nil` when there is none that can be believed.
  init?(_ chain: LogChain, _ files: some FileSystem) {
    // A line for each block and each leaf behind them, and two more.
    let byteCountMax = 45 * (chain.position / MerkleTree.blockLeafCount + 300)
    guard let bytes = try? files.contents(of: Self.file(chain.layout), atMost: byteCountMax) else {
      return nil
    }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[0] == Self.title, let commit = Int(lines[1]),
      let record = chain.record(commit), let gap = lines.dropFirst(2).firstIndex(of: "")
    else { return nil }
    let blocks = lines[2..<gap].compactMap { Digest(base64: String($0)) }
    let tail = lines[(gap + 1)...].compactMap { Digest(base64: String($0)) }
    guard blocks.count == gap - 2, tail.count == lines.count - gap - 1,
      tail.count < MerkleTree.blockLeafCount
    else { return nil }
    let tree = MerkleTree(blockHashes: blocks, tailLeaves: tail)
    guard tree.size == record.last, tree.root == record.root else { return nil }
    self.init(commit: commit, tree: tree)
  }

  /// Writes the cache; a failure is of no consequence.
  func save(_ layout: LogLayout, _ files: some FileSystem) {
    let file = Self.file(layout)
    try? files.makeDirectory(layout.cache)
    try? files.remove(file)
    try? files.write(bytes, to: file, at: 0)
  }
}
