import Foundation
import Projections
import Testing

@testable import TestSupport
@testable import migrate

/// docs/rules.md, made from the cards of the rules.
@Suite struct `The catalogue of rules is made from the rules` {
  /// A heading with the first letters of the codes under it.
  static let groups: [(title: String, prefixes: [String])] = [
    ("Structure", ["STR"]),
    ("Conservation", ["CON"]),
    ("Allocation", ["ALC", "RSK"]),
    ("Movement and blending", ["MOV", "BLD", "HAR"]),
    ("Workload, staffing and training", ["WRK", "STF", "TRN"]),
    ("Delivery", ["DLV"]),
    ("Data and tiering", ["DAT", "TIE"]),
  ]

  /// A rule and the name of the type that holds it.
  private static let rules = zip(RuleBook.catalogue, RuleBook.typeNames).map {
    (card: $0, type: $1)
  }

  private static let introduction = """
    # The rules

    Made from the rules themselves; `MIGRATE_UPDATE_GOLDEN=1 swift test` writes it anew. `migrate rules CODE` says the same
    of one rule.

    Each rule is a sentence that is true when all is well. [judging.md](judging.md) says on which day it is judged, about
    whom, and what becomes of a finding. *Ours* marks a number that no document of the time gives; `--rules FILE` sets others.

    The letters in the tables are the gates: **D** Day 1, **T** Transition, **S** Stabilisation, **H** Harmonisation,
    **X** Transformation. There **B** blocks the gate, **W** warns, and – does not apply. The kind says when a rule is judged:

    | kind | judged on |
    |---|---|

    """

  static var text: String {
    let kinds: [RuleCard.Kind] = [
      .everyDay, .phaseEnd, .monthEnd, .dayOne, .dayOneAndMonthEnd, .phaseEndOrMonthEnd,
    ]
    var text = introduction
    for kind in kinds { text += "| \(kind.rawValue) | \(kind.meaning) |\n" }
    for group in groups {
      let rules = rules.filter { group.prefixes.contains(String($0.card.code.prefix(3))) }
      text += "\n## \(group.title)\n\n| rule | kind | sentence | D | T | S | H | X |\n"
      text += "|---|---|---|---|---|---|---|---|\n"
      for rule in rules { text += row(rule.card) }
      for rule in rules { text += "\n" + section(rule.card, rule.type) }
    }
    return text
  }

  private static func row(_ card: RuleCard) -> String {
    let letters = Gate.allCases.map { card.letter(at: $0) }.joined(separator: " | ")
    let link = "[\(card.code)](#\(card.code.lowercased()))"
    return "| \(link) | \(card.kind.rawValue) | \(card.sentence) | \(letters) |\n"
  }

  private static func section(_ card: RuleCard, _ type: String) -> String {
    let folders = Checkout.names(in: "Sources/Projections/Rules")
    let folder = folders.first {
      Checkout.names(in: "Sources/Projections/Rules/\($0)").contains("\(type).swift")
    }
    let source = "../Sources/Projections/Rules/\(folder ?? "?")/\(type).swift"
    let severities = Gate.allCases.compactMap { gate in
      card.severity(at: gate).map { "\(gate.title) \($0 == .block ? "blocks" : "warns")" }
    }
    let thresholds = card.thresholds.map {
      "`\($0.name)` \($0.standard) \($0.unit)" + ($0.isOurs ? " (*ours*)" : "")
    }
    return """
      ### \(card.code)

      **\(card.sentence)**

      - why: \(card.why)
      - source: \(card.source)
      - judged: \(card.kind.meaning); [exactly](judging.md#subjects)
      - severity: \(severities.joined(separator: ", "))
      - thresholds: \(thresholds.isEmpty ? "none" : thresholds.joined(separator: ", "))
      - remedy: \(card.remedy)
      - in the code: [`\(type)`](\(source)); \(sample(card.code))

      """
  }

  /// CON-04 compares two sums of this program; no facts can tell them apart.
  private static func sample(_ code: String) -> String {
    code == "CON-04"
      ? "no facts can break it" : "broken by [its sample](../sample-events/broken/\(code))"
  }

  @Test func `the document is current`() throws {
    try Golden.expect(Self.text, in: "docs/rules.md")
  }

  @Test func `every rule has its place in one group`() {
    let placed = Self.groups.flatMap { group in
      RuleBook.catalogue.map(\.code).filter { group.prefixes.contains(String($0.prefix(3))) }
    }
    #expect(placed.sorted() == RuleBook.catalogue.map(\.code).sorted())
  }

  @Test(arguments: RuleBook.catalogue.map(\.code))
  func `how a rule is judged is written down`(code: String) throws {
    #expect(try Checkout.text(of: "docs/judging.md").contains("| \(code) |"))
  }
}
