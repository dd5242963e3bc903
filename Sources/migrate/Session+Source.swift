import EventLog
import Projections

extension Session {
  /// Reads the source that the command names: a log, or files.
  ///
  /// With `--with PLAN` the plan's events are on top. A point that only a log has is not looked for
  /// in a pipe, which could keep its reader waiting for ever.
  func readSource(for point: LogPoint? = nil) throws -> any EventSource {
    if point?.isOfLog == true, FileKind(at: command.argument("SOURCE"))?.isStream == true {
      throw Failure.filesHaveNoCommits
    }
    guard let path = option("with") else { return try readBase() }
    let plan = try StoredPlan(path: path)
    let base = try readBase()
    try plan.check(base)
    var symbols = base.symbols
    let events = try plan.events(&symbols)
    do {
      return try OverlaySource(base, events, symbols)
    } catch {
      throw Failure(.conflict(id: error.id))
    }
  }

  private func readBase() throws -> any EventSource {
    let path = command.argument("SOURCE")
    if isLog(path) { return try readLog(path) }
    do throws(InputError) {
      let files = try SourceFiles.find(at: path)
      progress.begin("reading", of: InputFile.byteCount(of: files), unit: "bytes")
      defer { progress.finish() }
      tellOfLeftOut(path)
      return try JSONLinesSource(reading: files) { progress.advance(to: $0) }
    } catch {
      throw Failure(error)
    }
  }

  /// Whether a source is a log; standard input is none, whatever the folder holds.
  func isLog(_ path: String) -> Bool {
    path != InputFile.standardInput && LogSource.isLog(at: path)
  }

  /// Files that look like events by their names and are not read are no silent loss.
  func tellOfLeftOut(_ path: String) {
    let files = SourceFiles.leftOut(at: path)
    if files.isEmpty { return }
    try? remark("left out, because only *.jsonl files are read: \(files.joined(separator: ", "))")
  }

  /// The times on which the command asks, without the position, which depends on the source.
  func question() throws -> Question {
    var question = Question()
    if let text = option("as-of") {
      guard let day = Day(text) else {
        throw badTime("as-of", text, "a day from 1900-01-01 to 2199-12-31 as YYYY-MM-DD")
      }
      question.asOf = day
    }
    if let text = option("known-at") {
      guard let instant = Day(text)?.lastInstant ?? Instant(text) else {
        throw badTime("known-at", text, "an instant such as 2021-07-06T12:00:00Z, or a day")
      }
      question.knownAt = instant
    }
    return question
  }

  /// The point of the log that `--at` names, if it does.
  func logPoint() throws -> LogPoint? {
    guard let text = option("at") else { return nil }
    if text.hasPrefix("@") {
      let path = String(text.dropFirst())
      return .checkpoint(try checkpoint(at: path), path: InputFile.name(of: path))
    }
    if let position = Self.position(text) { return .position(position) }
    if let instant = Day(text)?.lastInstant ?? Instant(text) { return .instant(instant) }
    if text.first?.isLetter == true { return .tag(text) }
    throw badTime(
      "at",
      text,
      "a position, which is a whole number from 0, a tag, an instant such as 2021-07-06T12:00:00Z, "
        + "a day, or a checkpoint as @FILE"
    )
  }

  /// The position in an option's text.
  func position(_ text: String, _ option: String) throws -> Position {
    guard let position = Self.position(text) else {
      throw badValue(option, text, "a position, which is a whole number from 0")
    }
    return position
  }

  private static func position(_ text: String) -> Position? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  /// The value of an option that some commands do not take.
  private func option(_ name: String) -> String? {
    command.accepts(name) ? command.value(of: name) : nil
  }

  /// The events of the command's source that count at its times.
  ///
  /// A time or region that cannot be read is reported before a long source is.
  func timeline() throws -> Timeline {
    var question = try question()
    let point = try logPoint()
    if command.accepts("region") { _ = try regions() }
    let source = try readSource(for: point)
    question.at = try point?.position(in: source)
    return try timeline(source, question)
  }

  /// The events of a source that count at the times of a question.
  func timeline(
    _ source: any EventSource,
    _ question: Question,
    option: String? = nil
  ) throws(Failure) -> Timeline {
    do throws(QuestionError) {
      return try Timeline(source, question)
    } catch {
      throw Failure(error, option: option)
    }
  }

  func regions() throws -> [Region] {
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
        throw badValue(
          "pdu",
          text,
          "the code of a probation delivery unit",
          nextStep: Failure.didYouMean(text, among: model.deliveryUnits.map(\.code))
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
}
