import EventLog
import Foundation
import Testing

@testable import migrate

/// A log on the eve of Day 1 with plans that nothing blocks, and what each of them makes of it.
///
/// It holds a few teams of the story of the forgotten team: in its first commit the story, in its
/// second what mends it.
struct PlannedLog {
  /// A plan for the log, and the log once it is applied.
  struct Plan {
    let path: String
    let confirmation: String
    let after: Checkpoint

    /// The command line that applies it to a copy of the log.
    func arguments(_ log: LogFolder) -> [String] {
      ["apply", log.path, path, "--confirm", confirmation]
    }
  }

  /// How much of a plan a log holds.
  enum Ending: Hashable, CustomStringConvertible {
    /// Nothing of it, anywhere.
    case before
    /// Nothing of it, but for bytes behind the last commit.
    case tornTail
    /// All of it, once.
    case after
    /// Anything else, and why.
    case wrong(String)

    var description: String {
      switch self {
      case .before: "before"
      case .tornTail: "torn tail"
      case .after: "after"
      case .wrong(let why): why
      }
    }
  }

  let log: LogFolder
  let before: Checkpoint
  let plans: [Plan]
  private let contents: [String: Data]

  /// Grimsby, the forgotten team: 62 facts, from which thirteen events are planned.
  static let forgottenTeam = ["C04GR1"]

  /// A log of these teams, with a plan for each of these options.
  init(teams: [String] = forgottenTeam, plansWith options: [[String]] = [[]]) throws {
    let log = try LogFolder(origin: "probation.example/split")
    let files = try ["split-provider", "split-provider-mend"].map { story in
      let file = log.folder.path(of: "\(story).jsonl")
      try Self.facts(of: teams, in: "sample-events/\(story)")
        .write(toFile: file, atomically: true, encoding: .utf8)
      return file
    }
    try log.commit(files)
    self.log = log
    before = try Self.read(log)
    contents = try Self.contents(log)
    plans = try options.enumerated().map { index, options in
      let path = log.folder.path(of: "\(index).plan")
      let outcome = try Outcome(["plan", log.path, "--out", path] + options)
      try #require(outcome.exitCode == .done, "\(outcome.errors)")
      let confirmation = try StoredPlan(path: path).contentDigest
      let applied = try log.copied()
      let apply = ["apply", applied.path, path, "--confirm", confirmation]
      let end = try Outcome(apply)
      try #require(end.exitCode == .done, "\(end.errors)")
      return Plan(path: path, confirmation: confirmation, after: try Self.read(applied))
    }
  }

  /// The lines of a story that are about these teams, their staff and their cases, or about no team.
  private static func facts(of teams: [String], in story: String) throws -> String {
    let lines = try Checkout.names(in: story).filter { $0.hasSuffix(".jsonl") }.flatMap { name in
      try Checkout.text(of: "\(story)/\(name)").split(separator: "\n")
    }
    // A code of staff begins with the team's.
    func names(_ line: Substring) -> Bool { teams.contains { line.contains("\"\($0)") } }
    func subject(_ line: Substring) -> Substring? { line.firstMatch(of: /"case":"(\w+)"/)?.1 }
    let registrations = lines.filter { $0.contains(#""CaseRegistered""#) && names($0) }
    let cases = Set(registrations.compactMap(subject))
    return
      lines.filter { line in
        if let subject = subject(line) { return cases.contains(subject) }
        return names(line) || !line.contains(/"(team|staff)":/)
      }
      .map { "\($0)\n" }.joined()
  }

  // MARK: What became of a copy

  /// What a reader finds.
  private static func read(_ log: LogFolder) throws -> Checkpoint {
    let source = try LogSource(opening: log.path, POSIXFileSystem(root: log.path))
    return source.checkpoint(at: source.events.count)
  }

  /// Whether two checkpoints say the same of the events, whatever they say of commits.
  private static func isSame(_ one: Checkpoint, _ other: Checkpoint) -> Bool {
    one.origin == other.origin && one.size == other.size && one.root == other.root
  }

  /// Every byte of a log, but for who holds the lock.
  private static func contents(_ log: LogFolder) throws -> [String: Data] {
    var contents = try log.contents()
    contents["lock"] = nil
    return contents
  }

  /// How much of a plan a copy of the log holds, as a reader finds it and every byte proves.
  ///
  /// A slot of `HEAD` that was torn at the start may still be so.
  func ending(of log: LogFolder, _ plan: Plan, from start: Start = .whole) -> Ending {
    do {
      // The same bytes need no other proof, and comparing them takes less time.
      if try Self.contents(log) == contents { return .before }
      let found = try Self.read(log)
      let tornByteCount = try tornByteCount(log, found, start)
      // When it was applied is another matter each time.
      if Self.isSame(found, plan.after), tornByteCount == 0 { return .after }
      if found == before { return tornByteCount == 0 ? .before : .tornTail }
      return .wrong("position \(found.size), root \(found.root.base64), torn \(tornByteCount)")
    } catch {
      return .wrong("\(error)")
    }
  }

  /// Verifies the log, and that it lost nothing.
  private func tornByteCount(
    _ log: LogFolder,
    _ found: Checkpoint,
    _ start: Start
  ) throws(LogError) -> Int {
    do throws(LogError) {
      let disk = POSIXFileSystem(root: log.path)
      let report = try LogVerifier.verify(log.path, disk, against: before)
      guard report.checkpoint == found else {
        throw .differs(log: log.path, found: found.text, expected: report.checkpoint.text)
      }
      return report.tornByteCount
    } catch {
      guard start == .tornHead, found == before,
        case .corrupt(let file, _, _, let expected) = error,
        file == log.path(of: "HEAD"), expected.contains("which is whole")
      else { throw error }
      return 1
    }
  }

  /// What is wrong when the plan is applied once more: it is finished, or is in and stays in once.
  func problemsOfTheNextApply(
    to log: LogFolder,
    _ plan: Plan,
    after ending: Ending
  ) throws -> [String] {
    let next = try Outcome(plan.arguments(log))
    var problems: [String] = []
    let told = ending == .after ? "applied already: " : "applied: "
    if next.exitCode != .done || !next.output.hasPrefix(told) {
      problems.append("the next apply, \(ending): exit code \(next.exitCode): \(next.errors)")
    }
    let last = self.ending(of: log, plan)
    if last != .after { problems.append("after the next apply: \(last)") }
    return problems
  }
}
