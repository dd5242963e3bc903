import Testing

@testable import TestSupport
@testable import migrate

/// The program that was built beside these tests, with its own streams and its own exit code.
@Suite(.enabled(if: Program.migrate != nil))
struct `The built program is what the transcripts run` {
  @Test(
    arguments: [
      "run sample-events/broken/ALC-04/broken.jsonl",
      "run sample-events/broken/ALC-04 --format json",
      "replay Tests/migrateTests/Fixtures/inputs/wrong-word.jsonl --format json",
      "replay",
      "",
    ]
  )
  func `it gives the same bytes and the same exit code`(_ line: String) throws {
    let program = try #require(Program.migrate)
    let built = try program.run(line.split(separator: " ").map(String.init))
    let outcome = try Outcome(line)
    #expect(built.output == outcome.output)
    #expect(built.errors == outcome.errors)
    #expect(built.exitCode == outcome.exitCode.rawValue)
  }
}
