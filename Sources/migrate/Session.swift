import EventLog

/// One command being carried out: its options resolved, its input read, its output written.
struct Session {
  let command: ParsedCommand
  let style: Style
  let terminal: Terminal
  let progress: ProgressReporter
  let surroundings: Surroundings

  init(
    _ command: ParsedCommand,
    terminal: Terminal,
    _ surroundings: Surroundings
  ) {
    self.command = command
    self.terminal = terminal
    self.surroundings = surroundings
    let environment = surroundings.environment
    let noColor = command.has("no-color")
    style = Style(
      isTerminal: terminal.isTerminal(.standardOutput),
      noColor: noColor,
      environment: environment
    )
    progress = ProgressReporter(
      mode: ProgressMode(rawValue: command.value(of: "progress") ?? "") ?? .auto,
      isQuiet: command.has("quiet"),
      canDraw: terminal.isTerminal(.standardError) && environment["TERM"] != "dumb",
      columnCount: terminal.columnCount(of: .standardError) ?? 80,
      now: surroundings.elapsed,
      write: { try? terminal.write($0, to: .standardError) }
    )
  }

  /// Carries the command out.
  func run() throws -> ExitCode {
    // Whatever ends the command, what was drawn is wiped before anything else is said.
    defer { progress.finish() }
    try checkInputsAndOutputs()
    return try carryOut()
  }

  private func carryOut() throws -> ExitCode {
    switch command.name {
    case "init": try makeLog()
    case "import": try importFacts()
    case "plan": try planDayOne()
    case "apply": try applyPlan()
    case "accept": try acceptFinding()
    case "tag": try tagPosition()
    case "diff": try diff()
    case "run": try runPhases()
    case "replay": try replay()
    case "history": try history()
    case "export": try export()
    case "verify": try verifyLog()
    case "checkpoint": try showCheckpoint()
    case "inspect": try inspectLog()
    case "rules": try showRules()
    default: preconditionFailure("the table declares no command \(command.name)")
    }
  }

  /// How data is written to standard output.
  var format: OutputFormat { OutputFormat(rawValue: command.value(of: "format") ?? "") ?? .table }

  /// The value of an option that names no day or instant, and why when the calendar lacks it.
  func badTime(_ option: String, _ found: String, _ expected: String) -> Failure {
    badValue(option, found, Day.expectation(expected, insteadOf: found.utf8))
  }

  /// The value of an option that cannot be taken.
  func badValue(
    _ option: String,
    _ found: String,
    _ expected: String,
    nextStep: String? = nil
  ) -> Failure {
    Failure(
      code: "badValue",
      messages: ["--\(option): found \"\(found)\", expected \(expected)"],
      nextStep: nextStep,
      exitCode: .usage
    )
  }
}
