import EventLog
import Foundation

@testable import TestSupport
@testable import migrate

/// Runs the command lines of a transcript in this process.
///
/// Words before `migrate` say under what circumstances it runs: `NO_COLOR=1` is its environment,
/// `NOW=2021-07-02T08:00:00Z` its time of day, `interrupted` stops it at the first opportunity, and
/// `locked LOG` lets another writer hold that log meanwhile. `> FILE` at the end keeps what it
/// writes to standard output. The other programs do one small thing each, as their namesakes do.
struct TranscriptShell {
  /// What `$TMP` stands for.
  let folder: String

  private struct NoSuchProgram: Error { let line: String }

  private struct Circumstances {
    var environment: [String: String] = [:]
    var now = Outcome.now
    var isInterrupted = false
    var other: LogWriter?
  }

  /// Runs one line.
  func run(_ line: String) throws -> Outcome {
    var words = Self.words(of: line.replacing("$TMP", with: folder))[...]
    var target: String?
    if words.dropLast().last == ">" {
      target = words.popLast()
      words.removeLast()
    }
    let circumstances = try Self.circumstances(&words)
    defer { circumstances.other?.close() }
    var outcome = try Self.run(Array(words), circumstances) ?? { throw NoSuchProgram(line: line) }()
    if let target {
      try outcome.output.write(toFile: target, atomically: true, encoding: .utf8)
      outcome.output = ""
    }
    return outcome
  }

  private static func circumstances(_ words: inout ArraySlice<String>) throws -> Circumstances {
    var circumstances = Circumstances()
    while let word = words.first {
      if word == "interrupted" {
        circumstances.isInterrupted = true
      } else if word == "locked", let log = words.dropFirst().first {
        words.removeFirst()
        circumstances.other = try LogWriter(
          opening: log,
          POSIXFileSystem(root: log),
          holder: "process 2 on test.example, migrate import, since 2021-07-01T07:59:00Z",
          now: { Outcome.now }
        )
      } else if let match = word.wholeMatch(of: /(\w+)=(.*)/) {
        circumstances.environment[String(match.1)] = String(match.2)
      } else {
        break
      }
      words.removeFirst()
    }
    let now = circumstances.environment.removeValue(forKey: "NOW").flatMap { Instant($0) }
    circumstances.now = now ?? Outcome.now
    return circumstances
  }

  /// What a program gives, or `nil` when there is none of that name.
  private static func run(_ words: [String], _ circumstances: Circumstances) throws -> Outcome? {
    let files = FileManager.default
    let (program, arguments) = (words.first ?? "", Array(words.dropFirst()))
    switch program {
    case ToolDeclaration.name:
      return try Outcome(
        arguments,
        environment: circumstances.environment,
        isInterrupted: circumstances.isInterrupted,
        now: circumstances.now
      )
    case "cat":
      var outcome = Outcome.silence
      outcome.output = try String(contentsOfFile: arguments[0], encoding: .utf8)
      return outcome
    case "cmp":
      var outcome = Outcome.silence
      if !files.contentsEqual(atPath: arguments[0], andPath: arguments[1]) {
        outcome.exitCode = .failure
      }
      return outcome
    case "cp":
      // Like `cp -r FROM TO`, and a file that is there gives way.
      let target = arguments[arguments.count - 1]
      try? files.removeItem(atPath: target)
      try files.copyItem(atPath: arguments[arguments.count - 2], toPath: target)
    case "rm":
      try files.removeItem(atPath: arguments[arguments.count - 1])
    case "flip":
      // `flip FILE BYTE`: the lowest bit of one byte.
      var bytes = try Data(contentsOf: URL(filePath: arguments[0]))
      bytes[Int(arguments[1]) ?? 0] ^= 1
      try bytes.write(to: URL(filePath: arguments[0]))
    case "append":
      // `append FILE TEXT`: bytes behind its end, as a writer leaves them that was cut short.
      let bytes = try Data(contentsOf: URL(filePath: arguments[0]))
      try (bytes + Data(arguments[1].utf8)).write(to: URL(filePath: arguments[0]))
    default: return nil
    }
    return .silence
  }

  /// The words between spaces; single quotes hold one together.
  static func words(of line: String) -> [String] {
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
}
