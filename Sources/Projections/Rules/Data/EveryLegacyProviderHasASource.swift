import EventLog

/// Every legacy provider with open cases has at least one such source (ending in / and its code).
///
/// A provider known only by hearsay has sent no extract: most of its cases are missing.
public struct EveryLegacyProviderHasASource: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-06",
    .dayOne,
    "B - - - -",
    "Every legacy provider with open cases has at least one such source (ending in / "
      + "and its code).",
    why: "A provider known only by hearsay has sent no extract: most of its cases are "
      + "missing.",
    source: "Nothing was loaded until both extracts were there (WFP-440, August 2021)",
    remedy: "Import the provider's own extract, with a source that ends in / and its code."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for provider in scene.state.legacyProvidersWithOpenCases() {
      audit.judge(at: scene.place(.provider(provider)))
      guard scene.state.sources.sources(of: provider).isEmpty else { continue }
      let cases = scene.state.caseload.all.map(\.state)
        .filter { $0.isOpen && $0.provider == provider && scene.state.isLegacy($0) }
      audit.find(
        .provider(provider),
        Explanation(
          "It has \(cases.count) open \(cases.count == 1 ? "case" : "cases"), and no source of its own.",
          cases.map(\.evidence.provider)
        )
      )
    }
    return audit
  }
}
