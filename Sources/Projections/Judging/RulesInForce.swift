import EventLog

/// The rules of a book with the thresholds in force.
struct RulesInForce {
  let continuous: [any ContinuousRule]
  let periodic: [any PeriodicRule]
  let conservation: [any ConservationRule]

  /// What each rule says of itself, in the order of the book.
  let cards: [RuleCard]

  /// The share of capacity, in per cent, above which a Sunday counts; `nil` when no rule asks for it.
  let sundayCapacity: Hundredths?

  /// How many days before the first judged one have to be looked at: at least to a month end.
  let leadDayCount: Int

  /// What part each rule has in which findings follow from which, by its code.
  private let causalities: [String: Causality]

  private let thresholds: Thresholds

  init(_ book: RuleBook, _ thresholds: Thresholds) {
    self.thresholds = thresholds
    let rules: [any Rule] = book.rules.map { $0.init(thresholds) }
    continuous = rules.compactMap { $0 as? any ContinuousRule }
    periodic = rules.compactMap { $0 as? any PeriodicRule }
    conservation = rules.compactMap { $0 as? any ConservationRule }
    cards = rules.map(\.card)
    sundayCapacity = rules.lazy.compactMap(\.sundayCapacity).first
    leadDayCount = rules.map(\.leadDayCount).reduce(31, max) + 1
    causalities = Dictionary(uniqueKeysWithValues: book.rules.map { ($0.card.code, $0.causality) })
  }

  /// Where a rule stands in the book.
  func order(of card: RuleCard) -> Int {
    cards.firstIndex { $0.code == card.code } ?? cards.count
  }

  /// Working days that a finding of a rule may last before it blocks; none where its card says nothing.
  func grace(of rule: any ContinuousRule) -> Int {
    let grace = Threshold.grace().name
    return rule.card.thresholds.contains { $0.name == grace }
      ? thresholds.count(grace, of: rule.card) : 0
  }

  /// The codes of the rules that have a part in which findings follow from which, in the order of the
  /// book.
  func codes(_ causality: Causality) -> [String] {
    cards.map(\.code).filter { causalities[$0] == causality }
  }

  /// Whether what a rule finds may follow from what is found about a team.
  func isConsequence(_ code: String) -> Bool { causalities[code] == .consequence }
}
