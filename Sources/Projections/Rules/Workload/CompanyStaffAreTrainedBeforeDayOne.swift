import EventLog

/// Every member of staff of CRC origin in post on 25 June has preTransition training effective by
/// then.
///
/// Everyone who comes from a CRC has to know the new systems and standards on Day 1.
public struct CompanyStaffAreTrainedBeforeDayOne: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "TRN-01",
    .dayOne,
    "B - - - -",
    "Every member of staff of CRC origin in post on 25 June has preTransition "
      + "training effective by then.",
    why: "Everyone who comes from a CRC has to know the new systems and standards on Day "
      + "1.",
    source: "Probation Unification update, October 2021: pre-transition training for all "
      + "legacy CRC staff",
    remedy: "Train them, or record the training that took place."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for (reference, staff) in scene.state.workforce.all
    where staff.isInPost && staff.origin == .crc {
      audit.judge(at: scene.state.place(of: staff))
      if staff.hasCompleted(.preTransition) { continue }
      audit.find(
        .staff(reference),
        Explanation("No preTransition training by \(scene.day).", staff.evidence.registered)
      )
    }
    return audit
  }
}
