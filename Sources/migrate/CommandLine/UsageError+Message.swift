import EventLog

extension UsageError {
  /// The lines for standard error, without a final line feed: what is wrong, with what cannot be seen
  /// escaped, what was probably meant, where to read on.
  var message: String {
    var lines = ["\(ToolDeclaration.name): error: \(statement.visible)"]
    if let suggestion { lines.append("did you mean \(quoted(suggestion))?") }
    let command = command.map { " \($0)" } ?? ""
    lines.append("see: \(ToolDeclaration.name)\(command) --help")
    return lines.joined(separator: "\n")
  }

  /// What is wrong, in one line without the tool's name.
  var statement: String {
    switch self {
    case .unreadableArguments:
      "the system does not say what was typed, not even the program's own name; this happens "
        + "where /proc cannot be read"
    case .notUTF8(let number, let found):
      "argument \(number): found \"\(found)\", expected UTF-8: names in any other encoding cannot be given"
    case .unknownCommand(let found, _):
      "unknown command \(quoted(found))"
    case .missingCommand(let found):
      "found option \(quoted(found)), expected a command before it"
    case .unknownOption(let found, let command, _):
      "unknown option \(quoted(found))\(suffix(command))"
    case .missingOption(let option, let expected, let command):
      "missing option \(quoted(option)) for \(command), expected \(expected)"
    case .repeatedOption(let option, let command):
      "option \(quoted(option)) for \(command) is given more than once"
    case .missingValue(let option, let expected, let command):
      "option \(quoted(option)) for \(command) has no value, expected \(choice(expected))"
    case .valueNotAllowed(let option, let found, let expected, let command, _):
      "option \(quoted(option)) for \(command): found \(quoted(found)), expected \(choice(expected))"
    case .unexpectedValue(let option, let found, let command):
      "option \(quoted(option)) for \(command) takes no value, found \(quoted(found))"
    case .missingArgument(let argument, let command):
      "missing argument \(argument) for \(command)"
    case .unexpectedArgument(let found, let command, _):
      "unexpected argument \(quoted(found))\(suffix(command))"
    }
  }

  private func suffix(_ command: String?) -> String {
    command.map { " for \($0)" } ?? ""
  }

  private func choice(_ values: [String]) -> String {
    values.count == 1 ? values[0] : "one of \(values.joined(separator: ", "))"
  }

  private func quoted(_ word: String) -> String { "\"\(word)\"" }
}
