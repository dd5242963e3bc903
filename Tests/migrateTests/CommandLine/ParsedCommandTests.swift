import Testing

@testable import migrate

@Suite struct `A parsed command answers by name` {
  private func parsed(_ line: String) throws -> ParsedCommand {
    let words = line.split(separator: " ").map(String.init)
    guard case .command(let command) = try CommandLineParser(tool: .sample).parse(words) else {
      throw CancellationError()
    }
    return command
  }

  @Test func `what was given is what it answers`() throws {
    let command = try parsed("import log a b --quarantine q --dry-run")
    #expect(command.name == "import")
    #expect(command.argument("LOG") == "log")
    #expect(command.arguments("FILE") == ["a", "b"])
    #expect(command.value(of: "quarantine") == "q")
    #expect(command.has("dry-run") && command.has("quarantine") && !command.has("quiet"))
  }

  @Test func `an option that was not given has the value it falls back on, and was not given`()
    throws
  {
    let command = try parsed("replay log")
    #expect(command.value(of: "view") == "regions")
    #expect(command.values(of: "format") == ["table"])
    #expect(!command.has("view"))
  }

  @Test func `a fallback in words is no value`() throws {
    let command = try parsed("replay log")
    #expect(command.value(of: "as-of") == nil)
    #expect(command.values(of: "region").isEmpty)
  }

  @Test func `a command accepts its own and its shared options, and no others`() throws {
    let command = try parsed("replay log")
    #expect(command.accepts("view") && command.accepts("as-of") && command.accepts("quiet"))
    #expect(!command.accepts("dry-run"))
  }

  @Test func `asking for an option that is not declared is a bug, and traps`() async {
    await #expect(processExitsWith: .failure) {
      let command = ParsedCommand(
        declaration: .sampleTag,
        givenArguments: [:],
        givenValues: [:],
        givenFlags: []
      )
      _ = command.value(of: "view")
    }
  }

  @Test func `asking for an argument that is not declared is a bug, and traps`() async {
    await #expect(processExitsWith: .failure) {
      let command = ParsedCommand(
        declaration: .sampleTag,
        givenArguments: [:],
        givenValues: [:],
        givenFlags: []
      )
      _ = command.arguments("SOURCE")
    }
  }
}
