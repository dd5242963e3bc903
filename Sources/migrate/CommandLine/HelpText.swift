/// Help, made from the table.
struct HelpText: Sendable {
  /// Columns that help keeps to when nobody says otherwise.
  static let widthDefault = 80

  /// What there is to explain.
  let tool: ToolDeclaration

  /// Columns a line may take.
  ///
  /// A word is never broken to keep to it.
  let width: Int

  /// Help for `tool`, at least 80 and at most 100 columns wide whatever `width` says.
  init(_ tool: ToolDeclaration, width: Int = widthDefault) {
    self.tool = tool
    self.width = min(max(width, 80), 100)
  }

  /// What `migrate --version` prints.
  var version: String { "\(ToolDeclaration.name) \(tool.version)\n" }

  /// What `migrate` alone prints: examples, commands, where to find more.
  var short: String {
    joined([title, examples(tool.examples), commands, more([helpOfCommand, helpOfAll])])
  }

  /// What `migrate --help` prints: the usage of every command, shared options and exit codes too.
  var full: String {
    let groups = tool.groups + [.global]
    return joined(
      [title, examples(tool.examples), usages]
        + groups.map { options($0.options, title: $0.title) }
        + [exitCodes(ExitCode.allCases), more([helpOfCommand])]
    )
  }

  /// What `migrate help COMMAND` prints.
  func text(of command: CommandDeclaration) -> String {
    joined(
      [
        "\(ToolDeclaration.name) \(command.name): \(command.summary)".wrapped(to: width),
        HelpSection.usage(command.usagePieces, width: width),
        paragraphs(command.discussion),
        examples(command.examples),
        section("arguments", command.arguments.map { ($0.usage, $0.help) }),
        options(command.options, title: "options"),
      ]
        + command.groups.map { options($0.options, title: $0.title) }
        + [exitCodes(command.exitCodes)]
    )
  }

  private var title: [String] {
    "\(ToolDeclaration.name): \(tool.summary)".wrapped(to: width)
  }

  private var commands: [String] {
    section("commands", tool.commands.map { ($0.name, $0.summary) } + [("help", helpSummary)])
  }

  private var helpSummary: String { "explains one command, or all of them" }

  private var usages: [String] {
    let uses = tool.commands.map { ($0.usagePieces, $0.summary) }
    let help = ([ToolDeclaration.name, "help", "[COMMAND]"], helpSummary)
    return HelpSection.explained("commands", uses + [help], width: width)
  }

  private func more(_ help: [CommandExample]) -> [String] {
    section("more", (help + tool.furtherReading).map { ($0.line, $0.shows) })
  }

  private var helpOfCommand: CommandExample {
    CommandExample(
      "\(ToolDeclaration.name) help COMMAND",
      shows: "one command with all its options"
    )
  }

  private var helpOfAll: CommandExample {
    CommandExample("\(ToolDeclaration.name) --help", shows: "every command, option and exit code")
  }

  private func examples(_ examples: [CommandExample]) -> [String] {
    HelpSection.explained("examples", examples.map { ([$0.line], $0.shows) }, width: width)
  }

  private func options(_ options: [OptionDeclaration], title: String) -> [String] {
    section(title, options.map { ($0.term, $0.explanation) })
  }

  private func exitCodes(_ codes: [ExitCode]) -> [String] {
    let sorted = codes.sorted { $0.rawValue < $1.rawValue }
    return section("exit codes", sorted.map { ("\($0.rawValue)", $0.meaning) })
  }

  private func paragraphs(_ text: String) -> [String] {
    let paragraphs = text.split(separator: "\n\n").map { paragraph in
      lines(of: paragraph.split(whereSeparator: \.isWhitespace).map(String.init), to: width)
    }
    return Array(paragraphs.joined(separator: [""]))
  }

  private func section(_ title: String, _ entries: [(String, String)]) -> [String] {
    HelpSection.aligned(title, entries, width: width)
  }

  private func joined(_ sections: [[String]]) -> String {
    sections.filter { !$0.isEmpty }
      .map { $0.map { "\($0)\n" }.joined() }
      .joined(separator: "\n")
  }
}

extension OptionDeclaration {
  /// What help says beside its name: what it does, then the values, the fallback and how often.
  fileprivate var explanation: String {
    var notes: [String] = []
    if !allowedValues.isEmpty { notes.append(allowedValues.joined(separator: ", ")) }
    switch fallback {
    case .value(let value): notes.append("default: \(value)")
    case .described(let words): notes.append("default: \(words)")
    case nil: break
    }
    if isRepeatable { notes.append("repeatable") }
    if isRequired { notes.append("required") }
    return notes.isEmpty ? help : "\(help) [\(notes.joined(separator: "; "))]"
  }
}
