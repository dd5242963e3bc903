import Foundation

@testable import TestSupport

/// A pipe with a name to which nobody writes.
final class EmptyPipe {
  let path: String
  private let folder: TemporaryFolder
  private var writer: Int32 = -1

  /// Makes it under a name.
  init(_ name: String = "pipe.jsonl") throws {
    folder = try TemporaryFolder()
    path = folder.path(of: name)
    // The path is lent as a C string for the length of the call.
    guard unsafe mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// The folder that holds nothing else.
  var folderPath: String { folder.url.path() }

  /// Waits until somebody reads it, and writes nothing all the same.
  func waitForReader(_ running: Running) {
    for _ in 0..<30_000 where running.isRunning && writer < 0 {
      // Without a reader this is refused. The path is lent for the length of the call.
      writer = unsafe open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      if writer < 0 { usleep(2000) }
    }
  }

  deinit { if writer >= 0 { close(writer) } }
}
