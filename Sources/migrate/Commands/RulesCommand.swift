import EventLog
import Projections

extension Session {
  /// `rules`: the catalogue, or one rule.
  func showRules() throws -> ExitCode {
    let cards: [RuleCard]
    if let code = command.arguments("CODE").first {
      cards = [try ruleCard(code)]
    } else {
      cards = RuleBook.catalogue
    }
    let rows = cards.map(\.json)
    switch format {
    case .json:
      try write(
        .object([("formatVersion", 1), ("command", "rules"), ("rows", .array(rows))])
      )
    case .jsonl:
      try write(lines: [.object([("formatVersion", 1), ("command", "rules")])] + rows)
    case .csv:
      try write(CSVText(rows: cards.map(\.csvRow)))
    case .table:
      try write(cards.count == 1 ? cards[0].text : text(of: catalogue(cards)) + legend)
    }
    return .done
  }

  /// What a rule says of itself.
  func ruleCard(_ code: String) throws -> RuleCard {
    if let card = RuleBook.catalogue.first(where: { $0.code == code }) { return card }
    throw Failure(
      code: "unknownRule",
      messages: ["found no rule \"\(code)\", expected one of the codes of migrate rules"],
      nextStep: Failure.didYouMean(code, among: RuleBook.catalogue.map(\.code)),
      exitCode: .usage
    )
  }

  private func catalogue(_ cards: [RuleCard]) -> Table {
    var table = Table([
      .left("rule"), .left("kind"), .left("D"), .left("T"), .left("S"), .left("H"), .left("X"),
      .left("sentence"),
    ])
    for card in cards {
      table.append(
        [card.code, card.kind.rawValue] + Gate.allCases.map { card.letter(at: $0) }
          + [card.sentence]
      )
    }
    return table
  }

  /// What the letters of the catalogue stand for.
  private var legend: String {
    let gates = zip(["D", "T", "S", "H", "X"], Gate.allCases).map { "\($0) \($1.title)" }
    let kinds = [RuleCard.Kind.everyDay, .phaseEnd, .monthEnd, .dayOne]
      .map { "\($0.rawValue) \($0.meaning)" }
    return """

      \(gates.joined(separator: ", ")): B blocks, W warns
      kind: \(kinds.joined(separator: ", "))

      """
  }
}

extension RuleCard.Kind {
  /// On which days a rule of this kind is judged.
  var meaning: String {
    switch self {
    case .everyDay: "every day of the phase"
    case .phaseEnd: "the phase's last day"
    case .monthEnd: "each month end in the phase"
    case .dayOne: "the end of 25 June 2021"
    case .dayOneAndMonthEnd: "the end of 25 June 2021 and each month end"
    case .phaseEndOrMonthEnd: "the phase's last day; in Transformation each month end"
    }
  }
}

extension RuleCard {
  /// B, W or – at a gate.
  func letter(at gate: Gate) -> String {
    switch severity(at: gate) {
    case .block: "B"
    case .warn: "W"
    case nil: "–"
    }
  }

  /// The rule as JSON documents show it.
  fileprivate var json: JSONValue {
    .object([
      ("rule", .string(code)),
      ("kind", .string(kind.rawValue)),
      ("sentence", .string(sentence)),
      ("why", .string(why)),
      ("source", .string(source)),
      (
        "severity",
        .object(Gate.allCases.map { ($0.spelling, .optional(severity(at: $0)?.rawValue)) })
      ),
      (
        "thresholds",
        .array(
          thresholds.map { threshold in
            .object([
              ("name", .string(threshold.name)),
              ("value", .hundredths(threshold.standard.count)),
              ("unit", .string(threshold.unit)),
              ("ours", .bool(threshold.isOurs)),
            ])
          }
        )
      ),
      ("remedy", .string(remedy)),
    ])
  }

  /// The rule in columns: the thresholds as one text.
  fileprivate var csvRow: JSONValue {
    guard case .object(let members) = json else { return json }
    return .object(
      members.map { name, value in
        guard name == "thresholds" else { return (name, value) }
        let text = thresholds.map { "\($0.name)=\($0.standard)" }.joined(separator: " ")
        return (name, .string(text))
      }
    )
  }

  /// Everything about the rule for people.
  fileprivate var text: String {
    func paragraph(_ heading: String, _ text: String) -> String {
      let body = lines(of: text.split(separator: " ").map(String.init), to: 84)
      return body.enumerated().map { index, line in
        (index == 0 ? heading : "").padded(to: 12) + line + "\n"
      }.joined()
    }
    let severities = Gate.allCases.map { gate in
      switch severity(at: gate) {
      case .block: "\(gate.title) blocks"
      case .warn: "\(gate.title) warns"
      case nil: "\(gate.title) –"
      }
    }
    let limits = thresholds.map {
      "\($0.standard) \($0.unit) as \($0.name)" + ($0.isOurs ? ", ours" : "")
    }
    return paragraph(code, sentence)
      + paragraph("why", why)
      + paragraph("source", source)
      + paragraph("judged", kind.meaning)
      + paragraph("severity", severities.joined(separator: ", "))
      + paragraph("thresholds", limits.isEmpty ? "none" : limits.joined(separator: "; "))
      + paragraph("remedy", remedy)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
