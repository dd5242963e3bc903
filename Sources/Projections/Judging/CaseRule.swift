/// A rule about single cases that must hold every day.
public protocol CaseRule: ContinuousRule {
  /// Judges one case at the end of one day.
  func judge(_ state: CaseState, _ scene: Scene) -> Judgement

  /// What is said about a case that was judged broken.
  func explain(_ state: CaseState, _ scene: Scene) -> Explanation
}

extension CaseRule {
  /// Cases.
  public static var subjects: [SubjectClass] { [.cases] }

  /// Judges the case that is the subject.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    guard case .case(let reference) = subject, let state = scene.state.caseload[reference] else {
      return .doesNotApply
    }
    return judge(state, scene)
  }

  /// What is said about the case that is the subject.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    guard case .case(let reference) = subject, let state = scene.state.caseload[reference] else {
      return Explanation("")
    }
    return explain(state, scene)
  }
}
