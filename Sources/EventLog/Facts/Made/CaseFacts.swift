// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

// Cases: the people on probation, by case reference number.

/// A case is opened, or opened again.
public struct CaseRegistered: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  /// Team code.
  public var team: TeamReference?

  /// The sentence that a case serves.
  public var sentence: Sentence

  /// Where a sentence is being served.
  public var location: Location

  /// Day on which the sentence ends.
  public var endsOn: Day?

  /// NOMS number of the person.
  public var person: PersonReference?

  /// Sex as recorded by the source.
  public var sex: Sex?

  /// Year of birth.
  public var bornIn: UInt32?

  /// A case is opened, or opened again.
  public init(
    case: CaseReference,
    provider: ProviderReference,
    team: TeamReference? = nil,
    sentence: Sentence,
    location: Location,
    endsOn: Day? = nil,
    person: PersonReference? = nil,
    sex: Sex? = nil,
    bornIn: UInt32? = nil
  ) {
    self.case = `case`
    self.provider = provider
    self.team = team
    self.sentence = sentence
    self.location = location
    self.endsOn = endsOn
    self.person = person
    self.sex = sex
    self.bornIn = bornIn
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
    team = values.isPresent(2) ? TeamReference(fieldBits: values.bits(2)) : nil
    sentence = Sentence(fieldBits: values.bits(3))
    location = Location(fieldBits: values.bits(4))
    endsOn = values.isPresent(5) ? Day(fieldBits: values.bits(5)) : nil
    person = values.isPresent(6) ? PersonReference(fieldBits: values.bits(6)) : nil
    sex = values.isPresent(7) ? Sex(fieldBits: values.bits(7)) : nil
    bornIn = values.isPresent(8) ? UInt32(fieldBits: values.bits(8)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: provider.fieldBits)
    if let value = team { values.set(2, bits: value.fieldBits) }
    values.set(3, bits: sentence.fieldBits)
    values.set(4, bits: location.fieldBits)
    if let value = endsOn { values.set(5, bits: value.fieldBits) }
    if let value = person { values.set(6, bits: value.fieldBits) }
    if let value = sex { values.set(7, bits: value.fieldBits) }
    if let value = bornIn { values.set(8, bits: value.fieldBits) }
  }
}

/// The sentence ends on another day.
public struct SentenceEndChanged: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Day on which the sentence ends.
  public var endsOn: Day

  /// The sentence ends on another day.
  public init(case: CaseReference, endsOn: Day) {
    self.case = `case`
    self.endsOn = endsOn
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    endsOn = Day(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: endsOn.fieldBits)
  }
}

/// Risk of serious harm was assessed.
public struct RiskAssessed: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Risk of serious harm (RoSH).
  public var rosh: RoSH

  /// Risk of serious harm was assessed.
  public init(case: CaseReference, rosh: RoSH) {
    self.case = `case`
    self.rosh = rosh
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    rosh = RoSH(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: rosh.fieldBits)
  }
}

/// Reoffending scores were computed.
public struct ReoffendingScored: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// RSR score in per cent; 999.99 where there is none.
  public var rsr: Hundredths?

  /// OGRS score in per cent.
  public var ogrs: UInt32?

  /// Reoffending scores were computed.
  public init(case: CaseReference, rsr: Hundredths? = nil, ogrs: UInt32? = nil) {
    self.case = `case`
    self.rsr = rsr
    self.ogrs = ogrs
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    rsr = values.isPresent(1) ? Hundredths(fieldBits: values.bits(1)) : nil
    ogrs = values.isPresent(2) ? UInt32(fieldBits: values.bits(2)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    if let value = rsr { values.set(1, bits: value.fieldBits) }
    if let value = ogrs { values.set(2, bits: value.fieldBits) }
  }
}

/// The tier was assessed.
public struct TierAssessed: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// The tier of a case: protect letter A to D, change level 0 to 3.
  public var tier: Tier

  /// The tier was assessed.
  public init(case: CaseReference, tier: Tier) {
    self.case = `case`
    self.tier = tier
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    tier = Tier(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: tier.fieldBits)
  }
}

/// The case was screened for MAPPA.
public struct MappaScreened: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// MAPPA level, 0 to 3.
  public var level: UInt32

  /// Category.
  public var category: UInt32?

  /// The case was screened for MAPPA.
  public init(case: CaseReference, level: UInt32, category: UInt32? = nil) {
    self.case = `case`
    self.level = level
    self.category = category
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    level = UInt32(fieldBits: values.bits(1))
    category = values.isPresent(2) ? UInt32(fieldBits: values.bits(2)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: level.fieldBits)
    if let value = category { values.set(2, bits: value.fieldBits) }
  }
}

/// The case is on a register.
public struct RegistrationAdded: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which register.
  public var register: Register

  /// Which record of the register; a case can be on one by several.
  public var registration: Reference<RegistrationKind>?

  /// The case is on a register.
  public init(
    case: CaseReference,
    register: Register,
    registration: Reference<RegistrationKind>? = nil
  ) {
    self.case = `case`
    self.register = register
    self.registration = registration
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    register = Register(fieldBits: values.bits(1))
    registration =
      values.isPresent(2)
      ? Reference<RegistrationKind>(fieldBits: values.bits(2)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: register.fieldBits)
    if let value = registration { values.set(2, bits: value.fieldBits) }
  }
}

