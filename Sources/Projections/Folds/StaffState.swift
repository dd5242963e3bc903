public import EventLog

/// What is known about one member of staff who was ever registered.
public struct StaffState: Sendable, BitwiseCopyable {
  /// Whether they are in post.
  public internal(set) var isInPost = true

  /// Their team, registered or not.
  public internal(set) var team: TeamReference

  /// Their grade, or `nil` when the grade code is not known.
  public internal(set) var grade: Grade?

  /// The source's own grade code, until an adoption gave a grade.
  public internal(set) var gradeCode: GradeCodeReference?

  /// Contracted hours a week; 37 where the source gave none.
  public internal(set) var hours = Self.assumedHours

  /// Whether the source gave the hours.
  public internal(set) var areHoursKnown = false

  /// Hours a week that running reductions take off.
  public internal(set) var reduction = Hundredths(0)

  /// The absence that runs, by its first day.
  var absence = Spell<Day>()

  /// The first day of the absence that runs.
  public var absentSince: Day? { absence.current }

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

  /// The events that made it so.
  public internal(set) var evidence = StaffEvidence()

  /// Contracted hours that are assumed where a source gives none: full time.
  static let assumedHours = Hundredths(3700)

  init(team: TeamReference) { self.team = team }

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

/// The positions of the events that last set something about a member of staff; `nil` for none.
public struct StaffEvidence: Sendable, BitwiseCopyable {
  /// The event that registered them.
  public internal(set) var registered: UInt32?

  /// The event that gave them their grade.
  public internal(set) var grade: UInt32?

  /// The event that put them in their team.
  public internal(set) var team: UInt32?

  /// The event that began the absence.
  public internal(set) var absence: UInt32?

  /// The event with which they left.
  public internal(set) var left: UInt32?

  /// The event that gave their hours.
  public internal(set) var hours: UInt32?
}
