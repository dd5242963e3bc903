import EventLog
import Projections

/// Why a command could not be carried out, in words, with the exit code.
struct Failure: Error, Equatable {
  /// A stable word for programs.
  let code: String

  /// One sentence for each problem that is shown, on one line and with nothing in it that cannot be
  /// seen.
  let messages: [String]

  /// What to do next, if there is something.
  var nextStep: String?

  /// The line at fault with a caret, one for each message that has one.
  var excerpts: [String?] = []

  /// The place, when it is one line of one file.
  var file: String?
  var line: Int?
  var field: String?

  var exitCode = ExitCode.failure

  init(code: String, messages: [String], nextStep: String? = nil, exitCode: ExitCode = .failure) {
    self.code = code
    self.messages = messages.map(\.visible)
    self.nextStep = nextStep
    self.exitCode = exitCode
  }

  init(_ error: InputError) {
    switch error {
    case .system: self.init(code: "system", messages: error.messages)
    case .notFound, .noFiles, .logInside, .notUTF8:
      self.init(code: "noSource", messages: error.messages)
    case .problems(let problems):
      self.init(
        code: "badInput",
        messages: error.messages,
        nextStep: Self.nextStep(problems)
      )
      excerpts = problems.first.map(\.excerpt)
      file = problems.first.first?.path
      line = problems.first.first?.line
      field = problems.first.first?.problem.field
    }
  }

  /// How many lines could not be taken, and what the first one looks like.
  private static func nextStep(_ problems: InputProblems) -> String {
    let more = problems.count - problems.first.count
    let lines = problems.count == 1 ? "1 line" : "\(problems.count.grouped) lines"
    let shown = more > 0 ? ", of which the first \(problems.first.count) are shown" : ""
    var text = "\(lines) could not be read\(shown); nothing was taken from the input"
    guard let problem = problems.first.first, let line = problem.text else { return text }
    if problem.looksLikeUTF16 { return text + "\n" + utf16Step }
    let first = line.unicodeScalars.drop { $0 == " " || $0.isInvisible }.map(String.init).joined()
    if first.hasPrefix("[") {
      text += "\nthis looks like a JSON array; JSON Lines has one event a line, without brackets"
    } else if !first.hasPrefix("{"), first.contains(",") {
      text += "\nthis looks like CSV; docs/events.md shows the form of an event"
    }
    return text
  }

  /// A question after what was probably meant by a word nobody knows, if something is close.
  static func didYouMean(_ found: String, among candidates: [String]) -> String? {
    suggestion(for: found, among: candidates).map { "did you mean \"\($0)\"?" }
  }

  /// What to do about a text that is in UTF-16.
  static let utf16Step = "this looks like UTF-16; save it as UTF-8"

  init(_ error: OutputError) {
    self.init(code: "system", messages: [error.message])
  }

  /// A question that the source cannot answer; `option` named its day or position, or else the usual one.
  init(_ error: QuestionError, option: String? = nil) {
    var nextStep: String?
    if case .dayOutside(let found, _, let last) = error, found > last {
      nextStep = "no fact is effective after \(last)"
      if option == nil { nextStep? += ": leave out --as-of to ask about that day" }
    }
    self.init(
      code: "outsideSource",
      messages: [error.message(naming: option)],
      nextStep: nextStep
    )
  }

  init(_ error: ScheduleError) {
    self.init(
      code: "phases",
      messages: [error.message],
      nextStep: "retract the PhaseScheduled that is wrong, or schedule the later phase again"
    )
  }

  /// All lines for standard error, without the last line feed.
  func text(caret: Bool) -> String {
    var lines: [String] = []
    for (index, message) in messages.enumerated() {
      lines.append("\(ToolDeclaration.name): error: \(message)")
      if caret, index < excerpts.count, let excerpt = excerpts[index] { lines.append(excerpt) }
    }
    if let nextStep {
      lines += nextStep.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).visible }
    }
    return lines.joined(separator: "\n")
  }

  /// The error as a JSON document.
  var json: JSONValue {
    var error: [(String, JSONValue)] = [
      ("code", .string(code)), ("message", .string(messages.joined(separator: "\n"))),
    ]
    if let file { error.append(("file", .string(file))) }
    if let line { error.append(("line", .integer(line))) }
    if let field { error.append(("field", .string(field))) }
    return .object([("formatVersion", 1), ("error", .object(error))])
  }
}
