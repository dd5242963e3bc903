import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `The table of commands is sound and meant` {
  private static let input = "Tests/migrateTests/Fixtures/inputs/small.jsonl"

  @Test func `it has no faults`() {
    #expect(ToolDeclaration.migrate.faults == [])
  }

  private static let bad = "Tests/migrateTests/Fixtures/inputs/wrong-word.jsonl"
  private static let eve = "Tests/migrateTests/Fixtures/inputs/eve.jsonl"
  private static let two = "Tests/migrateTests/Fixtures/inputs/two-accounts"

  /// A command line, and words that change what it gives.
  struct Use: CustomTestStringConvertible {
    let line: String
    let words: String
    var testDescription: String { "\(line) … \(words)" }
    var command: String { String(line.prefix { $0 != " " }) }
    var option: String { String(words.dropFirst(2).prefix { $0 != " " }) }
  }

  private static let reading = [
    "--as-of 2021-06-10", "--known-at 2021-06-10", "--at 12", "--format csv",
  ]
  private static let part = ["--region J", "--pdu N53NTTS"]
  private static let streams = ["--progress json", "--quiet", "--help"]
  private static let rules = ["--rules Tests/migrateTests/Fixtures/inputs/rules/negative.json"]

  private static func uses(_ line: String, _ words: [String]) -> [Use] {
    words.map { Use(line: line, words: $0) }
  }

  static let uses =
    uses("run \(input)", reading + part + rules + ["--phase dayOne", "--through transition"])
    + uses("run \(input) --format csv --progress json", ["--quiet", "--help"])
    + uses("run \(input)", ["--progress json", "--findings /dev/full"])
    + uses("replay \(input)", reading + part + rules + streams.filter { $0 != "--quiet" })
    + uses("replay \(input)", ["--view cases"])
    + uses("replay \(input) --progress json", ["--quiet"])
    + uses("history \(input) X100001", reading + streams.filter { $0 != "--quiet" })
    + uses("history \(input) X100001 --progress json", ["--quiet"])
    + uses("export \(input)", reading.filter { $0 != "--format csv" })
    + uses("export \(input)", ["--out /dev/full", "--progress json", "--help"])
    + uses("export \(input) --progress json", ["--quiet"])
    + ["run \(input)", "replay \(input)", "history \(input) X100001", "rules"]
    .flatMap { uses("\($0) --format csv", ["--bom"]) }
    + uses("diff \(input) --from 2021-03-01 --to 2021-06-10 --format csv", ["--bom"])
    + uses("plan \(eve) --out FILE --format csv", ["--bom"])
    + uses("rules", ["--format csv", "--help"])
    + uses("init NEW", ["--origin test.example/new"])
    + uses("init NEW --origin test.example/new", ["--quiet", "--format json", "--help"])
    + uses("import LOG \(bad)", ["--quarantine FILE", "--expect 3"])
    + uses("import LOG \(two)", ["--conflicts FILE"])
    + uses("import LOG \(input)", ["--dry-run", "--format json", "--progress json", "--help"])
    + uses("import LOG \(input) --progress json", ["--quiet"])
    + uses("checkpoint LOG", ["--at 3", "--format json", "--progress json", "--help"])
    + uses("checkpoint LOG --progress json", ["--quiet"])
    + uses("verify LOG", ["--against \(input)", "--format json", "--progress json", "--help"])
    + uses("verify LOG --progress json", ["--quiet"])
    + uses("inspect LOG", ["--format json", "--help"])
    + uses("plan \(eve) --out FILE", ["--day-one 2021-06-27", "--help"])
    + uses("plan \(eve) --out FILE --format json", ["--provider C08"])
    + uses("plan \(eve) --out FILE --format json", ["--recorded-at 2021-06-25T22:00:00Z"])
    + uses("plan \(eve) --out FILE", ["--at 9", "--delta", "--view worklist"])
    + uses("plan \(eve) --out FILE", ["--known-at 2021-06-20", "--region L"] + rules)
    + uses("plan \(eve) --out FILE", ["--format json", "--progress json"])
    + uses("plan \(eve)", ["--out FILE"])
    + uses("plan \(eve) --out FILE --progress json", ["--quiet"])
    + uses("apply LOG \(bad)", ["--confirm 123456789012", "--help"])
    + uses("apply LOG PLAN --confirm DIGEST", ["--format json", "--progress json"])
    + uses("apply LOG PLAN --confirm DIGEST --progress json", ["--quiet"])
    + uses("accept LOG ALC-01 X200001 --reason Leave", ["--by SPO"])
    + uses("accept LOG ALC-01 X200001 --by SPO", ["--reason Leave"])
    + uses(
      "accept LOG ALC-01 X200001 --by SPO --reason Leave",
      ["--phase dayOne", "--until 2021-07-10", "--format json", "--progress json", "--help"]
    )
    + uses("accept LOG ALC-01 X200001 --by SPO --reason Leave --progress json", ["--quiet"])
    + uses(
      "accept LOG ALC-01 X100001 --by SPO --reason Leave",
      ["--ahead", "--rules Tests/migrateTests/Fixtures/inputs/rules/no-json.json"]
    )
    + uses("tag LOG eve", ["--note Done", "--format json", "--help"])
    + uses(
      "diff \(input) --from 2021-03-01 --to 2021-06-10",
      ["--known-at 2021-06-10", "--region J", "--format csv", "--help", "--progress json"] + rules
    )
    + uses("diff \(input) --from-at 3 --to-at 16", ["--as-of 2021-03-01"])
    + uses("diff \(input) --from 2021-03-01 --to 2021-06-10 --progress json", ["--quiet"])
    + uses("diff \(input) --to 2021-06-10", ["--from 2021-03-01"])
    + uses("diff \(input) --from 2021-03-01", ["--to 2021-06-10"])
    + uses("diff \(input) --to-at 9", ["--from-at 3"])
    + uses("diff \(input) --from-at 3", ["--to-at 9"])
    + uses("diff LOG --from 2021-06-24 --to 2021-06-25", ["--with PLAN"])
    + uses("run LOG", ["--with PLAN"]) + uses("replay LOG", ["--with PLAN"])
    + uses("history LOG C08A01", ["--with PLAN"]) + uses("export LOG", ["--with PLAN"])

  /// What a line gives in a folder with a log of the input at `LOG`, a plan for it at `PLAN`, and
  /// nothing at `NEW` and `FILE`.
  ///
  /// `DIGEST` stands for what confirms the plan.
  private func outcome(_ line: String) throws -> Outcome {
    let folder = try TemporaryFolder()
    let log = folder.path(of: "LOG")
    if line.contains(" LOG") {
      _ = try Outcome("init \(log) --origin test.example/log")
      _ = try Outcome("import \(log) \(line.contains(" PLAN") ? Self.eve : Self.input)")
    }
    var digest = ""
    if line.contains(" PLAN") {
      let plan = try Outcome("plan \(log) --out \(folder.path(of: "PLAN")) --format json")
      digest = String(try JSONTree(parsing: plan.output)["content"]?.text.prefix(12) ?? "")
    }
    var outcome = try Outcome(
      line.split(separator: " ").map { word in
        if word == "DIGEST" { return digest }
        let isPath = ["LOG", "NEW", "FILE", "PLAN"].contains(word)
        return isPath ? folder.path(of: String(word)) : String(word)
      }
    )
    outcome.output.replace(folder.url.path(), with: "")
    outcome.errors.replace(folder.url.path(), with: "")
    return outcome
  }

  @Test(arguments: Ring.sample(uses, oneIn: 2)) func `an option changes what a command gives`(
    _ use: Use
  ) throws {
    #expect(try outcome("\(use.line) \(use.words)") != outcome(use.line))
  }

  /// Options that change nothing here: colour needs a terminal, what takes no time has no progress,
  /// and where there is no file none is replaced.
  private static let idle: Set<String> = [
    "rules --progress", "rules --quiet", "init --progress", "inspect --progress", "inspect --quiet",
    "tag --progress", "tag --quiet", "apply --hold-file", "plan --force", "export --force",
  ]

  @Test func `every option of every command is among them`() {
    for command in ToolDeclaration.migrate.commands {
      for option in command.allOptions where option.name != "no-color" {
        let name = "\(command.name) \(option.spelling)"
        let isUsed = Self.uses.contains { $0.command == command.name && $0.option == option.name }
        #expect(isUsed != Self.idle.contains(name), "\(name)")
      }
    }
  }

  @Test(arguments: ToolDeclaration.migrate.commands.map(\.name))
  func `options that change nothing are accepted`(command: String) throws {
    let line =
      switch command {
      case "rules": command
      case "history": "history \(Self.input) X100001"
      case "init": "init LOG --origin test.example/log"
      case "import": "import LOG \(Self.input)"
      case "checkpoint", "verify", "inspect": "\(command) LOG"
      case "plan": "plan \(Self.eve) --out FILE"
      case "apply": "apply LOG PLAN --confirm DIGEST"
      case "accept": "accept LOG ALC-01 X200001 --reason Leave --by SPO"
      case "tag": "tag LOG eve"
      case "diff": "diff \(Self.input) --from 2021-03-01 --to 2021-06-10"
      default: "\(command) \(Self.input)"
      }
    let words = " --no-color --quiet --progress none"
    #expect(try outcome(line + words) == outcome(line))
  }

  @Test(arguments: ToolDeclaration.migrate.commands.flatMap(\.examples).map(\.line))
  func `an example of help is a command line`(_ line: String) throws {
    // What stands behind `>` is for the shell.
    let words = TranscriptShell.words(of: line).dropFirst().prefix { $0 != ">" }
    _ = try CommandLineParser(tool: .migrate).parse(Array(words))
  }
}
