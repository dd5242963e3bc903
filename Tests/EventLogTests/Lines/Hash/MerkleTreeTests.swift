import Testing

@testable import EventLog

@Suite struct `The Merkle tree` {
  /// The leaves of the Merkle tree tests of Certificate Transparency, with the root up to each.
  ///
  /// Source: google/certificate-transparency, `merkletree` tests.
  static let published: [(leaf: [UInt8], root: String)] = [
    ([], "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ([0x00], "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    ([0x10], "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    ([0x20, 0x21], "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    ([0x30, 0x31], "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    (Array(0x40...0x43), "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    (Array(0x50...0x57), "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (Array(0x60...0x6F), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
  ]

  /// Six hundred leaves: two full blocks and a part of a third.
  static let leaves = (0..<600).map { SHA256.hash([UInt8($0 >> 8), UInt8($0 & 0xFF)]) }

  /// The root over the first so many of them, by definition.
  static let roots = {
    var definition = Definition(leaves: leaves)
    return (0...600).map { definition.root(of: 0..<$0) }
  }()

  @Test func `of no lines is the hash of no bytes`() {
    #expect(
      MerkleTree().root.hexadecimal
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    #expect(MerkleTree().size == 0)
  }

  @Test(arguments: 1...8)
  func `has the roots that Certificate Transparency publishes`(size: Int) {
    var tree = MerkleTree()
    tree.append(leaves: Self.published.prefix(size).map { MerkleTree.leafHash($0.leaf.span) })
    #expect(tree.root.hexadecimal == Self.published[size - 1].root)
  }

  @Test func `has the root of its recursive definition at every size, leaf by leaf`() {
    var tree = MerkleTree()
    for size in 0...600 {
      #expect(tree.size == size)
      #expect(tree.root == Self.roots[size], "size \(size)")
      if size < 600 { tree.append(leaves: [Self.leaves[size]]) }
    }
  }

  @Test(arguments: Array(0...20) + Array(250...260) + Array(510...515) + [600])
  func `has the root of its recursive definition when all leaves come at once`(size: Int) {
    var tree = MerkleTree()
    tree.append(leaves: Array(Self.leaves.prefix(size)))
    #expect(tree.root == Self.roots[size])
  }

  @Test(arguments: [0, 1, 255, 256, 257, 511, 512, 513, 600])
  func `is the same tree however its leaves were batched`(cut: Int) {
    var batched = MerkleTree()
    batched.append(leaves: Array(Self.leaves.prefix(cut)))
    batched.append(leaves: [])
    batched.append(leaves: Array(Self.leaves.dropFirst(cut)))
    var whole = MerkleTree()
    whole.append(leaves: Self.leaves)
    #expect(batched == whole)
  }

  @Test func `knows its root at every earlier size, and asks for less than a block`() {
    var tree = MerkleTree()
    tree.append(leaves: Self.leaves)
    for size in 0...600 {
      var asked: [Range<Int>] = []
      let root = tree.root(at: size) { range in
        asked.append(range)
        return Array(Self.leaves[range])
      }
      #expect(root == Self.roots[size], "size \(size)")
      let fullBlockEnd = size / 256 * 256
      let mustAsk = fullBlockEnd < size && fullBlockEnd < 512
      #expect(asked == (mustAsk ? [fullBlockEnd..<size] : []), "size \(size)")
    }
  }

  @Test(arguments: [1, 2, 7, 8, 9, 15, 16, 17, 255, 256, 600])
  func `has the same subtrees when its nodes are hashed four at a time`(count: Int) {
    var oneByOne = FullSubtrees()
    oneByOne.append(Self.leaves.prefix(count), inFourLanes: false)
    var fourByFour = FullSubtrees()
    fourByFour.append(Self.leaves.prefix(count / 3), inFourLanes: true)
    fourByFour.append(Self.leaves[(count / 3)..<count], inFourLanes: true)
    #expect(fourByFour == oneByOne)
    #expect(fourByFour.root(at: count) == Self.roots[count])
  }

  @Test func `passes on what the giver of leaves throws`() {
    struct Unreadable: Error, Equatable {}
    var tree = MerkleTree()
    tree.append(leaves: Self.leaves)
    #expect(throws: Unreadable()) {
      try tree.root(at: 100) { (_) throws(Unreadable) in throw Unreadable() }
    }
  }

  @Test func `grows by many blocks on all cores to the same root`() {
    let leaves = (0..<40).flatMap { _ in Self.leaves.prefix(256) } + Self.leaves.prefix(77)
    var tree = MerkleTree()
    tree.append(leaves: leaves)
    var definition = Definition(leaves: leaves)
    #expect(tree.size == 40 * 256 + 77)
    #expect(tree.root == definition.root(of: 0..<leaves.count))
  }

  @Test(arguments: [0, 1, 256, 300, 512, 600])
  func `is restored from the digests that it gives out`(size: Int) {
    var tree = MerkleTree()
    tree.append(leaves: Array(Self.leaves.prefix(size)))
    var restored = MerkleTree(blockHashes: tree.blockHashes, tailLeaves: tree.tailLeaves)
    #expect(restored == tree)
    restored.append(leaves: Array(Self.leaves.dropFirst(size)))
    #expect(restored.root == Self.roots[600])
  }

  @Test func `has no root at a size it never had, and asking is a bug that traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = MerkleTree().root(at: 1) { _ in [] }
    }
  }
}

/// The tree hash as RFC 6962, section 2.1, defines it: split at the largest power of two below.
private struct Definition {
  let leaves: [Digest]

  /// Roots found before, since the same ranges come back for every size.
  var known: [Range<Int>: Digest] = [:]

  init(leaves: [Digest]) {
    self.leaves = leaves
  }

  mutating func root(of range: Range<Int>) -> Digest {
    if range.isEmpty { return SHA256.hash([]) }
    if range.count == 1 { return leaves[range.lowerBound] }
    if let root = known[range] { return root }
    var leftCount = 1
    while leftCount * 2 < range.count { leftCount *= 2 }
    let middle = range.lowerBound + leftCount
    let left = root(of: range.lowerBound..<middle)
    let right = root(of: middle..<range.upperBound)
    let found = SHA256.hash([1] + left.bytes + right.bytes)
    known[range] = found
    return found
  }
}
