public import EventLog

/// From 26 March to the end of Transition blending is not forced: no allocation for the reason
/// blend; no practitioner of CRC origin is allocated a high or very high case; none of NPS origin
/// gets 5 or more low risk cases within 28 days.
///
/// Not in Wales.
///
/// The move to mixed caseloads begins in September, when people have been trained.
public struct BlendingIsNotForced: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "BLD-01",
    .everyDay,
    "W W - - -",
    "From 26 March to the end of Transition blending is not forced: no allocation "
      + "for the reason blend; no practitioner of CRC origin is allocated a high or "
      + "very high case; none of NPS origin gets 5 or more low risk cases within 28 "
      + "days. Not in Wales.",
    why: "The move to mixed caseloads begins in September, when people have been "
      + "trained.",
    source: "Probation Unification update, October 2021",
    thresholds: [
      Threshold("lowRiskCases", 5, "cases"),
      Threshold("days", 28, "days"),
      .grace(),
    ],
    remedy: "Leave the case with its officer until Stabilisation."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.cases, .staff]

  /// From 26 March 2021 on, when people began to prepare for Day 1.
  public static var watchedFrom: Day? { firstDay }

  private static let firstDay = Day(2021, 3, 26)

  private let caseCountMax: Int
  private let dayCount: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    caseCountMax = thresholds.count("lowRiskCases", of: Self.card)
    dayCount = thresholds.count("days", of: Self.card)
  }

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard scene.day >= Self.firstDay, scene.place(subject).region != .d else {
      return .doesNotApply
    }
    switch subject {
    case .case(let reference):
      guard let state = scene.state.caseload[reference] else { return .doesNotApply }
      guard state.forcedOn == scene.day else { return state.isOpen ? .holds : .doesNotApply }
      return Judgement(isBroken: true, reviewOn: scene.day.advanced(by: 1))
    case .staff(let reference):
      guard let staff = scene.state.workforce[reference], staff.isPractitioner,
        staff.origin == .nps
      else { return .doesNotApply }
      let recent = recentAllocations(reference, scene)
      guard recent.count >= caseCountMax, let first = recent.first else { return .holds }
      return Judgement(isBroken: true, reviewOn: first.day.advanced(by: dayCount))
    default: return .doesNotApply
    }
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    switch subject {
    case .case(let reference):
      guard let state = scene.state.caseload[reference] else { return Explanation("") }
      return Explanation(
        "The case was allocated to \(scene.officer(state)) ahead of Stabilisation.",
        state.evidence.forced
      )
    case .staff(let reference):
      let recent = recentAllocations(reference, scene)
      return Explanation(
        "\(recent.count) low risk cases came to \(scene.symbols.string(reference)), of NPS "
          + "origin, within \(dayCount) days.",
        recent.map(\.position)
      )
    default: return Explanation("")
    }
  }

  /// The low risk cases that came within the last days, counted from 26 March on.
  private func recentAllocations(
    _ reference: StaffReference,
    _ scene: Scene
  ) -> [Caseload.LowRiskAllocation] {
    let first = max(Self.firstDay, scene.day.advanced(by: 1 - dayCount))
    var latest: [CaseReference: Caseload.LowRiskAllocation] = [:]
    for allocation in scene.state.caseload.lowRiskAllocations[reference] ?? []
    where allocation.day >= first {
      // A case that went away and came back is one case.
      latest[allocation.case] = allocation
    }
    return latest.values.sorted { ($0.day, $0.case.rawValue) < ($1.day, $1.case.rawValue) }
  }
}
