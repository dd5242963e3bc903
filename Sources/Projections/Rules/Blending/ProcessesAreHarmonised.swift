import EventLog

/// By the end of Stabilisation at least one process is unified in every PDU, by the end of
/// Harmonisation all six.
///
/// Judged where the log holds any such fact.
///
/// Some processes are harmonised in Stabilisation, all of them in Harmonisation.
public struct ProcessesAreHarmonised: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "HAR-01",
    .phaseEnd,
    "- - W B B",
    "By the end of Stabilisation at least one process is unified in every PDU, by "
      + "the end of Harmonisation all six. Judged where the log holds any such fact.",
    why: "Some processes are harmonised in Stabilisation, all of them in Harmonisation.",
    source: "Probation Unification update, October 2021",
    remedy: "Record the processes that have been adopted, or adopt them."
  )

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    guard scene.hasProcesses else { return audit }
    let needed = scene.gate == .stabilisation ? 1 : Process.allCases.count
    for unit in scene.deliveryUnitsInUse() {
      audit.judge(at: scene.model.place(unit))
      let unified = scene.state.delivery.unifiedProcesses[unit, default: 0].nonzeroBitCount
      if unified >= needed { continue }
      audit.find(
        .deliveryUnit(unit),
        Explanation(
          "\(unified) of \(Process.allCases.count) processes are unified, \(needed) needed.",
          scene.state.delivery.processEvidence[unit] ?? nil
        )
      )
    }
    return audit
  }
}
