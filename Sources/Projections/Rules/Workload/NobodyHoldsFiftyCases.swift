import EventLog

/// No practitioner holds 50 cases or more; 60 is marked severe.
///
/// Quality falls at 50 cases or more.
public struct NobodyHoldsFiftyCases: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "WRK-03",
    .monthEnd,
    "W W W W W",
    "No practitioner holds 50 cases or more; 60 is marked severe.",
    why: "Quality falls at 50 cases or more.",
    source: "HMI Probation, research and analysis bulletin 2021/02",
    thresholds: [
      Threshold("cases", 50, "cases", isOurs: false),
      Threshold("severe", 60, "cases", isOurs: false),
    ],
    remedy: "Move cases to other staff."
  )

  private let caseCountMax: Int
  private let caseCountSevere: Int

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {
    caseCountMax = thresholds.count("cases", of: Self.card)
    caseCountSevere = thresholds.count("severe", of: Self.card)
  }

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for reference in scene.state.practitioners {
      audit.judge(at: scene.state.place(reference))
      let cases = Int(scene.state.caseload.load(reference).cases)
      guard cases >= caseCountMax else { continue }
      let severe = cases >= caseCountSevere ? ", which is severe" : ""
      audit.find(
        .staff(reference),
        Explanation(
          "\(cases) open cases\(severe).",
          scene.caseload(reference)
        )
      )
    }
    return audit
  }
}
