import Foundation

/// The folder this repository is checked out in, which is where every command line of the tests runs.
enum Checkout {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with the files that tests read and rewrite.
  static let fixtures = root.appending(path: "Tests/migrateTests/Fixtures")

  /// Makes the root the working directory, as `swift test` does, wherever the tests were started.
  static let enter: Bool = FileManager.default.changeCurrentDirectoryPath(root.path())

  /// The text of a file, by its path below the root.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The rows of a CSV file without quotes, by the names in its first line.
  static func table(_ path: String) throws -> [[String: String]] {
    let lines = try text(of: path).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The names of the folders and files in a folder, in order.
  static func names(in folder: String) -> [String] {
    let path = root.appending(path: folder).path()
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
