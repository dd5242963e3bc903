import EventLog

/// The PDU's latest prioritisation status is not red.
///
/// In red, work is given up to protect the public; every PDU inspected in red was rated Inadequate.
public struct NoPDUIsRed: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "STF-02",
    .everyDay,
    "- W W W B",
    "The PDU's latest prioritisation status is not red.",
    why: "In red, work is given up to protect the public; every PDU inspected in red was "
      + "rated Inadequate.",
    source: "Leicestershire Safer Communities Strategy Board, June 2023",
    thresholds: [.grace(0)],
    remedy: "Restore capacity until the status is amber or green."
  )

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.deliveryUnits]

  /// The rule with the thresholds in force.
  public init(_ thresholds: Thresholds) {}

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .deliveryUnit(let unit) = subject,
      let status = scene.state.delivery.statuses[unit]?.status
    else { return .doesNotApply }
    return status == .red ? .broken : .holds
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .deliveryUnit(let unit) = subject else { return Explanation("") }
    return Explanation(
      "The prioritisation status is red.",
      scene.state.delivery.statuses[unit]?.position
    )
  }
}
