import EventLog

extension Session {
  /// Opens the log of the command for appending, on the real disk unless another is given.
  func openWriter(
    _ files: (any FileSystem)? = nil,
    tellsOfRecovery: Bool = true
  ) throws(Failure) -> LogWriter {
    let files = files ?? disk
    let writer = try logged { () throws(LogError) in
      try LogWriter(
        opening: command.argument("LOG"),
        files,
        holder: holder,
        now: surroundings.now
      )
    }
    if tellsOfRecovery { try tell(of: writer.recovery) }
    return writer
  }

  /// Says what opening the log set aside.
  private func tell(of recovery: Recovery) throws(Failure) {
    if recovery.mendedHead {
      try? remark("HEAD was cut short as its last commit was acknowledged; it is written again")
    }
    guard recovery.byteCount > 0 else { return }
    try? remark(
      "set aside in \(recovery.files.joined(separator: ", ")): "
        + "\(recovery.byteCount.counted("byte")) after the last commit, never acknowledged; nothing "
        + "acknowledged is lost"
    )
  }

  /// A fact that the user states now, as a line under an id made of what it says.
  func stated(_ type: String, _ data: [(String, JSONValue)]) -> (id: String, line: [UInt8]) {
    let now = surroundings.now()
    let content = JSONValue.object([
      ("type", .string(type)), ("recordedAt", .string(now.description)), ("data", .object(data)),
    ])
    let digest = SHA256.hash(Array(content.text.utf8)).hexadecimal
    let id = "\(command.name)-\(digest.prefix(16))"
    let line = JSONValue.object([
      ("id", .string(id)), ("type", .string(type)),
      ("effectiveOn", .string(now.londonDay.description)),
      ("recordedAt", .string(now.description)), ("source", .string("migrate/\(command.name)")),
      ("data", .object(data)),
    ])
    return (id, Array(line.text.utf8))
  }

  /// The event in a line that the user stated, its references among `symbols`.
  func event(in line: [UInt8], _ symbols: inout Symbols) throws(Failure) -> Event {
    do throws(LineProblem) {
      return try EventDecoder().decode(line, 0..<line.count, into: &symbols)
    } catch {
      let field = error.field?.split(separator: ".").last.map(String.init) ?? command.name
      throw Failure(
        code: "badValue",
        messages: ["\(field): found \(error.found), expected \(error.expected)"],
        exitCode: .usage
      )
    }
  }

  /// Appends one fact that the user states now.
  func append(
    _ type: String,
    _ data: [(String, JSONValue)]
  ) throws(Failure) -> (id: String, writer: LogWriter) {
    try append(stated(type, data))
  }

  /// Appends a fact that the user stated.
  func append(
    _ stated: (id: String, line: [UInt8])
  ) throws(Failure) -> (id: String, writer: LogWriter) {
    var symbols = Symbols()
    let event = try event(in: stated.line, &symbols)
    let writer = try openWriter()
    defer { writer.close() }
    try logged { () throws(LogError) in
      do throws(LogError) {
        _ = try writer.stage(event, &symbols)
        _ = try writer.commit()
      } catch {
        try? writer.rollBack()
        throw error
      }
    }
    return (stated.id, writer)
  }

  /// Says what was appended and where the log is now, and to a program what else there is to tell.
  func report(
    _ appended: (id: String, writer: LogWriter),
    _ members: [(String, JSONValue)] = []
  ) throws {
    let writer = appended.writer
    if format == .json {
      try write(
        .object(
          [
            ("formatVersion", 1), ("command", .string(command.name)),
            ("event", .string(appended.id)),
            ("origin", .string(writer.origin)), ("position", .integer(writer.position)),
            ("root", .string(writer.root.base64)),
          ] + members
        )
      )
    } else {
      try write(
        "appended \(appended.id)\n\(writer.origin) is at position \(writer.position), root "
          + "\(writer.root.base64)\n"
      )
    }
  }

  /// The first events behind a position, for whoever did not expect them; nothing when there are none.
  func whatCameAfter(_ position: Position, in log: LogSource) -> String? {
    let events = zip((position + 1)..., log.events.dropFirst(position))
      .map { (position: $0, event: $1) }
    guard !events.isEmpty else { return nil }
    let shown = events.prefix(Self.shownEventCountMax)
    let table = Event.table(shown, log.symbols)
      .text(widthMax: terminal.columnCount(of: .standardError))
    let more = events.count - shown.count
    return "what was appended since:\n" + table.dropLast()
      + (more > 0 ? "\n… and \(more.grouped) more" : "")
  }

  /// No more events that nobody expected are shown than this.
  private static var shownEventCountMax: Int { 10 }
}
