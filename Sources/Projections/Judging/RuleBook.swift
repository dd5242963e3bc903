public import EventLog

/// Rules, in the order in which findings are told: the catalogue, or it and rules of one's own.
public struct RuleBook: Sendable {
  /// The rules.
  public let rules: [any Rule.Type]

  /// A book of these rules.
  ///
  /// - Precondition: No two rules have the same code.
  public init(_ rules: [any Rule.Type]) {
    self.rules = rules
    precondition(
      Set(rules.map { $0.card.code }).count == rules.count,
      "each rule has a code of its own"
    )
  }

  /// The rules of a book and more behind them.
  ///
  /// - Precondition: No two rules have the same code.
  public static func + (book: RuleBook, more: [any Rule.Type]) -> RuleBook {
    RuleBook(book.rules + more)
  }

  /// What each rule says of itself, in order.
  public var cards: [RuleCard] { rules.map { $0.card } }

  /// A digest of what every rule says of itself: it changes with the book.
  public var version: Digest {
    let lines = cards.map { card in
      let severities = card.severities.map { $0?.rawValue ?? "-" }.joined(separator: " ")
      let thresholds = card.thresholds.map { "\($0.name)=\($0.standard)" }.joined(separator: " ")
      return "\(card.code)\t\(card.kind.rawValue)\t\(severities)\t\(card.sentence)\t\(thresholds)\n"
    }
    return SHA256.hash(Array(lines.joined().utf8))
  }
}
