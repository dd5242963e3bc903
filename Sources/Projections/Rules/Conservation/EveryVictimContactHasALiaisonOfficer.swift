import EventLog

/// Every open victim contact names staff in post, of grade VLO, in an open team.
///
/// A victim whose liaison officer is gone is told nothing of a release.
public struct EveryVictimContactHasALiaisonOfficer: ContinuousRule {
  /// What the rule says of itself.
  public static let card = RuleCard(
    "CON-05",
    .everyDay,
    "B B B B B",
    "Every open victim contact names staff in post, of grade VLO, in an open team.",
    why: "A victim whose liaison officer is gone is told nothing of a release.",
    source: "HMI Probation 2018: victim liaison officers have high caseloads and no "
      + "workload tool",
    thresholds: [.grace()],
    remedy: "Reassign the contact to a victim liaison officer who is at work."
  )

  /// The rule, which has nothing to compare with.
  public init(_ thresholds: Thresholds) {}

  /// Which subjects it judges.
  public static let subjects: [SubjectClass] = [.victimContacts]

  /// Judges one subject at the end of one day.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .victim(let reference) = subject,
      let contact = scene.state.victimContacts[reference], contact.isOpen
    else { return .doesNotApply }
    return Self.fault(contact, scene.state) == nil ? .holds : .broken
  }

  /// Why a contact has no liaison officer at work, in a few words, or `nil` when it has, or was never
  /// opened.
  static func fault(_ contact: VictimContactState, _ state: UnifiedState) -> String? {
    guard let staff = state.workforce[contact.staff] else { return "not registered" }
    if !staff.isInPost { return "has left" }
    if staff.grade != .vlo { return "of grade \(staff.grade?.spelling ?? "unknown")" }
    return state.organisation[staff.team]?.isOpen == true ? nil : "in a team that is not open"
  }

  /// What is said about a subject that was judged broken.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .victim(let reference) = subject,
      let contact = scene.state.victimContacts[reference]
    else { return Explanation("") }
    let evidence = contact.evidence
    let code = scene.symbols.string(contact.staff)
    guard let staff = scene.state.workforce[contact.staff] else {
      return Explanation("Its liaison officer \(code) is not registered.", evidence)
    }
    let team = scene.state.organisation[staff.team]
    if !staff.isInPost {
      return Explanation("Its liaison officer \(code) has left.", evidence, staff.evidence.left)
    }
    if staff.grade != .vlo {
      let grade = staff.grade?.spelling ?? "unknown"
      return Explanation(
        "Its liaison officer \(code) has the grade \(grade).",
        evidence,
        staff.evidence.grade
      )
    }
    return Explanation(
      "The team of its liaison officer \(code) is "
        + (team == nil ? "not registered." : "closed."),
      evidence,
      team == nil ? staff.evidence.team : team?.evidence
    )
  }
}
