// What unification itself appends, and facts about the record.

/// A phase has another window than the default.
public struct PhaseScheduled: FactPayload {
  /// Phase.
  public var phase: Phase

  /// First day.
  public var from: Day

  /// Day after the last, or the last day a waiver covers.
  public var until: Day?

  static let kind = FactKind.phaseScheduled
  static let fields = [
    Field("phase", .enumeration(Phase.spellings)),
    Field("from", .day),
    Field("until", .day, isOptional: true),
  ]

  init(_ values: FieldValues) {
    phase = values[0]
    from = values[1]
    until = values[ifAny: 2]
  }

  func write(to values: inout FieldValues) {
    values[0] = phase
    values[1] = from
    values[ifAny: 2] = until
  }
}

/// A legacy team became part of a PDU.
public struct TeamAdopted: FactPayload {
  /// Team code.
  public var team: TeamReference

  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  static let kind = FactKind.teamAdopted
  static let fields = [
    Field("team", .reference(.team)),
    Field("pdu", .reference(.unit)),
  ]

  /// A team became part of a PDU.
  public init(team: TeamReference, pdu: UnitReference) {
    self.team = team
    self.pdu = pdu
  }

  init(_ values: FieldValues) {
    team = values[0]
    pdu = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = team
    values[1] = pdu
  }
}

/// A member of staff joined a unified team, with a grade.
public struct StaffAdopted: FactPayload {
  /// Staff code.
  public var staff: StaffReference

  /// Team code.
  public var team: TeamReference

  /// Grade.
  public var grade: PostGrade

  static let kind = FactKind.staffAdopted
  static let fields = [
    Field("staff", .reference(.staff)),
    Field("team", .reference(.team)),
    Field("grade", .enumeration(PostGrade.spellings)),
  ]

  /// A member of staff came into a team with a grade.
  public init(staff: StaffReference, team: TeamReference, grade: PostGrade) {
    self.staff = staff
    self.team = team
    self.grade = grade
  }

  init(_ values: FieldValues) {
    staff = values[0]
    team = values[1]
    grade = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = staff
    values[1] = team
    values[2] = grade
  }
}

/// A case became part of a PDU.
public struct CaseAdopted: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  static let kind = FactKind.caseAdopted
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("pdu", .reference(.unit)),
  ]

  /// A case became part of a PDU.
  public init(case: CaseReference, pdu: UnitReference) {
    self.case = `case`
    self.pdu = pdu
  }

  init(_ values: FieldValues) {
    self.case = values[0]
    pdu = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = pdu
  }
}

/// A finding was accepted: a waiver.
public struct FindingAccepted: FactPayload {
  /// Code of the rule, such as `ALC-04`.
  public var rule: Reference<RuleKind>

  /// Subject of the finding.
  public var subject: Reference<SubjectKind>

  /// Why.
  public var reason: TextReference

  /// Role or staff code of who accepted it.
  public var by: Reference<ActorKind>

  /// Day 1 or a phase.
  public var phase: AcceptedPhase?

  /// Day after the last, or the last day a waiver covers.
  public var until: Day?

  static let kind = FactKind.findingAccepted
  static let fields = [
    Field("rule", .reference(.rule)),
    Field("subject", .reference(.subject)),
    Field("reason", .reference(.text)),
    Field("by", .reference(.actor)),
    Field("phase", .enumeration(AcceptedPhase.spellings), isOptional: true),
    Field("until", .day, isOptional: true),
  ]

  init(_ values: FieldValues) {
    rule = values[0]
    subject = values[1]
    reason = values[2]
    by = values[3]
    phase = values[ifAny: 4]
    until = values[ifAny: 5]
  }

  func write(to values: inout FieldValues) {
    values[0] = rule
    values[1] = subject
    values[2] = reason
    values[3] = by
    values[ifAny: 4] = phase
    values[ifAny: 5] = until
  }
}

/// An earlier event was never true.
public struct EventRetracted: FactPayload {
  /// Id of the event.
  public var event: EventReference

  /// Why.
  public var reason: TextReference

  static let kind = FactKind.eventRetracted
  static let fields = [
    Field("event", .reference(.event)),
    Field("reason", .reference(.text)),
  ]

  init(_ values: FieldValues) {
    event = values[0]
    reason = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = event
    values[1] = reason
  }
}

/// This position of the log has a name.
public struct TagPlaced: FactPayload {
  /// The tag.
  public var tag: Reference<TagKind>

  /// A remark.
  public var note: TextReference?

  static let kind = FactKind.tagPlaced
  static let fields = [
    Field("tag", .reference(.tag)),
    Field("note", .reference(.text), isOptional: true),
  ]

  init(_ values: FieldValues) {
    tag = values[0]
    note = values[ifAny: 1]
  }

  func write(to values: inout FieldValues) {
    values[0] = tag
    values[ifAny: 1] = note
  }
}
