public import EventLog

/// What is known about one member of staff.
public struct StaffState: Sendable, BitwiseCopyable {
  /// Whether the code was ever registered.
  public internal(set) var isRegistered = false

  /// Whether they are in post.
  public internal(set) var isInPost = false

  /// Their team, registered or not.
  public internal(set) var team = TeamReference(rawValue: 0)

  /// Their grade, or `nil` when the grade code is not known.
  public internal(set) var grade: Grade?

  /// The source's own grade code, until an adoption gave a grade.
  public internal(set) var gradeCode: GradeCodeReference?

  /// Contracted hours a week.
  public internal(set) var hours = Hundredths(0)

  /// Hours a week that running reductions take off.
  public internal(set) var reduction = Hundredths(0)

  /// The first day of the absence that runs.
  public internal(set) var absentSince: Day?

  /// The courses completed, a bit for each raw value of `Course`.
  public internal(set) var courses: UInt8 = 0

  /// From which side of the old boundary they come; `nil` when their first team was not known.
  public internal(set) var origin: Origin?

  /// The day on which the unified service took them over.
  public internal(set) var adoptedOn: Day?

  /// How often they were taken over on that day.
  public internal(set) var adoptionCount: UInt8 = 0

  /// The day on which they left.
  public internal(set) var leftOn: Day?

  /// The events that made it so, by position; 0 for none.
  public internal(set) var evidence = StaffEvidence()

  /// Whether they are in post with a grade that carries a caseload.
  public var isPractitioner: Bool { isInPost && grade?.isPractitioner == true }

  /// Whether they have completed a course.
  public func hasCompleted(_ course: Course) -> Bool { courses & (1 << course.rawValue) != 0 }

  /// Points that the remaining hours stand for: 2176 for 37 hours, cut to a whole number; 0 for a
  /// grade that carries no caseload.
  ///
  /// Source: Workload Management Tool (`calculate-workload-points.js`).
  public var available: Int {
    guard grade?.isPractitioner == true else { return 0 }
    return 2176 * max(0, hours.count - reduction.count) / 3700
  }
}

/// The positions of the events that last set something about a member of staff; 0 for none.
public struct StaffEvidence: Sendable, BitwiseCopyable {
  var registered: UInt32 = 0
  var grade: UInt32 = 0
  var team: UInt32 = 0
  var absence: UInt32 = 0
  var left: UInt32 = 0
  var hours: UInt32 = 0
}
