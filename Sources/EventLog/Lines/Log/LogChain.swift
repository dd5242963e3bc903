/// The chain of commits of a log, checked against `HEAD`: what is acknowledged.
///
/// Opening reads only. Whatever does not check out at or before `HEAD` is corruption; bytes after
/// it are a torn tail. There is no guessing between the two.
struct LogChain {
  let layout: LogLayout
  let header: LogHeader

  /// The acknowledged commits, in order.
  private(set) var records: [CommitRecord] = []

  /// How far the log is acknowledged.
  private(set) var head: Head

  /// The offset of the slot of `HEAD` that is not valid, because a crash cut its last write.
  ///
  /// Such a write begins only when its commit is durable, so that commit stands.
  private(set) var tornSlot: Int?

  /// The last position.
  var position: Position { head.position }

  /// The segments in order, each with the bytes that its commits take.
  var segments: [(first: Position, byteCount: Int)] {
    var segments: [(first: Position, byteCount: Int)] = []
    for record in records {
      if record.from == 0 { segments.append((record.segment, 0)) }
      segments[segments.count - 1].byteCount = record.end
    }
    return segments
  }

  /// How often a log is looked at again that changes while it is opened.
  private static let attemptCountMax = 10

  /// Room for two records, the longest there can be.
  private static let tailByteCountMax = 2048

  /// Opens the chain of the log at a path.
  ///
  /// - Throws: `LogError` when there is no log, it is of a newer format, or it is corrupt.
  init(path: String, _ files: some FileSystem) throws(LogError) {
    let layout = LogLayout(root: path)
    guard let names = try files.list(layout.root), LogLayout.isLog(names) else {
      throw .noSuchLog(path: path)
    }
    for _ in 1..<Self.attemptCountMax {
      let slots = try Self.slots(layout, files)
      do throws(LogError) {
        try self.init(layout, slots: slots, files)
        return
      } catch {
        // A writer that was quicker than this reader is no corruption.
        guard case .corrupt = error, try Self.slots(layout, files) != slots else {
          throw error
        }
      }
    }
    try self.init(layout, slots: Self.slots(layout, files), files)
  }

  /// The bytes of `HEAD`, and one more if there are more.
  private static func slots(
    _ layout: LogLayout,
    _ files: some FileSystem
  ) throws(LogError) -> [UInt8]? {
    try files.contents(of: layout.head, atMost: Head.fileByteCount + 1)
  }

  /// Opens the chain that was acknowledged when `HEAD` was read.
  ///
  /// `HEAD` is read first: a writer that is at work adds to the other files before it.
  private init(
    _ layout: LogLayout,
    slots: [UInt8]?,
    _ files: some FileSystem
  ) throws(LogError) {
    self.layout = layout
    let heads = try Self.heads(slots, layout)
    // Behind the head at most one record can be whole.
    let byteCountMax = heads.newest.commitsByteCount + Self.tailByteCountMax
    guard let commits = try files.contents(of: layout.commits, atMost: byteCountMax) else {
      throw .corrupt(
        file: layout.commits,
        byte: 0,
        found: "no file",
        expected: "the commit records"
      )
    }
    header = try Self.header(commits, layout)
    head = heads.newest
    guard commits.count >= head.commitsByteCount else {
      throw .corrupt(
        file: layout.commits,
        byte: commits.count,
        found: "the end of the file",
        expected: "\(head.commitsByteCount) bytes, which HEAD acknowledges"
      )
    }
    var found = Head(of: header)
    var known = [found]
    while found.commitsByteCount < head.commitsByteCount {
      let record = try Self.record(commits, behind: found, after: records.last, layout)
      found = Head(after: record, behind: found, header.format)
      records.append(record)
      known = [known[known.count - 1], found]
    }
    for head in [heads.newest] + [heads.older].compactMap({ $0 }) where !known.contains(head) {
      throw Self.mismatch(of: head, with: known, layout)
    }
    if let invalid = heads.invalid { try rollForward(invalid, commits, files) }
    try checkIsNotRolledBack(commits)
    try checkSizes(files)
  }

