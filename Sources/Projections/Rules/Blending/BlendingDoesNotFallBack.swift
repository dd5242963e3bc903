import EventLog

/// A PDU's share of blended POs has not fallen by more than 5 points and by more than two people
/// since the last month end.
///
/// A move that runs backwards is a sign of trouble.
public struct BlendingDoesNotFallBack: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "BLD-04",
    .monthEnd,
    "- - W W W",
    "A PDU's share of blended POs has not fallen by more than 5 points and by more "
      + "than two people since the last month end.",
    why: "A move that runs backwards is a sign of trouble.",
    source: "ours",
    thresholds: [
      Threshold("points", 5, "percentage points"),
      Threshold("people", 2, "people"),
    ],
    remedy: "Find out why the caseloads went back, and blend them again."
  )

  private let points: Hundredths
  private let people: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    points = thresholds.value("points", of: Self.card)
    people = thresholds.count("people", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    let now = Blending.byDeliveryUnit(scene.state, grade: .po)
    for unit in scene.deliveryUnitsInUse() {
      guard let current = now[unit] else {
        audit.nothingToJudge.append(unit)
        continue
      }
      audit.judge(at: scene.model.place(unit))
      guard let before = scene.observations.lastMonthEnd[unit], before.eligible > 0 else {
        continue
      }
      // before − now > points, all multiplied by both counts of eligible POs.
      let fall =
        (before.blended * current.eligible - current.blended * before.eligible) * 10_000
      guard fall > points.count * before.eligible * current.eligible,
        before.blended - current.blended > people
      else { continue }
      audit.find(
        .deliveryUnit(unit),
        Explanation(
          "\(current.text) eligible POs are blended, and \(before.text) were at the last month end.",
          []
        )
      )
    }
    return audit
  }
}
