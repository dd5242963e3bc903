/// The events of a log, as far as it is acknowledged.
public struct LogSource: EventSource {
  /// The text of every reference in the events.
  public private(set) var symbols: Symbols

  /// The events in the order of their positions.
  public private(set) var events: [Event] = []

  /// The first line of the log.
  private let header: LogHeader

  /// The log's name.
  public var origin: String { header.origin }

  /// The format it is written in.
  public var format: LogFormat { header.format }

  /// The commits, in order.
  public let commits: [CommitRecord]

  /// The tree at some commit, when the cache had it.
  private let cached: MerkleTree?

  /// Whether a path looks like a log, and not like files or a directory of them.
  public static func isLog(at path: String) -> Bool {
    let names = try? POSIXFileSystem(root: path).list(path)
    return LogLayout.isLog(names ?? [])
  }

  /// Bytes of the segments of the log at a path, as far as that is known.
  public static func byteCount(at path: String) -> Int {
    let files = POSIXFileSystem(root: path)
    let segments = LogLayout(root: path).segments
    let names = (try? files.list(segments)) ?? []
    return names.reduce(0) { $0 + ((try? files.size(of: "\(segments)/\($1)")) ?? 0) }
  }

  /// Reads a log.
  ///
  /// Nothing is written, and no lock is needed: a writer at work is no hindrance.
  ///
  /// - Parameters:
  ///   - path: The log directory.
  ///   - files: The disk.
  ///   - symbols: Where text goes, with the versions of `data` that lines can be in.
  ///   - progress: Called now and then with the number of bytes read so far.
  /// - Throws: `LogError` when there is no log, or it is corrupt.
  public init(
    opening path: String,
    _ files: some FileSystem,
    symbols: Symbols = Symbols(),
    progress: (_ byteCount: Int) -> Void = { _ in }
  ) throws(LogError) {
    self.symbols = symbols
    let chain = try LogChain(path: path, files)
    header = chain.header
    commits = chain.records
    cached = TreeCache(chain, files)?.tree
    // What a record claims is believed only when its lines are there.
    events.reserveCapacity(min(chain.position, 1 << 22))
    var byteCount = 0
    for record in chain.records {
      try read(record, chain.layout, files) {
        byteCount += $0
        progress(byteCount)
      }
    }
  }

  private mutating func read(
    _ record: CommitRecord,
    _ layout: LogLayout,
    _ files: some FileSystem,
    progress: (_ byteCount: Int) -> Void
  ) throws(LogError) {
    let file = layout.segment(record.segment)
    let decoder = EventDecoder()
    try SegmentReader.read(record, layout, files) { (bytes, lines, offset) throws(LogError) in
      try bytes.forEachLine(in: lines) { (line) throws(LogError) in
        do throws(LineProblem) {
          events.append(try decoder.decode(bytes, line, into: &symbols))
        } catch {
          throw LogError(error, in: file, lineAt: offset + line.lowerBound)
        }
      }
      progress(lines.count)
    }
    guard events.count == record.last else {
      throw .corrupt(
        file: file,
        byte: record.from,
        found: "\(events.count - record.first + 1) lines in commit \(record.number)",
        expected: "\(record.last - record.first + 1)"
      )
    }
  }

  /// The hash tree over the canonical lines of all events.
  public var tree: MerkleTree {
    if let cached, cached.size == events.count { return cached }
    return tree(at: events.count)
  }

  /// The RFC 6962 root over the canonical lines of the first `position` events.
  ///
  /// At a commit it is the recorded one; elsewhere at most 255 lines are hashed again when the
  /// cache has the rest.
  public func root(at position: Position) -> Digest {
    if position == 0 { return MerkleTree.emptyRoot }
    if let record = commit(holding: position), record.last == position { return record.root }
    if let cached, position <= cached.size { return cached.root(at: position, leaves: leaves) }
    return tree(at: position).root
  }

  /// The checkpoint at a position, at most that of the last event.
  ///
  /// In the middle of a commit it says nothing of the commits.
  public func checkpoint(at position: Position) -> Checkpoint {
    let last = position == 0 ? nil : commit(holding: position)
    let isWhole = last?.last ?? 0 == position
    return Checkpoint(
      origin: origin,
      size: position,
      root: root(at: position),
      commits: isWhole ? Checkpoint.Commits(commits.prefix(last?.number ?? 0), of: header) : nil
    )
  }

  /// What the log has in the place of the commits of a checkpoint, if it has something else.
  public func difference(
    from checkpoint: Checkpoint
  ) -> (found: String, expected: String)? {
    checkpoint.commits?.difference(from: commits, of: header, at: checkpoint.size)
  }

  private func commit(holding position: Position) -> CommitRecord? {
    var low = 0
    var high = commits.count
    while low < high {
      let middle = (low + high) / 2
      if commits[middle].last < position { low = middle + 1 } else { high = middle }
    }
    return low < commits.count ? commits[low] : nil
  }

  /// The position of the last commit at or before an instant; 0 when there is none.
  public func position(at instant: Instant) -> Position {
    commits.last { $0.instant <= instant }?.last ?? 0
  }
}

extension LogError {
  /// A stored line, which starts at an offset of a file, is no event.
  init(_ problem: LineProblem, in file: String, lineAt offset: Int) {
    self = .corrupt(
      file: file,
      byte: offset + problem.offset,
      found: problem.field.map { "\($0): \(problem.found)" } ?? problem.found,
      expected: problem.expected
    )
  }
}
