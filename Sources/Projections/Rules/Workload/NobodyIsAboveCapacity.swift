import EventLog

/// No eligible practitioner is above 110 % of capacity.
///
/// In Transformation it blocks where more than 10 % of a PDU's eligible practitioners are above.
///
/// Above capacity, quality falls; officers at 130 to 180 % went with an inspection rated
/// Inadequate.
public struct NobodyIsAboveCapacity: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "WRK-01",
    .monthEnd,
    "W W W W B",
    "No eligible practitioner is above 110 % of capacity. In Transformation it "
      + "blocks where more than 10 % of a PDU's eligible practitioners are above.",
    why: "Above capacity, quality falls; officers at 130 to 180 % went with an "
      + "inspection rated Inadequate.",
    source: "Workload Management Tool, target band 90 to 110 %; Leicestershire Safer "
      + "Communities Strategy Board, June 2023",
    thresholds: [
      Threshold("percent", 110, "per cent", isOurs: false),
      Threshold("sharePercent", 10, "per cent"),
    ],
    remedy: "Move cases, fill posts, or take reductions into account."
  )

  private let percent: Hundredths
  private let sharePercent: Hundredths

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    percent = thresholds.value("percent", of: Self.card)
    sharePercent = thresholds.value("sharePercent", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    var eligible: [DeliveryUnit?: Int] = [:]
    var above: [DeliveryUnit?: [StaffReference]] = [:]
    for (reference, state) in scene.state.workforce.all where scene.state.isEligible(reference) {
      let place = scene.state.place(of: state)
      audit.judge(at: place)
      let unit = place.deliveryUnit
      eligible[unit, default: 0] += 1
      if scene.state.isAbove(percent: percent, reference, on: scene.day) {
        above[unit, default: []].append(reference)
      }
    }
    for (unit, staff) in above {
      // Who has no PDU is warned of: there is no share to compare.
      let isMany =
        unit != nil && staff.count * 10_000 > eligible[unit, default: 0] * sharePercent.count
      for reference in staff {
        audit.find(.staff(reference), scene.capacity(reference, above: percent), onlyWarns: !isMany)
      }
    }
    return audit
  }
}
