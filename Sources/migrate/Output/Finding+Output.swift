import EventLog
import Projections

extension Finding {
  /// The finding as JSON documents show it.
  func json(_ run: PhaseRun, _ timeline: Timeline) -> JSONValue {
    .object([
      ("rule", .string(rule)),
      ("phase", .string(gate.spelling)),
      ("severity", .string(severity.rawValue)),
      ("subject", .string(subject.text(timeline.symbols, run.model))),
      ("region", .optional(place.region?.spelling)),
      ("pdu", .optional(place.deliveryUnit.map { run.model[$0].code })),
      ("from", .string(from.description)),
      ("until", .optional(until?.description)),
      ("days", .integer(days)),
      ("blocks", .bool(blocks)),
      ("accepted", acceptance(timeline)),
      ("causedBy", cause?.json(run, timeline) ?? .null),
      ("evidence", .array(evidence.map { .string(timeline.symbols.string(timeline[$0].id)) })),
      ("message", .string(message)),
    ])
  }

  /// Who accepted it and why, or null.
  private func acceptance(_ timeline: Timeline) -> JSONValue {
    guard let waiver = waiver(timeline) else { return .null }
    return .object([
      ("by", .string(waiver.by)), ("reason", .string(waiver.reason)),
      ("event", .string(waiver.event)),
    ])
  }

  private func waiver(_ timeline: Timeline) -> (by: String, reason: String, event: String)? {
    accepted.flatMap { Waiver.declared(at: $0, timeline) }
  }

  private static let columns = [
    "rule", "phase", "severity", "subject", "region", "pdu", "from", "until", "days", "blocks",
    "accepted.by", "accepted.reason", "accepted.event", "causedBy.rule", "causedBy.subject",
    "evidence", "message",
  ]

  /// The findings, given as JSON, as CSV with the same columns whether any was accepted or not.
  static func csv(_ findings: [JSONValue]) -> CSVText {
    var csv = CSVText(header: columns)
    for finding in findings { csv.append(finding) }
    return csv
  }

  /// The findings as people read them.
  static func table(_ findings: [Finding], _ run: PhaseRun, _ timeline: Timeline) -> Table {
    var table = Table([
      .left("rule"), .left("subject"), .left("place"), .left("from"), .left("until"),
      .right("days"), .left("effect"), .left("what"),
    ])
    for finding in findings {
      table.append([
        finding.rule, finding.subject.shown(timeline.symbols, run.model),
        finding.place.deliveryUnit.map { run.model[$0].code } ?? finding.place.region?.spelling
          ?? "–",
        finding.from.description, finding.until?.description ?? "open", finding.days.grouped,
        finding.effect, finding.message + finding.acceptedNote(timeline),
      ])
    }
    return table
  }

  /// What the finding does to the verdict, in a word.
  var effect: String { accepted == nil ? effectWithoutWaiver : "accepted" }

  /// The same as if nobody had accepted it.
  var effectWithoutWaiver: String {
    blocks ? "blocks" : severity == .block ? "within grace" : "warns"
  }

  private func acceptedNote(_ timeline: Timeline) -> String {
    waiver(timeline).map { " Accepted by \($0.by): \($0.reason)" } ?? ""
  }
}

extension Finding.Cause {
  /// The finding whose consequence another is, as JSON documents show it.
  fileprivate func json(_ run: PhaseRun, _ timeline: Timeline) -> JSONValue {
    .object([
      ("rule", .string(rule)), ("subject", .string(subject.text(timeline.symbols, run.model))),
    ])
  }

  /// The finding in a word or two.
  func text(_ symbols: Symbols, _ model: ServiceModel) -> String {
    "\(rule) \(subject.text(symbols, model))"
  }
}

extension [Finding] {
  /// Those that are consequences of others.
  func following(from others: [Finding]) -> [Finding] {
    let causes = Set(others.map(\.asCause))
    return filter { $0.cause.map { causes.contains($0) } == true }
  }

  /// How many of each rule, in the order of the catalogue: `CON-01 25, CON-03 3`.
  var countsByRule: String {
    let counts = Dictionary(grouping: self, by: \.rule).mapValues(\.count)
    return RuleBook.catalogue.compactMap { card in
      counts[card.code].map { "\(card.code) \($0.grouped)" }
    }
    .joined(separator: ", ")
  }
}
