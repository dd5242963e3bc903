import Testing

@testable import migrate

@Suite struct `A table can be unsound, and says so` {
  private func faults(of commands: CommandDeclaration...) -> [String] {
    ToolDeclaration(version: "1", summary: "", examples: [], commands: commands).faults
  }

  @Test func `the sample is sound`() {
    #expect(ToolDeclaration.sample.faults == [])
  }

  @Test func `a name stands for one thing`() {
    let twice = CommandDeclaration(
      "tag",
      summary: "",
      arguments: [ArgumentDeclaration("LOG", help: ""), ArgumentDeclaration("LOG", help: "")],
      options: [.flag("quiet", help: "")],
      exitCodes: [.usage]
    )
    #expect(
      faults(of: twice, .sampleTag) == [
        "command tag is declared twice",
        "tag: --quiet is declared twice",
        "tag: LOG is declared twice",
      ]
    )
  }

  @Test func `help is not for the table to declare`() {
    let help = CommandDeclaration("help", summary: "", exitCodes: [.usage])
    #expect(faults(of: help) == ["command help is declared twice"])
  }

  @Test func `arguments can be told apart by their places`() {
    let vague = CommandDeclaration(
      "x",
      summary: "",
      arguments: [
        ArgumentDeclaration("A", help: "", isOptional: true),
        ArgumentDeclaration("B", help: "", isRepeating: true),
        ArgumentDeclaration("C", help: "", isOptional: true),
      ],
      exitCodes: [.usage]
    )
    #expect(
      faults(of: vague) == [
        "x: A is optional but B after it is not",
        "x: B repeats but is not the last",
      ]
    )
  }

  @Test func `a fallback is a value that could be given, of an option that need not be`() {
    let options: [OptionDeclaration] = [
      .value("a", "A", help: "", allowed: ["x"], fallback: .value("y")),
      .value("b", "B", help: "", fallback: .value("y"), isRequired: true),
    ]
    let command = CommandDeclaration("x", summary: "", options: options, exitCodes: [.usage])
    #expect(
      faults(of: command) == [
        "x: --a falls back on y, which it does not allow",
        "x: --b is required but has a fallback",
      ]
    )
  }

  @Test func `every command can be called wrongly`() {
    let command = CommandDeclaration("x", summary: "", exitCodes: [.done])
    #expect(faults(of: command) == ["x: exit code 64 is not declared"])
  }
}
