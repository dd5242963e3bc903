import Testing

@testable import migrate

@Suite struct `A command line is read against its table` {
  static let parser = CommandLineParser(tool: .sample)

  /// What a line is expected to give, without the declaration that it shares with the table.
  struct Expected: Sendable {
    var line: String
    var arguments: [String: [String]] = [:]
    var values: [String: [String]] = [:]
    var flags: Set<String> = []
  }

  static let commands: [Expected] = [
    Expected(line: "replay log", arguments: ["SOURCE": ["log"]]),
    Expected(
      line: "replay log --as-of 2021-06-26",
      arguments: ["SOURCE": ["log"]],
      values: ["as-of": ["2021-06-26"]]
    ),
    Expected(
      line: "replay --as-of=2021-06-26 log",
      arguments: ["SOURCE": ["log"]],
      values: ["as-of": ["2021-06-26"]]
    ),
    Expected(
      line: "replay --region F log --region=K --quiet",
      arguments: ["SOURCE": ["log"]],
      values: ["region": ["F", "K"]],
      flags: ["quiet"]
    ),
    Expected(
      line: "replay log --rules=a=b",
      arguments: ["SOURCE": ["log"]],
      values: ["rules": ["a=b"]]
    ),
    Expected(
      line: "replay log --rules=--x",
      arguments: ["SOURCE": ["log"]],
      values: ["rules": ["--x"]]
    ),
    Expected(line: "replay log --rules=", arguments: ["SOURCE": ["log"]], values: ["rules": [""]]),
    Expected(
      line: "replay log --at @here",
      arguments: ["SOURCE": ["log"]],
      values: ["at": ["@here"]]
    ),
    Expected(line: "replay -- --help", arguments: ["SOURCE": ["--help"]]),
    Expected(line: "replay -", arguments: ["SOURCE": ["-"]]),
    Expected(
      line: "import log a b -- --c",
      arguments: ["LOG": ["log"], "FILE": ["a", "b", "--c"]]
    ),
    Expected(
      line: "import log --dry-run a",
      arguments: ["LOG": ["log"], "FILE": ["a"]],
      flags: ["dry-run"]
    ),
    Expected(line: "tag log --by anna", arguments: ["LOG": ["log"]], values: ["by": ["anna"]]),
    Expected(
      line: "tag log v1 --by anna",
      arguments: ["LOG": ["log"], "TAG": ["v1"]],
      values: ["by": ["anna"]]
    ),
  ]

  @Test(arguments: commands)
  func `options may stand anywhere, and the line gives what it says`(_ expected: Expected) throws {
    let words = expected.line.split(separator: " ").map(String.init)
    let command = ParsedCommand(
      declaration: try #require(ToolDeclaration.sample.command(named: words[0])),
      givenArguments: expected.arguments,
      givenValues: expected.values,
      givenFlags: expected.flags
    )
    #expect(try Self.parser.parse(words) == .command(command))
  }

  static let others: [(String, Invocation)] = [
    ("", .shortHelp),
    ("help", .fullHelp),
    ("--help", .fullHelp),
    ("--help replay", .fullHelp),
    ("help help", .fullHelp),
    ("help --help", .fullHelp),
    ("help replay", .commandHelp(.sampleReplay)),
    ("replay --help", .commandHelp(.sampleReplay)),
    ("replay --nonsense --help", .commandHelp(.sampleReplay)),
    ("tag --help", .commandHelp(.sampleTag)),
    ("--version", .version),
    ("help --version", .version),
    ("replay --version", .version),
  ]

  @Test(arguments: others)
  func `help and version win over everything else`(line: String, expected: Invocation) throws {
    #expect(try Self.parser.parse(line.split(separator: " ").map(String.init)) == expected)
  }

  @Test(arguments: [
    ("replay x --format json", true),
    ("replay x --format=json --nonsense", true),
    ("replay x --format jsonl", false),
    ("replay x -- --format json", false),
    ("json --format", false),
    ("", false),
  ])
  func `a line that cannot be understood still says whether it wants JSON`(
    line: String,
    expected: Bool
  ) {
    let words = line.split(separator: " ").map(String.init)
    #expect(CommandLineParser.asksForJSON(words) == expected)
  }
}
