/// What a log directory holds, as far as it can be read: for a log that cannot be opened too.
public struct LogInspection: Sendable {
  /// A segment file.
  public struct Segment: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// Its size in bytes.
    public let byteCount: Int
    /// The bytes of it that its commits take, as far as they are acknowledged.
    public let acknowledgedByteCount: Int
  }

  /// What became of a commit.
  public enum State: String, Sendable {
    /// Its lines are those that were committed.
    case sound
    /// They are not, or its record does not fit to those beside it.
    case corrupt
    /// It is not acknowledged.
    case behind
    /// The log is of a later format, which says what it does not say here.
    case unread
  }

  /// The log's name, if its first line can be read.
  public let origin: String?

  /// The format it is written in, if its first line can be read.
  public let format: LogFormat?

  /// The position that is acknowledged: of a log that cannot be opened, what `HEAD` says of it.
  public let head: Position?

  /// The commit records that can be read, up to the first that cannot; they may go beyond `head`.
  public let commits: [CommitRecord]

  /// The segment files, in order.
  public let segments: [Segment]

  /// Full blocks of 256 events whose hashes the cache holds; `nil` when there is no cache that can be
  /// believed.
  public let cachedBlockCount: Int?

  /// The numbers of acknowledged commits whose lines are not those that were committed, or whose
  /// records do not fit together: of two that do not, both.
  public let corruptCommits: Set<Int>

  /// What is wrong first of all; `nil` when nothing was found.
  public let problem: LogError?

  /// Whether the log can be read in spite of what is wrong.
  public let canBeOpened: Bool

  /// Whether the log is of a format that is not known here.
  private var isOfLaterFormat: Bool {
    if case .unknownFormat = problem { true } else { false }
  }

  /// What became of a commit whose record can be read.
  public func state(of commit: CommitRecord) -> State {
    if isOfLaterFormat { return .unread }
    if corruptCommits.contains(commit.number) { return .corrupt }
    return commit.last <= head ?? 0 ? .sound : .behind
  }

  /// Looks at the log at a path, the checksum of each commit included.
  ///
  /// - Throws: `LogError.noSuchLog` when there is nothing that could be one.
  public init(_ path: String, _ files: some FileSystem) throws(LogError) {
    let layout = LogLayout(root: path)
    guard let names = try files.list(layout.root), LogLayout.isLog(names) else {
      throw .noSuchLog(path: path)
    }
    // Whatever cannot be read is `problem`'s to tell; the rest is shown all the same.
    let bytes = (try? files.contents(of: layout.commits, atMost: Self.commitsByteCountMax)) ?? []
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    let header = lines.popFirst().flatMap { LogHeader($0) }
    origin = header?.origin
    format = header?.format
    var commits: [CommitRecord] = []
    for line in lines {
      guard let record = CommitRecord(line) else { break }
      commits.append(record)
    }
    self.commits = commits
    let chain: LogChain?
    var problem: LogError?
    do throws(LogError) {
      chain = try LogChain(path: path, files)
    } catch {
      chain = nil
      problem = error
    }
    let slots = Self.slots(layout, files)
    head = chain?.position ?? slots.map(\.position).max()
    var ends: [String: Int] = [:]
    for segment in chain?.segments ?? [] {
      ends[LogLayout.segmentName(segment.first)] = segment.byteCount
    }
    let segmentNames = (try? files.list(layout.segments)) ?? []
    segments = segmentNames.map { name in
      let size = try? files.size(of: "\(layout.segments)/\(name)")
      return Segment(
        name: name,
        byteCount: size ?? 0,
        acknowledgedByteCount: ends[name] ?? 0
      )
    }
    let position = head ?? 0
    let acknowledged = chain?.records ?? commits.filter { $0.last <= position }
    var corruptCommits = header.map { Self.misfits(among: acknowledged, $0, slots) } ?? []
    for record in acknowledged {
      do throws(LogError) {
        try SegmentReader.read(record, layout, files) { _, _, _ in }
      } catch {
        corruptCommits.insert(record.number)
        problem = problem ?? error
      }
    }
    self.corruptCommits = corruptCommits
    canBeOpened = problem == nil
    do throws(LogError) {
      try chain?.checkIsTidy(files)
    } catch {
      problem = problem ?? error
    }
    self.problem = problem
    cachedBlockCount = chain.flatMap { TreeCache($0, files)?.tree.blockHashes.count }
  }

  /// The numbers of records that do not follow one another, or of which `HEAD` says something else.
  private static func misfits(
    among records: [CommitRecord],
    _ header: LogHeader,
    _ slots: [Head]
  ) -> Set<Int> {
    var misfits: Set<Int> = []
    var (head, previous) = (Head(of: header), CommitRecord?.none)
    for record in records {
      if record.chain != head.chain || !record.follows(previous) {
        misfits.formUnion([record.number, previous?.number ?? record.number])
      }
      head = Head(after: record, behind: head, header.format)
      previous = record
      if slots.contains(where: { $0.commit == head.commit && $0 != head }) {
        misfits.insert(record.number)
      }
    }
    return misfits
  }

  /// More of `commits.jsonl` is not looked at: about a million commits.
  private static let commitsByteCountMax = 256 << 20

  /// What the slots of `HEAD` say that are valid.
  private static func slots(_ layout: LogLayout, _ files: some FileSystem) -> [Head] {
    let slots = (try? files.contents(of: layout.head, atMost: Head.fileByteCount)) ?? []
    return stride(from: 0, to: slots.count, by: Head.slotByteCount)
      .compactMap { Head(slots[$0..<Swift.min($0 + Head.slotByteCount, slots.count)]) }
  }
}
