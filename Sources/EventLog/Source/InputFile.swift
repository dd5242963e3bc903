#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, a pipe or standard input, open for reading, that closes itself.
///
/// Opening never waits: a pipe to which nobody writes yet is open at once and has no bytes yet.
public struct InputFile: ~Copyable {
  /// The path that stands for standard input wherever a file is read.
  public static let standardInput = "-"

  private let descriptor: Int32
  private let path: String

  /// What messages call the file at a path.
  public static func name(of path: String) -> String {
    path == standardInput ? "standard input" : path
  }

  /// Opens a file; standard input is open already.
  init(opening path: String) throws(InputError) {
    self.path = path
    descriptor = path == Self.standardInput ? dup(STDIN_FILENO) : Self.openWithoutWaiting(path)
    guard descriptor >= 0 else { throw .system(call: "open", path: path, code: errno) }
  }

  private static func openWithoutWaiting(_ path: String) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    #if canImport(Glibc)
      // Sound: the runtime lends the path as a C string for the length of the call.
      let descriptor = unsafe Glibc.open(path, flags)
    #elseif canImport(Musl)
      // Sound: the runtime lends the path as a C string for the length of the call.
      let descriptor = unsafe Musl.open(path, flags)
    #else
      // Sound: the runtime lends the path as a C string for the length of the call.
      let descriptor = unsafe Darwin.open(path, flags)
    #endif
    guard descriptor >= 0 else { return descriptor }
    // From here on it is a file like any other, whose bytes are waited for.
    let status = fcntl(descriptor, F_GETFL)
    if status >= 0 { _ = fcntl(descriptor, F_SETFL, status & ~O_NONBLOCK) }
    return descriptor
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits a moment for bytes, for the end, or for anything else that `read` tells of.
  func hasMore() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Sound: one request is lent for the length of the call.
    let count = unsafe poll(&request, 1, 100)
    return count < 0 ? errno != EINTR : count > 0
  }

  /// Puts what one successful `read` gives at `place`; 0 bytes mean the end of the file.
  func read(
    into buffer: inout [UInt8],
    at place: Int,
    byteCountMax: Int
  ) throws(InputError) -> Int {
    precondition(place + byteCountMax <= buffer.count, "a chunk has room in the buffer")
    while true {
      // Sound: there is room for that many bytes, and `read` writes no more than it is told.
      let byteCount = unsafe buffer.withUnsafeMutableBytes {
        #if canImport(Glibc)
          unsafe Glibc.read(descriptor, $0.baseAddress?.advanced(by: place), byteCountMax)
        #elseif canImport(Musl)
          unsafe Musl.read(descriptor, $0.baseAddress?.advanced(by: place), byteCountMax)
        #else
          unsafe Darwin.read(descriptor, $0.baseAddress?.advanced(by: place), byteCountMax)
        #endif
      }
      if byteCount >= 0 { return byteCount }
      // Whoever shares a pipe may have taken the bytes, and whoever made it may not want to wait.
      guard errno == EINTR || errno == EAGAIN else {
        throw .system(call: "read", path: path, code: errno)
      }
      while !hasMore() {}
    }
  }
}

extension InputFile {
  private static let chunkByteCount = 64 << 10

  /// All bytes of a file, a pipe or standard input, which are waited for.
  public static func contents(of path: String) throws(InputError) -> [UInt8] {
    let file = try InputFile(opening: path)
    var bytes: [UInt8] = []
    while true {
      let end = bytes.count
      bytes.append(contentsOf: [UInt8](repeating: 0, count: chunkByteCount))
      while !file.hasMore() {}
      let count = try file.read(into: &bytes, at: end, byteCountMax: chunkByteCount)
      bytes.removeLast(chunkByteCount - count)
      if count == 0 { return bytes }
    }
  }

  /// Bytes of all files together, or `nil` when one is a pipe or a device, which may give any number.
  ///
  /// Links are followed. A file that cannot be looked at counts for nothing: reading tells of it.
  public static func byteCount(of paths: [String]) -> Int? {
    var sum = 0
    for path in paths {
      var status = stat()
      // Sound: the path is lent as a C string, and `status` lives for the call.
      let isFound =
        unsafe (path == standardInput ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0
      guard isFound else { continue }
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      sum += Int(status.st_size)
    }
    return sum
  }
}
