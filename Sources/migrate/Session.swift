import EventLog
import Foundation
import Projections

/// One command being carried out: its options resolved, its input read, its output written.
struct Session {
  let command: ParsedCommand
  let style: Style
  private let terminal: Terminal
  private let progress: ProgressReporter

  init(
    _ command: ParsedCommand,
    terminal: Terminal,
    environment: [String: String],
    now: @escaping @Sendable () -> Duration
  ) {
    self.command = command
    self.terminal = terminal
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
      now: now,
      write: { try? terminal.write($0, to: .standardError) }
    )
  }

  /// Carries the command out.
  func run() throws -> ExitCode {
    switch command.name {
    case "run": try runPhases()
    case "replay": try replay()
    case "history": try history()
    case "export": try export()
    case "rules": try showRules()
    default: preconditionFailure("the table declares no command \(command.name)")
    }
  }

  // MARK: Input

  /// How data is written to standard output.
  var format: OutputFormat { OutputFormat(rawValue: command.value(of: "format") ?? "") ?? .table }

  /// Reads the source that the command names.
  func readSource() throws -> JSONLinesSource {
    do throws(InputError) {
      let files = try SourceFiles.find(at: command.argument("SOURCE"))
      let total = files.reduce(0) { sum, file in
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        return sum + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
      }
      progress.begin("reading", of: total, unit: "bytes")
      defer { progress.finish() }
      tellOfLeftOut(command.argument("SOURCE"))
      return try JSONLinesSource(reading: files) { progress.advance(to: $0) }
    } catch {
      throw Failure(error)
    }
  }

  /// Files that look like events by their names and are not read are no silent loss.
  private func tellOfLeftOut(_ path: String) {
    let files = SourceFiles.leftOut(at: path)
    if files.isEmpty { return }
    try? remark("left out, for only *.jsonl is read: \(files.joined(separator: ", "))")
  }

  /// The three times on which the command asks.
  func question() throws -> Question {
    var question = Question()
    if let text = option("as-of") {
      guard let day = Day(text) else {
        throw badValue("as-of", text, "a day from 1900-01-01 to 2199-12-31 as YYYY-MM-DD")
      }
      question.asOf = day
    }
    if let text = option("known-at") {
      guard let instant = Day(text)?.lastInstant ?? Instant(text) else {
        throw badValue("known-at", text, "an instant such as 2021-07-06T12:00:00Z, or a day")
      }
      question.knownAt = instant
    }
    if let text = option("at") {
      guard let position = Int(text), text.allSatisfy(\.isNumber) else {
        throw badValue("at", text, "a position, which is a whole number from 0")
      }
      question.at = position
    }
    return question
  }

  /// The value of an option that some commands do not take.
  private func option(_ name: String) -> String? {
    command.accepts(name) ? command.value(of: name) : nil
  }

  /// The events of the command's source that count at its times.
  ///
  /// A time or region that cannot be read is reported before a long source is.
  func timeline() throws -> Timeline {
    let question = try question()
    if command.accepts("region") { _ = try regions() }
    let source = try readSource()
    do {
      return try Timeline(source, question)
    } catch {
      throw Failure(error)
    }
  }

  private func regions() throws -> [Region] {
    try command.values(of: "region").map { text in
      guard let region = Region(spelling: text) else {
        let near = Region.allCases.first {
          text.uppercased() == $0.spelling || text.lowercased() == $0.name.lowercased()
        }
        throw badValue(
          "region",
          text,
          "one of " + Region.spellings.joined(separator: ", "),
          nextStep: near.map { "did you mean \"\($0)\", \($0.name)?" }
        )
      }
      return region
    }
  }

  /// The part of the service that the command asks for.
  func scope(_ model: ServiceModel) throws -> Scope {
    var scope = Scope()
    for region in try regions() { scope.regions.insert(region) }
    for text in command.values(of: "pdu") {
      guard let unit = model.deliveryUnit(code: text) else {
        let near = suggestion(for: text, among: model.deliveryUnits.map(\.code))
        throw badValue(
          "pdu",
          text,
          "the code of a probation delivery unit",
          nextStep: near.map { "did you mean \"\($0)\"?" }
        )
      }
      scope.deliveryUnits.insert(unit)
    }
    return scope
  }

  /// The thresholds of `--rules`, or the defaults.
  func thresholds() throws -> Thresholds {
    guard let path = command.value(of: "rules") else { return Thresholds() }
    return try RulesFile(path: path).thresholds()
  }

  private func badValue(
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

  // MARK: Output

  /// A table as wide as it needs to be, or on a terminal as wide as that where it can be.
  func text(of table: Table) -> String {
    table.text(widthMax: columnCount, style: style)
  }

  /// Columns of the terminal that standard output is, or nothing when it is none.
  var columnCount: Int? { terminal.columnCount(of: .standardOutput) }

  /// Writes data to standard output.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes data to standard output.
  func write(_ bytes: [UInt8]) throws {
    progress.finish()
    try terminal.write(bytes, to: .standardOutput)
  }

  /// Writes data to a file: whole or not at all, unless the path names a device, a pipe or a link.
  func save(_ bytes: [UInt8], to path: String) throws {
    try checkIsNoSource(path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let type = attributes?[.type] as? FileAttributeType
    do {
      // Writing whole puts a new file in the place of the old; `/dev/stdout` must stay what it is.
      let isReplaced = type == nil || type == .typeRegular
      try Data(bytes).write(to: URL(filePath: path), options: isReplaced ? .atomic : [])
    } catch {
      let reason = if type == .typeDirectory { "it is a directory" } else { Self.reason(error) }
      throw Failure(code: "system", messages: ["\(path): nothing could be written: \(reason)"])
    }
  }

  /// What is read is never written over.
  private func checkIsNoSource(_ path: String) throws {
    func resolved(_ path: String) -> String {
      URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
    }
    let sources = (try? SourceFiles.find(at: command.argument("SOURCE"))) ?? []
    guard sources.contains(where: { resolved($0) == resolved(path) }) else { return }
    throw Failure(
      code: "writesSource",
      messages: ["\(path): found a file of the source, expected another file to write to"]
    )
  }

  /// What the system said, or else what the library says of it.
  private static func reason(_ error: any Error) -> String {
    if let reason = (error as? CocoaError)?.underlying as? POSIXError {
      return OutputError.text(of: reason.code.rawValue)
    }
    return error.localizedDescription
  }

  /// Writes a remark to standard error, unless the user asked for quiet.
  func remark(_ text: String) throws {
    guard !command.has("quiet") else { return }
    progress.finish()
    try terminal.write(text + "\n", to: .standardError)
  }

  /// Writes one JSON document.
  func write(_ document: JSONValue) throws {
    var json = JSONText()
    json.appendLine(document)
    try write(json.bytes)
  }

  /// Writes one JSON document a line.
  func write(lines: [JSONValue]) throws {
    var json = JSONText()
    for line in lines { json.appendLine(line) }
    try write(json.bytes)
  }

  /// The members that every JSON document of this command starts with.
  func preamble(_ pin: Pin) -> [(String, JSONValue)] {
    [("formatVersion", 1), ("command", .string(command.name)), ("pinned", pin.json)]
  }
}
