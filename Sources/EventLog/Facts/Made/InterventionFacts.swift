// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

// Requirements, unpaid work, programmes and commissioned services.

/// A requirement was imposed.
public struct RequirementImposed: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// What a requirement demands.
  public var kind: RequirementKind

  /// Whole hours for unpaid work, whole days for others.
  public var length: UInt32?

  /// Name of the programme.
  public var programme: TextReference?

  /// A requirement was imposed.
  public init(
    case: CaseReference,
    requirement: Reference<RequirementReferenceKind>,
    kind: RequirementKind,
    length: UInt32? = nil,
    programme: TextReference? = nil
  ) {
    self.case = `case`
    self.requirement = requirement
    self.kind = kind
    self.length = length
    self.programme = programme
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    requirement = Reference<RequirementReferenceKind>(fieldBits: values.bits(1))
    kind = RequirementKind(fieldBits: values.bits(2))
    length = values.isPresent(3) ? UInt32(fieldBits: values.bits(3)) : nil
    programme = values.isPresent(4) ? TextReference(fieldBits: values.bits(4)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: requirement.fieldBits)
    values.set(2, bits: kind.fieldBits)
    if let value = length { values.set(3, bits: value.fieldBits) }
    if let value = programme { values.set(4, bits: value.fieldBits) }
  }
}

/// Minutes of unpaid work were credited.
public struct UnpaidWorkCredited: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// Minutes credited.
  public var minutes: Hundredths

  /// Minutes of unpaid work were credited.
  public init(
    case: CaseReference,
    requirement: Reference<RequirementReferenceKind>,
    minutes: Hundredths
  ) {
    self.case = `case`
    self.requirement = requirement
    self.minutes = minutes
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    requirement = Reference<RequirementReferenceKind>(fieldBits: values.bits(1))
    minutes = Hundredths(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: requirement.fieldBits)
    values.set(2, bits: minutes.fieldBits)
  }
}

/// A check of an accredited programme was made.
public struct ProgrammeChecked: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// Which check of an accredited programme was made.
  public var check: ProgrammeCheckKind

  /// A check of an accredited programme was made.
  public init(
    case: CaseReference,
    requirement: Reference<RequirementReferenceKind>,
    check: ProgrammeCheckKind
  ) {
    self.case = `case`
    self.requirement = requirement
    self.check = check
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    requirement = Reference<RequirementReferenceKind>(fieldBits: values.bits(1))
    check = ProgrammeCheckKind(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: requirement.fieldBits)
    values.set(2, bits: check.fieldBits)
  }
}

/// A requirement began.
public struct RequirementStarted: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// A requirement began.
  public init(case: CaseReference, requirement: Reference<RequirementReferenceKind>) {
    self.case = `case`
    self.requirement = requirement
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    requirement = Reference<RequirementReferenceKind>(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: requirement.fieldBits)
  }
}

/// A requirement ended.
public struct RequirementEnded: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which requirement of the case.
  public var requirement: Reference<RequirementReferenceKind>

  /// How a requirement ended.
  public var outcome: RequirementOutcome

  /// A requirement ended.
  public init(
    case: CaseReference,
    requirement: Reference<RequirementReferenceKind>,
    outcome: RequirementOutcome
  ) {
    self.case = `case`
    self.requirement = requirement
    self.outcome = outcome
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    requirement = Reference<RequirementReferenceKind>(fieldBits: values.bits(1))
    outcome = RequirementOutcome(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: requirement.fieldBits)
    values.set(2, bits: outcome.fieldBits)
  }
}

/// A case was referred to a commissioned service.
public struct ServiceReferred: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which referral of the case.
  public var referral: Reference<ReferralKind>

  /// A category of commissioned rehabilitative services.
  public var category: ServiceCategory

  /// Who supplies the service.
  public var supplier: TextReference

  /// A case was referred to a commissioned service.
  public init(
    case: CaseReference,
    referral: Reference<ReferralKind>,
    category: ServiceCategory,
    supplier: TextReference
  ) {
    self.case = `case`
    self.referral = referral
    self.category = category
    self.supplier = supplier
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    referral = Reference<ReferralKind>(fieldBits: values.bits(1))
    category = ServiceCategory(fieldBits: values.bits(2))
    supplier = TextReference(fieldBits: values.bits(3))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: referral.fieldBits)
    values.set(2, bits: category.fieldBits)
    values.set(3, bits: supplier.fieldBits)
  }
}

/// A commissioned service ended.
public struct ServiceEnded: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which referral of the case.
  public var referral: Reference<ReferralKind>

  /// How a commissioned service ended.
  public var outcome: ServiceOutcome

  /// A commissioned service ended.
  public init(case: CaseReference, referral: Reference<ReferralKind>, outcome: ServiceOutcome) {
    self.case = `case`
    self.referral = referral
    self.outcome = outcome
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    referral = Reference<ReferralKind>(fieldBits: values.bits(1))
    outcome = ServiceOutcome(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: referral.fieldBits)
    values.set(2, bits: outcome.fieldBits)
  }
}
