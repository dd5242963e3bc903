import EventLog

/// In every PDU the share of blended among eligible POs is above 0 and higher than at the end of
/// the phase's first day (a share of 100 % stays met).
///
/// PSOs: warning.
///
/// Staff start to manage low, medium and high risk in Stabilisation.
public struct BlendingGrows: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "BLD-02",
    .phaseEnd,
    "- - B - -",
    "In every PDU the share of blended among eligible POs is above 0 and higher "
      + "than at the end of the phase's first day (a share of 100 % stays met). PSOs: "
      + "warning.",
    why: "Staff start to manage low, medium and high risk in Stabilisation.",
    source: "Probation Unification update, October 2021",
    remedy: "Blend the caseloads of the eligible officers."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    let units = scene.deliveryUnitsInUse()
    let officers = Blending.byDeliveryUnit(scene.state, grade: .po)
    let others = Blending.byDeliveryUnit(scene.state, grade: .pso)
    for unit in units {
      if let now = officers[unit] {
        check(now, scene.observations.atFirstDay[unit], .deliveryUnit(unit), "POs", scene, &audit)
      } else {
        audit.nothingToJudge.append(unit)
      }
      if let now = others[unit] {
        let before = scene.observations.othersAtFirstDay[unit]
        check(now, before, .post(unit, .pso), "PSOs", scene, &audit)
      }
    }
    return audit
  }

  private func check(
    _ now: Blending,
    _ before: Blending?,
    _ subject: Subject,
    _ grade: String,
    _ scene: Scene,
    _ audit: inout Audit
  ) {
    audit.judge(at: scene.place(subject))
    let before = before ?? Blending()
    if now.blended == now.eligible { return }
    // a/b > c/d without division; none eligible on the first day counts as a share of 0.
    let hasGrown =
      now.blended > 0
      && (before.eligible == 0
        || now.blended * before.eligible > before.blended * now.eligible)
    if hasGrown { return }
    audit.find(
      subject,
      Explanation(
        "\(now.text) eligible \(grade) are blended, and \(before.text) were at the end of "
          + "\(scene.window.from).",
        []
      ),
      onlyWarns: grade == "PSOs"
    )
  }
}
