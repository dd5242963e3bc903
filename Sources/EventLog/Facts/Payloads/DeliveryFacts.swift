// Courts, victims, premises, quality and funds.

/// A court asked for a report.
public struct CourtReportRequested: FactPayload {
  /// Which court report.
  public var report: Reference<ReportReferenceKind>

  /// Provider code.
  public var provider: ProviderReference

  /// Day on which it is due.
  public var due: Day

  /// Case reference number (CRN).
  public var `case`: CaseReference?

  static let kind = FactKind.courtReportRequested
  static let fields = [
    Field("report", .reference(.report)),
    Field("provider", .reference(.provider)),
    Field("due", .day),
    Field("case", .reference(.`case`), isOptional: true),
  ]

  init(_ values: FieldValues) {
    report = values[0]
    provider = values[1]
    due = values[2]
    self.case = values[ifAny: 3]
  }

  func write(to values: inout FieldValues) {
    values[0] = report
    values[1] = provider
    values[2] = due
    values[ifAny: 3] = self.case
  }
}

/// An enquiry was made for a report.
public struct EnquiryMade: FactPayload {
  /// Which court report.
  public var report: Reference<ReportReferenceKind>

  /// Who was asked.
  public var to: EnquiryRecipient

  static let kind = FactKind.enquiryMade
  static let fields = [
    Field("report", .reference(.report)),
    Field("to", .enumeration(EnquiryRecipient.spellings)),
  ]

  init(_ values: FieldValues) {
    report = values[0]
    to = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = report
    values[1] = to
  }
}

/// A court report was completed.
public struct CourtReportCompleted: FactPayload {
  /// Which court report.
  public var report: Reference<ReportReferenceKind>

  /// Provider code.
  public var provider: ProviderReference

  /// Kind.
  public var kind: ReportKind

  /// Case reference number (CRN).
  public var `case`: CaseReference?

  /// Staff code.
  public var staff: StaffReference?

  static let kind = FactKind.courtReportCompleted
  static let fields = [
    Field("report", .reference(.report)),
    Field("provider", .reference(.provider)),
    Field("kind", .enumeration(ReportKind.spellings)),
    Field("case", .reference(.`case`), isOptional: true),
    Field("staff", .reference(.staff), isOptional: true),
  ]

  init(_ values: FieldValues) {
    report = values[0]
    provider = values[1]
    kind = values[2]
    self.case = values[ifAny: 3]
    staff = values[ifAny: 4]
  }

  func write(to values: inout FieldValues) {
    values[0] = report
    values[1] = provider
    values[2] = kind
    values[ifAny: 3] = self.case
    values[ifAny: 4] = staff
  }
}

/// A parole report was completed.
public struct ParoleReportCompleted: FactPayload {
  /// Which report.
  public var report: Reference<ReportReferenceKind>

  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Staff code.
  public var staff: StaffReference

  static let kind = FactKind.paroleReportCompleted
  static let fields = [
    Field("report", .reference(.report)),
    Field("case", .reference(.`case`)),
    Field("staff", .reference(.staff)),
  ]

  init(_ values: FieldValues) {
    report = values[0]
    self.case = values[1]
    staff = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = report
    values[1] = self.case
    values[2] = staff
  }
}

/// The court decided which organisation supervises.
public struct AllocationDecided: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  static let kind = FactKind.allocationDecided
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("provider", .reference(.provider)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    provider = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = provider
  }
}

/// A victim contact was opened.
public struct VictimContactOpened: FactPayload {
  /// Reference of the victim contact.
  public var victim: Reference<VictimKind>

  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Staff code.
  public var staff: StaffReference

  static let kind = FactKind.victimContactOpened
  static let fields = [
    Field("victim", .reference(.victim)),
    Field("case", .reference(.`case`)),
    Field("staff", .reference(.staff)),
  ]

  init(_ values: FieldValues) {
    victim = values[0]
    self.case = values[1]
    staff = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = victim
    values[1] = self.case
    values[2] = staff
  }
}

/// A victim contact went to another liaison officer.
public struct VictimContactReassigned: FactPayload {
  /// Reference of the victim contact.
  public var victim: Reference<VictimKind>

  /// Staff code.
  public var staff: StaffReference

  static let kind = FactKind.victimContactReassigned
  static let fields = [
    Field("victim", .reference(.victim)),
    Field("staff", .reference(.staff)),
  ]

  init(_ values: FieldValues) {
    victim = values[0]
    staff = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = victim
    values[1] = staff
  }
}

/// A victim contact was closed.
public struct VictimContactClosed: FactPayload {
  /// Reference of the victim contact.
  public var victim: Reference<VictimKind>

  static let kind = FactKind.victimContactClosed
  static let fields = [
    Field("victim", .reference(.victim))
  ]

  init(_ values: FieldValues) {
    victim = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = victim
  }
}

/// A person entered approved premises.
public struct PremisesEntered: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which approved premises.
  public var premises: Reference<PremisesKind>

  static let kind = FactKind.premisesEntered
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("premises", .reference(.premises)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    premises = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = premises
  }
}

/// A person left approved premises.
public struct PremisesLeft: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which approved premises.
  public var premises: Reference<PremisesKind>

  static let kind = FactKind.premisesLeft
  static let fields = [
    Field("case", .reference(.`case`)),
    Field("premises", .reference(.premises)),
  ]

  init(_ values: FieldValues) {
    self.case = values[0]
    premises = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = self.case
    values[1] = premises
  }
}

/// A serious further offence was notified.
public struct SeriousFurtherOffenceNotified: FactPayload {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  static let kind = FactKind.seriousFurtherOffenceNotified
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

/// An inspection was published.
public struct InspectionPublished: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference?

