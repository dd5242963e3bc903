/// A word that a command takes by its place, such as the `SOURCE` of `migrate replay SOURCE`.
struct ArgumentDeclaration: Equatable, Sendable {
  /// What help and errors call it, in capitals: `SOURCE`.
  let name: String

  /// What may stand there, as a phrase without a full stop.
  let help: String

  /// Whether the command also works without it.
  let isOptional: Bool

  /// Whether it takes all the words that are left: one or more, or none when it is optional.
  let isRepeating: Bool

  init(_ name: String, help: String, isOptional: Bool = false, isRepeating: Bool = false) {
    self.name = name
    self.help = help
    self.isOptional = isOptional
    self.isRepeating = isRepeating
  }

  /// How it looks in a line of usage: `SOURCE`, `[CODE]`, `FILE…` or `[FILE…]`.
  var usage: String {
    let word = isRepeating ? "\(name)…" : name
    return isOptional ? "[\(word)]" : word
  }
}
