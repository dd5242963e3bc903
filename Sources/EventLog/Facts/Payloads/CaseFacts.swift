// Cases: the people on probation, by case reference number.

/// A case is opened, or opened again.
public struct CaseRegistered: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  /// Team code.
  public var team: TeamReference?

  /// Sentence.
  public var sentence: Sentence

  /// Where the sentence is served.
  public var location: Location

  /// Day on which the sentence ends.
  public var endsOn: Day?

  /// NOMS number of the person.
  public var person: PersonReference?

  /// Sex.
  public var sex: Sex?

  /// Year of birth.
  public var bornIn: UInt32?

  static let kind = FactKind.caseRegistered
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("provider", .reference(.provider)),
    Field("team", .reference(.team), isOptional: true),
    Field("sentence", .enumeration(Sentence.spellings)),
    Field("location", .enumeration(Location.spellings)),
    Field("endsOn", .day, isOptional: true),
    Field("person", .reference(.person), isOptional: true),
    Field("sex", .enumeration(Sex.spellings), isOptional: true),
    Field("bornIn", .integer(1_900...2_100), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    provider = values[1]
    team = values[ifAny: 2]
    sentence = values[3]
    location = values[4]
    endsOn = values[ifAny: 5]
    person = values[ifAny: 6]
    sex = values[ifAny: 7]
    bornIn = values[ifAny: 8]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = provider
    values[ifAny: 2] = team
    values[3] = sentence
    values[4] = location
    values[ifAny: 5] = endsOn
    values[ifAny: 6] = person
    values[ifAny: 7] = sex
    values[ifAny: 8] = bornIn
  }
}

/// The sentence ends on another day.
public struct SentenceEndChanged: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Day on which the sentence ends.
  public var endsOn: Day

  static let kind = FactKind.sentenceEndChanged
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("endsOn", .day),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    endsOn = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = endsOn
  }
}

/// Risk of serious harm was assessed.
public struct RiskAssessed: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Risk of serious harm.
  public var rosh: RoSH

  static let kind = FactKind.riskAssessed
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("rosh", .enumeration(RoSH.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    rosh = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = rosh
  }
}

/// Reoffending scores were computed.
public struct ReoffendingScored: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Risk of serious recidivism score, in hundredths of a per cent; 99999 means not scored.
  public var rsr: Hundredths?

  /// OGRS score in per cent.
  public var ogrs: UInt32?

  static let kind = FactKind.reoffendingScored
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("rsr", .number(0...99_999), isOptional: true),
    Field("ogrs", .integer(0...100), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    rsr = values[ifAny: 1]
    ogrs = values[ifAny: 2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[ifAny: 1] = rsr
    values[ifAny: 2] = ogrs
  }
}

/// The tier was assessed.
public struct TierAssessed: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Tier.
  public var tier: Tier

  static let kind = FactKind.tierAssessed
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("tier", .enumeration(Tier.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    tier = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = tier
  }
}

/// The case was screened for MAPPA.
public struct MappaScreened: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// MAPPA level, 0 to 3.
  public var level: UInt32

  /// Category.
  public var category: UInt32?

  static let kind = FactKind.mappaScreened
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("level", .integer(0...3)),
    Field("category", .integer(1...4), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    level = values[1]
    category = values[ifAny: 2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = level
    values[ifAny: 2] = category
  }
}

/// The case is on a register.
public struct RegistrationAdded: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which register.
  public var register: Register

  /// Which record of the register; a case can be on one by several.
  public var registration: Reference<RegistrationKind>?

  static let kind = FactKind.registrationAdded
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("register", .enumeration(Register.spellings)),
    Field("registration", .reference(.registration), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    register = values[1]
    registration = values[ifAny: 2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = register
    values[ifAny: 2] = registration
  }
}

/// The case is no longer on a register.
public struct RegistrationRemoved: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which register.
  public var register: Register

  /// Which record of the register; a case can be on one by several.
  public var registration: Reference<RegistrationKind>?

  static let kind = FactKind.registrationRemoved
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("register", .enumeration(Register.spellings)),
    Field("registration", .reference(.registration), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    register = values[1]
    registration = values[ifAny: 2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = register
    values[ifAny: 2] = registration
  }
}

