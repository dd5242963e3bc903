import EventLog

/// In each PDU of Wales at least 80 % of eligible POs are blended.
///
/// Offender management in Wales was unified on 2 December 2019; mixed caseloads were already in
/// place there.
public struct WalesStaysBlended: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "BLD-05",
    .dayOneAndMonthEnd,
    "W B B B B",
    "In each PDU of Wales at least 80 % of eligible POs are blended.",
    why: "Offender management in Wales was unified on 2 December 2019; mixed caseloads "
      + "were already in place there.",
    source: "Probation Unification update, October 2021; threshold ours",
    thresholds: [Threshold("percent", 80, "per cent")],
    remedy: "Blend the caseloads of the eligible officers."
  )

  private let percent: Hundredths

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    percent = thresholds.value("percent", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    let now = Blending.byDeliveryUnit(scene.state, grade: .po)
    for unit in scene.deliveryUnitsInUse() where scene.region(unit) == .d {
      guard let current = now[unit] else {
        audit.nothingToJudge.append(unit)
        continue
      }
      audit.judge(at: scene.model.place(unit))
      guard current.blended * 10_000 < current.eligible * percent.count else { continue }
      audit.find(
        .deliveryUnit(unit),
        Explanation("\(current.text) eligible POs are blended.", [])
      )
    }
    return audit
  }
}
