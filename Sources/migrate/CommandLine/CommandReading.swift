import Projections

/// The words of one command, read so far.
struct CommandReading {
  private let command: CommandDeclaration
  private var words: [String] = []
  private var values: [String: [String]] = [:]
  private var flags: Set<String> = []

  init(command: CommandDeclaration) {
    self.command = command
  }

  /// Takes the words after the command's name.
  mutating func read(_ words: ArraySlice<String>) throws(UsageError) {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        self.words += rest
        return
      }
      if isOption(word) { try readOption(word, &rest) } else { self.words.append(word) }
    }
  }

  /// The whole command, once every word is read.
  func finish() throws(UsageError) -> ParsedCommand {
    let arguments = try placedArguments()
    for option in command.options where option.isRequired && values[option.name] == nil {
      throw .missingOption(
        option: option.spelling,
        expected: option.valueName ?? "",
        command: command.name
      )
    }
    return ParsedCommand(
      declaration: command,
      givenArguments: arguments,
      givenValues: values,
      givenFlags: flags
    )
  }

  private mutating func readOption(
    _ word: String,
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let spelling = String(word.prefix { $0 != "=" })
    let given = spelling == word ? nil : String(word.dropFirst(spelling.count + 1))
    let option = try option(spelled: spelling)
    if !option.isRepeatable, flags.contains(option.name) || values[option.name] != nil {
      throw .repeatedOption(option: spelling, command: command.name)
    }
    guard let valueName = option.valueName else {
      if let given {
        throw .unexpectedValue(option: spelling, found: given, command: command.name)
      }
      flags.insert(option.name)
      return
    }
    guard let value = given ?? nextValue(&rest) else {
      let expected = option.allowedValues.isEmpty ? [valueName] : option.allowedValues
      throw .missingValue(option: spelling, expected: expected, command: command.name)
    }
    try check(value, for: option)
    values[option.name, default: []].append(value)
  }

  private func option(spelled spelling: String) throws(UsageError) -> OptionDeclaration {
    let options = command.allOptions
    if let option = options.first(where: { $0.spelling == spelling }) { return option }
    throw .unknownOption(
      found: spelling,
      command: command.name,
      suggestion: suggestion(for: spelling, among: options.map(\.spelling))
    )
  }

  private func nextValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }

  private func check(_ value: String, for option: OptionDeclaration) throws(UsageError) {
    let allowed = option.allowedValues
    if allowed.isEmpty || allowed.contains(value) { return }
    throw .valueNotAllowed(
      option: option.spelling,
      found: value,
      expected: allowed,
      command: command.name,
      suggestion: suggestion(for: value, among: allowed)
    )
  }

  /// The words by the argument in whose place they stand.
  private func placedArguments() throws(UsageError) -> [String: [String]] {
    var placed: [String: [String]] = [:]
    var rest = words[...]
    for argument in command.arguments {
      let count = argument.isRepeating ? rest.count : min(1, rest.count)
      if count > 0 {
        placed[argument.name] = Array(rest.prefix(count))
      } else if !argument.isOptional {
        throw .missingArgument(argument: argument.name, command: command.name)
      }
      rest = rest.dropFirst(count)
    }
    guard let left = rest.first else { return placed }
    // A word that is the name of an option has probably lost its dashes.
    let forgotten = command.option(named: left)?.spelling
    throw .unexpectedArgument(found: left, command: command.name, suggestion: forgotten)
  }
}
