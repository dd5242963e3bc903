import Projections

/// Reads a command line against the table.
///
/// Options may stand before or after arguments; `--option value` and `--option=value` mean the same;
/// after `--` every word is an argument. A value that starts with `--` is written with `=`. `--help`
/// and `--version` win over everything else on the line.
struct CommandLineParser: Sendable {
  /// What there is to know.
  let tool: ToolDeclaration

  /// What `words` ask for: the command line without the program's own name.
  func parse(_ words: [String]) throws(UsageError) -> Invocation {
    guard let first = words.first else { return .shortHelp }
    let rest = words.dropFirst()
    if first == "help" { return try parseHelp(rest) }
    if isOption(first) { return try parseWithoutCommand(first) }
    let command = try command(named: first)
    let options = rest.prefix { $0 != "--" }
    if options.contains(OptionDeclaration.help.spelling) { return .commandHelp(command) }
    if options.contains(OptionDeclaration.version.spelling) { return .version }
    var reading = CommandReading(command: command)
    try reading.read(rest)
    return .command(try reading.finish())
  }

  /// Whether the line wants its errors as JSON too, told without understanding the rest of it.
  static func asksForJSON(_ words: [String]) -> Bool {
    let options = words.prefix { $0 != "--" }
    let pairs = zip(options, options.dropFirst())
    return options.contains("--format=json") || pairs.contains { $0 == ("--format", "json") }
  }

  private func parseHelp(_ words: ArraySlice<String>) throws(UsageError) -> Invocation {
    guard let name = words.first else { return .fullHelp }
    if isOption(name) { return try parseWithoutCommand(name) }
    if let left = words.dropFirst().first {
      throw .unexpectedArgument(found: left, command: nil, suggestion: nil)
    }
    return name == "help" ? .fullHelp : .commandHelp(try command(named: name))
  }

  private func parseWithoutCommand(_ word: String) throws(UsageError) -> Invocation {
    if word == OptionDeclaration.help.spelling { return .fullHelp }
    if word == OptionDeclaration.version.spelling { return .version }
    let found = String(word.prefix { $0 != "=" })
    if tool.commands.contains(where: { $0.allOptions.contains { $0.spelling == found } }) {
      throw .missingCommand(found: found)
    }
    let known = OptionGroup.global.options.map(\.spelling)
    throw .unknownOption(
      found: found,
      command: nil,
      suggestion: suggestion(for: found, among: known)
    )
  }

  private func command(named name: String) throws(UsageError) -> CommandDeclaration {
    if let command = tool.command(named: name) { return command }
    let known = tool.commands.map(\.name) + ["help"]
    throw .unknownCommand(found: name, suggestion: suggestion(for: name, among: known))
  }
}

/// Whether a word is an option by its looks.
///
/// A lone `-` is an argument: standard input, by custom.
func isOption(_ word: String) -> Bool {
  word.hasPrefix("-") && word != "-"
}
