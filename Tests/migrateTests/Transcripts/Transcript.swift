import Foundation

@testable import TestSupport

/// A text of remarks and command lines, each followed by what it gave.
///
/// A line that starts with `$ ` is a command: `migrate …` or one of the programs of a
/// `TranscriptShell`, and `$TMP` is a folder that is empty at the start. What follows it up to
/// `--- exit` is standard output, then standard error after `--- stderr`. All other lines are remarks.
struct Transcript {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The same remarks and command lines with what the commands give now.
  func replayed() throws -> String {
    let folder = try TemporaryFolder()
    let shell = TranscriptShell(folder: folder.url.path())
    var text: [String] = []
    var isOutput = false
    for line in lines {
      if line.hasPrefix("$ ") {
        isOutput = true
        text.append(String(line))
        let outcome = try shell.run(String(line.dropFirst(2)))
        text += Self.report(outcome).map {
          $0.replacing(folder.url.path(), with: "$TMP")
        }
      } else if line.hasPrefix("--- exit ") {
        isOutput = false
      } else if !isOutput {
        text.append(String(line))
      }
    }
    return text.joined(separator: "\n")
  }

  private static func report(_ outcome: Outcome) -> [String] {
    let errors = block(outcome.errors)
    return block(outcome.output) + (errors.isEmpty ? [] : ["--- stderr"] + errors)
      + ["--- exit \(outcome.exitCode.rawValue)"]
  }

  /// The lines of a text; a text that does not end with a line feed says so.
  private static func block(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("--- no line feed") }
    return lines
  }
}
