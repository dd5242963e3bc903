import EventLog

/// Every provider, unit, team and PDU code in a fact is reference data or registered at some
/// position; every mapping and adoption names a PDU.
///
/// A code that nobody knows leads nowhere: what hangs on it would be lost without a sound.
public struct EveryCodeIsKnown: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STR-01",
    .everyDay,
    "B B B B B",
    "Every provider, unit, team and PDU code in a fact is reference data or "
      + "registered at some position; every mapping and adoption names a PDU.",
    why: "A code that nobody knows leads nowhere: what hangs on it would be lost without "
      + "a sound.",
    source: "Unrecognised LDU codes had to be allowed at import in May 2021 (MO-695); "
      + "ambiguous locations became an unknown region (PQ 131221)",
    thresholds: [.grace()],
    remedy: "Register the organisation under this code, or retract the fact and record it "
      + "with the right code."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.unknownOrganisations]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.state.defects[.unknownOrganisation][subject] == nil ? .holds : .broken
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let facts = scene.state.defects[.unknownOrganisation][subject] ?? []
    return Explanation("This code is neither reference data nor registered.", facts)
  }
}
