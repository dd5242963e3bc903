#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The real disk, as far as one log is concerned.
///
/// Files are made 0600 and directories 0700 whatever the umask. Inside the log no symbolic link is
/// followed, and nothing is read that is not a plain file; the path of the log itself may go
/// through links.
public final class POSIXFileSystem: FileSystem {
  /// The path of the log directory.
  private let root: String

  /// Files that are open, so that a batch does not open its segment for each piece.
  private var open: [OpenKey: Descriptor] = [:]

  private struct OpenKey: Hashable {
    let file: String
    let isForWriting: Bool
  }

  private static let openCountMax = 16

  /// The disk on which the log at `root` stands, or will stand.
  public init(root: String) { self.root = LogLayout(root: root).root }

  /// The size of a file in bytes, or `nil` when there is none.
  public func size(of file: String) throws(LogError) -> Int? {
    guard let descriptor = try existing(file, forWriting: false) else { return nil }
    return Int(try descriptor.status(of: file).st_size)
  }

  /// Adds up to `count` bytes from `offset` on behind `bytes`; fewer only at the end of the file.
  public func read(
    _ file: String,
    at offset: Int,
    count: Int,
    into bytes: inout [UInt8]
  ) throws(LogError) {
    let descriptor = try opened(file, forWriting: false)
    var filled = bytes.count
    let end = filled + count
    bytes.append(contentsOf: [UInt8](repeating: 0, count: count))
    defer { bytes.removeLast(end - filled) }
    while filled < end {
      let place = off_t(offset + filled - (end - count))
      // Sound: there is room from `filled` to `end`, and `pread` writes no more than it is told.
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(descriptor.number, $0.baseAddress?.advanced(by: filled), end - filled, place)
      }
      if got == 0 { return }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw .system(call: "pread", file: file, code: errno) }
      filled += got
    }
  }

  /// Writes bytes at an offset, creating the file when there is none.
  public func write(_ bytes: [UInt8], to file: String, at offset: Int) throws(LogError) {
    let descriptor = try openedOrMade(file)
    var written = 0
    while written < bytes.count {
      let place = off_t(offset + written)
      // Sound: `pwrite` reads from `written` to the end of the array and no further.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe pwrite(
          descriptor.number,
          $0.baseAddress?.advanced(by: written),
          bytes.count - written,
          place
        )
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(call: "pwrite", file: file, code: errno) }
      written += count
    }
  }

  /// Cuts a file to a size.
  public func truncate(_ file: String, to size: Int) throws(LogError) {
    let descriptor = try opened(file, forWriting: true)
    guard ftruncate(descriptor.number, off_t(size)) == 0 else {
      throw .system(call: "ftruncate", file: file, code: errno)
    }
  }

  /// Returns once what was written to the file would survive a power cut.
  public func sync(_ file: String) throws(LogError) {
    let descriptor = try opened(file, forWriting: true)
    #if canImport(Darwin)
      let result = fcntl(descriptor.number, F_FULLFSYNC)
    #else
      let result = fdatasync(descriptor.number)
    #endif
    guard result == 0 else { throw .system(call: "fdatasync", file: file, code: errno) }
  }

  /// Returns once the names in a directory would survive a power cut.
  public func syncDirectory(_ directory: String) throws(LogError) {
    let descriptor = try directoryDescriptor(directory)
    guard fsync(descriptor.number) == 0 else {
      throw .system(call: "fsync", file: directory, code: errno)
    }
  }

  /// Makes a directory, 0700; one that is there already is left as it is.
  public func makeDirectory(_ directory: String) throws(LogError) {
    let parent = try parent(of: directory)
    // Sound: the name is lent as a C string for the length of the call.
    if unsafe mkdirat(parent.descriptor.number, parent.name, 0o700) != 0 {
      guard errno == EEXIST else { throw .system(call: "mkdir", file: directory, code: errno) }
      return
    }
    // The umask may have taken bits from the owner.
    // Sound: the name is lent as a C string for the length of the call.
    guard unsafe fchmodat(parent.descriptor.number, parent.name, 0o700, 0) == 0 else {
      throw .system(call: "chmod", file: directory, code: errno)
    }
  }

  /// The names in a directory in byte order, or `nil` when there is no directory.
  public func list(_ directory: String) throws(LogError) -> [String]? {
    guard let descriptor = try existingDirectory(directory) else { return nil }
    // `fdopendir` takes its descriptor over, so it gets one of its own.
    let copy = dup(descriptor.number)
    // Sound: the stream is closed below, just once.
    guard copy >= 0, let stream = unsafe fdopendir(copy) else {
      throw .system(call: "opendir", file: directory, code: errno)
    }
    // Sound: `stream` is open here and not used afterwards.
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    // Sound: `readdir` is called by one thread on its own stream, and each name is copied at once.
    while let entry = unsafe readdir(stream) {
      // Sound: `d_name` is a C string within the entry, which lives until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .system(call: "readdir", file: directory, code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Gives a directory another name, which nothing but an empty directory may have.
  public func rename(_ old: String, to new: String) throws(LogError) {
    open.removeAll()
    let (source, target) = (try parent(of: old), try parent(of: new))
    // Sound: both names are lent as C strings for the length of the call.
    let result = unsafe renameat(
      source.descriptor.number,
      source.name,
      target.descriptor.number,
      target.name
    )
    guard result == 0 else {
      if errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR {
        throw .alreadyThere(path: new)
      }
      throw .system(call: "rename", file: old, code: errno)
    }
  }

  /// Removes a file; one that is not there is no error.
  public func remove(_ file: String) throws(LogError) {
    forget(file)
    let parent = try parent(of: file)
    // Sound: the name is lent as a C string for the length of the call.
    guard unsafe unlinkat(parent.descriptor.number, parent.name, 0) == 0 || errno == ENOENT else {
      throw .system(call: "unlink", file: file, code: errno)
    }
  }

  /// Takes the one lock of writers and writes who holds it.
  public func lock(_ file: String, holder: String) throws(LogError) -> any FileLock {
    let descriptor = try openedOrMade(file)
    // The lock lives as long as its descriptor, which from now on nobody else holds.
    forget(file)
    let lock = POSIXLock(descriptor, file)
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw .system(call: "flock", file: file, code: errno) }
      throw .locked(file: file, holder: try self.holder(file))
    }
    try truncate(file, to: 0)
    try write(Array("\(holder)\n".utf8), to: file, at: 0)
    forget(file)
    // Whoever deleted the file in between has let another writer in.
    guard lock.isInPlace else { throw .locked(file: file, holder: "a process that got in first") }
    return lock
  }

  private func holder(_ file: String) throws(LogError) -> String {
    var bytes: [UInt8] = []
    try read(file, at: 0, count: 4096, into: &bytes)
    forget(file)
    let line = bytes.prefix { (0x20...0x7E).contains($0) }
    return line.isEmpty ? "a process that is just starting" : String(decoding: line, as: UTF8.self)
  }

  // MARK: Descriptors

  private func opened(_ file: String, forWriting: Bool) throws(LogError) -> Descriptor {
    guard let descriptor = try existing(file, forWriting: forWriting) else {
      throw .system(call: "open", file: file, code: ENOENT)
    }
    return descriptor
  }

  /// The file, open for writing, made when there is none.
  private func openedOrMade(_ file: String) throws(LogError) -> Descriptor {
    if let descriptor = try existing(file, forWriting: true) { return descriptor }
    do throws(LogError) {
      return try create(file)
    } catch {
      // Another process may have made it in between.
      guard case .system(_, _, EEXIST) = error else { throw error }
      return try opened(file, forWriting: true)
    }
  }

  /// The file, open, or `nil` when there is none.
  private func existing(_ file: String, forWriting: Bool) throws(LogError) -> Descriptor? {
    let key = OpenKey(file: file, isForWriting: forWriting)
    if let descriptor = open[key] { return descriptor }
    // What is no plain file must not block; its kind is looked at below.
    let flags = (forWriting ? O_RDWR : O_RDONLY) | O_NONBLOCK
    guard let descriptor = try descriptor(file, flags) else { return nil }
    guard try descriptor.status(of: file).st_mode & S_IFMT == S_IFREG else {
      throw .corrupt(file: file, byte: 0, found: "another kind of file", expected: "a plain file")
    }
    keep(descriptor, as: key)
    return descriptor
  }

  private func create(_ file: String) throws(LogError) -> Descriptor {
    guard let descriptor = try descriptor(file, O_RDWR | O_CREAT | O_EXCL) else {
      throw .system(call: "open", file: file, code: ENOENT)
    }
    // The umask may have taken bits from the owner.
    guard fchmod(descriptor.number, 0o600) == 0 else {
      throw .system(call: "fchmod", file: file, code: errno)
    }
    keep(descriptor, as: OpenKey(file: file, isForWriting: true))
    return descriptor
  }

  private func descriptor(_ file: String, _ flags: Int32) throws(LogError) -> Descriptor? {
    guard let parent = try existingDirectory(Self.parentPath(of: file)) else { return nil }
    // Sound: the name is lent as a C string for the length of the call.
    let number = unsafe openat(
      parent.number,
      Self.name(of: file),
      flags | O_CLOEXEC | O_NOFOLLOW,
      0o600
    )
    if number >= 0 { return Descriptor(number) }
    if errno == ENOENT { return nil }
    throw Self.refusal(of: file, expected: "a plain file")
  }

  private func parent(
    of path: String
  ) throws(LogError) -> (descriptor: Descriptor, name: String) {
    (try directoryDescriptor(Self.parentPath(of: path)), Self.name(of: path))
  }

  /// `b` for `a/b` and `a/b/`.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// `a` for `a/b`, `.` for `a`, `/` for `/a`.
  static func parentPath(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func directoryDescriptor(_ directory: String) throws(LogError) -> Descriptor {
    guard let descriptor = try existingDirectory(directory) else {
      throw .system(call: "open", file: directory, code: ENOENT)
    }
    return descriptor
  }

  /// The directory, open, or `nil` when there is none.
  private func existingDirectory(_ directory: String) throws(LogError) -> Descriptor? {
    let isInside =
      (directory.hasPrefix("\(root)/") && directory.count > root.count + 1)
      || directory.hasPrefix(LogLayout.unfinished(root))
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (isInside ? O_NOFOLLOW : 0)
    // Sound: the path is lent as a C string for the length of the call.
    let number = unsafe openat(AT_FDCWD, directory, flags, 0)
    if number >= 0 { return Descriptor(number) }
    if errno == ENOENT || (errno == ENOTDIR && !isInside) { return nil }
    if isInside { throw Self.refusal(of: directory, expected: "a directory") }
    throw .system(call: "open", file: directory, code: errno)
  }

  /// Why something inside the log could not be opened; a link there is none of ours.
  private static func refusal(of path: String, expected: String) -> LogError {
    guard [ELOOP, ENOTDIR, EISDIR, ENXIO].contains(errno) else {
      return .system(call: "open", file: path, code: errno)
    }
    return .corrupt(
      file: path,
      byte: 0,
      found: "a symbolic link or another kind of file",
      expected: expected
    )
  }

  private func keep(_ descriptor: Descriptor, as key: OpenKey) {
    // What was written and not synced stays open, or an error of writing it back could go unheard.
    if open.count >= Self.openCountMax { open = open.filter { $0.key.isForWriting } }
    open[key] = descriptor
  }

  private func forget(_ file: String) {
    for isForWriting in [false, true] {
      open[OpenKey(file: file, isForWriting: isForWriting)] = nil
    }
  }
}

/// A descriptor that is closed when nobody holds it any more.
private final class Descriptor {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  func status(of file: String) throws(LogError) -> stat {
    var status = stat()
    // Sound: `status` lives for the call.
    guard unsafe fstat(number, &status) == 0 else {
      throw .system(call: "fstat", file: file, code: errno)
    }
    return status
  }
}

private final class POSIXLock: FileLock {
  private var descriptor: Descriptor?
  private let file: String

  init(_ descriptor: Descriptor, _ file: String) {
    self.descriptor = descriptor
    self.file = file
  }

  var isInPlace: Bool {
    guard let descriptor, let locked = try? descriptor.status(of: file) else { return false }
    var found = stat()
    // Sound: the path is lent as a C string, and `found` lives for the call.
    guard unsafe lstat(file, &found) == 0 else { return false }
    return found.st_ino == locked.st_ino && found.st_dev == locked.st_dev
  }

  func release() {
    // Closing alone would leave the lock with a process that was just forked and has not run yet.
    if let descriptor { _ = flock(descriptor.number, LOCK_UN) }
    descriptor = nil
  }
}
