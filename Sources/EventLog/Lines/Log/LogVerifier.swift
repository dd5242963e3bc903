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

  /// Checks a line, whatever the log itself knows of it: where it stands in the bytes, the file, and the
  /// offset of the line there.
  typealias LineCheck = (
    _ bytes: [UInt8], _ line: Range<Int>, _ file: String, _ offset: Int
  ) throws(LogError) -> Void

  private let chain: LogChain
  private let earlier: Checkpoint?

  private var tree = MerkleTree()
  private var rootAtEarlierSize: Digest?
  private var ids = SymbolTable()

  /// Verifies a log of lines that a check finds sound, and that it extends what it was at an earlier
  /// checkpoint.
  ///
  /// Memory: the ids of all events.
  ///
  /// - Throws: `LogError.corrupt` for the first byte that does not check out, `LogError.differs`
  ///   when the log is sound and not the one of the checkpoint.
  static func verify(
    _ path: String,
    _ files: some FileSystem,
    against earlier: Checkpoint?,
    progress: (_ byteCount: Int) -> Void,
    check: LineCheck
  ) throws(LogError) -> Report {
    let chain = try LogChain(path: path, files)
    do throws(LogError) {
      try chain.checkIsTidy(files)
    } catch {
      // A segment that a writer at work has begun meanwhile is none too many.
      guard try LogChain(path: path, files).position > chain.position else { throw error }
    }
    var verifier = LogVerifier(chain: chain, earlier: earlier)
    var byteCount = 0
    for record in chain.records {
      try verifier.verify(record, files, check) { progress(byteCount + $0) }
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

  private init(chain: LogChain, earlier: Checkpoint?) {
    self.chain = chain
    self.earlier = earlier
    if earlier?.size == 0 { rootAtEarlierSize = tree.root }
  }

  // MARK: Commits

  private mutating func verify(
    _ record: CommitRecord,
    _ files: some FileSystem,
    _ check: LineCheck,
    progress: (_ byteCount: Int) -> Void
  ) throws(LogError) {
    let file = chain.layout.segment(record.segment)
    try SegmentReader.read(record, chain.layout, files) { (bytes, lines, offset) throws(LogError) in
      var ends: [Int] = []
      try bytes.forEachLine(in: lines) { (line) throws(LogError) in
        ends.append(line.upperBound)
        let place = offset + line.lowerBound
        try check(bytes, line, file, place)
        try note(bytes[line], in: file, at: place)
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

  /// Takes note of the id of a line, which must be new.
  private mutating func note(
    _ line: ArraySlice<UInt8>,
    in file: String,
    at place: Int
  ) throws(LogError) {
    let id = Array(StoredLine.id(of: line))
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
