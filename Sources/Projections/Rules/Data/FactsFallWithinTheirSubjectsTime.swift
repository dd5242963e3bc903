import EventLog

/// A fact's subject was registered by, and not closed before, its effectiveOn.
///
/// A fact that is void for that, and would set risk, MAPPA, a register, an officer, custody, an end
/// or a closure, blocks.
///
/// A fact about something that did not exist yet, or no longer, hints at a wrong day or a wrong
/// code; what it says of risk, an officer or an end is lost.
public struct FactsFallWithinTheirSubjectsTime: DefectRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "DAT-04",
    .everyDay,
    "B W W W W",
    "A fact's subject was registered by, and not closed before, its effectiveOn. A fact that is void "
      + "for that, and would set risk, MAPPA, a register, an officer, custody, an end or a closure, "
      + "blocks.",
    why: "A fact about something that did not exist yet, or no longer, hints at a wrong "
      + "day or a wrong code; what it says of risk, an officer or an end is lost.",
    source: "Duplicate and inactive codes (PI-726)",
    thresholds: [.grace()],
    remedy: "Retract the fact and record it with the right day or code."
  )

  static let defect = Defects.Kind.outsideItsSubjectsTime

  let message = "Facts are effective before it was registered, or after it was closed or left."

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Where nothing is lost, it is a warning.
  public func onlyWarns(_ subject: Subject, _ scene: Scene) -> Bool {
    scene.defects.losses[subject] == nil
  }

  /// The message, how much of it is lost, and every fact at fault.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    let defects = scene.defects
    let lost = defects.losses[subject]?.count ?? 0
    let loss =
      switch lost {
      case 0: ""
      case 1: " 1 of them has no effect, and what it says is lost."
      default: " \(lost) of them have no effect, and what they say is lost."
      }
    return Explanation(message + loss, defects[Self.defect][subject] ?? [])
  }
}
