@testable import EventLog

/// Events held in memory, without files.
struct WorldSource: EventSource {
  private(set) var symbols = Symbols()
  private(set) var events: [Event] = []

  /// Decodes lines of the event contract.
  init(_ lines: [String]) throws {
    let decoder = EventDecoder()
    for line in lines {
      let bytes = Array(line.utf8)
      events.append(try decoder.decode(bytes, 0..<bytes.count, into: &symbols))
    }
  }

  /// The hash tree, which only a plan looks at; it is made anew each time.
  var tree: MerkleTree {
    var batch = CanonicalBatch()
    for event in events { batch.append(event, symbols) }
    var tree = MerkleTree()
    tree.append(leaves: batch.leaves)
    return tree
  }

  /// No twin looks at the root, so it is always the same.
  func root(at position: Position) -> Digest { Digest(words: .zero) }
}
