import EventLog

/// Blending crosses the old boundary: of the practitioners with at least 10 cases of NPS or CRC
/// origin, at least 50 % (in Stabilisation: more than 0) hold 2 or more of each.
///
/// Not in Wales.
///
/// Mixed risk within one old organisation is not unification.
public struct BlendingCrossesTheOldBoundary: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "BLD-06",
    .phaseEnd,
    "- - W B -",
    "Blending crosses the old boundary: of the practitioners with at least 10 cases "
      + "of NPS or CRC origin, at least 50 % (in Stabilisation: more than 0) hold 2 or "
      + "more of each. Not in Wales.",
    why: "Mixed risk within one old organisation is not unification.",
    source: "Probation Unification update, October 2021; threshold ours",
    thresholds: [Threshold("percent", 50, "per cent"), Threshold("cases", 10, "cases")],
    remedy: "Give practitioners cases from the other former organisation."
  )

  private let percent: Hundredths
  private let caseCountMin: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    percent = thresholds.value("percent", of: Self.card)
    caseCountMin = thresholds.count("cases", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    var practitioners: [DeliveryUnit: Int] = [:]
    var crossing: [DeliveryUnit: Int] = [:]
    for reference in scene.state.practitioners {
      let load = scene.state.caseload.load(reference)
      guard Int(load.npsOrigin + load.crcOrigin) >= caseCountMin,
        let unit = scene.state.place(reference).deliveryUnit
      else { continue }
      practitioners[unit, default: 0] += 1
      if load.npsOrigin >= 2, load.crcOrigin >= 2 { crossing[unit, default: 0] += 1 }
    }
    for unit in scene.deliveryUnitsInUse() where scene.region(unit) != .d {
      guard let all = practitioners[unit] else {
        audit.nothingToJudge.append(unit)
        continue
      }
      audit.judge(at: scene.model.place(unit))
      let some = crossing[unit, default: 0]
      let isEnough =
        scene.gate == .stabilisation ? some > 0 : some * 10_000 >= all * percent.count
      if isEnough { continue }
      audit.find(
        .deliveryUnit(unit),
        Explanation("\(some) of \(all) practitioners hold 2 or more cases of each origin.", [])
      )
    }
    return audit
  }
}
