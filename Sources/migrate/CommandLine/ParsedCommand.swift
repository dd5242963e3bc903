/// A command line that fits its declaration.
///
/// Asking for an argument or option that the command does not declare is a bug, and traps.
struct ParsedCommand: Equatable, Sendable {
  /// The command, as the table has it.
  let declaration: CommandDeclaration

  /// The words given for each argument, by its name: one each, more for a repeating one.
  let givenArguments: [String: [String]]

  /// The values given for each option, by its name without dashes, in the order given.
  let givenValues: [String: [String]]

  /// The flags given, by name without dashes.
  let givenFlags: Set<String>

  /// The command's name.
  var name: String { declaration.name }

  /// The word given for an argument that is neither optional nor repeating.
  func argument(_ name: String) -> String {
    guard let word = arguments(name).first else {
      preconditionFailure("\(name) of \(self.name) may be left out: ask for `arguments`")
    }
    return word
  }

  /// The words given for an argument: none if it was left out.
  func arguments(_ name: String) -> [String] {
    precondition(
      declaration.arguments.contains { $0.name == name },
      "\(self.name) declares no argument \(name)"
    )
    return givenArguments[name] ?? []
  }

  /// The last value given for an option, or else the value it falls back on, if it has one.
  func value(of option: String) -> String? {
    values(of: option).last
  }

  /// The values given for an option in order, or else the value it falls back on, if it has one.
  func values(of option: String) -> [String] {
    let declared = declared(option)
    if let values = givenValues[option] { return values }
    if case .value(let value) = declared.fallback { return [value] }
    return []
  }

  /// Whether an option or flag was given.
  func has(_ option: String) -> Bool {
    let name = declared(option).name
    return givenFlags.contains(name) || givenValues[name] != nil
  }

  /// Whether the command declares such an option or flag at all.
  func accepts(_ option: String) -> Bool {
    declaration.option(named: option) != nil
  }

  private func declared(_ option: String) -> OptionDeclaration {
    guard let declared = declaration.option(named: option) else {
      preconditionFailure("\(name) declares no option --\(option)")
    }
    return declared
  }
}
