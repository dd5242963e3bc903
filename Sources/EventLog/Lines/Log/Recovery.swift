/// What opening a log for writing found behind the last commit, and set aside.
public struct Recovery: Equatable, Sendable {
  /// Bytes that were never acknowledged, and are set aside.
  public private(set) var byteCount = 0

  /// The files that hold them now.
  public private(set) var files: [String] = []

  /// Whether a slot of `HEAD` that a crash had cut was written again.
  public private(set) var mendedHead = false

  private static let pieceByteCount = 1 << 20

  /// Sets aside what lies behind the last commit, so that the log ends there.
  ///
  /// Every step can be repeated: cut short at any of them, the next opening does the same again.
  /// What is corrupt is found before the first of them.
  static func run(_ chain: LogChain, _ files: some FileSystem) throws(LogError) -> Recovery {
    var recovery = Recovery()
    let layout = chain.layout
    let segments = chain.segments
    let known = Set(segments.map { LogLayout.segmentName($0.first) })
    try chain.checkNames(files)
    try recovery.settle(chain, files)
    for name in try files.list(layout.segments) ?? [] where !known.contains(name) {
      let file = "\(layout.segments)/\(name)"
      try recovery.setAside(file, from: 0, as: "segment", chain, files)
      try files.remove(file)
    }
    try files.syncDirectory(layout.segments)
    if let last = segments.last {
      let file = layout.segment(last.first)
      try recovery.cut(file, to: last.byteCount, as: "segment", chain, files)
    }
    try recovery.cut(layout.commits, to: chain.head.commitsByteCount, as: "commits", chain, files)
    return recovery
  }

  /// Writes the head again, so that what this writer builds on is durable.
  ///
  /// The writer before may have been stopped between writing and syncing it, or its sync failed;
  /// what a reader sees then may be gone after a power cut. The first head of all is durable before
  /// the log gets its name; but whoever made it may have been stopped before the name was.
  private mutating func settle(_ chain: LogChain, _ files: some FileSystem) throws(LogError) {
    guard chain.head.commit > 0 else {
      return try files.syncDirectory("\(chain.layout.root)/..")
    }
    try files.write(chain.head.slot, to: chain.layout.head, at: chain.head.slotOffset)
    try files.sync(chain.layout.head)
    mendedHead = chain.tornSlot != nil
  }

  /// Ends a file where its last commit ends.
  ///
  /// It is cut even when nothing is behind: the writer before may have been stopped between cutting
  /// and syncing, and what was cut off would come back with a power cut.
  private mutating func cut(
    _ file: String,
    to size: Int,
    as name: String,
    _ chain: LogChain,
    _ files: some FileSystem
  ) throws(LogError) {
    try setAside(file, from: size, as: name, chain, files)
    try files.truncate(file, to: size)
    try files.sync(file)
  }

  /// Copies the bytes from an offset on into a file of their own in `torn/`.
  private mutating func setAside(
    _ file: String,
    from start: Int,
    as name: String,
    _ chain: LogChain,
    _ files: some FileSystem
  ) throws(LogError) {
    let layout = chain.layout
    guard let size = try files.size(of: file), size > start else { return }
    try files.makeDirectory(layout.torn)
    try files.syncDirectory(layout.root)
    let taken = Set(try files.list(layout.torn) ?? [])
    let base = "\(LogLayout.digits(chain.position + 1))-\(name)"
    var number = 1
    while taken.contains("\(base)-\(number)") { number += 1 }
    let copy = "\(layout.torn)/\(base)-\(number)"
    do throws(LogError) {
      try Self.copy(file, from: start, to: size, as: copy, files)
      try files.sync(copy)
    } catch {
      // On a full disk each attempt would leave one more part of a copy.
      try? files.remove(copy)
      throw error
    }
    try files.syncDirectory(layout.torn)
    byteCount += size - start
    self.files.append(copy)
  }

  private static func copy(
    _ file: String,
    from start: Int,
    to end: Int,
    as copy: String,
    _ files: some FileSystem
  ) throws(LogError) {
    var offset = start
    while offset < end {
      var piece: [UInt8] = []
      try files.read(file, at: offset, count: min(pieceByteCount, end - offset), into: &piece)
      guard !piece.isEmpty else { return }
      try files.write(piece, to: copy, at: offset - start)
      offset += piece.count
    }
  }
}
