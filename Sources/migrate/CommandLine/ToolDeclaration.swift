/// The one table from which parsing, help and suggestions come.
struct ToolDeclaration: Equatable, Sendable {
  /// The word that starts every command line.
  static let name = "migrate"

  /// What `--version` prints after the name.
  let version: String

  /// What the tool is for, in one line without a full stop.
  let summary: String

  /// Lines to try first.
  let examples: [CommandExample]

  /// The commands that are built, in the order in which help lists them.
  let commands: [CommandDeclaration]

  /// Where to find more: a command line or a file, with what it tells.
  let furtherReading: [CommandExample]

  init(
    version: String,
    summary: String,
    examples: [CommandExample],
    commands: [CommandDeclaration],
    furtherReading: [CommandExample] = []
  ) {
    self.version = version
    self.summary = summary
    self.examples = examples
    self.commands = commands
    self.furtherReading = furtherReading
  }

  /// The command of that name.
  func command(named name: String) -> CommandDeclaration? {
    commands.first { $0.name == name }
  }

  /// Groups of shared options that some command accepts, each title once, in order of first use.
  ///
  /// Where commands take more or fewer options under one title, the group has them all.
  var groups: [OptionGroup] {
    commands.flatMap(\.groups).reduce(into: []) { groups, group in
      guard let index = groups.firstIndex(where: { $0.title == group.title }) else {
        return groups.append(group)
      }
      let known = groups[index].options
      let others = group.options.filter { !known.contains($0) }
      groups[index] = OptionGroup(title: group.title, options: known + others)
    }
  }
}
