import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// Valid facts of which most name what nobody registered: every command has an answer, and none a trap.
@Suite struct `Whatever valid facts there are, every command has an answer` {
  /// Types of events; in the inner ring one of eight, the newest among them.
  static let kinds = Ring.sample(FactKind.allCases, oneIn: 8)

  @Test(arguments: kinds) func `one event alone`(_ kind: FactKind) throws {
    var worlds = SmallWorlds(seed: UInt64(kind.rawValue) + 1)
    try check(worlds.lines(of: [kind]))
  }

  /// Of each type, with every type behind it, or with a few of them.
  @Test(arguments: kinds) func `every pair of types`(_ kind: FactKind) throws {
    let all = FactKind.allCases
    let first = Int(kind.rawValue)
    let others =
      Ring.isExhaustive
      ? all : (0..<Ring.count(1, full: 4)).map { all[(first * 7 + $0 * 19 + 1) % all.count] }
    for other in others {
      var worlds = SmallWorlds(seed: UInt64(first * 1000) + UInt64(other.rawValue))
      try check(worlds.lines(of: [kind, other]), isShort: Ring.isExhaustive)
    }
  }

  @Test(arguments: Ring.sample(0..<12, oneIn: 4)) func `worlds of a few events`(_ batch: Int) throws
  {
    for seed in 0..<(Ring.isExhaustive ? 120 : Ring.count(1, full: 4)) {
      var worlds = SmallWorlds(seed: UInt64(batch * 1000 + seed))
      let lines = worlds.lines(count: 3 + (batch * 7 + seed) % 14)
      try check(lines)
      try checkLog(lines)
    }
  }

  private static let answers: Set<ExitCode> = [.done, .failure, .differences, .notMet]

  /// Asks everything of a file of events.
  private func check(_ lines: [String], isShort: Bool = false) throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "world.jsonl")
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    var commands = [
      "run \(file) --format json", "plan \(file) --out \(folder.path(of: "day-one.plan"))",
      "plan \(file) --delta --out \(folder.path(of: "delta.plan"))",
    ]
    if !isShort {
      commands += ["regions", "pdus", "teams", "staff", "cases", "matrix", "findings"].map {
        "replay \(file) --view \($0)"
      }
      commands += ["X000001", "N04A001", "N04A01", "N04"].map { "history \(file) \($0)" }
      commands += [
        "run \(file)", "diff \(file) --from 2021-06-25 --to 2021-06-26",
        "diff \(file) --from 2020-01-01 --to 2022-12-31", "export \(file)",
        "run \(file) --with \(folder.path(of: "day-one.plan"))",
      ]
    }
    for command in commands {
      let outcome = try Outcome(command)
      #expect(
        Self.answers.contains(outcome.exitCode),
        "\(command)\n\(lines.joined(separator: "\n"))"
      )
    }
  }

  /// Plans on a log, and applies what is ready.
  private func checkLog(_ lines: [String]) throws {
    let folder = try TemporaryFolder()
    let (file, log) = (folder.path(of: "world.jsonl"), folder.path(of: "log"))
    let plan = folder.path(of: "day-one.plan")
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    _ = try Outcome("init \(log) --origin example/fuzz")
    #expect(try Outcome("import \(log) \(file)").exitCode == .done)
    let planned = try Outcome("plan \(log) --out \(plan) --format json")
    guard planned.exitCode == .done, let document = try planned.json as? [String: Any],
      let content = document["content"] as? String
    else { return }
    let applied = try Outcome("apply \(log) \(plan) --confirm \(content.prefix(12))")
    #expect(Self.answers.contains(applied.exitCode), "\(lines.joined(separator: "\n"))")
    #expect(try Outcome("verify \(log)").exitCode == .done)
  }
}
