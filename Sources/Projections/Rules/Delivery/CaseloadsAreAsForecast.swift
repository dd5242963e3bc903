import EventLog

/// A PDU's open cases are within 10 % of its latest forecast recorded before Day 1.
///
/// Staff and posts were planned for the forecast; what differs much was planned for nobody, or
/// lost.
public struct CaseloadsAreAsForecast: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DLV-08",
    .phaseEnd,
    "- W - - -",
    "A PDU's open cases are within 10 % of its latest forecast recorded before Day 1.",
    why: "Staff and posts were planned for the forecast; what differs much was planned for "
      + "nobody, or lost.",
    source: "Leicestershire Safer Communities Strategy Board, June 2019: a caseload of "
      + "4,500 planned; threshold ours",
    thresholds: [Threshold("percent", 10, "per cent")],
    remedy: "Look for cases that are missing or counted twice, or plan for the caseload "
      + "that there is."
  )

  private let percent: Hundredths

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    percent = thresholds.value("percent", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    var cases: [DeliveryUnit: Int] = [:]
    for reference in scene.state.openCases {
      if let unit = scene.state.place(reference).deliveryUnit { cases[unit, default: 0] += 1 }
    }
    for (unit, forecast) in scene.state.delivery.forecasts {
      audit.judge(at: scene.model.place(unit))
      let open = cases[unit, default: 0]
      let difference = abs(open * 100 - forecast.cases.count)
      // Forecasts are numbers from outside, so the products may not fit 64 bits.
      let allowed = Int128(forecast.cases.count) * Int128(percent.count)
      guard Int128(difference) * 10_000 > allowed else { continue }
      audit.find(
        .deliveryUnit(unit),
        Explanation("\(open) open cases, \(forecast.cases) forecast.", forecast.position)
      )
    }
    audit.nothingToJudge = scene.deliveryUnitsInUse().filter {
      scene.state.delivery.forecasts[$0] == nil
    }
    return audit
  }
}
