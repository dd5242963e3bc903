import EventLog

/// There is no wholesale movement: of a PDU's open cases at the end of the phase's first day, at
/// most 5 %, and fewer than 3 never count, were allocated in the phase to other staff than their
/// last officer for a reason other than officerLeft, riskChange, tierChange, addressChange,
/// transferIn.
///
/// Continuity with an officer is what Day 1 promised.
public struct NoWholesaleMovement: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "MOV-01",
    .phaseEnd,
    "- B - - -",
    "There is no wholesale movement: of a PDU's open cases at the end of the phase's first day, "
      + "at most 5 %, and fewer than 3 never count, were allocated in the phase to other staff "
      + "than their last officer for a reason other than officerLeft, riskChange, tierChange, "
      + "addressChange, transferIn.",
    why: "Continuity with an officer is what Day 1 promised.",
    source: "Probation Unification update, October 2021: no plans for wholesale movement of "
      + "allocated caseloads",
    thresholds: [Threshold("percent", 5, "per cent"), Threshold("cases", 3, "cases")],
    remedy: "Give the cases back, or accept the finding with the reason."
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
    var cases: [DeliveryUnit: Int] = [:]
    var moved: [DeliveryUnit: [Caseload.Move]] = [:]
    for (reference, unit) in scene.observations.casesAtFirstDay {
      cases[unit, default: 0] += 1
      audit.judge(at: scene.model.place(unit))
      // Whether two codes are one person is asked at the end of the phase.
      let move = scene.state.caseload.moves[reference]?.last { move in
        move.day >= scene.window.from
          && !scene.state.workforce.isSamePerson(move.from, move.to)
      }
      if let move { moved[unit, default: []].append(move) }
    }
    for (unit, moved) in moved {
      let all = cases[unit, default: 0]
      guard moved.count >= caseCountMin, moved.count * 10_000 > all * percent.count else {
        continue
      }
      audit.find(
        .deliveryUnit(unit),
        Explanation(
          "\(moved.count) of \(all) cases have gone to other staff since \(scene.window.from).",
          moved.map(\.position)
        )
      )
    }
    return audit
  }
}
