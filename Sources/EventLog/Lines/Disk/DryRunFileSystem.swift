/// A disk that is read and not changed: what is written goes to a scratch disk beside it.
///
/// It lets a writer do all it does but for the effect. It takes no lock.
public final class DryRunFileSystem: FileSystem {
  private let base: any FileSystem
  private let scratch: any FileSystem
  private let scratchFolder: String

  /// Where the bytes written to a file stand, and the offset of the first of them in that file.
  private var written: [String: (scratch: String, start: Int)] = [:]

  /// Reads one disk and writes to a folder that is there, and empty, on another.
  public init(over base: any FileSystem, scratch: any FileSystem, in scratchFolder: String) {
    self.base = base
    self.scratch = scratch
    self.scratchFolder = scratchFolder
  }

  /// The size of a file as it is on the disk, or `nil` when there is none.
  public func size(of file: String) throws(LogError) -> Int? { try base.size(of: file) }

  /// Adds up to `count` bytes from `offset` on, from wherever they stand.
  public func read(
    _ file: String,
    at offset: Int,
    count: Int,
    into bytes: inout [UInt8]
  ) throws(LogError) {
    guard let place = written[file] else {
      return try base.read(file, at: offset, count: count, into: &bytes)
    }
    if offset >= place.start {
      try scratch.read(place.scratch, at: offset - place.start, count: count, into: &bytes)
    } else {
      try base.read(file, at: offset, count: min(count, place.start - offset), into: &bytes)
    }
  }

  /// Writes bytes to the scratch disk.
  public func write(_ bytes: [UInt8], to file: String, at offset: Int) throws(LogError) {
    let place = written[file] ?? ("\(scratchFolder)/\(written.count)", offset)
    written[file] = place
    // What stands before the first write was set right by recovery, which nobody asks for again.
    guard offset >= place.start else { return }
    try scratch.write(bytes, to: place.scratch, at: offset - place.start)
  }

  /// Does nothing.
  public func truncate(_ file: String, to size: Int) {}

  /// Does nothing.
  public func sync(_ file: String) {}

  /// Does nothing.
  public func syncDirectory(_ directory: String) {}

  /// Does nothing.
  public func makeDirectory(_ directory: String) {}

  /// The names in a directory as they are on the disk.
  public func list(_ directory: String) throws(LogError) -> [String]? { try base.list(directory) }

  /// Does nothing.
  public func rename(_ old: String, to new: String) {}

  /// Does nothing.
  public func remove(_ file: String) {}

  /// Takes no lock: whoever writes nothing is in nobody's way.
  public func lock(_ file: String, holder: String) -> any FileLock { NoLock() }

  private final class NoLock: FileLock {
    func release() {}
  }
}
