import EventLog
import Projections

extension Session {
  /// `plan`: rehearses Day 1.
  func planDayOne() throws -> ExitCode {
    guard let path = command.value(of: "out") else { return .usage }
    try checkMayReplace(path, unless: .plan)
    let view = command.value(of: "view").flatMap { PlanView(rawValue: $0) } ?? .summary
    let point = try logPoint()
    let knownAt = try question().knownAt
    let dayOne = try dayOne()
    let recordedAt = try recordedAt()
    let thresholds = try thresholds()
    let takingOver = Set(try regions())
    let source = try readSource(for: point)
    let position = try point?.position(in: source) ?? source.events.count
    guard position <= source.events.count else {
      throw Failure(.positionBeyond(found: position, last: source.events.count))
    }
    var request = Rehearsal.Request(position: position)
    request.dayOne = dayOne
    request.isDelta = command.has("delta")
    request.knownAt = knownAt
    request.recordedAt = recordedAt
    request.thresholds = thresholds
    request.part = HandoverPart(regions: takingOver, providers: try providers(source.symbols))
    let rehearsal = try rehearse(source, request)
    try checkSubstance(rehearsal, request.part)
    let lists = PlanLists(rehearsal)
    let file = PlanFile(rehearsal, request, lists, origin: (source as? LogSource)?.origin)
    try save(file.bytes, to: path)
    let report = PlanReport(
      rehearsal,
      request,
      file,
      lists,
      path: path,
      isOfLog: source is LogSource,
      style,
      columnCount: columnCount
    )
    switch format {
    case .json: try write(report.json(of: view))
    case .jsonl: try write(lines: report.jsonLines(of: view))
    case .csv:
      if view == .reconciliation { try remark(lines: report.coverageText) }
      try write(lists.csv(of: view))
    case .table: try write(report.text(of: view))
    }
    return rehearsal.isReady ? .done : .notMet
  }

  /// A plan for nobody would look like one that is done: a mistyped part or time is refused.
  private func checkSubstance(_ rehearsal: Rehearsal, _ part: HandoverPart) throws(Failure) {
    let isThere = rehearsal.ledger.rows.contains { key, row in
      row.before > 0 && part.contains(key.provider, key.region, rehearsal.run.model)
    }
    if isThere || !rehearsal.plan.events.isEmpty || !rehearsal.isReady { return }
    let options = ["region", "provider"].flatMap { name in
      command.values(of: name).map { "--\(name) \($0)" }
    }
    let times = ["known-at", "at", "day-one"].compactMap { name in
      command.value(of: name).map { "--\(name) \($0)" }
    }
    let asked = (options + times).joined(separator: ", ")
    throw Failure(
      code: "emptyScope",
      messages: [
        (asked.isEmpty ? "" : "\(asked): ")
          + "found no case, staff or team of a legacy provider on the eve of Day 1, expected some"
      ]
    )
  }

  /// Rehearses Day 1 on a source.
  func rehearse(
    _ source: any EventSource,
    _ request: Rehearsal.Request
  ) throws(Failure) -> Rehearsal {
    do throws(RehearsalError) {
      return try Rehearsal(source, request)
    } catch {
      throw Failure(error)
    }
  }

  private func dayOne() throws -> Day {
    guard let text = command.value(of: "day-one") else { return Phase.dayOne }
    guard let day = Day(text) else {
      throw badTime("day-one", text, "a day as YYYY-MM-DD")
    }
    return day
  }

  private func recordedAt() throws -> Instant? {
    guard let text = command.value(of: "recorded-at") else { return nil }
    guard let instant = Instant(text) else {
      throw badTime("recorded-at", text, "an instant such as 2021-06-25T22:00:00Z")
    }
    return instant
  }

  private func providers(_ symbols: Symbols) throws -> Set<ProviderReference> {
    var providers: Set<ProviderReference> = []
    for code in command.values(of: "provider") {
      guard let index = symbols[.provider].index(of: code.utf8) else {
        throw badValue("provider", code, "the code of a provider that a fact names")
      }
      providers.insert(ProviderReference(rawValue: UInt32(index)))
    }
    return providers
  }
}

extension Failure {
  init(_ error: RehearsalError) {
    switch error {
    case .question(let error): self.init(error)
    case .schedule(let error): self.init(error)
    case .passed:
      self.init(
        code: "passed",
        messages: [error.message],
        nextStep:
          "--delta plans what came late; --known-at and --at rehearse on what was known then"
      )
    case .afterTransition:
      self.init(code: "badValue", messages: [error.message], exitCode: .usage)
    case .notReached:
      self.init(
        code: "notReached",
        messages: [error.message],
        nextStep: "without --delta Day 1 itself is planned"
      )
    case .recordedUnknown, .recordedBefore:
      self.init(code: "badValue", messages: [error.message], exitCode: .usage)
    case .conflict: self.init(code: "conflict", messages: [error.message])
    }
  }
}
