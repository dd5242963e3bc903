public import EventLog

extension Timeline {
  /// The position that a tag names: where it was placed last and not retracted.
  ///
  /// Every event of the source is looked at: whoever asks for a tag has no times yet.
  ///
  /// - Parameters:
  ///   - tag: The tag.
  ///   - source: Where it is looked for.
  /// - Returns: Its position, or `nil` when no tag of that name stands.
  public static func position(ofTag tag: String, in source: some EventSource) -> Position? {
    guard let tag = source.symbols[.tag].index(of: tag.utf8) else { return nil }
    let administrative = zip(UInt32(1)..., source.events).filter { $1.isAdministrative }
      .map { (position: $0, event: $1) }
    let positions = Dictionary(administrative.map { ($1.id, $0) }) { first, _ in first }
    let retractions = Retractions(administrative) { positions[$0] ?? 0 }
    let last = administrative.last { position, event in
      guard case .tagPlaced(let fact) = event.fact else { return false }
      return fact.tag.index == tag && retractions[position] == nil
    }
    return last.map { Position($0.position) }
  }
}
