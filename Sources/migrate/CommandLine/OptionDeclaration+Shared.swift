/// The options that groups are made of, each usable alone by a command that does not take its group.
extension OptionDeclaration {
  static let asOf = value(
    "as-of",
    "DATE",
    help: "facts effective on or before that day (end of day, Europe/London)",
    fallback: .described("the last effective day in the source, or up to --at")
  )

  static let knownAt = value(
    "known-at",
    "INSTANT",
    help: "only facts recorded at or before it; a date means the end of that day",
    fallback: .described("all that is recorded")
  )

  static let at = value(
    "at",
    "POINT",
    help: "the source as it stood at a position or a tag; a log also after the last commit at or "
      + "before an instant or a day, or at a checkpoint (@FILE or @-), whose root must agree",
    fallback: .described("all of it")
  )

  static let with = value(
    "with",
    "PLAN",
    help: "the events of a plan on top of the source; - is standard input"
  )

  static let region = value(
    "region",
    "CODE",
    help: "only this region, by its letter A to L",
    fallback: .described("every region"),
    isRepeatable: true
  )

  static let pdu = value(
    "pdu",
    "CODE",
    help: "only this probation delivery unit",
    fallback: .described("every unit"),
    isRepeatable: true
  )

  static let format = value(
    "format",
    "FORMAT",
    help: "how data is written to standard output",
    allowed: OutputFormat.allCases.map(\.rawValue),
    fallback: .value(OutputFormat.table.rawValue)
  )

  static let bom = flag(
    "bom",
    help: "a byte order mark before CSV, so that Excel knows it is UTF-8"
  )

  static let force = flag("force", help: "overwrites the file of --out, whatever it holds")

  static let rules = value(
    "rules",
    "FILE",
    help: #"thresholds other than the defaults, as JSON: {"MOV-01":{"percent":3}}; "#
      + "- is standard input"
  )

  static let progress = value(
    "progress",
    "MODE",
    help: "progress on standard error; auto draws on a terminal and is plain elsewhere",
    allowed: ProgressMode.allCases.map(\.rawValue),
    fallback: .value(ProgressMode.auto.rawValue)
  )

  static let noColor = flag(
    "no-color",
    help: "no colour, as with NO_COLOR or TERM=dumb in the environment"
  )

  static let quiet = flag("quiet", help: "nothing on standard error but errors")

  static let help = flag("help", help: "explains, and does nothing else")

  static let version = flag("version", help: "prints the version, and does nothing else")
}