  // MARK: HEAD

  private static func heads(
    _ bytes: [UInt8]?,
    _ layout: LogLayout
  ) throws(LogError) -> (newest: Head, older: Head?, invalid: Int?) {
    let size = Head.slotByteCount
    guard let bytes, bytes.count == Head.fileByteCount else {
      throw .corrupt(
        file: layout.head,
        byte: 0,
        found: bytes.map { "\($0.count) bytes" } ?? "no file",
        expected: "two slots of \(size) bytes"
      )
    }
    let slots = [Head(bytes[..<size]), Head(bytes[size...])]
    for (index, head) in slots.enumerated() {
      // A log without commits has the same head in both.
      guard let head, head.commit != 0, head.slotOffset != index * size else { continue }
      throw .corrupt(
        file: layout.head,
        byte: index * size,
        found: "the head of commit \(head.commit)",
        expected: "it in the other slot"
      )
    }
    switch (slots[0], slots[1]) {
    case (let even?, let odd?):
      return even.commit > odd.commit ? (even, odd, nil) : (odd, even, nil)
    case (let even?, nil): return (even, nil, size)
    case (nil, let odd?): return (odd, nil, 0)
    case (nil, nil):
      throw .corrupt(
        file: layout.head,
        byte: 0,
        found: "no valid slot",
        expected: "at least one"
      )
    }
  }

  /// A slot says something else than the last records do.
  private static func mismatch(
    of head: Head,
    with known: [Head],
    _ layout: LogLayout
  ) -> LogError {
    let found = known[known.count - 1]
    let place = "commit \(head.commit) at position \(head.position)"
    let same = known.last { $0.commit == head.commit && $0.position == head.position }
    guard let same, same.chain != head.chain else {
      return .corrupt(
        file: layout.head,
        byte: head.slotOffset,
        found: place,
        expected: "commit \(found.commit) at position \(found.position) or the one before, as the "
          + "commit records have them"
      )
    }
    return .corrupt(
      file: layout.head,
      byte: head.slotOffset,
      found: "\(place) with chain \(head.chain?.base64 ?? "none")",
      expected: same.chain.map { "\($0.base64), the SHA-256 of its line in commits.jsonl" }
        ?? "none, as the format of the log has it"
    )
  }

  /// No writer leaves more than one whole record behind the head: more prove that `HEAD` is an old one.
  private func checkIsNotRolledBack(_ commits: [UInt8]) throws(LogError) {
    guard let next = try? Self.record(commits, behind: head, after: records.last, layout) else {
      return
    }
    let end = Head(after: next, behind: head, header.format)
    guard let second = try? Self.record(commits, behind: end, after: next, layout) else { return }
    throw .corrupt(
      file: layout.head,
      byte: head.slotOffset,
      found: "the head of commit \(head.commit)",
      expected: "that of commit \(second.number - 1) or later, whose records are there"
    )
  }

  /// Takes the commit whose head was being written when a crash cut the slot.
  private mutating func rollForward(
    _ slotOffset: Int,
    _ commits: [UInt8],
    _ files: some FileSystem
  ) throws(LogError) {
    let damaged = LogError.corrupt(
      file: layout.head,
      byte: slotOffset,
      found: "a slot that is not valid",
      expected: "the head of commit \(head.commit == 0 ? 0 : head.commit - 1), or of commit "
        + "\(head.commit + 1) if that is whole"
    )
    do throws(LogError) {
      let record = try Self.record(commits, behind: head, after: records.last, layout)
      try SegmentReader.read(record, layout, files) { _, _, _ in }
      take(record)
    } catch {
      guard case .corrupt = error else { throw error }
      throw damaged
    }
    guard head.slotOffset == slotOffset else { throw damaged }
    tornSlot = slotOffset
  }

  // MARK: Commit records

