/// Appends lines to a log, a batch at a time: all of it or nothing.
///
/// There is one writer at a time. Lines are staged behind the last commit as they come; `commit`
/// makes them durable, then their record, then `HEAD`, and only then are they acknowledged. After
/// any failure, and after `rollBack`, the writer takes no more.
///
/// Memory: the index of ids (see `IDIndex`), one piece of lines of 4 MiB, and a quarter of a byte an
/// event for the tree.
public final class LogWriter {
  /// What became of a staged event.
  public enum Staged: Equatable, Sendable {
    /// It is part of the batch.
    case appended
    /// The log or the batch holds it already, under the same id and with the same content.
    case present
    /// The log or the batch holds its id with other content: this canonical line.
    case conflict(existing: [UInt8])
  }

  /// A segment that has reached this many bytes takes no further commit: 64 MiB.
  public static let fullSegmentByteCount = 64 << 20

  private let files: any FileSystem
  private let clock: () -> Instant
  private let fullSegmentByteCount: Int
  private let lock: any FileLock
  private var chain: LogChain
  private var tree = MerkleTree()
  private var ids = IDIndex()

  /// First positions of the segments, in order; a place in the index names one by its number.
  private var segments: [Position]

  /// What opening the log set aside.
  public private(set) var recovery = Recovery()

  /// The log's name.
  public var origin: String { chain.header.origin }

  /// The last acknowledged position.
  public var position: Position { chain.position }

  /// The root at that position.
  public var root: Digest { chain.head.root }

  /// Whether a failure or `rollBack` ended the writer's work.
  private var hasStopped = false

  private var batch: Batch?
  private var window = LineWindow()

  /// Opens a log for appending, reads its ids, and sets aside a torn tail.
  ///
  /// - Parameters:
  ///   - path: The log directory.
  ///   - files: The disk.
  ///   - holder: Who writes, for whoever finds the log locked.
  ///   - now: The clock; the only one that the log asks.
  ///   - fullSegmentByteCount: A segment that has reached this many bytes takes no further commit.
  /// - Throws: `LogError` when there is no log, another writer holds it, or it is corrupt.
  public init(
    opening path: String,
    _ files: some FileSystem,
    holder: String,
    now: @escaping () -> Instant,
    fullSegmentByteCount: Int = LogWriter.fullSegmentByteCount
  ) throws(LogError) {
    // Looked at before the lock, which would make a file in a directory that is no log.
    _ = try LogChain(path: path, files)
    let lock = try files.lock(LogLayout(root: path).lock, holder: holder)
    // Another writer may have appended before the lock was free.
    let chain = try LogChain(path: path, files)
    self.lock = lock
    self.files = files
    clock = now
    self.fullSegmentByteCount = fullSegmentByteCount
    self.chain = chain
    segments = chain.segments.map(\.first)
    try readLines()
    // From here on something is written: all that can be corrupt was looked at.
    if try files.list(chain.layout.segments) == nil {
      // Tools that copy directories may leave out an empty one.
      try files.makeDirectory(chain.layout.segments)
      try files.syncDirectory(chain.layout.root)
    }
    recovery = try Recovery.run(chain, files)
  }

  deinit { lock.release() }

  /// Reads every line once: its id for the index, and its hash, so that nothing is sealed again that
  /// was altered.
  private func readLines() throws(LogError) {
    try checkSegmentCount(segments.count)
    var segment = -1
    for record in chain.records {
      if record.from == 0 { segment += 1 }
      try SegmentReader.read(record, chain.layout, files) { bytes, lines, offset in
        var ends: [Int] = []
        bytes.forEachLine(in: lines) { line in
          ids.insert(
            StoredLine.id(of: bytes[line]),
            at: IDIndex.Place(segment: segment, offset: offset + line.lowerBound)
          )
          ends.append(line.upperBound)
        }
        tree.append(leaves: LeafHasher.leafHashes(of: bytes, lineEnds: ends, separatorByteCount: 1))
      }
      guard ids.count == record.last else {
        throw .corrupt(
          file: chain.layout.segment(record.segment),
          byte: record.from,
          found: "\(ids.count - record.first + 1) lines in commit \(record.number)",
          expected: "\(record.last - record.first + 1)"
        )
      }
      guard tree.root == record.root else {
        throw .corrupt(
          file: chain.layout.segment(record.segment),
          byte: record.from,
          found: "root \(tree.root.base64) at position \(record.last)",
          expected: "\(record.root.base64), as in commit \(record.number)"
        )
      }
    }
  }

  private func checkSegmentCount(_ count: Int) throws(LogError) {
    guard count <= IDIndex.segmentCountMax else {
      throw .tooManySegments(found: count, most: IDIndex.segmentCountMax)
    }
  }

  // MARK: Staging

  /// Puts a canonical line behind the batch, unless it is there already.
  ///
  /// - Throws: `LogError` when the disk refuses; the caller rolls back.
  func stage(_ line: [UInt8]) throws(LogError) -> Staged {
    try checkGoesOn()
    let id = StoredLine.id(of: line[...])
    for place in ids.candidates(id) {
      let existing = try self.line(at: place)
      guard StoredLine.id(of: existing[...]).elementsEqual(id) else { continue }
      return existing == line ? .present : .conflict(existing: existing)
    }
    if batch == nil { try begin() }
    let place = batch?.add(line) ?? 0
    ids.insert(id, at: IDIndex.Place(segment: segments.count - 1, offset: place))
    if batch?.isFull == true { try flush() }
    return .appended
  }

