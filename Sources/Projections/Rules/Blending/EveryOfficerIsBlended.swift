import EventLog

/// Every PO who has been eligible for the 28 days before is blended.
///
/// PSOs: warning.
///
/// By the end of Harmonisation the move to mixed caseloads is complete.
public struct EveryOfficerIsBlended: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "BLD-03",
    .phaseEndOrMonthEnd,
    "- - - B B",
    "Every PO who has been eligible for the 28 days before is blended. PSOs: "
      + "warning.",
    why: "By the end of Harmonisation the move to mixed caseloads is complete.",
    source: "Probation Unification update, October 2021",
    thresholds: [Threshold("days", 28, "days")],
    remedy: "Give the officer cases from the other side of the old boundary."
  )

  private let dayCount: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    dayCount = thresholds.count("days", of: Self.card)
  }

  /// The days for which somebody has to have been eligible.
  public var leadDayCount: Int { dayCount }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    var counts: [DeliveryUnit: Int] = [:]
    for (reference, state) in scene.state.workforce.all where scene.state.isEligible(reference) {
      let place = scene.state.place(of: state)
      if state.grade == .po, let unit = place.deliveryUnit { counts[unit, default: 0] += 1 }
      guard let since = scene.observations.eligibleSince[reference.index],
        since.advanced(by: dayCount) <= scene.day
      else { continue }
      audit.judge(at: place)
      if scene.state.isBlended(reference) { continue }
      let load = scene.state.caseload.load(reference)
      let sides =
        state.grade == .po
        ? "\(load.npsType) NPS-type and \(load.crcType) CRC-type"
        : "\(load.risk.low) low and \(load.risk.medium) medium risk"
      audit.find(
        .staff(reference),
        Explanation(
          "A \(state.grade?.spelling ?? "") with \(load.cases) cases holds \(sides).",
          scene.caseload(reference)
        ),
        onlyWarns: state.grade == .pso
      )
    }
    audit.nothingToJudge = scene.deliveryUnitsInUse().filter { counts[$0] == nil }
    return audit
  }
}
