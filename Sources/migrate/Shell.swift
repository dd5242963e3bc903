/// One run of the program: parses the command line, runs the command, and turns a failure into words and an exit code.
struct Shell {
  private let arguments: [String]

  /// Why the words are not those that were typed, if they are not.
  private let fault: UsageError?
  private let terminal: Terminal
  private let surroundings: Surroundings

  /// Runs these words.
  init(
    arguments: [String],
    terminal: Terminal = Terminal(),
    _ surroundings: Surroundings = Surroundings()
  ) {
    self.init(CommandLineWords(arguments), terminal: terminal, surroundings)
  }

  /// Runs the words of a command line, if they could be read.
  init(
    _ words: CommandLineWords,
    terminal: Terminal = Terminal(),
    _ surroundings: Surroundings = Surroundings()
  ) {
    arguments = words.arguments
    fault = words.fault
    self.terminal = terminal
    self.surroundings = surroundings
  }

  /// Runs, and returns the exit code.
  func run() -> ExitCode {
    let width = terminal.columnCount(of: .standardOutput) ?? 80
    let help = HelpText(.migrate, width: width)
    do {
      if let fault { throw fault }
      switch try CommandLineParser(tool: .migrate).parse(arguments) {
      case .shortHelp: return try say(help.short)
      case .fullHelp: return try say(help.full)
      case .commandHelp(let command): return try say(help.text(of: command))
      case .version: return try say(help.version)
      case .command(let command):
        return try Session(command, terminal: terminal, surroundings).run()
      }
    } catch let error as UsageError {
      return fail(
        Failure(code: error.code, messages: [error.statement], exitCode: .usage),
        text: error.message
      )
    } catch let failure as Failure {
      return fail(failure, text: failure.text(caret: terminal.isTerminal(.standardError)))
    } catch let error as OutputError {
      let failure = Failure(error)
      return fail(failure, text: failure.text(caret: false))
    } catch {
      let failure = Failure(code: "failure", messages: ["\(error)"])
      return fail(failure, text: failure.text(caret: false))
    }
  }

  private func say(_ text: String) throws -> ExitCode {
    try terminal.write(text, to: .standardOutput)
    return .done
  }

  private func fail(_ failure: Failure, text: String) -> ExitCode {
    // When standard error itself is gone there is nobody left to tell.
    try? terminal.write(text + "\n", to: .standardError)
    if CommandLineParser.asksForJSON(arguments) {
      var json = JSONText()
      json.appendLine(failure.json)
      try? terminal.write(json.bytes, to: .standardOutput)
    }
    return failure.exitCode
  }
}
