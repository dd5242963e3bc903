import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `The words of a command line are those that were typed` {
  private static func words(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  @Test func `without the program's name`() {
    let words = CommandLineWords(telling: Self.words("migrate", "run", "", "Môn"))
    #expect(words == CommandLineWords(["run", "", "Môn"]))
    #expect(words.fault == nil)
    #expect(CommandLineWords(telling: Self.words("migrate")) == CommandLineWords([]))
  }

  @Test(arguments: [[], [[]], [[], Array("run".utf8)]] as [[[UInt8]]])
  func `or nobody knows what was typed`(told: [[UInt8]]) throws {
    #expect(CommandLineWords(telling: told).fault == .unreadableArguments)
    let outcome = try Self.outcome(told)
    #expect(outcome.exitCode == .usage)
    #expect(
      outcome.errors == """
        migrate: error: the system does not say what was typed, not even the program's own name; \
        this happens where /proc cannot be read
        see: migrate --help

        """
    )
  }

  /// Bytes of a word that are not UTF-8, and how they are told.
  static let broken: [([UInt8], String)] = [
    ([0x61, 0xFF, 0x62], #"a\xFFb"#), ([0xC3], #"\xC3"#), ([0xC3, 0x28], #"\xC3("#),
    ([0xED, 0xA0, 0x80], #"\xED\xA0\x80"#), ([0xE2, 0x82, 0x61, 0xC3, 0xA9], #"\xE2\x82aé"#),
    ([0xE2, 0x80, 0xAE, 0x80], #"\u{202E}\x80"#),
  ]

  @Test(arguments: broken) func `or one is not text, and none is mended`(
    word: [UInt8],
    shown: String
  ) throws {
    let outcome = try Self.outcome(
      Self.words("migrate", "run") + [word] + Self.words("--format", "json")
    )
    let message =
      "argument 2: found \"\(shown)\", expected UTF-8: names in any other encoding cannot be given"
    #expect(outcome.exitCode == .usage)
    #expect(outcome.errors == "migrate: error: \(message)\nsee: migrate --help\n")
    let error = try #require(try JSONTree(parsing: outcome.output)["error"])
    #expect(error["code"]?.text == "notUTF8")
    #expect(error["message"]?.text == message)
  }

  @Test(.enabled(if: Program.migrate != nil && Program("sh") != nil))
  func `so the built program refuses what it cannot read`() throws {
    let program = try #require(Program.migrate).url.path()
    let found = try #require(Program("sh")).run(
      ["-c", "exec '\(program)' export \"$(printf 'sample-events/\\377.jsonl')\""]
    )
    #expect(found.exitCode == 64)
    #expect(found.output == "")
    #expect(found.errors.contains(#"argument 2: found "sample-events/\xFF.jsonl", expected UTF-8"#))
  }

  private static func outcome(
    _ words: [[UInt8]]
  ) throws -> (output: String, errors: String, exitCode: ExitCode) {
    let folder = try TemporaryFolder()
    let paths = ["output", "errors"].map(folder.path(of:))
    let handles = try paths.map { path in
      try Data().write(to: URL(filePath: path))
      return try FileHandle(forWritingTo: URL(filePath: path))
    }
    let terminal = Terminal(
      standardOutput: handles[0].fileDescriptor,
      standardError: handles[1].fileDescriptor
    )
    let exitCode = Shell(CommandLineWords(telling: words), terminal: terminal).run()
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return (texts[0], texts[1], exitCode)
  }
}
