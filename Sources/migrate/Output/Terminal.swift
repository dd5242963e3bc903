import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one place through which bytes leave the program.
///
/// When nobody reads a stream any more (`migrate replay … | head`), what is written to it is dropped
/// without a word: the reader has had enough.
final class Terminal: Sendable {
  private let descriptors: [StandardStream: Int32]
  private let abandoned = Mutex<Set<StandardStream>>([])

  /// Writes to these file descriptors, by default those of the process.
  ///
  /// From here on a pipe without a reader is an answer of `write`, no longer the process's death.
  init(standardOutput: Int32 = STDOUT_FILENO, standardError: Int32 = STDERR_FILENO) {
    descriptors = [.standardOutput: standardOutput, .standardError: standardError]
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a person looks at the stream.
  func isTerminal(_ stream: StandardStream) -> Bool {
    isatty(descriptor(of: stream)) == 1
  }

  /// Columns of the terminal that the stream is, or nothing when it is none.
  func columnCount(of stream: StandardStream) -> Int? {
    var size = winsize()
    // The request fills in a `winsize`, which is what it is given, and keeps no pointer.
    let result = unsafe ioctl(descriptor(of: stream), UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// Whether the stream's reader has gone, so that a long output may as well stop.
  func isAbandoned(_ stream: StandardStream) -> Bool {
    abandoned.withLock { $0.contains(stream) }
  }

  /// Writes a text as UTF-8.
  func write(_ text: String, to stream: StandardStream) throws(OutputError) {
    try write(Array(text.utf8), to: stream)
  }

  /// Writes all the bytes before it returns.
  func write(_ bytes: [UInt8], to stream: StandardStream) throws(OutputError) {
    var start = 0
    while start < bytes.count, !isAbandoned(stream) {
      let (count, code) = writeOnce(bytes[start...], to: descriptor(of: stream))
      if count >= 0 {
        start += count
      } else if code == EPIPE {
        abandoned.withLock { _ = $0.insert(stream) }
      } else if code == EAGAIN {
        waitUntilWritable(descriptor(of: stream))
      } else if code != EINTR {
        throw .system(stream, code: code)
      }
    }
  }

  private func descriptor(of stream: StandardStream) -> Int32 {
    guard let descriptor = descriptors[stream] else {
      preconditionFailure("\(stream.rawValue) has no descriptor")
    }
    return descriptor
  }

  /// Waits when the other side has made the stream non-blocking and it is full.
  private func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    // One request is passed and counted as one.
    _ = unsafe poll(&request, 1, -1)
  }
}

/// How many bytes the system took, and its error code when the count is -1.
private func writeOnce(
  _ bytes: ArraySlice<UInt8>,
  to descriptor: Int32
) -> (count: Int, code: Int32) {
  // `write` reads within the buffer, whose own count it is given, and keeps no pointer.
  unsafe bytes.withUnsafeBytes { buffer in
    let count = unsafe write(descriptor, buffer.baseAddress, buffer.count)
    return (count, errno)
  }
}
