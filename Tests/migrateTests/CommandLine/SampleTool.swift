@testable import migrate

extension ToolDeclaration {
  /// A small table with one of each kind of thing that a table can hold.
  static let sample = ToolDeclaration(
    version: "1.2.3",
    summary: "one probation service out of many, by replay",
    examples: [
      CommandExample("migrate replay sample-events", shows: "where everyone is on the last day")
    ],
    commands: [.sampleReplay, .sampleImport, .sampleTag],
    furtherReading: [CommandExample("docs/rules.md", shows: "every rule, and why it matters")]
  )
}

extension CommandDeclaration {
  static let sampleReplay = CommandDeclaration(
    "replay",
    summary: "the state at a date",
    discussion: """
      The state is what the facts say on that day,
      for those who knew what was recorded by then.

      Nothing is written.
      """,
    arguments: [ArgumentDeclaration("SOURCE", help: "a log, or files of events")],
    options: [
      .value(
        "view",
        "VIEW",
        help: "what to show",
        allowed: ["regions", "cases"],
        fallback: .value("regions")
      )
    ],
    groups: [.reading, .common],
    examples: [
      CommandExample("migrate replay my-log --view cases", shows: "where each case is")
    ],
    exitCodes: [.usage, .done, .failure]
  )

  static let sampleImport = CommandDeclaration(
    "import",
    summary: "appends facts",
    arguments: [
      ArgumentDeclaration("LOG", help: "a log"),
      ArgumentDeclaration("FILE", help: "events, as JSON Lines", isRepeating: true),
    ],
    options: [
      .value("quarantine", "FILE", help: "where lines go that cannot be read"),
      .flag("dry-run", help: "appends nothing"),
    ],
    exitCodes: [.done, .failure, .quarantined, .usage]
  )

  static let sampleTag = CommandDeclaration(
    "tag",
    summary: "names the position",
    arguments: [
      ArgumentDeclaration("LOG", help: "a log"),
      ArgumentDeclaration("TAG", help: "starts with a letter", isOptional: true),
    ],
    options: [.value("by", "NAME", help: "who places it", isRequired: true)],
    groups: [],
    exitCodes: [.done, .usage]
  )
}
