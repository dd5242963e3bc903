import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// JSON Lines that leave for a file as they come, which gets its name only when all are there.
///
/// Only the owner can read it: what could not be read as an event may be about a person.
final class LinesFile {
  private let path: String
  private let partial: String
  private var json = JSONText()
  private let descriptor: Int32
  private var failure: Failure?

  private static let pieceByteCount = 1 << 20

  /// Where the lines wait for their name.
  static func partialPath(of path: String) -> String {
    "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
  }

  private static func isEmpty(_ path: String) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return size ?? 0 == 0
  }

  /// Begins the file; what stood at the path stays until `save`.
  ///
  /// - Throws: `Failure` when the path cannot be written, or holds something that may not be
  ///   replaced.
  init(path: String, mayReplace: Bool) throws(Failure) {
    self.path = path
    partial = Self.partialPath(of: path)
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else {
      throw Failure(
        code: "system",
        messages: ["\(path): found something other than a plain file, expected a file or nothing"]
      )
    }
    guard mayReplace || Self.isEmpty(path) else {
      throw Failure(
        code: "alreadyThere",
        messages: ["\(path): the file already exists and is not empty"],
        nextStep: "what an earlier import wrote there would be lost: move the file away first"
      )
    }
    // Sound: the path is lent as a C string for the length of the call.
    descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
      throw Failure(
        code: "system",
        messages: ["\(path): nothing could be written: \(OutputError.text(of: errno))"]
      )
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    try? FileManager.default.removeItem(atPath: partial)
  }

  /// Adds a line; a failure is kept for `save`.
  func append(_ line: JSONValue) {
    json.appendLine(line)
    if json.bytes.count >= Self.pieceByteCount { flush() }
  }

  /// Gives the file its name.
  func save() throws(Failure) {
    flush()
    // Sound: both paths are lent as C strings for the length of the call.
    if failure == nil, unsafe fsync(descriptor) != 0 || rename(partial, path) != 0 { fail() }
    if let failure { throw failure }
  }

  private func flush() {
    var rest = json.bytes[...]
    while failure == nil, !rest.isEmpty {
      // Sound: no more is read than there is.
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { fail() }
    }
    json.removeAll()
  }

  private func fail() {
    failure = Failure(
      code: "system",
      messages: ["\(path): could not be written in full: \(OutputError.text(of: errno))"],
      nextStep: "nothing was appended"
    )
  }
}
