import Foundation

/// A folder that is gone when nobody holds it any more.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "migrate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file or folder in it, or its own.
  func path(of name: String = "") -> String {
    (name.isEmpty ? url : url.appending(path: name)).path(percentEncoded: false)
  }

  /// Writes a file, with the folders it is in, and gives its path.
  @discardableResult
  func write(_ name: String, _ contents: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(contents).write(to: file)
    return file.path(percentEncoded: false)
  }

  /// Writes a file of text.
  @discardableResult
  func write(_ name: String, _ contents: String) throws -> String {
    try write(name, Array(contents.utf8))
  }
}
