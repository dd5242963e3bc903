import EventLog
import Foundation

extension Session {
  /// `import`: appends facts, all or nothing.
  func importFacts() throws -> ExitCode {
    let expected = try command.value(of: "expect").map { try position($0, "expect") }
    let inputs = try importedFiles()
    try checkAreTwoFiles()
    let quarantine = try linesFile("quarantine")
    let conflicts = try linesFile("conflicts")
    Surroundings.noteInterruptions()
    let isDryRun = command.has("dry-run")
    let scratch = isDryRun ? try Self.scratchFolder() : nil
    defer { scratch.map { try? FileManager.default.removeItem(atPath: $0) } }
    let writer = try openWriter(fileSystem(scratch: scratch), tellsOfRecovery: !isDryRun)
    defer { writer.close() }
    if let expected, expected != writer.position { throw moved(from: expected, writer) }
    var work = LogImport(into: writer, listener(quarantine, conflicts))
    progress.begin("importing", of: InputFile.byteCount(of: inputs), unit: "bytes")
    do throws(LogImport.Failure) {
      try work.stage(inputs)
    } catch {
      if case .conflicts = error { try conflicts?.save() }
      throw failure(error, writer)
    }
    try quarantine?.save()
    try conflicts?.save()
    do throws(LogError) {
      if isDryRun { try writer.rollBack() } else { _ = try writer.commit() }
    } catch {
      throw failure(.log(error), writer)
    }
    do {
      try report(work.counts, writer, isDryRun: isDryRun)
    } catch let error as OutputError {
      // What is committed stays so, whether or not anybody could be told.
      var failure = Failure(error)
      failure.nextStep = "\(writer.origin) is at position \(writer.position)"
      throw failure
    }
    return work.counts.quarantined > 0 ? .quarantined : .done
  }

  // MARK: Before

  private func importedFiles() throws -> [String] {
    var files: [String] = []
    for path in command.arguments("FILE") {
      if isLog(path) {
        throw Failure(
          code: "badInput",
          messages: ["\(path): found a log, expected JSON Lines files"],
          nextStep: "migrate export \(path) --out FILE writes them to one"
        )
      }
      do throws(InputError) {
        files += try SourceFiles.find(at: path)
      } catch {
        throw Failure(error)
      }
      tellOfLeftOut(path)
    }
    return files
  }

  private func linesFile(_ option: String) throws -> LinesFile? {
    guard let path = command.value(of: option) else { return nil }
    guard !path.isEmpty else { throw badValue(option, path, "a file to write to") }
    try checkIsNoSource(path)
    try checkIsNoSource(LinesFile.partialPath(of: path))
    return try LinesFile(path: path, mayReplace: option == "conflicts")
  }

  private func checkAreTwoFiles() throws {
    guard let quarantine = command.value(of: "quarantine"),
      let conflicts = command.value(of: "conflicts"),
      Self.resolved(quarantine) == Self.resolved(conflicts)
    else { return }
    throw badValue("conflicts", conflicts, "a different file from that of --quarantine")
  }

  /// The log is not where the user expects it: says what came between.
  private func moved(from expected: Position, _ writer: LogWriter) -> Failure {
    let log = try? LogSource(opening: command.argument("LOG"), disk)
    return Failure(
      code: "moved",
      messages: ["--expect: found the log at position \(writer.position), expected \(expected)"],
      nextStep: log.flatMap { whatCameAfter(expected, in: $0) },
      exitCode: .stalePlan
    )
  }

