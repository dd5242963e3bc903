@testable import EventLog

/// The lines of a story in memory, decoded as `JSONLinesSource` decodes those of a file.
///
/// A file is read in chunks of 4 MiB, which takes half a second unoptimised; a story has a few lines.
struct StorySource: EventSource {
  private(set) var symbols = Symbols()
  private(set) var events: [Event] = []

  /// - Throws: `LineProblem` for a line that is not an event of the contract.
  init(_ lines: some Sequence<String>) throws(LineProblem) {
    let decoder = EventDecoder()
    var ids: Set<EventReference> = []
    for line in lines {
      let bytes = Array(line.utf8)
      let event = try decoder.decode(bytes, 0..<bytes.count, into: &symbols)
      precondition(ids.insert(event.id).inserted, "a story gives each fact an id of its own")
      events.append(event)
    }
  }

  /// No story asks for the tree.
  var tree: MerkleTree { MerkleTree() }

  /// No story asks for the root.
  func root(at position: Position) -> Digest { MerkleTree.emptyRoot }
}
