import Projections

/// A rule of one's own, which is judged beside the catalogue.
public struct EveryOpenCaseNamesItsPerson: CaseRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "OWN-01",
    .everyDay,
    "W B B B B",
    "Every open case names its person.",
    why: "Two cases of one person belong to one officer.",
    source: "The data standard of our region",
    remedy: "Link the case to its person."
  )

  /// The rule, which compares with no number.
  public init(_ thresholds: Thresholds) {}

  /// Only an open case can be broken.
  public func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen else { return .doesNotApply }
    return state.person == nil ? .broken : .holds
  }

  /// Names the event that opened the case.
  public func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    Explanation("The case names no person.", state.evidence.opened)
  }
}
