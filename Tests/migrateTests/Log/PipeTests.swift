import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite(.enabled(if: Program.migrate != nil))
struct `A pipe that gives nothing holds nobody up` {
  @Test(arguments: [SIGINT, SIGTERM], [true, false])
  func `an import from it ends at the first signal and frees the lock`(
    signal: Int32,
    isInFolder: Bool
  ) throws {
    let log = try LogFolder(copyOf: Batches.base)
    let pipe = try EmptyPipe()
    let words = ["import", log.path, isInFolder ? pipe.folderPath : pipe.path]
    let running = try Running(try #require(Program.migrate), words + ["--progress", "json"])
    // The lock is held by then, and the pipe has no reader yet.
    try running.waitUntilItSays("importing")
    running.send(signal)
    let end = try running.wait()
    #expect(end.exitCode == 130)
    #expect(end.errors.contains(#""total":null"#))
    #expect(end.errors.contains("the log is at position 3, its last commit"))
    #expect(try Outcome(["import", log.path, Batches.file]).exitCode == .done)
  }

  @Test(arguments: [SIGINT, SIGTERM], ["run", "replay", "export", "diff"])
  func `a command that only reads it ends at the first signal`(
    signal: Int32,
    command: String
  ) throws {
    let pipe = try EmptyPipe()
    let days = command == "diff" ? ["--from", "2021-06-25", "--to", "2021-06-26"] : []
    let running = try Running(
      try #require(Program.migrate),
      [command, pipe.path, "--progress", "json"] + days
    )
    try running.waitUntilItSays("reading")
    running.send(signal)
    let end = try running.wait()
    #expect(end.exitCode == 130)
    #expect(end.output == "")
  }

  static let others = [
    ["run", "sample-events/wales", "--rules", "PIPE"],
    ["run", "sample-events/wales", "--with", "PIPE"], ["replay", "LOG", "--at", "@PIPE"],
    ["verify", "LOG", "--against", "PIPE"], ["checkpoint", "LOG", "--at", "@PIPE"],
    ["apply", "LOG", "PIPE", "--confirm", "123456789012"], ["diff", "PIPE", "PIPE"],
  ]

  @Test(arguments: others)
  func `so does one that reads something else from it`(words: [String]) throws {
    let log = try LogFolder(copyOf: Batches.base)
    let pipe = try EmptyPipe()
    let running = try Running(
      try #require(Program.migrate),
      words.map {
        $0.replacing("PIPE", with: pipe.path).replacing("LOG", with: log.path)
      }
    )
    pipe.waitForReader(running)
    running.send(SIGINT)
    #expect(try running.wait().exitCode == 130)
  }
}

@Suite(.enabled(if: Program.migrate != nil && Program("sh") != nil))
struct `Standard input is a file named -` {
  private static let inputs = "Tests/migrateTests/Fixtures/inputs"
  private static let small = "\(inputs)/small.jsonl"

  /// Runs a line of the shell in which `migrate` is the program that was built.
  private func shell(_ line: String) throws -> (output: String, errors: String, exitCode: Int32) {
    let program = try #require(Program.migrate).url.path()
    return try #require(Program("sh")).run(["-c", "migrate() { '\(program)' \"$@\"; }; \(line)"])
  }

  @Test(arguments: ["run", "replay --view cases", "export", "history X100001"])
  func `a source says the same from there`(line: String) throws {
    var words = line.split(separator: " ").map(String.init)
    words.insert(Self.small, at: 1)
    let expected = try Outcome(words)
    words[1] = "-"
    for source in ["migrate LINE < \(Self.small)", "cat \(Self.small) | migrate LINE"] {
      let found = try shell(source.replacing("LINE", with: words.joined(separator: " ")))
      #expect(found.output == expected.output)
      #expect(found.errors == expected.errors)
      #expect(found.exitCode == expected.exitCode.rawValue)
    }
  }

  @Test func `messages call it by its name`() throws {
    let bad = "\(Self.inputs)/wrong-word.jsonl"
    let found = try shell("migrate run - --format json < \(bad)")
    #expect(found.exitCode == 1)
    #expect(found.errors.hasPrefix("migrate: error: standard input:2: data.rosh: found \"hgh\""))
    #expect(found.output.contains(#""file":"-","line":2"#))
    let rules = try shell("echo '{\"MOV-1\":{}}' | migrate run \(Self.small) --rules -")
    #expect(
      rules.errors == """
        migrate: error: standard input: found the rule "MOV-1", expected one of the rules of migrate rules
        did you mean "MOV-01"?

        """
    )
    let closed = try shell("migrate run - <&-")
    #expect(closed.exitCode == 1)
    #expect(closed.errors == "migrate: error: standard input: open failed: Bad file descriptor\n")
  }

  @Test func `a log takes facts, checkpoints and plans from it`() throws {
    let folder = try TemporaryFolder()
    let (log, plan) = (folder.path(of: "log"), folder.path(of: "plan"))
    let eve = "\(Self.inputs)/eve.jsonl"
    #expect(try shell("migrate init '\(log)' --origin test.example/log").exitCode == 0)
    let appended = try shell("migrate import '\(log)' - < \(eve)")
    #expect(appended.exitCode == 0)
    #expect(appended.output.contains(" appended + 0 already present"))
    let words = ["verify LOG --against -", "verify LOG --against @-", "replay LOG --at @-"]
    for line in words.map({ $0.replacing("LOG", with: "'\(log)'") }) {
      let found = try shell("migrate checkpoint '\(log)' | migrate \(line)")
      #expect(found.exitCode == 0, "\(line): \(found.errors)")
    }
    let planned = try Outcome(["plan", log, "--out", plan, "--format", "json"])
    let digest = try #require(try JSONTree(parsing: planned.output)["content"]?.text.prefix(12))
    #expect(try shell("migrate diff - '\(plan)' < '\(plan)'").exitCode == 0)
    #expect(try shell("migrate run '\(log)' --with - < '\(plan)' > /dev/null").errors == "")
    let applied = try shell("migrate apply '\(log)' - --confirm \(digest) < '\(plan)'")
    #expect(applied.errors == "")
    #expect(applied.exitCode == 0)
  }
}
