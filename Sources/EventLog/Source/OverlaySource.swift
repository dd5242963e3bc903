/// A source with further events on top: what would be if they were appended.
///
/// Nothing is written, and nothing downstream knows the difference.
public struct OverlaySource: EventSource {
  /// The text of every reference in the events.
  public let symbols: Symbols

  /// The events of the source, then those on top.
  public let events: [Event]

  /// The hash tree over the canonical lines of all events.
  public let tree: MerkleTree

  /// The last effective day of the events on top.
  public let lastDayOnTop: Day?

  private let base: any EventSource
  private let baseCount: Int

  /// Puts events on top of a source; one that the source has already is left out.
  ///
  /// - Parameters:
  ///   - base: The source.
  ///   - position: How many events of the source there are underneath; `nil` for all.
  ///   - added: The events on top, whose ids are new or stand for the same content.
  ///   - symbols: The text of both: the source's, with what the events add behind it.
  /// - Throws: `Conflict` for the first event whose id stands for something else.
  public init(
    _ base: any EventSource,
    at position: Position? = nil,
    _ added: [Event],
    _ symbols: Symbols
  ) throws(Conflict) {
    var ids: [EventReference: Event] = [:]
    ids.reserveCapacity(added.count)
    for event in added { ids[event.id] = event }
    var present: Set<EventReference> = []
    let underneath = base.events.prefix(position ?? base.events.count)
    for event in underneath {
      guard let same = ids[event.id] else { continue }
      guard same == event else { throw Conflict(id: symbols.string(event.id)) }
      present.insert(event.id)
    }
    let new = added.filter { !present.contains($0.id) }
    self.base = base
    baseCount = underneath.count
    self.symbols = symbols
    lastDayOnTop = added.map(\.effectiveOn).max()
    events = underneath + new
    var batch = CanonicalBatch()
    for event in new { batch.append(event, symbols) }
    var tree = underneath.count == base.events.count ? base.tree : base.tree(at: underneath.count)
    tree.append(leaves: batch.leaves)
    self.tree = tree
  }

  /// An id that stands for something else already.
  public struct Conflict: Error, Equatable, Sendable {
    /// The id.
    public let id: String
  }

  /// The RFC 6962 root over the canonical lines of the first `position` events.
  public func root(at position: Position) -> Digest {
    position <= baseCount
      ? base.root(at: position) : tree.root(at: position, leaves: leaves)
  }
}
