public import EventLog

/// The fold of the sources: which provider each speaks for, and when it last recorded something.
public struct Sources: Sendable {
  /// The last record of a source among the events so far.
  public struct Record: Sendable, BitwiseCopyable {
    /// When it was recorded.
    public internal(set) var recordedAt: Instant

    /// Its position.
    public internal(set) var position: UInt32
  }

  private var records: [Record?]

  /// The sources whose names end in `/` and the code of each provider, in order of reference.
  private var sourcesByProvider: [ProviderReference: [SourceReference]] = [:]

  init(_ symbols: Symbols) {
    let names = symbols[.source]
    records = Array(repeating: nil, count: names.count)
    for index in 0..<names.count {
      let name = names[index]
      guard let slash = name.lastIndex(of: UInt8(ascii: "/")),
        let provider = symbols[.provider].index(of: name[(slash + 1)...])
      else { continue }
      sourcesByProvider[ProviderReference(rawValue: UInt32(provider)), default: []]
        .append(SourceReference(rawValue: UInt32(index)))
    }
  }

  /// The last record of a source, or `nil` when it has recorded nothing so far.
  public subscript(source: SourceReference) -> Record? { records[source.index] }

  /// The sources that speak for a provider and have recorded something so far.
  public func sources(of provider: ProviderReference) -> [SourceReference] {
    sourcesByProvider[provider, default: []].filter { self[$0] != nil }
  }

  mutating func note(_ event: Event, at position: UInt32) {
    let last = records[event.source.index]
    if let last, (event.recordedAt, position) < (last.recordedAt, last.position) { return }
    records[event.source.index] = Record(recordedAt: event.recordedAt, position: position)
  }
}
