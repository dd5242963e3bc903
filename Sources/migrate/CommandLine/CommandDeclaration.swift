/// All that parsing and help know about one command.
struct CommandDeclaration: Equatable, Sendable {
  /// The word after `migrate`: `replay`.
  let name: String

  /// What it does, in one line without a full stop.
  let summary: String

  /// What else one needs to know: paragraphs with an empty line between them, or nothing.
  ///
  /// Help fills the lines anew, so a paragraph may be broken anywhere.
  let discussion: String

  /// What it takes by place, in order.
  let arguments: [ArgumentDeclaration]

  /// Its own options, in the order in which help lists them.
  let options: [OptionDeclaration]

  /// The shared options it accepts as well.
  let groups: [OptionGroup]

  /// Lines to try, the simplest first.
  let examples: [CommandExample]

  /// Exit codes it may give, in any order; 130 among them, for any command can be interrupted.
  let exitCodes: [ExitCode]

  init(
    _ name: String,
    summary: String,
    discussion: String = "",
    arguments: [ArgumentDeclaration] = [],
    options: [OptionDeclaration] = [],
    groups: [OptionGroup] = [.common],
    examples: [CommandExample] = [],
    exitCodes: [ExitCode]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.groups = groups
    self.examples = examples
    self.exitCodes = exitCodes.filter { $0 != .interrupted } + [.interrupted]
  }

  /// Its own options, then those of its groups.
  var allOptions: [OptionDeclaration] { options + groups.flatMap(\.options) }

  /// The option of that name without dashes, its own or shared.
  func option(named name: String) -> OptionDeclaration? {
    allOptions.first { $0.name == name }
  }

  /// How one types it, in pieces that belong together: `migrate`, `init`, `LOG`, `--origin NAME`.
  var usagePieces: [String] {
    let own = arguments.map(\.usage) + options.map(\.usage)
    return [ToolDeclaration.name, name] + own + (groups.isEmpty ? [] : ["[options]"])
  }
}
