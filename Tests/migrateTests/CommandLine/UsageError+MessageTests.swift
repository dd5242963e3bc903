import Testing

@testable import migrate

@Suite struct `A command line that cannot be understood is answered in words` {
  /// A line, the case it fails with, and all that is said about it.
  struct Failure: Sendable {
    var line: String
    var code: String
    var message: String
  }

  static let failures: [Failure] = [
    Failure(
      line: "repaly log",
      code: "unknownCommand",
      message: """
        migrate: error: unknown command "repaly"
        did you mean "replay"?
        see: migrate --help
        """
    ),
    Failure(
      line: "help imp",
      code: "unknownCommand",
      message: """
        migrate: error: unknown command "imp"
        did you mean "import"?
        see: migrate --help
        """
    ),
    Failure(
      line: "zzzzzz",
      code: "unknownCommand",
      message: """
        migrate: error: unknown command "zzzzzz"
        see: migrate --help
        """
    ),
    Failure(
      line: "\u{1B}[31m\"",
      code: "unknownCommand",
      message: #"""
        migrate: error: unknown command "\u{1B}[31m""
        see: migrate --help
        """#
    ),
    Failure(
      line: "--as-of=2021-06-26 replay log",
      code: "missingCommand",
      message: """
        migrate: error: found option "--as-of", expected a command before it
        see: migrate --help
        """
    ),
    Failure(
      line: "--vers",
      code: "unknownOption",
      message: """
        migrate: error: unknown option "--vers"
        did you mean "--version"?
        see: migrate --help
        """
    ),
    Failure(
      line: "replay log --as-off 2021-06-26",
      code: "unknownOption",
      message: """
        migrate: error: unknown option "--as-off" for replay
        did you mean "--as-of"?
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay -h",
      code: "unknownOption",
      message: """
        migrate: error: unknown option "-h" for replay
        did you mean "--help"?
        see: migrate replay --help
        """
    ),
    Failure(
      line: "tag log --dry-run",
      code: "unknownOption",
      message: """
        migrate: error: unknown option "--dry-run" for tag
        see: migrate tag --help
        """
    ),
    Failure(
      line: "tag log",
      code: "missingOption",
      message: """
        migrate: error: missing option "--by" for tag, expected NAME
        see: migrate tag --help
        """
    ),
    Failure(
      line: "replay log --as-of a --as-of b",
      code: "repeatedOption",
      message: """
        migrate: error: option "--as-of" for replay is given more than once
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay log --quiet --quiet",
      code: "repeatedOption",
      message: """
        migrate: error: option "--quiet" for replay is given more than once
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay log --as-of",
      code: "missingValue",
      message: """
        migrate: error: option "--as-of" for replay has no value, expected DATE
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay log --view --quiet",
      code: "missingValue",
      message: """
        migrate: error: option "--view" for replay has no value, expected one of regions, cases
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay log --format jsn",
      code: "valueNotAllowed",
      message: """
        migrate: error: option "--format" for replay: found "jsn", expected one of table, json, jsonl, csv
        did you mean "json"?
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay log --view=",
      code: "valueNotAllowed",
      message: """
        migrate: error: option "--view" for replay: found "", expected one of regions, cases
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay log --quiet=yes",
      code: "unexpectedValue",
      message: """
        migrate: error: option "--quiet" for replay takes no value, found "yes"
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay --as-of 2021-06-26",
      code: "missingArgument",
      message: """
        migrate: error: missing argument SOURCE for replay
        see: migrate replay --help
        """
    ),
    Failure(
      line: "import log",
      code: "missingArgument",
      message: """
        migrate: error: missing argument FILE for import
        see: migrate import --help
        """
    ),
    Failure(
      line: "replay log other",
      code: "unexpectedArgument",
      message: """
        migrate: error: unexpected argument "other" for replay
        see: migrate replay --help
        """
    ),
    Failure(
      line: "replay log as-of 2021-06-26",
      code: "unexpectedArgument",
      message: """
        migrate: error: unexpected argument "as-of" for replay
        did you mean "--as-of"?
        see: migrate replay --help
        """
    ),
    Failure(
      line: "help replay import",
      code: "unexpectedArgument",
      message: """
        migrate: error: unexpected argument "import"
        see: migrate --help
        """
    ),
  ]

  @Test(arguments: failures)
  func `each trouble is named, with what was probably meant and where to read on`(
    _ failure: Failure
  ) {
    let words = failure.line.split(separator: " ").map(String.init)
    let error = #expect(throws: UsageError.self) {
      try CommandLineParser(tool: .sample).parse(words)
    }
    #expect(error?.message == failure.message)
    #expect(error?.code == failure.code)
    #expect(error?.exitCode.rawValue == 64)
  }

  @Test func `every kind of error stands in the table above`() {
    // The codes are the cases: `code` is a switch without a default.
    let codes: Set = [
      "unknownCommand", "missingCommand", "unknownOption", "missingOption", "repeatedOption",
      "missingValue", "valueNotAllowed", "unexpectedValue", "missingArgument", "unexpectedArgument",
    ]
    #expect(Set(Self.failures.map(\.code)) == codes)
  }
}
