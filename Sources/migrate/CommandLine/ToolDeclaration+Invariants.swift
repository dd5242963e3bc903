extension ToolDeclaration {
  /// What is wrong with the table itself: a sentence for each fault, none when it is sound.
  ///
  /// A test asks this of the real table. The parser relies on it.
  var faults: [String] {
    repetitions(in: commands.map(\.name) + ["help"]).map { "command \($0) is declared twice" }
      + commands.flatMap(faults(of:))
  }

  private func faults(of command: CommandDeclaration) -> [String] {
    let options = command.allOptions
    var faults = repetitions(in: options.map(\.spelling)).map { "\($0) is declared twice" }
    faults += repetitions(in: command.arguments.map(\.name)).map { "\($0) is declared twice" }
    faults += options.compactMap(faultyFallback(of:))
    for (argument, next) in zip(command.arguments, command.arguments.dropFirst()) {
      if argument.isRepeating { faults.append("\(argument.name) repeats but is not the last") }
      if argument.isOptional, !next.isOptional {
        faults.append("\(argument.name) is optional but \(next.name) after it is not")
      }
    }
    if !command.exitCodes.contains(.usage) { faults.append("exit code 64 is not declared") }
    return faults.map { "\(command.name): \($0)" }
  }

  private func faultyFallback(of option: OptionDeclaration) -> String? {
    guard let fallback = option.fallback else { return nil }
    if option.isRequired { return "\(option.spelling) is required but has a fallback" }
    guard case .value(let value) = fallback, !option.allowedValues.isEmpty else { return nil }
    return option.allowedValues.contains(value)
      ? nil : "\(option.spelling) falls back on \(value), which it does not allow"
  }

  private func repetitions(in names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
