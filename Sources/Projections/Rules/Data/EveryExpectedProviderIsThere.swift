import EventLog

/// Every provider that the record is to hold (ProviderExpected) is registered, has a source of its
/// own, and stated its cases (openCases or casesNotClosed) and its staff in post, effective within
/// 7 days before the end of 25 June.
///
/// A company whose lines are all missing leaves nothing behind that any other rule could find.
public struct EveryExpectedProviderIsThere: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-12",
    .dayOne,
    "B - - - -",
    "Every provider that the record is to hold (ProviderExpected) is registered, has a source of "
      + "its own, and stated its cases (openCases or casesNotClosed) and its staff in post, effective "
      + "within 7 days before the end of 25 June.",
    why: "A company whose lines are all missing leaves nothing behind that any other rule could "
      + "find.",
    source: "Nothing was loaded until both extracts were there (WFP-440, August 2021); the 7 days "
      + "are ours",
    thresholds: [Threshold("days", 7, "days")],
    remedy: "Import the provider's extract with its totals, or retract the expectation."
  )

  private let dayCount: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    dayCount = thresholds.count("days", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for (provider, position) in scene.state.expected.sorted(by: { $0.value < $1.value }) {
      audit.judge(at: scene.place(.provider(provider)))
      let missing = missing(of: provider, scene)
      if missing.isEmpty { continue }
      audit.find(
        .provider(provider),
        Explanation(
          "The record should hold it, but lacks: \(missing.joined(separator: ", ")).",
          position
        )
      )
    }
    return audit
  }

  private func missing(of provider: ProviderReference, _ scene: Scene) -> [String] {
    let state = scene.state
    let first = scene.day.advanced(by: 1 - dayCount)
    func isStated(_ kinds: CountedKind...) -> Bool {
      kinds.contains { kind in
        let key = CountKey(provider: provider, of: kind, part: .provider)
        return state.counts.latest[key].map { first <= $0.day && $0.day <= scene.day } ?? false
      }
    }
    return [
      state.organisation.wasRegistered(provider) ? nil : "its registration",
      state.sources.sources(of: provider).isEmpty ? "a source of its own" : nil,
      isStated(.openCases, .casesNotClosed) ? nil : "a count of its cases since \(first)",
      isStated(.staffInPost) ? nil : "a count of its staff in post since \(first)",
    ].compactMap(\.self)
  }
}
