import Foundation
import Testing

/// The files of this repository, as the tests of the house read them.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files with this extension below a folder, in order of their paths, which are relative to the root.
  static func files(below folder: String, extension suffix: String) -> [SourceFile] {
    let start = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? [])
      .filter { $0.pathExtension == suffix }
      .compactMap { SourceFile($0) }
      .sorted { $0.path < $1.path }
  }
}

/// One file of text.
struct SourceFile: CustomTestStringConvertible {
  let path: String
  let lines: [Substring]

  var testDescription: String { path }

  /// The name without folder and extension.
  var name: String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  init?(_ url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    let prefix = Repository.root.path(percentEncoded: false)
    path = String(url.path(percentEncoded: false).trimmingPrefix(prefix).trimmingPrefix("/"))
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
