/// A named choice that a command takes in any place, such as `--as-of DATE` or `--quiet`.
struct OptionDeclaration: Equatable, Sendable {
  /// What holds when the option is not given.
  enum Fallback: Equatable, Sendable {
    /// This very value, as if it had been typed.
    case value(String)

    /// What the command works out by itself, told in words: `the last effective day in the source`.
    case described(String)
  }

  /// Its long name without the two dashes: `as-of`.
  let name: String

  /// What help calls its value, in capitals: `DATE`.
  ///
  /// Nothing for a flag, which takes no value.
  let valueName: String?

  /// What it does, as a phrase without a full stop.
  let help: String

  /// The only values it takes, in the order in which help lists them.
  ///
  /// Empty: any value.
  let allowedValues: [String]

  /// What holds without it.
  ///
  /// Nothing: its absence needs no words.
  let fallback: Fallback?

  /// Whether the command refuses to run without it.
  let isRequired: Bool

  /// Whether it may be given more than once.
  let isRepeatable: Bool

  /// An option without a value.
  static func flag(_ name: String, help: String) -> OptionDeclaration {
    OptionDeclaration(
      name: name,
      valueName: nil,
      help: help,
      allowedValues: [],
      fallback: nil,
      isRequired: false,
      isRepeatable: false
    )
  }

  /// An option with a value.
  static func value(
    _ name: String,
    _ valueName: String,
    help: String,
    allowed: [String] = [],
    fallback: Fallback? = nil,
    isRequired: Bool = false,
    isRepeatable: Bool = false
  ) -> OptionDeclaration {
    OptionDeclaration(
      name: name,
      valueName: valueName,
      help: help,
      allowedValues: allowed,
      fallback: fallback,
      isRequired: isRequired,
      isRepeatable: isRepeatable
    )
  }

  /// As one types it: `--as-of`.
  var spelling: String { "--\(name)" }

  /// As help lists it: `--as-of DATE`.
  var term: String { valueName.map { "\(spelling) \($0)" } ?? spelling }

  /// How it looks in a line of usage: `--origin NAME`, `[--dry-run]` or `[--region CODE]…`.
  var usage: String {
    let word = isRequired ? term : "[\(term)]"
    return isRepeatable ? "\(word)…" : word
  }
}