  /// A folder for what a dry run writes.
  private static func scratchFolder() throws(Failure) -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "migrate-dry-run-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw Failure(
        code: "system",
        messages: ["\(folder.path()): the folder could not be made: \(Session.reason(error))"]
      )
    }
    return folder.path(percentEncoded: false)
  }

  /// The disk under the log; in a dry run one on which nothing is changed.
  private func fileSystem(scratch: String?) -> any FileSystem {
    guard let scratch else { return disk }
    return DryRunFileSystem(over: disk, scratch: POSIXFileSystem(root: scratch), in: scratch)
  }

  // MARK: On the way

  private func listener(_ quarantine: LinesFile?, _ conflicts: LinesFile?) -> LogImport.Listener {
    var listener = LogImport.Listener()
    if let quarantine {
      listener.quarantine = { quarantine.append($0.json(line: $1)) }
    }
    if let conflicts {
      listener.conflict = { conflicts.append($0.json) }
    }
    listener.progress = { progress.advance(to: $0) }
    listener.shouldStop = surroundings.isInterrupted
    return listener
  }

  // MARK: After

  private func failure(_ error: LogImport.Failure, _ writer: LogWriter) -> Failure {
    switch error {
    case .input(let error):
      var failure = Failure(error)
      if case .problems = error, !command.has("quarantine") {
        failure.nextStep =
          (failure.nextStep ?? "")
          + "\n--quarantine FILE sets such lines aside and appends the rest"
      }
      return failure
    case .log(let error):
      var failure = Failure(error)
      if case .system = error {
        failure.nextStep =
          "nothing was appended; \(writer.origin) is at position \(writer.position)"
      }
      return failure
    case .interrupted:
      return Failure(
        code: "interrupted",
        messages: [
          "interrupted: the log is at position \(writer.position), its last commit, and nothing was "
            + "appended"
        ],
        exitCode: .interrupted
      )
    case .conflicts(let first, let count, let unreadable):
      let lines = count == 1 ? "1 line has an id" : "\(count.grouped) lines have ids"
      let shown = count > first.count ? ", of which the first \(first.count) are shown" : ""
      let file = command.value(of: "conflicts").map { "all are in \($0)" }
      var failure = Failure(
        code: "conflict",
        messages: first.map { conflict in
          "\(InputFile.name(of: conflict.path)):\(conflict.line): id: found \"\(conflict.id)\" with "
            + "different content (\(conflict.summary)), "
            + "expected the content that it has in the log or on an earlier line"
        },
        nextStep: "\(lines) that already stood for something else\(shown); nothing was appended\n"
          + (file ?? "--conflicts FILE lists them all")
          + "\na correction is a fact of its own; EventRetracted takes one back"
          + (unreadable > 0 ? "\nin addition, \(unreadable.counted("line")) could not be read" : "")
      )
      failure.file = first.first?.path
      failure.line = first.first?.line
      failure.field = "id"
      return failure
    }
  }

  private func report(
    _ counts: LogImport.Counts,
    _ writer: LogWriter,
    isDryRun: Bool
  ) throws {
    if format == .json {
      try write(counts.json(writer, isDryRun: isDryRun))
      return
    }
    let verb = isDryRun ? "would be appended" : "appended"
    try write(
      """
      \(counts.lines.counted("line")) = \(counts.appended.grouped) \(verb) \
      + \(counts.present.grouped) already present + \(counts.blank.grouped) blank \
      + \(counts.quarantined.grouped) quarantined
      \(writer.origin) is at position \(writer.position), root \(writer.root.base64)

      """
    )
  }
}

extension LogImport.Counts {
  fileprivate func json(_ writer: LogWriter, isDryRun: Bool) -> JSONValue {
    .object([
      ("formatVersion", 1), ("command", "import"), ("dryRun", .bool(isDryRun)),
      ("lines", .integer(lines)), ("appended", .integer(appended)),
      ("alreadyPresent", .integer(present)), ("blank", .integer(blank)),
      ("quarantined", .integer(quarantined)), ("origin", .string(writer.origin)),
      ("position", .integer(writer.position)), ("root", .string(writer.root.base64)),
    ])
  }
}

extension InputProblem {
  /// The line and the reason, as they stand in quarantine; bytes that are no UTF-8 are in base64.
  fileprivate func json(line bytes: ArraySlice<UInt8>?) -> JSONValue {
    let text = bytes.flatMap { String(validating: $0, as: UTF8.self) }
    let base64 = text == nil ? bytes.map { Data($0).base64EncodedString() } : nil
    return .object([
      ("file", .string(path)), ("line", .integer(line)), ("field", .optional(problem.field)),
      ("found", .string(problem.found)), ("expected", .string(problem.expected)),
      ("text", .optional(text)), ("base64", .optional(base64)),
    ])
  }
}

extension LogImport.Conflict {
  /// The fields that differ; there are none when the line in the log is damaged, and reads the same.
  fileprivate var summary: String {
    differences.isEmpty
      ? "the line that is there already is not in canonical form"
      : differences.map(\.description).joined(separator: ", ")
  }

  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("file", .string(path)), ("line", .integer(line)),
      ("existing", .string(existing)), ("found", .string(found)),
    ])
  }
}