/// The case is no longer on a register.
public struct RegistrationRemoved: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which register.
  public var register: Register

  /// Which record of the register; a case can be on one by several.
  public var registration: Reference<RegistrationKind>?

  /// The case is no longer on a register.
  public init(
    case: CaseReference,
    register: Register,
    registration: Reference<RegistrationKind>? = nil
  ) {
    self.case = `case`
    self.register = register
    self.registration = registration
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    register = Register(fieldBits: values.bits(1))
    registration =
      values.isPresent(2)
      ? Reference<RegistrationKind>(fieldBits: values.bits(2)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: register.fieldBits)
    if let value = registration { values.set(2, bits: value.fieldBits) }
  }
}

/// A responsible officer was given the case.
public struct CaseAllocated: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Staff code.
  public var staff: StaffReference

  /// Why a case was allocated.
  public var reason: AllocationReason

  /// A responsible officer was given the case.
  public init(case: CaseReference, staff: StaffReference, reason: AllocationReason) {
    self.case = `case`
    self.staff = staff
    self.reason = reason
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    staff = StaffReference(fieldBits: values.bits(1))
    reason = AllocationReason(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: staff.fieldBits)
    values.set(2, bits: reason.fieldBits)
  }
}

/// The case has no officer.
public struct CaseDeallocated: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// The case has no officer.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// A transfer to another provider is pending.
public struct TransferRequested: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  /// Team code.
  public var team: TeamReference?

  /// A transfer to another provider is pending.
  public init(case: CaseReference, provider: ProviderReference, team: TeamReference? = nil) {
    self.case = `case`
    self.provider = provider
    self.team = team
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
    team = values.isPresent(2) ? TeamReference(fieldBits: values.bits(2)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: provider.fieldBits)
    if let value = team { values.set(2, bits: value.fieldBits) }
  }
}

/// The case went to another provider.
public struct CaseTransferred: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  /// Team code.
  public var team: TeamReference?

  /// The case went to another provider.
  public init(case: CaseReference, provider: ProviderReference, team: TeamReference? = nil) {
    self.case = `case`
    self.provider = provider
    self.team = team
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
    team = values.isPresent(2) ? TeamReference(fieldBits: values.bits(2)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: provider.fieldBits)
    if let value = team { values.set(2, bits: value.fieldBits) }
  }
}

/// The pending transfer was refused.
public struct TransferRefused: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// The pending transfer was refused.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// The person is in custody.
public struct CustodyStarted: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Prison code.
  public var prison: PrisonReference?

  /// The person is in custody.
  public init(case: CaseReference, prison: PrisonReference? = nil) {
    self.case = `case`
    self.prison = prison
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    prison = values.isPresent(1) ? PrisonReference(fieldBits: values.bits(1)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    if let value = prison { values.set(1, bits: value.fieldBits) }
  }
}

/// The person was released on licence.
public struct CaseReleased: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// The person was released on licence.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// A prison offender manager is responsible (OMiC).
public struct CustodyHandedOver: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Prison code.
  public var prison: PrisonReference

  /// A prison offender manager is responsible (OMiC).
  public init(case: CaseReference, prison: PrisonReference) {
    self.case = `case`
    self.prison = prison
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    prison = PrisonReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: prison.fieldBits)
  }
}

/// The community offender manager is responsible again.
public struct CustodyHandedBack: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// The community offender manager is responsible again.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// A review was completed.
public struct ReviewCompleted: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// What was reviewed.
  public var kind: ReviewKind

  /// A review was completed.
  public init(case: CaseReference, kind: ReviewKind) {
    self.case = `case`
    self.kind = kind
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    kind = ReviewKind(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: kind.fieldBits)
  }
}

/// A contact took place or was missed.
public struct ContactRecorded: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// How a contact took place.
  public var mode: ContactMode

  /// What came of a contact.
  public var outcome: ContactOutcome

  /// A contact took place or was missed.
  public init(case: CaseReference, mode: ContactMode, outcome: ContactOutcome) {
    self.case = `case`
    self.mode = mode
    self.outcome = outcome
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    mode = ContactMode(fieldBits: values.bits(1))
    outcome = ContactOutcome(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: mode.fieldBits)
    values.set(2, bits: outcome.fieldBits)
  }
}

/// A warrant is outstanding.
public struct WarrantIssued: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// A warrant is outstanding.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// No warrant is outstanding any more.
public struct WarrantEnded: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// No warrant is outstanding any more.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// An ARMS assessment (active risk management system) was completed.
public struct ActiveRiskAssessed: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// An ARMS assessment (active risk management system) was completed.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// Breach proceedings began.
public struct BreachStarted: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Breach proceedings began.
  public init(case: CaseReference) {
    self.case = `case`
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
  }
}

/// Breach proceedings ended.
public struct BreachEnded: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// How a breach ended.
  public var outcome: BreachOutcome

  /// Breach proceedings ended.
  public init(case: CaseReference, outcome: BreachOutcome) {
    self.case = `case`
    self.outcome = outcome
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    outcome = BreachOutcome(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: outcome.fieldBits)
  }
}

/// The case is of this person.
public struct PersonLinked: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// NOMS number of the person.
  public var person: PersonReference

  /// The case is of this person.
  public init(case: CaseReference, person: PersonReference) {
    self.case = `case`
    self.person = person
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    person = PersonReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: person.fieldBits)
  }
}

/// The case was merged into another and is closed.
public struct CaseMerged: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// The case that remains.
  public var into: CaseReference

  /// The case was merged into another and is closed.
  public init(case: CaseReference, into: CaseReference) {
    self.case = `case`
    self.into = into
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    into = CaseReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: into.fieldBits)
  }
}

/// The case is closed.
public struct CaseClosed: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Why a case was closed.
  public var reason: ClosingReason

  /// The case is closed.
  public init(case: CaseReference, reason: ClosingReason) {
    self.case = `case`
    self.reason = reason
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    reason = ClosingReason(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: reason.fieldBits)
  }
}
