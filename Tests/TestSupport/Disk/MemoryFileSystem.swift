import Foundation

@testable import EventLog

/// A disk in memory that fails and loses power on demand.
///
/// The fault model, which is what the log assumes of a disk and nothing better:
///
/// 1. There are two states. What was written is *visible* at once, to every reader, and *durable*
///    only when a `sync` of the file has returned. A name that was made, changed or removed is
///    visible at once, and durable only when a `syncDirectory` of its directory has returned: the
///    bytes of a file may be durable while its name is not, and the other way round.
/// 2. When power is cut, any subset of what was not durable survives, in no order. A write that
///    makes a file longer is two things that survive apart: the new size, with zeros where nothing
///    else is, and the bytes.
/// 3. A write that survives may be torn: at any byte, with the bytes before or those after it, and
///    at any set of sectors of 512 bytes. Of a write of `HEAD` the disk may lose whole physical
///    sectors of 4,096 bytes: whatever lies in those that it touches is then arbitrary.
/// 4. A rename is one change: the old name or the new one, never both and never neither.
/// 5. A `sync` that fails leaves what was written visible, and never durable by any later `sync`
///    until it is written again; any part of it may have become durable all the same. A size that
///    was not made durable is set again by the next write that makes the file longer. Names are
///    the journal's: a later `syncDirectory` that returns covers them.
/// 6. An operation that fails has done nothing, a part, or everything. It may be the only one that
///    fails, or the first of all that follow.
/// 7. The disk does not lie: what a `sync` that returned made durable is read back unchanged.
///    Damage is another matter, and another suite.
final class MemoryFileSystem: FileSystem {
  /// The disk after some operation, with what the story says of that moment.
  struct Moment: Sendable {
    let disk: MemoryDisk
    let call: String
    let note: Note
  }

  /// What a story has been told, and what it may find.
  struct Note: Hashable, Sendable {
    /// Whether the log was made.
    var isMade = false
    /// Events that were acknowledged.
    var acknowledged = 0
    /// Events there are when the batch in flight is there too.
    var inFlight = 0
  }

  /// What is on the disk now.
  private(set) var disk: MemoryDisk

  /// Operations so far that may change the disk.
  private(set) var operationCount = 0

  /// The disk after each of them.
  private(set) var history: [Moment] = []

  /// What fails, if anything.
  var fault: Fault?

  /// Whether the history holds every write half done too, as a reader may see it.
  var showsHalfWrites = false

  /// What the history says of the moments from now on.
  var note = Note()

  private var locked: Set<Int> = []

  init(_ disk: MemoryDisk = MemoryDisk(), fault: Fault? = nil) {
    self.disk = disk
    self.fault = fault
  }

  // MARK: Reading

  func size(of file: String) throws(LogError) -> Int? { try disk.contents(of: file)?.count }

  func read(
    _ file: String,
    at offset: Int,
    count: Int,
    into bytes: inout [UInt8]
  ) throws(LogError) {
    guard let contents = try disk.contents(of: file) else {
      throw .system(call: "open", file: file, code: ENOENT)
    }
    guard offset < contents.count else { return }
    bytes += contents[offset..<min(offset + count, contents.count)]
  }

  func list(_ directory: String) throws(LogError) -> [String]? { disk.names(in: directory) }

  // MARK: Changing

  func write(_ bytes: [UInt8], to file: String, at offset: Int) throws(LogError) {
    if showsHalfWrites {
      var half = disk
      try half.write(Self.half(bytes), to: file, at: offset)
      history.append(Moment(disk: half, call: "half a pwrite \(file)", note: note))
    }
    try change("pwrite", file) { (disk, portion) throws(LogError) in
      try disk.write(portion == .everything ? bytes : Self.half(bytes), to: file, at: offset)
    }
  }

  /// Half of a write, its padding not counted: a slot of `HEAD` is half written in its text.
  private static func half(_ bytes: [UInt8]) -> [UInt8] {
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") } ?? 0
    return Array(bytes.prefix(end / 2))
  }

  func truncate(_ file: String, to size: Int) throws(LogError) {
    try change("ftruncate", file) { (disk, _) throws(LogError) in
      try disk.truncate(file, to: size)
    }
  }

  func sync(_ file: String) throws(LogError) {
    // A sync that fails strands what waits even when it did nothing.
    if isFailing, fault?.portion(at: operationCount + 1) != .everything {
      try? disk.strand(file)
    }
    try change("fdatasync", file) { (disk, portion) throws(LogError) in
      if portion == .everything { try disk.sync(file) }
    }
  }

  func syncDirectory(_ directory: String) throws(LogError) {
    try change("fsync", directory) { (disk, portion) throws(LogError) in
      if portion == .everything { try disk.syncDirectory(directory) }
    }
  }

  func makeDirectory(_ directory: String) throws(LogError) {
    try change("mkdir", directory) { (disk, _) throws(LogError) in
      try disk.makeDirectory(directory)
    }
  }

  func rename(_ old: String, to new: String) throws(LogError) {
    try change("rename", old) { (disk, _) throws(LogError) in try disk.rename(old, to: new) }
  }

  func remove(_ file: String) throws(LogError) {
    try change("unlink", file) { (disk, _) throws(LogError) in try disk.remove(file) }
  }

  func lock(_ file: String, holder: String) throws(LogError) -> any FileLock {
    if let held = disk.node(at: file), locked.contains(held) {
      let line = try disk.contents(of: file)?.prefix { $0 != UInt8(ascii: "\n") } ?? []
      throw .locked(file: file, holder: String(decoding: line, as: UTF8.self))
    }
    try change("flock", file) { (disk, portion) throws(LogError) in
      if disk.node(at: file) != nil { try disk.truncate(file, to: 0) }
      try disk.write(portion == .part ? [] : Array("\(holder)\n".utf8), to: file, at: 0)
    }
    guard let node = disk.node(at: file) else {
      throw .system(call: "open", file: file, code: ENOENT)
    }
    locked.insert(node)
    return Lock(node: node, of: self)
  }

  private var isFailing: Bool { fault?.portion(at: operationCount + 1) != nil }

  /// Counts one operation, and does of it what the fault leaves.
  private func change(
    _ call: String,
    _ path: String,
    _ body: (inout MemoryDisk, Fault.Portion) throws(LogError) -> Void
  ) throws(LogError) {
    operationCount += 1
    defer { history.append(Moment(disk: disk, call: "\(call) \(path)", note: note)) }
    guard let fault, let portion = fault.portion(at: operationCount) else {
      return try body(&disk, .everything)
    }
    if portion != .nothing { try body(&disk, portion) }
    throw .system(call: call, file: path, code: fault.code)
  }

  private final class Lock: FileLock {
    private let node: Int
    private var files: MemoryFileSystem?

    init(node: Int, of files: MemoryFileSystem) {
      self.node = node
      self.files = files
    }

    deinit { release() }

    func release() {
      files?.locked.remove(node)
      files = nil
    }
  }
}
