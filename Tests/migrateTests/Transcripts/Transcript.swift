import Foundation

@testable import migrate

/// A text of remarks and command lines, each followed by what it gave.
///
/// A line that starts with `$ ` is a command: `migrate …` or `cat FILE`, words before it such as
/// `NO_COLOR=1` are its environment, and `$TMP` is a folder that is empty at the start. What follows
/// it up to `--- exit` is standard output, then standard error after `--- stderr`. All other lines are
/// remarks.
struct Transcript {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The same remarks and command lines with what the commands give now.
  func replayed() throws -> String {
    let folder = try TemporaryFolder()
    var text: [String] = []
    var isOutput = false
    for line in lines {
      if line.hasPrefix("$ ") {
        isOutput = true
        text.append(String(line))
        let outcome = try Self.run(line.dropFirst(2), folder)
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

  private enum Result {
    case migrated(Outcome)
    case shown(String)
  }

  private static func run(_ line: Substring, _ folder: TemporaryFolder) throws -> Result {
    var words = words(of: String(line).replacing("$TMP", with: folder.url.path()))
    var environment: [String: String] = [:]
    while let word = words.first, let sign = word.firstIndex(of: "="), !word.hasPrefix("-") {
      environment[String(word[..<sign])] = String(word[word.index(after: sign)...])
      words.removeFirst()
    }
    let arguments = Array(words.dropFirst())
    if words.first == "cat" {
      return .shown(try String(contentsOfFile: arguments[0], encoding: .utf8))
    }
    guard words.first == ToolDeclaration.name else {
      throw CocoaError(.featureUnsupported, userInfo: [NSDebugDescriptionErrorKey: "\(line)"])
    }
    return .migrated(try Outcome(arguments, environment: environment))
  }

  /// The words between spaces; single quotes hold one together.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }

  private static func report(_ result: Result) -> [String] {
    switch result {
    case .shown(let text): return block(text) + ["--- exit 0"]
    case .migrated(let outcome):
      let errors = block(outcome.errors)
      return block(outcome.output) + (errors.isEmpty ? [] : ["--- stderr"] + errors)
        + ["--- exit \(outcome.exitCode.rawValue)"]
    }
  }

  /// The lines of a text; a text that does not end with a line feed says so.
  private static func block(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("--- no line feed") }
    return lines
  }
}