  /// Standard.
  public var standard: Reference<StandardKind>

  /// Rating.
  public var rating: InspectionRating

  /// Score in per cent.
  public var percent: Hundredths?

  static let kind = FactKind.inspectionPublished
  static let fields = [
    Field("provider", .reference(.provider)),
    Field("unit", .reference(.unit), isOptional: true),
    Field("standard", .reference(.standard)),
    Field("rating", .enumeration(InspectionRating.spellings)),
    Field("percent", .number(0...10_000), isOptional: true),
  ]

  init(_ values: FieldValues) {
    provider = values[0]
    unit = values[ifAny: 1]
    standard = values[2]
    rating = values[3]
    percent = values[ifAny: 4]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
    values[ifAny: 1] = unit
    values[2] = standard
    values[3] = rating
    values[ifAny: 4] = percent
  }
}

/// The Prioritisation Framework status of a PDU was set.
public struct PrioritisationStatusSet: FactPayload {
  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// Status.
  public var status: PrioritisationStatus

  static let kind = FactKind.prioritisationStatusSet
  static let fields = [
    Field("pdu", .reference(.unit)),
    Field("status", .enumeration(PrioritisationStatus.spellings)),
  ]

  init(_ values: FieldValues) {
    pdu = values[0]
    status = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = pdu
    values[1] = status
  }
}

/// The planned caseload of a PDU after unification.
public struct CaseloadForecast: FactPayload {
  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// Number of cases.
  public var cases: Hundredths

  static let kind = FactKind.caseloadForecast
  static let fields = [
    Field("pdu", .reference(.unit)),
    Field("cases", .number(0...Hundredths.fieldMaximum)),
  ]

  init(_ values: FieldValues) {
    pdu = values[0]
    cases = values[1]
  }

  func write(to values: inout FieldValues) {
    values[0] = pdu
    values[1] = cases
  }
}

/// What the source itself counts at the end of the day: a control total.
public struct CountStated: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  /// What is counted.
  public var of: CountedKind

  /// How many there are.
  public var count: UInt32

  /// Only those of this unit.
  public var unit: UnitReference?

  /// Only those of this team.
  public var team: TeamReference?

  /// Only those of this member of staff.
  public var staff: StaffReference?

  static let kind = FactKind.countStated
  static let fields = [
    Field("provider", .reference(.provider)),
    Field("of", .enumeration(CountedKind.spellings)),
    Field("count", .integer(0...999_999_999)),
    Field("unit", .reference(.unit), isOptional: true),
    Field("team", .reference(.team), isOptional: true),
    Field("staff", .reference(.staff), isOptional: true),
  ]

  init(_ values: FieldValues) {
    provider = values[0]
    of = values[1]
    count = values[2]
    unit = values[ifAny: 3]
    team = values[ifAny: 4]
    staff = values[ifAny: 5]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
    values[1] = of
    values[2] = count
    values[ifAny: 3] = unit
    values[ifAny: 4] = team
    values[ifAny: 5] = staff
  }
}

/// The record is to hold this provider's facts; without them it is not complete.
public struct ProviderExpected: FactPayload {
  /// Provider code.
  public var provider: ProviderReference

  static let kind = FactKind.providerExpected
  static let fields = [
    Field("provider", .reference(.provider))
  ]

  init(_ values: FieldValues) {
    provider = values[0]
  }

  func write(to values: inout FieldValues) {
    values[0] = provider
  }
}

/// How many areas were planned.
public struct StructureAnnounced: FactPayload {
  /// Number of regions.
  public var regions: UInt32

  /// A remark.
  public var note: TextReference?

  static let kind = FactKind.structureAnnounced
  static let fields = [
    Field("regions", .integer(0...999_999_999)),
    Field("note", .reference(.text), isOptional: true),
  ]

  init(_ values: FieldValues) {
    regions = values[0]
    note = values[ifAny: 1]
  }

  func write(to values: inout FieldValues) {
    values[0] = regions
    values[ifAny: 1] = note
  }
}

/// A PDU works to a standard.
public struct ProcessAdopted: FactPayload {
  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// Which process.
  public var process: Process

  /// Standard.
  public var standard: ProcessStandard

  static let kind = FactKind.processAdopted
  static let fields = [
    Field("pdu", .reference(.unit)),
    Field("process", .enumeration(Process.spellings)),
    Field("standard", .enumeration(ProcessStandard.spellings)),
  ]

  init(_ values: FieldValues) {
    pdu = values[0]
    process = values[1]
    standard = values[2]
  }

  func write(to values: inout FieldValues) {
    values[0] = pdu
    values[1] = process
    values[2] = standard
  }
}

/// Money was committed.
public struct FundCommitted: FactPayload {
  /// Letter of the region.
  public var region: RegionCode

  /// Which fund.
  public var fund: Fund

  /// Amount in pence.
  public var pence: Hundredths

  /// Who supplies the service.
  public var supplier: TextReference

  static let kind = FactKind.fundCommitted
  static let fields = [
    Field("region", .enumeration(RegionCode.spellings)),
    Field("fund", .enumeration(Fund.spellings)),
    Field("pence", .number(0...99_999_999_999_999)),
    Field("supplier", .reference(.text)),
  ]

  init(_ values: FieldValues) {
    region = values[0]
    fund = values[1]
    pence = values[2]
    supplier = values[3]
  }

  func write(to values: inout FieldValues) {
    values[0] = region
    values[1] = fund
    values[2] = pence
    values[3] = supplier
  }
}
