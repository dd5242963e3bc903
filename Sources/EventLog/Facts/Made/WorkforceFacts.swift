// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

// Members of staff: grade, hours, absence, training.

/// A member of staff is in post.
public struct StaffRegistered: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Team code.
  public var team: TeamReference

  /// The source's own grade code, where it has one.
  public var gradeCode: GradeCodeReference?

  /// Contracted hours a week, where the source has them.
  public var hours: Hundredths?

  /// A member of staff is in post.
  public init(
    staff: StaffReference,
    team: TeamReference,
    gradeCode: GradeCodeReference? = nil,
    hours: Hundredths? = nil
  ) {
    self.staff = staff
    self.team = team
    self.gradeCode = gradeCode
    self.hours = hours
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    team = TeamReference(fieldBits: values.bits(1))
    gradeCode = values.isPresent(2) ? GradeCodeReference(fieldBits: values.bits(2)) : nil
    hours = values.isPresent(3) ? Hundredths(fieldBits: values.bits(3)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: team.fieldBits)
    if let value = gradeCode { values.set(2, bits: value.fieldBits) }
    if let value = hours { values.set(3, bits: value.fieldBits) }
  }
}

/// A member of staff went to another team.
public struct StaffMoved: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Team code.
  public var team: TeamReference

  /// A member of staff went to another team.
  public init(staff: StaffReference, team: TeamReference) {
    self.staff = staff
    self.team = team
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    team = TeamReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: team.fieldBits)
  }
}

/// A member of staff has another grade.
public struct StaffRegraded: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// The source's own grade code.
  public var gradeCode: GradeCodeReference

  /// A member of staff has another grade.
  public init(staff: StaffReference, gradeCode: GradeCodeReference) {
    self.staff = staff
    self.gradeCode = gradeCode
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    gradeCode = GradeCodeReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: gradeCode.fieldBits)
  }
}

/// Contracted hours changed.
public struct StaffHoursChanged: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Hours a week.
  public var hours: Hundredths

  /// Contracted hours changed.
  public init(staff: StaffReference, hours: Hundredths) {
    self.staff = staff
    self.hours = hours
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    hours = Hundredths(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: hours.fieldBits)
  }
}

/// Hours are taken off while the reduction runs.
public struct ReductionStarted: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Which reduction, by the reference of the source.
  public var reduction: Reference<ReductionKind>

  /// Why contracted hours are reduced.
  public var reason: ReductionReason

  /// Hours a week.
  public var hours: Hundredths

  /// Hours are taken off while the reduction runs.
  public init(
    staff: StaffReference,
    reduction: Reference<ReductionKind>,
    reason: ReductionReason,
    hours: Hundredths
  ) {
    self.staff = staff
    self.reduction = reduction
    self.reason = reason
    self.hours = hours
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    reduction = Reference<ReductionKind>(fieldBits: values.bits(1))
    reason = ReductionReason(fieldBits: values.bits(2))
    hours = Hundredths(fieldBits: values.bits(3))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: reduction.fieldBits)
    values.set(2, bits: reason.fieldBits)
    values.set(3, bits: hours.fieldBits)
  }
}

/// A reduction no longer runs.
public struct ReductionEnded: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Which reduction, by the reference of the source.
  public var reduction: Reference<ReductionKind>

  /// A reduction no longer runs.
  public init(staff: StaffReference, reduction: Reference<ReductionKind>) {
    self.staff = staff
    self.reduction = reduction
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    reduction = Reference<ReductionKind>(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: reduction.fieldBits)
  }
}

/// A member of staff is absent from this day.
public struct AbsenceStarted: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Why a member of staff is absent.
  public var reason: AbsenceReason

  /// A member of staff is absent from this day.
  public init(staff: StaffReference, reason: AbsenceReason) {
    self.staff = staff
    self.reason = reason
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    reason = AbsenceReason(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: reason.fieldBits)
  }
}

/// A member of staff is back.
public struct AbsenceEnded: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// A member of staff is back.
  public init(staff: StaffReference) {
    self.staff = staff
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
  }
}

/// A course was completed.
public struct TrainingCompleted: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// A training course.
  public var course: Course

  /// A course was completed.
  public init(staff: StaffReference, course: Course) {
    self.staff = staff
    self.course = course
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    course = Course(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: course.fieldBits)
  }
}

/// The day on which a trainee is due to qualify.
public struct QualificationExpected: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// The day.
  public var on: Day

  /// The day on which a trainee is due to qualify.
  public init(staff: StaffReference, on: Day) {
    self.staff = staff
    self.on = on
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    on = Day(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: on.fieldBits)
  }
}

/// Two staff codes are one person: `as` takes over, `staff` leaves.
public struct StaffLinked: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// The other staff code of the same person.
  public var `as`: StaffReference

  /// Two staff codes are one person: `as` takes over, `staff` leaves.
  public init(staff: StaffReference, as: StaffReference) {
    self.staff = staff
    self.as = `as`
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    self.as = StaffReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: self.as.fieldBits)
  }
}

/// A member of staff is no longer in post.
public struct StaffLeft: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Why a member of staff left.
  public var reason: LeavingReason?

  /// A member of staff is no longer in post.
  public init(staff: StaffReference, reason: LeavingReason? = nil) {
    self.staff = staff
    self.reason = reason
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    reason = values.isPresent(1) ? LeavingReason(fieldBits: values.bits(1)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    if let value = reason { values.set(1, bits: value.fieldBits) }
  }
}
