/// Why a command line cannot be understood.
///
/// Nothing was read or written. Options stand here as one types them, with their dashes. A command is absent when the trouble is
/// in front of it.
enum UsageError: Error, Equatable, Sendable {
  /// The system did not tell what was typed.
  case unreadableArguments

  /// A word, by its number from 1, holds bytes that are not UTF-8, written `\xFF` here.
  case notUTF8(number: Int, found: String)

  /// The first word names no command.
  case unknownCommand(found: String, suggestion: String?)

  /// An option that belongs to a command stands where the command should be.
  case missingCommand(found: String)

  /// The command, or `migrate` without one, declares no such option.
  case unknownOption(found: String, command: String?, suggestion: String?)

  /// A required option is not there.
  case missingOption(option: String, expected: String, command: String)

  /// An option that may be given once is given again.
  case repeatedOption(option: String, command: String)

  /// The line, or another option, follows where a value should be.
  case missingValue(option: String, expected: [String], command: String)

  /// The value is not one of those the option allows.
  case valueNotAllowed(
    option: String,
    found: String,
    expected: [String],
    command: String,
    suggestion: String?
  )

  /// A flag is given a value with `=`.
  case unexpectedValue(option: String, found: String, command: String)

  /// A word that must be there is not.
  case missingArgument(argument: String, command: String)

  /// A word is left over.
  case unexpectedArgument(found: String, command: String?, suggestion: String?)

  /// What the process exits with.
  var exitCode: ExitCode { .usage }

  /// The case's name, for the `code` of an error written as JSON.
  var code: String {
    switch self {
    case .unreadableArguments: "unreadableArguments"
    case .notUTF8: "notUTF8"
    case .unknownCommand: "unknownCommand"
    case .missingCommand: "missingCommand"
    case .unknownOption: "unknownOption"
    case .missingOption: "missingOption"
    case .repeatedOption: "repeatedOption"
    case .missingValue: "missingValue"
    case .valueNotAllowed: "valueNotAllowed"
    case .unexpectedValue: "unexpectedValue"
    case .missingArgument: "missingArgument"
    case .unexpectedArgument: "unexpectedArgument"
    }
  }

  /// The command it is about, if the line got that far.
  var command: String? {
    switch self {
    case .unreadableArguments, .notUTF8, .unknownCommand, .missingCommand: nil
    case .unknownOption(_, let command, _), .unexpectedArgument(_, let command, _): command
    case .missingOption(_, _, let command), .repeatedOption(_, let command),
      .missingValue(_, _, let command), .valueNotAllowed(_, _, _, let command, _),
      .unexpectedValue(_, _, let command), .missingArgument(_, let command):
      command
    }
  }

  /// What was probably meant, if anything is close.
  var suggestion: String? {
    switch self {
    case .unknownCommand(_, let suggestion), .unknownOption(_, _, let suggestion),
      .valueNotAllowed(_, _, _, _, let suggestion), .unexpectedArgument(_, _, let suggestion):
      suggestion
    case .unreadableArguments, .notUTF8, .missingCommand, .missingOption, .repeatedOption,
      .missingValue, .unexpectedValue, .missingArgument:
      nil
    }
  }
}