  /// The position that the next line would have.
  var nextPosition: Position { position + (batch?.eventCount ?? 0) + 1 }

  /// Refuses anything more after a failure.
  func checkGoesOn() throws(LogError) {
    if hasStopped { throw .stopped(last: position) }
  }

  /// Chooses the segment that the batch goes to.
  private func begin() throws(LogError) {
    if let last = chain.records.last, last.end < fullSegmentByteCount {
      batch = Batch(segment: last.segment, from: last.end, tree: tree)
    } else {
      try checkSegmentCount(segments.count + 1)
      batch = Batch(segment: position + 1, from: 0, tree: tree)
      segments.append(position + 1)
    }
  }

  /// Writes the lines that wait; what is on disk then is still behind the last commit.
  private func flush() throws(LogError) {
    guard let batch else { return }
    guard lock.isInPlace else { throw displaced() }
    let segment = chain.layout.segment(batch.segment)
    try files.write(batch.pending, to: segment, at: batch.from + batch.byteCount)
    self.batch?.pendingIsWritten()
  }

  /// The line that stands at a place, on disk or still waiting.
  private func line(at place: IDIndex.Place) throws(LogError) -> [UInt8] {
    let segment = segments[Int(place.segment)]
    let offset = Int(place.offset)
    if let line = batch?.pendingLine(in: segment, at: offset) { return line }
    return try window.line(in: segment, at: offset, chain.layout, files)
  }

  // MARK: Committing

  /// Makes the batch durable and acknowledges it; an empty batch makes no commit.
  ///
  /// - Throws: `LogError` when the disk refuses. After `inDoubt` the batch may be there when the log
  ///   is opened again; after any other the log is what it was.
  /// - Returns: The record of the commit, or `nil` when nothing was staged.
  public func commit() throws(LogError) -> CommitRecord? {
    try checkGoesOn()
    guard batch != nil else { return nil }
    hasStopped = true
    let layout = chain.layout
    do throws(LogError) {
      try flush()
    } catch {
      // The failure to tell of is the first; what cannot be taken back is set aside later.
      try? takeBack()
      throw error
    }
    guard let batch else { return nil }
    let record = batch.record(
      after: chain.records.last,
      behind: chain.head,
      now: clock()
    )
    try inDoubt { () throws(LogError) in
      try files.sync(layout.segment(batch.segment))
      if batch.from == 0 { try files.syncDirectory(layout.segments) }
    }
    try checkIsStillOurs()
    let next = chain.appending(record)
    do throws(LogError) {
      let line = record.line + [UInt8(ascii: "\n")]
      try files.write(line, to: layout.commits, at: chain.head.commitsByteCount)
    } catch {
      try? takeBack()
      throw error
    }
    try inDoubt { () throws(LogError) in
      try files.sync(layout.commits)
      try files.write(next.head.slot, to: layout.head, at: next.head.slotOffset)
      try files.sync(layout.head)
    }
    chain = next
    tree = batch.tree
    self.batch = nil
    hasStopped = false
    return record
  }

  /// Nobody has let another writer in by taking the lock's file away, or exchanged the directory.
  ///
  /// If somebody has, nothing is taken back either: what stands there is no longer ours.
  private func checkIsStillOurs() throws(LogError) {
    let isWhereItWas =
      lock.isInPlace && (try? LogChain(path: chain.layout.root, files))?.head == chain.head
    guard isWhereItWas else { throw displaced() }
  }

  private func displaced() -> LogError {
    hasStopped = true
    batch = nil
    return .displaced(log: chain.layout.root, last: position)
  }

  /// Runs steps whose failure leaves open what is durable: nothing is tried again after it.
  private func inDoubt(_ steps: () throws(LogError) -> Void) throws(LogError) {
    do throws(LogError) {
      try steps()
    } catch {
      guard case .system(let call, let file, let code) = error else { throw error }
      throw .inDoubt(call: call, file: file, code: code, last: position)
    }
  }

  /// Throws the batch away, so that the log ends at its last commit.
  ///
  /// - Throws: `LogError` when the disk refuses; the next writer then sets the rest aside.
  public func rollBack() throws(LogError) {
    // The index knows ids that are gone, so this writer is of no further use.
    hasStopped = true
    try takeBack()
  }

  private func takeBack() throws(LogError) {
    guard let batch else { return }
    self.batch = nil
    let layout = chain.layout
    let segment = layout.segment(batch.segment)
    if try files.size(of: layout.commits) ?? 0 > chain.head.commitsByteCount {
      try files.truncate(layout.commits, to: chain.head.commitsByteCount)
      try files.sync(layout.commits)
    }
    guard let size = try files.size(of: segment), size > batch.from || batch.from == 0 else {
      return
    }
    if batch.from == 0 {
      try files.remove(segment)
      try files.syncDirectory(layout.segments)
    } else {
      try files.truncate(segment, to: batch.from)
      try files.sync(segment)
    }
  }

  /// Keeps the hashes of the tree for readers, and lets the next writer in.
  ///
  /// After a failure the hashes are not kept: an older cache stays, which is still believed for
  /// its own commit.
  public func close() {
    if !hasStopped { TreeCache(commit: chain.head.commit, tree: tree).save(chain.layout, files) }
    hasStopped = true
    lock.release()
  }
}
