/// Re-reads and re-hashes every byte of a log.
public struct LogVerifier {
  /// What was found sound.
  public struct Report: Equatable, Sendable {
    /// The log as it is now.
    public let checkpoint: Checkpoint
    /// The format it is written in.
    public let format: LogFormat
    /// Commits.
    public let commitCount: Int
    /// Segments.
    public let segmentCount: Int
    /// Bytes of events.
    public let byteCount: Int
    /// Bytes behind the last commit, which were never acknowledged.
    public let tornByteCount: Int
    /// Whether the cache of the tree agrees with the events.
    public let cache: Cache
  }

  /// What became of a cache.
  public enum Cache: String, Equatable, Sendable {
    /// There is none.
    case missing
    /// It agrees with the events.
    case sound
    /// It does not; it is not believed, and the next writer makes it anew.
    case stale
  }

  private let chain: LogChain
  private let earlier: Checkpoint?

  /// Nothing, and the versions of `data` that lines can be in.
  private let symbols: Symbols
  private var tree = MerkleTree()
  private var rootAtEarlierSize: Digest?
  private var ids = SymbolTable()

  /// Verifies a log, and that it extends what it was at an earlier checkpoint.
  ///
  /// Memory: the ids of all events.
  ///
  /// - Throws: `LogError.corrupt` for the first byte that does not check out, `LogError.differs`
  ///   when the log is sound and not the one of the checkpoint.
  public static func verify(
    _ path: String,
    _ files: some FileSystem,
    against earlier: Checkpoint? = nil,
    symbols: Symbols = Symbols(),
    progress: (_ byteCount: Int) -> Void = { _ in }
  ) throws(LogError) -> Report {
    let chain = try LogChain(path: path, files)
    do throws(LogError) {
      try chain.checkIsTidy(files)
    } catch {
      // A segment that a writer at work has begun meanwhile is none too many.
      guard try LogChain(path: path, files).position > chain.position else { throw error }
    }
    var verifier = LogVerifier(chain: chain, earlier: earlier, symbols: symbols)
    var byteCount = 0
    for record in chain.records {
      try verifier.verify(record, files) { progress(byteCount + $0) }
      byteCount += record.byteCount
    }
    try verifier.compare()
    return Report(
      checkpoint: Checkpoint(
        origin: chain.header.origin,
        size: chain.position,
        root: chain.head.root,
        commits: Checkpoint.Commits(chain.records, of: chain.header)
      ),
      format: chain.header.format,
      commitCount: chain.records.count,
      segmentCount: chain.segments.count,
      byteCount: byteCount,
      tornByteCount: try verifier.tornByteCount(files),
      cache: verifier.cache(files)
    )
  }

  private init(chain: LogChain, earlier: Checkpoint?, symbols: Symbols) {
    self.chain = chain
    self.earlier = earlier
    self.symbols = symbols
    if earlier?.size == 0 { rootAtEarlierSize = tree.root }
  }

  // MARK: Commits

  private mutating func verify(
    _ record: CommitRecord,
    _ files: some FileSystem,
    progress: (_ byteCount: Int) -> Void
  ) throws(LogError) {
    let file = chain.layout.segment(record.segment)
    try SegmentReader.read(record, chain.layout, files) { (bytes, lines, offset) throws(LogError) in
      var symbols = symbols
      var ends: [Int] = []
      try bytes.forEachLine(in: lines) { (line) throws(LogError) in
        ends.append(line.upperBound)
        try verify(bytes, line, &symbols, in: file, at: offset + line.lowerBound)
      }
      append(LeafHasher.leafHashes(of: bytes, lineEnds: ends, separatorByteCount: 1))
      progress(offset + lines.upperBound - record.from)
    }
    guard tree.size == record.last, tree.root == record.root else {
      throw .corrupt(
        file: file,
        byte: record.from,
        found: "root \(tree.root.base64) at position \(tree.size)",
        expected: "\(record.root.base64) at position \(record.last), which commit "
          + "\(record.number) has"
      )
    }
  }

  /// A line is canonical, and its id new.
  private mutating func verify(
    _ bytes: [UInt8],
    _ line: Range<Int>,
    _ symbols: inout Symbols,
    in file: String,
    at place: Int
  ) throws(LogError) {
    let event: Event
    do throws(LineProblem) {
      event = try EventDecoder().decode(bytes, line, into: &symbols)
    } catch {
      throw LogError(error, in: file, lineAt: place)
    }
    guard bytes[line].elementsEqual(CanonicalForm(symbols).line(event)) else {
      throw .corrupt(
        file: file,
        byte: place,
        found: "a line that is not canonical",
        expected: "the canonical form of the event"
      )
    }
    let id = Array(symbols[.event][event.id.index])
    let count = ids.count
    _ = ids.intern(id, 0..<id.count)
    guard ids.count > count else {
      throw .corrupt(
        file: file,
        byte: place,
        found: "the id \"\(String(decoding: id, as: UTF8.self))\" again",
        expected: "each id once"
      )
    }
  }

  /// Takes more leaves, and looks at the root where the earlier checkpoint was made.
  private mutating func append(_ leaves: [Digest]) {
    guard let earlier, tree.size < earlier.size, earlier.size <= tree.size + leaves.count else {
      tree.append(leaves: leaves)
      return
    }
    let before = earlier.size - tree.size
    tree.append(leaves: Array(leaves[..<before]))
    rootAtEarlierSize = tree.root
    tree.append(leaves: Array(leaves[before...]))
  }

  // MARK: The rest

  private func compare() throws(LogError) {
    guard let earlier else { return }
    let log = chain.layout.root
    guard chain.header.origin == earlier.origin else {
      throw .differs(
        log: log,
        found: "the log \(chain.header.origin)",
        expected: "\(earlier.origin), to which the checkpoint belongs"
      )
    }
    guard chain.position >= earlier.size else {
      throw .differs(
        log: log,
        found: "\(chain.position) events",
        expected: "at least the \(earlier.size) of the checkpoint"
      )
    }
    guard let root = rootAtEarlierSize, root == earlier.root else {
      throw .differs(
        log: log,
        found: "root \(rootAtEarlierSize?.base64 ?? "none") at position \(earlier.size)",
        expected: "\(earlier.root.base64), as in the checkpoint"
      )
    }
    if let difference = earlier.commits?.difference(
      from: chain.records,
      of: chain.header,
      at: earlier.size
    ) {
      throw .differs(log: log, found: difference.found, expected: difference.expected)
    }
  }

  /// Bytes behind the last commit.
  private func tornByteCount(_ files: some FileSystem) throws(LogError) -> Int {
    let layout = chain.layout
    var count = (try files.size(of: layout.commits) ?? 0) - chain.head.commitsByteCount
    var ends: [String: Int] = [:]
    for segment in chain.segments { ends[LogLayout.segmentName(segment.first)] = segment.byteCount }
    for name in try files.list(layout.segments) ?? [] {
      count += (try files.size(of: "\(layout.segments)/\(name)") ?? 0) - (ends[name] ?? 0)
    }
    return count
  }

  private func cache(_ files: some FileSystem) -> Cache {
    guard let size = try? files.size(of: TreeCache.file(chain.layout)), size > 0 else {
      return .missing
    }
    guard let cache = TreeCache(chain, files) else { return .stale }
    return cache.commit < chain.head.commit || cache.tree == tree ? .sound : .stale
  }
}