/// A responsible officer was given the case.
public struct CaseAllocated: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Staff code.
  public var staff: StaffReference

  /// Why.
  public var reason: AllocationReason

  static let kind = FactKind.caseAllocated
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("staff", .reference(.staff)),
    Field("reason", .enumeration(AllocationReason.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    staff = values[1]
    reason = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = staff
    values[2] = reason
  }
}

/// The case has no officer.
public struct CaseDeallocated: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.caseDeallocated
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// A transfer to another provider is pending.
public struct TransferRequested: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  /// Team code.
  public var team: TeamReference?

  static let kind = FactKind.transferRequested
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("provider", .reference(.provider)),
    Field("team", .reference(.team), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    provider = values[1]
    team = values[ifAny: 2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = provider
    values[ifAny: 2] = team
  }
}

/// The case went to another provider.
public struct CaseTransferred: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  /// Team code.
  public var team: TeamReference?

  static let kind = FactKind.caseTransferred
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("provider", .reference(.provider)),
    Field("team", .reference(.team), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    provider = values[1]
    team = values[ifAny: 2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = provider
    values[ifAny: 2] = team
  }
}

/// The pending transfer was refused.
public struct TransferRefused: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.transferRefused
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// The person is in custody.
public struct CustodyStarted: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Prison code.
  public var prison: PrisonReference?

  static let kind = FactKind.custodyStarted
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("prison", .reference(.prison), isOptional: true),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    prison = values[ifAny: 1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[ifAny: 1] = prison
  }
}

/// The person was released on licence.
public struct CaseReleased: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.caseReleased
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// A prison offender manager is responsible (OMiC).
public struct CustodyHandedOver: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Prison code.
  public var prison: PrisonReference

  static let kind = FactKind.custodyHandedOver
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("prison", .reference(.prison)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    prison = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = prison
  }
}

/// The community offender manager is responsible again.
public struct CustodyHandedBack: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.custodyHandedBack
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// A review was completed.
public struct ReviewCompleted: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Kind.
  public var kind: ReviewKind

  static let kind = FactKind.reviewCompleted
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("kind", .enumeration(ReviewKind.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    kind = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = kind
  }
}

/// A contact took place or was missed.
public struct ContactRecorded: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// How the contact took place.
  public var mode: ContactMode

  /// Outcome.
  public var outcome: ContactOutcome

  static let kind = FactKind.contactRecorded
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("mode", .enumeration(ContactMode.spellings)),
    Field("outcome", .enumeration(ContactOutcome.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    mode = values[1]
    outcome = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = mode
    values[2] = outcome
  }
}

/// A warrant is outstanding.
public struct WarrantIssued: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.warrantIssued
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// No warrant is outstanding any more.
public struct WarrantEnded: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.warrantEnded
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// An ARMS assessment (active risk management system) was completed.
public struct ActiveRiskAssessed: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.activeRiskAssessed
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// Breach proceedings began.
public struct BreachStarted: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.breachStarted
  static let fields = [
    Field("case", .reference(.`case`))
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
  }
}

/// Breach proceedings ended.
public struct BreachEnded: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Outcome.
  public var outcome: BreachOutcome

  static let kind = FactKind.breachEnded
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("outcome", .enumeration(BreachOutcome.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    outcome = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = outcome
  }
}

/// The case is of this person.
public struct PersonLinked: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// NOMS number of the person.
  public var person: PersonReference

  static let kind = FactKind.personLinked
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("person", .reference(.person)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    person = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = person
  }
}

/// The case was merged into another and is closed.
public struct CaseMerged: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// The case that remains.
  public var into: CaseReference

  static let kind = FactKind.caseMerged
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("into", .reference(.`case`)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    into = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = into
  }
}

/// The case is closed.
public struct CaseClosed: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Why.
  public var reason: ClosingReason

  static let kind = FactKind.caseClosed
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("reason", .enumeration(ClosingReason.spellings)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    reason = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = reason
  }
}
