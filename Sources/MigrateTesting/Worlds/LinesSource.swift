public import EventLog

/// Lines of the event contract in memory, decoded as those of a file are.
public struct LinesSource: EventSource {
  /// The text of every reference in the events.
  public private(set) var symbols = Symbols()

  /// The events, in the order of the lines.
  public private(set) var events: [Event] = []

  private let isHashed: Bool

  /// Decodes lines, each an event with an id of its own.
  ///
  /// A source that is not hashed says of every root that it is the one of no events: tests that look
  /// at none are spared the time.
  ///
  /// - Throws: `LineProblem` for a line that is not an event of the contract.
  public init(_ lines: some Sequence<String>, isHashed: Bool = true) throws(LineProblem) {
    self.isHashed = isHashed
    let decoder = EventDecoder()
    for line in lines {
      let bytes = Array(line.utf8)
      events.append(try decoder.decode(bytes, 0..<bytes.count, into: &symbols))
    }
  }

  /// The hash tree, made anew each time.
  public var tree: MerkleTree { tree(over: events) }

  /// The RFC 6962 root over the first so many events.
  public func root(at position: Position) -> Digest {
    isHashed ? tree(over: events.prefix(position)).root : MerkleTree.emptyRoot
  }

  private func tree(over events: some Sequence<Event>) -> MerkleTree {
    let form = CanonicalForm(symbols)
    var tree = MerkleTree()
    tree.append(leaves: events.map { MerkleTree.leafHash(form.line($0).span) })
    return tree
  }
}
