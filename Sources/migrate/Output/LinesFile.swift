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
  private var handle: FileHandle?
  private var failure: Failure?

  private static let pieceByteCount = 1 << 20

  /// Where the lines wait for their name.
  static func partialPath(of path: String) -> String { path + ".partial" }

  /// Begins the file; what stood at the path stays until `save`.
  init(path: String) throws(Failure) {
    self.path = path
    partial = Self.partialPath(of: path)
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else {
      throw Failure(
        code: "system",
        messages: ["\(path): found something else there, expected a file or nothing"]
      )
    }
    // Sound: the path is lent as a C string for the length of the call.
    let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
      throw Failure(
        code: "system",
        messages: ["\(path): nothing could be written: \(OutputError.text(of: errno))"]
      )
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: partial) }

  /// Adds a line; a failure is kept for `save`.
  func append(_ line: JSONValue) {
    json.appendLine(line)
    if json.bytes.count >= Self.pieceByteCount { flush() }
  }

  /// Gives the file its name.
  func save() throws(Failure) {
    flush()
    attempt { () throws in
      try handle?.synchronize()
      try handle?.close()
      // Sound: both paths are lent as C strings for the length of the call.
      guard unsafe rename(partial, path) == 0 else {
        throw CocoaError(
          .fileWriteUnknown,
          userInfo: [NSUnderlyingErrorKey: POSIXError(.init(rawValue: errno) ?? .EIO)]
        )
      }
    }
    if let failure { throw failure }
  }

  private func flush() {
    attempt { () throws in try handle?.write(contentsOf: json.bytes) }
    json.removeAll()
  }

  private func attempt(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do {
      try body()
    } catch {
      failure = Failure(
        code: "system",
        messages: ["\(path): not all could be written: \(Session.reason(error))"]
      )
    }
  }
}
