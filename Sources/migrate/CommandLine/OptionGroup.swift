/// Options that many commands share, declared once.
struct OptionGroup: Equatable, Sendable {
  /// Its heading in help, without a colon.
  let title: String

  /// Its options, in the order in which help lists them.
  let options: [OptionDeclaration]

  /// What every command that reads a source takes: the three times, a part of the service, a format.
  static let reading = OptionGroup(
    title: "options for reading",
    options: [.asOf, .knownAt, .at, .with, .region, .pdu, .format, .bom, .rules]
  )

  /// What every command takes.
  static let common = OptionGroup(
    title: "options of every command",
    options: [.progress, .noColor, .quiet, .help]
  )

  /// What `migrate` takes without a command.
  static let global = OptionGroup(title: "options without a command", options: [.help, .version])
}
