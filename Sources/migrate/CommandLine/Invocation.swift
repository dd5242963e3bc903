/// What a command line asks for.
enum Invocation: Equatable, Sendable {
  /// `migrate` alone: examples, commands, and where to find more.
  case shortHelp

  /// `migrate --help` or `migrate help`: all options and exit codes as well.
  case fullHelp

  /// `migrate help COMMAND` or `migrate COMMAND --help`.
  case commandHelp(CommandDeclaration)

  /// `migrate --version`.
  case version

  /// A command to carry out.
  case command(ParsedCommand)
}
