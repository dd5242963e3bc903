/// Why output could not be written.
enum OutputError: Error, Equatable, Sendable {
  /// The operating system refused; the stream may hold a part of what was to be written.
  case system(StandardStream, code: Int32)
}
