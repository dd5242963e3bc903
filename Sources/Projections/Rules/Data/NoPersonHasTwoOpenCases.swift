import EventLog

/// No two open cases name one person.
///
/// Either two officers do not know of each other, or one person is counted twice.
public struct NoPersonHasTwoOpenCases: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-02",
    .everyDay,
    "B W W W W",
    "No two open cases name one person.",
    why: "Either two officers do not know of each other, or one person is counted twice.",
    source: "About 100 duplicate NOMS numbers in April 2020 (DT-645)",
    thresholds: [.grace()],
    remedy: "Merge the cases, or correct the person."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.people]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .person(let reference) = subject else { return .doesNotApply }
    let count = scene.state.caseload.openCasesByPerson[reference.index]
    if count == 0 { return .doesNotApply }
    return count > 1 ? .broken : .holds
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .person(let reference) = subject else { return Explanation("") }
    let cases = scene.state.caseload.openCases(of: reference)
    return Explanation(
      "The open cases \(cases.map { scene.symbols.string($0) }.sorted().joined(separator: ", ")) "
        + "name one person.",
      cases.map { scene.state.caseload[$0]?.evidence.person }
    )
  }
}
