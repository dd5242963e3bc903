public import EventLog

/// A rule about single members of staff that must hold every day.
public protocol StaffRule: ContinuousRule {
  /// Judges one member of staff at the end of one day.
  func judge(_ reference: StaffReference, _ state: StaffState, _ scene: Scene) -> Judgement

  /// What is said about a member of staff who was judged to break it.
  func explain(_ reference: StaffReference, _ state: StaffState, _ scene: Scene) -> Explanation
}

extension StaffRule {
  /// Staff.
  public static var subjects: [SubjectClass] { [.staff] }

  /// Judges the member of staff who is the subject.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .staff(let reference) = subject, let state = scene.state.workforce[reference] else {
      return .doesNotApply
    }
    return judge(reference, state, scene)
  }

  /// What is said about the member of staff who is the subject.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .staff(let reference) = subject, let state = scene.state.workforce[reference] else {
      return Explanation("")
    }
    return explain(reference, state, scene)
  }
}
