import Foundation
import Testing

/// Files that hold what the program must say, letter by letter.
enum Golden {
  /// Whether the files are to be rewritten: `MIGRATE_UPDATE_GOLDEN=1 swift test`.
  static let isUpdating = ProcessInfo.processInfo.environment["MIGRATE_UPDATE_GOLDEN"] == "1"

  /// Expects that the file at `path`, from the root on, holds `actual`, or makes it so.
  static func expect(
    _ actual: String,
    in path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if isUpdating {
      let file = Checkout.root.appending(path: path)
      return try actual.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = (try? Checkout.text(of: path)) ?? ""
    guard actual != expected else { return }
    Attachment.record(actual, named: URL(filePath: path).lastPathComponent)
    Issue.record(
      """
      \(path) is not what the program says; MIGRATE_UPDATE_GOLDEN=1 swift test rewrites it.
      \(firstDifference(expected, actual))
      """,
      sourceLocation: sourceLocation
    )
  }

  /// The first line in which two texts differ.
  static func firstDifference(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let common = zip(expected, actual).prefix { $0 == $1 }.count
    func line(_ lines: [Substring]) -> Substring { common < lines.count ? lines[common] : "(end)" }
    return "line \(common + 1)\nexpected: \(line(expected))\nfound:    \(line(actual))"
  }
}
