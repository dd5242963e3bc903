// Members of staff: grade, hours, absence, training.

/// A member of staff is in post.
public struct StaffRegistered: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Team code.
  public var team: TeamReference

  /// The source's own grade code; absent where the source has none.
  public var gradeCode: GradeCodeReference?

  /// Contracted hours a week; absent where the source has none.
  public var hours: Hundredths?

  static let kind = FactKind.staffRegistered
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("team", .reference(.team)),
    Field("gradeCode", .reference(.gradeCode), isOptional: true),
    Field("hours", .number(0...6_000), isOptional: true),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    team = values[1]
    gradeCode = values[ifAny: 2]
    hours = values[ifAny: 3]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = team
    values[ifAny: 2] = gradeCode
    values[ifAny: 3] = hours
  }
}

/// A member of staff went to another team.
public struct StaffMoved: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Team code.
  public var team: TeamReference

  static let kind = FactKind.staffMoved
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("team", .reference(.team)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    team = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = team
  }
}

/// A member of staff has another grade.
public struct StaffRegraded: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// The source's own grade code.
  public var gradeCode: GradeCodeReference

  static let kind = FactKind.staffRegraded
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("gradeCode", .reference(.gradeCode)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    gradeCode = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = gradeCode
  }
}

/// Contracted hours changed.
public struct StaffHoursChanged: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Hours a week.
  public var hours: Hundredths

  static let kind = FactKind.staffHoursChanged
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("hours", .number(0...6_000)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    hours = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = hours
  }
}

/// Hours are taken off while the reduction runs.
public struct ReductionStarted: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Which reduction, by the reference of the source.
  public var reduction: Reference<ReductionKind>

  /// Why.
  public var reason: ReductionReason

  /// Hours a week.
  public var hours: Hundredths

  static let kind = FactKind.reductionStarted
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("reduction", .reference(.reduction)),
    Field("reason", .enumeration(ReductionReason.spellings)),
    Field("hours", .number(0...16_800)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    reduction = values[1]
    reason = values[2]
    hours = values[3]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = reduction
    values[2] = reason
    values[3] = hours
  }
}

/// A reduction no longer runs.
public struct ReductionEnded: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Which reduction, by the reference of the source.
  public var reduction: Reference<ReductionKind>

  static let kind = FactKind.reductionEnded
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("reduction", .reference(.reduction)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    reduction = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = reduction
  }
}

/// A member of staff is absent from this day.
public struct AbsenceStarted: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Why.
  public var reason: AbsenceReason

  static let kind = FactKind.absenceStarted
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("reason", .enumeration(AbsenceReason.spellings)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    reason = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = reason
  }
}

/// A member of staff is back.
public struct AbsenceEnded: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  static let kind = FactKind.absenceEnded
  static let fields = [
    Field("staff", .reference(.staff))
  ]

  init(_ values: FieldValues) {
    staff = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
  }
}

/// A course was completed.
public struct TrainingCompleted: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Which course.
  public var course: Course

  static let kind = FactKind.trainingCompleted
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("course", .enumeration(Course.spellings)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    course = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = course
  }
}

/// The day on which a trainee is due to qualify.
public struct QualificationExpected: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// The day.
  public var on: Day

  static let kind = FactKind.qualificationExpected
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("on", .day),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    on = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = on
  }
}

/// Two staff codes are one person: `as` takes over, `staff` leaves.
public struct StaffLinked: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// The other staff code of the same person.
  public var `as`: StaffReference

  static let kind = FactKind.staffLinked
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("as", .reference(.staff)),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    self.as = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = self.as
  }
}

/// A member of staff is no longer in post.
public struct StaffLeft: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Why.
  public var reason: LeavingReason?

  static let kind = FactKind.staffLeft
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("reason", .enumeration(LeavingReason.spellings), isOptional: true),
  ]

  init(_ values: FieldValues) {
    staff = values[0]
    reason = values[ifAny: 1]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[ifAny: 1] = reason
  }
}
