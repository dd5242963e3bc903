/// What the log asks of a disk, and nothing more.
///
/// `POSIXFileSystem` answers in production and a faulty one in tests; both satisfy one suite of
/// tests. What was written is durable only after `sync` of the file and, for a name newly made,
/// changed or removed, after `syncDirectory` of its directory. After a throw any part of the
/// operation may have happened. What is assumed of a disk stands in docs/log-format.md.
public protocol FileSystem: AnyObject {
  /// The size of a file in bytes, or `nil` when there is none.
  func size(of file: String) throws(LogError) -> Int?

  /// Adds up to `count` bytes from `offset` on behind `bytes`; fewer only at the end of the file.
  func read(
    _ file: String,
    at offset: Int,
    count: Int,
    into bytes: inout [UInt8]
  ) throws(LogError)

  /// Writes bytes at an offset, creating the file (owner only, 0600) when there is none.
  func write(_ bytes: [UInt8], to file: String, at offset: Int) throws(LogError)

  /// Cuts a file to a size.
  func truncate(_ file: String, to size: Int) throws(LogError)

  /// Returns once what was written to the file would survive a power cut.
  func sync(_ file: String) throws(LogError)

  /// Returns once the names in a directory would survive a power cut.
  func syncDirectory(_ directory: String) throws(LogError)

  /// Makes a directory (owner only, 0700); one that is there already is left as it is.
  func makeDirectory(_ directory: String) throws(LogError)

  /// The names in a directory in byte order, or `nil` when there is no directory.
  func list(_ directory: String) throws(LogError) -> [String]?

  /// Gives a directory another name, which nothing but an empty directory may have.
  func rename(_ old: String, to new: String) throws(LogError)

  /// Removes a file; one that is not there is no error.
  func remove(_ file: String) throws(LogError)

  /// Takes the one lock of writers and writes who holds it, or throws `LogError.locked`.
  func lock(_ file: String, holder: String) throws(LogError) -> any FileLock
}

/// A lock that is held until it is released, or its process ends.
public protocol FileLock: AnyObject {
  /// Whether the file at the path is still the one that was locked: it may have been deleted, or the
  /// whole directory exchanged.
  var isInPlace: Bool { get }

  /// Lets another writer in.
  func release()
}

extension FileLock {
  /// It is, on a disk on which nobody can take it away.
  public var isInPlace: Bool { true }
}

extension FileSystem {
  /// The whole file, or as much of it as is wanted; `nil` when there is none.
  ///
  /// A file that somebody has blown up is not read into memory.
  func contents(of file: String, atMost byteCountMax: Int = .max) throws(LogError) -> [UInt8]? {
    guard let size = try size(of: file) else { return nil }
    var bytes: [UInt8] = []
    try read(file, at: 0, count: min(size, byteCountMax), into: &bytes)
    return bytes
  }
}
