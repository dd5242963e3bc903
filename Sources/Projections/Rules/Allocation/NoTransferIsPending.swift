import EventLog

/// No transfer is pending.
///
/// From Day 1 the provider that was asked no longer exists to agree.
public struct NoTransferIsPending: PeriodicRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "ALC-10",
    .dayOne,
    "B - - - -",
    "No transfer is pending.",
    why: "From Day 1 the provider that was asked no longer exists to agree.",
    source: "Allocation rules of the live system (AllocationValidator)",
    remedy: "Complete or refuse the transfer."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Every subject that breaks the rule at the end of this day.
  public func audit(_ scene: Scene) -> Audit {
    var audit = Audit()
    for (reference, state) in scene.state.caseload.all where state.status == .open {
      audit.judge(at: scene.state.place(of: state))
      guard state.isTransferPending else { continue }
      audit.find(
        .case(reference),
        Explanation(
          "A transfer from \(scene.symbols.string(state.provider)) is pending.",
          state.evidence.transfer
        )
      )
    }
    return audit
  }
}
