// Requirements, unpaid work, programmes and commissioned services.

/// A requirement was imposed.
public struct RequirementImposed: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// Kind.
  public var kind: RequirementKind

  /// Whole hours for unpaid work, whole days for others.
  public var length: UInt32?

  /// Name of the programme.
  public var programme: TextReference?

  static let kind = FactKind.requirementImposed
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("requirement", .reference(.requirement)),
    Field("kind", .enumeration(RequirementKind.spellings)),
    Field("length", .integer(1...9_999), isOptional: true),
    Field("programme", .reference(.text), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    requirement = values[1]
    kind = values[2]
    length = values[ifAny: 3]
    programme = values[ifAny: 4]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = requirement
    values[2] = kind
    values[ifAny: 3] = length
    values[ifAny: 4] = programme
  }
}

/// Minutes of unpaid work were credited.
public struct UnpaidWorkCredited: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// Minutes credited.
  public var minutes: Hundredths

  static let kind = FactKind.unpaidWorkCredited
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("requirement", .reference(.requirement)),
    Field("minutes", .number(0...Hundredths.fieldMaximum)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    requirement = values[1]
    minutes = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = requirement
    values[2] = minutes
  }
}

/// A check of an accredited programme was made.
public struct ProgrammeChecked: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// Which check.
  public var check: ProgrammeCheckKind

  static let kind = FactKind.programmeChecked
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("requirement", .reference(.requirement)),
    Field("check", .enumeration(ProgrammeCheckKind.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    requirement = values[1]
    check = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = requirement
    values[2] = check
  }
}

/// A requirement began.
public struct RequirementStarted: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  static let kind = FactKind.requirementStarted
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("requirement", .reference(.requirement)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    requirement = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = requirement
  }
}

/// A requirement ended.
public struct RequirementEnded: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// Outcome.
  public var outcome: RequirementOutcome

  static let kind = FactKind.requirementEnded
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("requirement", .reference(.requirement)),
    Field("outcome", .enumeration(RequirementOutcome.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    requirement = values[1]
    outcome = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = requirement
    values[2] = outcome
  }
}

/// A case was referred to a commissioned service.
public struct ServiceReferred: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which referral of the case.
  public var referral: Reference<ReferralKind>

  /// Category.
  public var category: ServiceCategory

  /// Who supplies the service.
  public var supplier: TextReference

  static let kind = FactKind.serviceReferred
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("referral", .reference(.referral)),
    Field("category", .enumeration(ServiceCategory.spellings)),
    Field("supplier", .reference(.text)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    referral = values[1]
    category = values[2]
    supplier = values[3]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = referral
    values[2] = category
    values[3] = supplier
  }
}

/// A commissioned service ended.
public struct ServiceEnded: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which referral of the case.
  public var referral: Reference<ReferralKind>

  /// Outcome.
  public var outcome: ServiceOutcome

  static let kind = FactKind.serviceEnded
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("referral", .reference(.referral)),
    Field("outcome", .enumeration(ServiceOutcome.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    referral = values[1]
    outcome = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = referral
    values[2] = outcome
  }
}
