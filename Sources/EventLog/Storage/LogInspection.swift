/// What a log directory holds, as far as it can be read: for a log that cannot be opened too.
public struct LogInspection: Sendable {
  /// A segment file.
  public struct Segment: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// Its size in bytes.
    public let byteCount: Int
  }

  /// The log's name, if its first line can be read.
  public let origin: String?

  /// The position that `HEAD` acknowledges, if a slot of it can be read.
  public let head: Position?

  /// The commit records that can be read, up to the first that cannot; they may go beyond `head`.
  public let commits: [CommitRecord]

  /// The segment files, in order.
  public let segments: [Segment]

  /// Full blocks of 256 events whose hashes the cache holds; `nil` when there is no cache that can be
  /// believed.
  public let cachedBlockCount: Int?

  /// Why the log cannot be opened; `nil` when it can.
  public let problem: LogError?

  /// Looks at the log at a path, the checksum of each commit included.
  ///
  /// - Throws: `LogError.noSuchLog` when there is nothing that could be one.
  public init(_ path: String, _ files: some FileSystem) throws(LogError) {
    let layout = LogLayout(root: path)
    guard let names = try files.list(layout.root), LogLayout.isLog(names) else {
      throw .noSuchLog(path: path)
    }
    // Whatever cannot be read is `problem`'s to tell; the rest is shown all the same.
    let bytes = (try? files.contents(of: layout.commits)) ?? []
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    origin = lines.popFirst().flatMap { LogHeader($0) }?.origin
    var commits: [CommitRecord] = []
    for line in lines {
      guard let record = CommitRecord(line) else { break }
      commits.append(record)
    }
    self.commits = commits
    let segmentNames = (try? files.list(layout.segments)) ?? []
    segments = segmentNames.map { name in
      let size = try? files.size(of: "\(layout.segments)/\(name)")
      return Segment(name: name, byteCount: size ?? 0)
    }
    let slots = (try? files.contents(of: layout.head)) ?? []
    head = stride(from: 0, to: slots.count, by: Head.slotByteCount)
      .compactMap { Head(slots[$0..<Swift.min($0 + Head.slotByteCount, slots.count)]) }
      .map(\.position).max()
    problem = Self.problem(path, files)
    let chain = try? LogChain(path: path, files)
    cachedBlockCount = chain.flatMap { TreeCache($0, files)?.tree.blockHashes.count }
  }

  private static func problem(_ path: String, _ files: some FileSystem) -> LogError? {
    do throws(LogError) {
      let chain = try LogChain(path: path, files)
      for record in chain.records {
        try SegmentReader.read(record, chain.layout, files) { _, _, _ in }
      }
      return nil
    } catch {
      return error
    }
  }
}