  private static func header(
    _ commits: [UInt8],
    _ layout: LogLayout
  ) throws(LogError) -> LogHeader {
    let line = commits.prefix { $0 != UInt8(ascii: "\n") }
    if let format = LogHeader.newerFormat(line) {
      throw .unknownFormat(
        file: layout.commits,
        found: format,
        newestKnown: LogFormat.newest.rawValue
      )
    }
    guard line.count < commits.count, let header = LogHeader(line) else {
      throw .corrupt(
        file: layout.commits,
        byte: 0,
        found: "a first line that is not valid",
        expected: "the format and the origin of the log"
      )
    }
    return header
  }

  /// The record right behind a head, which is that of `previous`.
  private static func record(
    _ commits: [UInt8],
    behind head: Head,
    after previous: CommitRecord?,
    _ layout: LogLayout
  ) throws(LogError) -> CommitRecord {
    let offset = head.commitsByteCount
    let number = head.commit + 1
    guard offset <= commits.count, let end = commits[offset...].firstIndex(of: UInt8(ascii: "\n")),
      let record = CommitRecord(commits[offset..<end])
    else {
      throw .corrupt(
        file: layout.commits,
        byte: offset,
        found: "a line that is not valid",
        expected: "the record of commit \(number)"
      )
    }
    guard record.follows(previous) else {
      throw .corrupt(
        file: layout.commits,
        byte: offset,
        found: "commit \(record.number) of positions \(record.first) to \(record.last)",
        expected: "commit \(number) from position \((previous?.last ?? 0) + 1) on, where and when "
          + "the one before it ends"
      )
    }
    guard record.chain == head.chain else {
      throw .corrupt(
        file: layout.commits,
        byte: offset,
        found: "commit \(number) with chain \(record.chain?.base64 ?? "none")",
        expected: head.chain.map {
          "\($0.base64), the SHA-256 of the line before it: one of the two was altered"
        } ?? "none, as the format of the log has it"
      )
    }
    return record
  }

  /// No segment is shorter than its commits say, and only the last may be longer.
  private func checkSizes(_ files: some FileSystem) throws(LogError) {
    let segments = segments
    for (index, segment) in segments.enumerated() {
      let file = layout.segment(segment.first)
      guard let size = try files.size(of: file) else {
        throw .corrupt(
          file: file,
          byte: 0,
          found: "no file",
          expected: "\(segment.byteCount) bytes, which HEAD acknowledges"
        )
      }
      let isLast = index == segments.count - 1
      guard size == segment.byteCount || (isLast && size > segment.byteCount) else {
        throw .corrupt(
          file: file,
          byte: min(size, segment.byteCount),
          found: "\(size) bytes",
          expected: "\(segment.byteCount), as in the commit records"
        )
      }
    }
  }

  // MARK: What does not hinder a reader

  /// Both slots of `HEAD` are whole, and `segments/` holds nothing else.
  func checkIsTidy(_ files: some FileSystem) throws(LogError) {
    if let tornSlot {
      throw .corrupt(
        file: layout.head,
        byte: tornSlot,
        found: "a slot that is not valid",
        expected:
          "the head of commit \(head.commit), which is whole; the next writer writes it again"
      )
    }
    try checkNames(files)
  }

  /// `segments/` holds nothing but segments of the log and the one that would come next.
  func checkNames(_ files: some FileSystem) throws(LogError) {
    let known = Set(segments.map(\.first) + [position + 1]).map { LogLayout.segmentName($0) }
    for name in try files.list(layout.segments) ?? [] where !known.contains(name) {
      throw .corrupt(
        file: "\(layout.segments)/\(name)",
        byte: 0,
        found: "a file",
        expected: "none of that name"
      )
    }
  }

  // MARK: For the writer

  /// The record of a commit, if the log holds it.
  func record(_ number: Int) -> CommitRecord? {
    1 <= number && number <= records.count ? records[number - 1] : nil
  }

  /// The chain with one more commit.
  func appending(_ record: CommitRecord) -> LogChain {
    var next = self
    next.take(record)
    return next
  }

  private mutating func take(_ record: CommitRecord) {
    records.append(record)
    head = Head(after: record, behind: head, header.format)
  }
}
