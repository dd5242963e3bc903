// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

// What unification itself appends, and facts about the record.

/// A phase has another window than the default.
public struct PhaseScheduled: Equatable, Sendable, BitwiseCopyable {
  /// A phase of unification.
  public var phase: Phase

  /// First day.
  public var from: Day

  /// Day after the last, or the last day a waiver covers.
  public var until: Day?

  /// A phase has another window than the default.
  public init(phase: Phase, from: Day, until: Day? = nil) {
    self.phase = phase
    self.from = from
    self.until = until
  }

  init(_ values: FieldValues) {
    phase = Phase(fieldBits: values.bits(0))
    from = Day(fieldBits: values.bits(1))
    until = values.isPresent(2) ? Day(fieldBits: values.bits(2)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: phase.fieldBits)
    values.set(1, bits: from.fieldBits)
    if let value = until { values.set(2, bits: value.fieldBits) }
  }
}

/// A legacy team became part of a PDU.
public struct TeamAdopted: Equatable, Sendable, BitwiseCopyable {
  /// Team code.
  public var team: TeamReference

  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// A legacy team became part of a PDU.
  public init(team: TeamReference, pdu: UnitReference) {
    self.team = team
    self.pdu = pdu
  }

  init(_ values: FieldValues) {
    team = TeamReference(fieldBits: values.bits(0))
    pdu = UnitReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: team.fieldBits)
    values.set(1, bits: pdu.fieldBits)
  }
}

/// A member of staff joined a unified team, with a grade.
public struct StaffAdopted: Equatable, Sendable, BitwiseCopyable {
  /// Staff code.
  public var staff: StaffReference

  /// Team code.
  public var team: TeamReference

  /// A grade that posts are established in and staff are adopted into.
  public var grade: PostGrade

  /// A member of staff joined a unified team, with a grade.
  public init(staff: StaffReference, team: TeamReference, grade: PostGrade) {
    self.staff = staff
    self.team = team
    self.grade = grade
  }

  init(_ values: FieldValues) {
    staff = StaffReference(fieldBits: values.bits(0))
    team = TeamReference(fieldBits: values.bits(1))
    grade = PostGrade(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: staff.fieldBits)
    values.set(1, bits: team.fieldBits)
    values.set(2, bits: grade.fieldBits)
  }
}

/// A case became part of a PDU.
public struct CaseAdopted: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// A case became part of a PDU.
  public init(case: CaseReference, pdu: UnitReference) {
    self.case = `case`
    self.pdu = pdu
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    pdu = UnitReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: pdu.fieldBits)
  }
}

/// A finding was accepted: a waiver.
public struct FindingAccepted: Equatable, Sendable, BitwiseCopyable {
  /// Code of the rule, such as `ALC-04`.
  public var rule: Reference<RuleKind>

  /// Subject of the finding.
  public var subject: Reference<SubjectKind>

  /// Why.
  public var reason: TextReference

  /// Role or staff code of who accepted it.
  public var by: Reference<ActorKind>

  /// What a waiver is for: Day 1 or a phase of unification.
  public var phase: AcceptedPhase?

  /// Day after the last, or the last day a waiver covers.
  public var until: Day?

  /// A finding was accepted: a waiver.
  public init(
    rule: Reference<RuleKind>,
    subject: Reference<SubjectKind>,
    reason: TextReference,
    by: Reference<ActorKind>,
    phase: AcceptedPhase? = nil,
    until: Day? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.reason = reason
    self.by = by
    self.phase = phase
    self.until = until
  }

  init(_ values: FieldValues) {
    rule = Reference<RuleKind>(fieldBits: values.bits(0))
    subject = Reference<SubjectKind>(fieldBits: values.bits(1))
    reason = TextReference(fieldBits: values.bits(2))
    by = Reference<ActorKind>(fieldBits: values.bits(3))
    phase = values.isPresent(4) ? AcceptedPhase(fieldBits: values.bits(4)) : nil
    until = values.isPresent(5) ? Day(fieldBits: values.bits(5)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: rule.fieldBits)
    values.set(1, bits: subject.fieldBits)
    values.set(2, bits: reason.fieldBits)
    values.set(3, bits: by.fieldBits)
    if let value = phase { values.set(4, bits: value.fieldBits) }
    if let value = until { values.set(5, bits: value.fieldBits) }
  }
}

/// An earlier event was never true.
public struct EventRetracted: Equatable, Sendable, BitwiseCopyable {
  /// Id of the event.
  public var event: EventReference

  /// Why.
  public var reason: TextReference

  /// An earlier event was never true.
  public init(event: EventReference, reason: TextReference) {
    self.event = event
    self.reason = reason
  }

  init(_ values: FieldValues) {
    event = EventReference(fieldBits: values.bits(0))
    reason = TextReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: event.fieldBits)
    values.set(1, bits: reason.fieldBits)
  }
}

/// This position of the log has a name.
public struct TagPlaced: Equatable, Sendable, BitwiseCopyable {
  /// The tag.
  public var tag: Reference<TagKind>

  /// A remark.
  public var note: TextReference?

  /// This position of the log has a name.
  public init(tag: Reference<TagKind>, note: TextReference? = nil) {
    self.tag = tag
    self.note = note
  }

  init(_ values: FieldValues) {
    tag = Reference<TagKind>(fieldBits: values.bits(0))
    note = values.isPresent(1) ? TextReference(fieldBits: values.bits(1)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: tag.fieldBits)
    if let value = note { values.set(1, bits: value.fieldBits) }
  }
}
