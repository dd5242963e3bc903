/// A rule about the facts themselves: broken from the first fact at fault on, until the data are mended.
protocol DefectRule: ContinuousRule {
  /// What is wrong with the facts.
  static var defect: Defects.Kind { get }

  /// What is said about a subject of such facts.
  var message: String { get }
}

extension DefectRule {
  /// The subjects on which the defect was found.
  public static var subjects: [SubjectClass] { [defect.subjects] }

  /// Broken when there is a fact at fault.
  public func judge(_ subject: Subject, _ scene: Scene) -> Judgement {
    scene.defects[Self.defect][subject] == nil ? .holds : .broken
  }

  /// The message, with every fact at fault.
  public func explain(_ subject: Subject, _ scene: Scene) -> Explanation {
    Explanation(message, scene.defects[Self.defect][subject] ?? [])
  }
}
