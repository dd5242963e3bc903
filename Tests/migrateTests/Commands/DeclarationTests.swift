import Foundation
import Testing

@testable import migrate

@Suite struct `The table of commands is sound and meant` {
  private static let input = "Tests/migrateTests/Fixtures/inputs/small.jsonl"

  @Test func `it has no faults`() {
    #expect(ToolDeclaration.migrate.faults == [])
  }

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
    + uses("rules", ["--format csv", "--help"])

  @Test(arguments: uses) func `an option changes what a command gives`(_ use: Use) throws {
    #expect(try Outcome("\(use.line) \(use.words)") != Outcome(use.line))
  }

  /// Options that change nothing here: colour needs a terminal, and `rules` reads no source.
  private static let idle: Set<String> = ["rules --progress", "rules --quiet"]

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
      default: "\(command) \(Self.input)"
      }
    let words = " --no-color --quiet --progress none"
    #expect(try Outcome(line + words) == Outcome(line))
  }

  @Test(arguments: ToolDeclaration.migrate.commands.flatMap(\.examples).map(\.line))
  func `an example of help is a command line`(_ line: String) throws {
    let words = line.split(separator: " ").dropFirst().map(String.init)
    _ = try CommandLineParser(tool: .migrate).parse(words)
  }
}
