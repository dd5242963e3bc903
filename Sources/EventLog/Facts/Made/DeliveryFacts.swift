// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

// Courts, victims, premises, quality and funds.

/// A court asked for a report.
public struct CourtReportRequested: Equatable, Sendable, BitwiseCopyable {
  /// Which court report.
  public var report: Reference<ReportReferenceKind>

  /// Provider code.
  public var provider: ProviderReference

  /// Day on which it is due.
  public var due: Day

  /// Case reference number (CRN).
  public var `case`: CaseReference?

  /// A court asked for a report.
  public init(
    report: Reference<ReportReferenceKind>,
    provider: ProviderReference,
    due: Day,
    case: CaseReference? = nil
  ) {
    self.report = report
    self.provider = provider
    self.due = due
    self.case = `case`
  }

  init(_ values: FieldValues) {
    report = Reference<ReportReferenceKind>(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
    due = Day(fieldBits: values.bits(2))
    self.case = values.isPresent(3) ? CaseReference(fieldBits: values.bits(3)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: report.fieldBits)
    values.set(1, bits: provider.fieldBits)
    values.set(2, bits: due.fieldBits)
    if let value = self.case { values.set(3, bits: value.fieldBits) }
  }
}

/// An enquiry was made for a report.
public struct EnquiryMade: Equatable, Sendable, BitwiseCopyable {
  /// Which court report.
  public var report: Reference<ReportReferenceKind>

  /// Who was asked for a court report.
  public var to: EnquiryRecipient

  /// An enquiry was made for a report.
  public init(report: Reference<ReportReferenceKind>, to: EnquiryRecipient) {
    self.report = report
    self.to = to
  }

  init(_ values: FieldValues) {
    report = Reference<ReportReferenceKind>(fieldBits: values.bits(0))
    to = EnquiryRecipient(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: report.fieldBits)
    values.set(1, bits: to.fieldBits)
  }
}

/// A court report was completed.
public struct CourtReportCompleted: Equatable, Sendable, BitwiseCopyable {
  /// Which court report.
  public var report: Reference<ReportReferenceKind>

  /// Provider code.
  public var provider: ProviderReference

  /// The kind of a court report.
  public var kind: ReportKind

  /// Case reference number (CRN).
  public var `case`: CaseReference?

  /// Staff code.
  public var staff: StaffReference?

  /// A court report was completed.
  public init(
    report: Reference<ReportReferenceKind>,
    provider: ProviderReference,
    kind: ReportKind,
    case: CaseReference? = nil,
    staff: StaffReference? = nil
  ) {
    self.report = report
    self.provider = provider
    self.kind = kind
    self.case = `case`
    self.staff = staff
  }

  init(_ values: FieldValues) {
    report = Reference<ReportReferenceKind>(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
    kind = ReportKind(fieldBits: values.bits(2))
    self.case = values.isPresent(3) ? CaseReference(fieldBits: values.bits(3)) : nil
    staff = values.isPresent(4) ? StaffReference(fieldBits: values.bits(4)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: report.fieldBits)
    values.set(1, bits: provider.fieldBits)
    values.set(2, bits: kind.fieldBits)
    if let value = self.case { values.set(3, bits: value.fieldBits) }
    if let value = staff { values.set(4, bits: value.fieldBits) }
  }
}

/// A parole report was completed.
public struct ParoleReportCompleted: Equatable, Sendable, BitwiseCopyable {
  /// Which report.
  public var report: Reference<ReportReferenceKind>

  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Staff code.
  public var staff: StaffReference

  /// A parole report was completed.
  public init(report: Reference<ReportReferenceKind>, case: CaseReference, staff: StaffReference) {
    self.report = report
    self.case = `case`
    self.staff = staff
  }

  init(_ values: FieldValues) {
    report = Reference<ReportReferenceKind>(fieldBits: values.bits(0))
    self.case = CaseReference(fieldBits: values.bits(1))
    staff = StaffReference(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: report.fieldBits)
    values.set(1, bits: self.case.fieldBits)
    values.set(2, bits: staff.fieldBits)
  }
}

/// The court decided which organisation supervises.
public struct AllocationDecided: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Provider code.
  public var provider: ProviderReference

  /// The court decided which organisation supervises.
  public init(case: CaseReference, provider: ProviderReference) {
    self.case = `case`
    self.provider = provider
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    provider = ProviderReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: provider.fieldBits)
  }
}

/// A victim contact was opened.
public struct VictimContactOpened: Equatable, Sendable, BitwiseCopyable {
  /// Reference of the victim contact.
  public var victim: Reference<VictimKind>

  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Staff code.
  public var staff: StaffReference

  /// A victim contact was opened.
  public init(victim: Reference<VictimKind>, case: CaseReference, staff: StaffReference) {
    self.victim = victim
    self.case = `case`
    self.staff = staff
  }

  init(_ values: FieldValues) {
    victim = Reference<VictimKind>(fieldBits: values.bits(0))
    self.case = CaseReference(fieldBits: values.bits(1))
    staff = StaffReference(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: victim.fieldBits)
    values.set(1, bits: self.case.fieldBits)
    values.set(2, bits: staff.fieldBits)
  }
}

/// A victim contact went to another liaison officer.
public struct VictimContactReassigned: Equatable, Sendable, BitwiseCopyable {
  /// Reference of the victim contact.
  public var victim: Reference<VictimKind>

  /// Staff code.
  public var staff: StaffReference

  /// A victim contact went to another liaison officer.
  public init(victim: Reference<VictimKind>, staff: StaffReference) {
    self.victim = victim
    self.staff = staff
  }

  init(_ values: FieldValues) {
    victim = Reference<VictimKind>(fieldBits: values.bits(0))
    staff = StaffReference(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: victim.fieldBits)
    values.set(1, bits: staff.fieldBits)
  }
}

/// A victim contact was closed.
public struct VictimContactClosed: Equatable, Sendable, BitwiseCopyable {
  /// Reference of the victim contact.
  public var victim: Reference<VictimKind>

  /// A victim contact was closed.
  public init(victim: Reference<VictimKind>) {
    self.victim = victim
  }

  init(_ values: FieldValues) {
    victim = Reference<VictimKind>(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: victim.fieldBits)
  }
}

/// A person entered approved premises.
public struct PremisesEntered: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which approved premises.
  public var premises: Reference<PremisesKind>

  /// A person entered approved premises.
  public init(case: CaseReference, premises: Reference<PremisesKind>) {
    self.case = `case`
    self.premises = premises
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    premises = Reference<PremisesKind>(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: premises.fieldBits)
  }
}

/// A person left approved premises.
public struct PremisesLeft: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// Which approved premises.
  public var premises: Reference<PremisesKind>

  /// A person left approved premises.
  public init(case: CaseReference, premises: Reference<PremisesKind>) {
    self.case = `case`
    self.premises = premises
  }

  init(_ values: FieldValues) {
    self.case = CaseReference(fieldBits: values.bits(0))
    premises = Reference<PremisesKind>(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: self.case.fieldBits)
    values.set(1, bits: premises.fieldBits)
  }
}

/// A serious further offence was notified.
public struct SeriousFurtherOffenceNotified: Equatable, Sendable, BitwiseCopyable {
  /// Case reference number (CRN).
  public var `case`: CaseReference

  /// A serious further offence was notified.
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

/// An inspection was published.
public struct InspectionPublished: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// Unit code (LDU or PDU), unique together with its provider.
  public var unit: UnitReference?

  /// Standard.
  public var standard: Reference<StandardKind>

  /// A rating by HM Inspectorate of Probation.
  public var rating: InspectionRating

  /// Score in per cent.
  public var percent: Hundredths?

  /// An inspection was published.
  public init(
    provider: ProviderReference,
    unit: UnitReference? = nil,
    standard: Reference<StandardKind>,
    rating: InspectionRating,
    percent: Hundredths? = nil
  ) {
    self.provider = provider
    self.unit = unit
    self.standard = standard
    self.rating = rating
    self.percent = percent
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
    unit = values.isPresent(1) ? UnitReference(fieldBits: values.bits(1)) : nil
    standard = Reference<StandardKind>(fieldBits: values.bits(2))
    rating = InspectionRating(fieldBits: values.bits(3))
    percent = values.isPresent(4) ? Hundredths(fieldBits: values.bits(4)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
    if let value = unit { values.set(1, bits: value.fieldBits) }
    values.set(2, bits: standard.fieldBits)
    values.set(3, bits: rating.fieldBits)
    if let value = percent { values.set(4, bits: value.fieldBits) }
  }
}

/// The Prioritisation Framework status of a PDU was set.
public struct PrioritisationStatusSet: Equatable, Sendable, BitwiseCopyable {
  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// A status of the Prioritisation Framework.
  public var status: PrioritisationStatus

  /// The Prioritisation Framework status of a PDU was set.
  public init(pdu: UnitReference, status: PrioritisationStatus) {
    self.pdu = pdu
    self.status = status
  }

  init(_ values: FieldValues) {
    pdu = UnitReference(fieldBits: values.bits(0))
    status = PrioritisationStatus(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: pdu.fieldBits)
    values.set(1, bits: status.fieldBits)
  }
}

/// The planned caseload of a PDU after unification.
public struct CaseloadForecast: Equatable, Sendable, BitwiseCopyable {
  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// Number of cases.
  public var cases: Hundredths

  /// The planned caseload of a PDU after unification.
  public init(pdu: UnitReference, cases: Hundredths) {
    self.pdu = pdu
    self.cases = cases
  }

  init(_ values: FieldValues) {
    pdu = UnitReference(fieldBits: values.bits(0))
    cases = Hundredths(fieldBits: values.bits(1))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: pdu.fieldBits)
    values.set(1, bits: cases.fieldBits)
  }
}

/// What the source itself counts at the end of the day: a control total.
public struct CountStated: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// What a source counts, to be compared with what the record holds.
  public var of: CountedKind

  /// How many there are.
  public var count: UInt32

  /// Only those of this unit.
  public var unit: UnitReference?

  /// Only those of this team.
  public var team: TeamReference?

  /// Only those of this member of staff.
  public var staff: StaffReference?

  /// What the source itself counts at the end of the day: a control total.
  public init(
    provider: ProviderReference,
    of: CountedKind,
    count: UInt32,
    unit: UnitReference? = nil,
    team: TeamReference? = nil,
    staff: StaffReference? = nil
  ) {
    self.provider = provider
    self.of = of
    self.count = count
    self.unit = unit
    self.team = team
    self.staff = staff
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
    of = CountedKind(fieldBits: values.bits(1))
    count = UInt32(fieldBits: values.bits(2))
    unit = values.isPresent(3) ? UnitReference(fieldBits: values.bits(3)) : nil
    team = values.isPresent(4) ? TeamReference(fieldBits: values.bits(4)) : nil
    staff = values.isPresent(5) ? StaffReference(fieldBits: values.bits(5)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
    values.set(1, bits: of.fieldBits)
    values.set(2, bits: count.fieldBits)
    if let value = unit { values.set(3, bits: value.fieldBits) }
    if let value = team { values.set(4, bits: value.fieldBits) }
    if let value = staff { values.set(5, bits: value.fieldBits) }
  }
}

/// The record is to hold this provider's facts; without them it is not complete.
public struct ProviderExpected: Equatable, Sendable, BitwiseCopyable {
  /// Provider code.
  public var provider: ProviderReference

  /// The record is to hold this provider's facts; without them it is not complete.
  public init(provider: ProviderReference) {
    self.provider = provider
  }

  init(_ values: FieldValues) {
    provider = ProviderReference(fieldBits: values.bits(0))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: provider.fieldBits)
  }
}

/// How many areas were planned.
public struct StructureAnnounced: Equatable, Sendable, BitwiseCopyable {
  /// Number of regions.
  public var regions: UInt32

  /// A remark.
  public var note: TextReference?

  /// How many areas were planned.
  public init(regions: UInt32, note: TextReference? = nil) {
    self.regions = regions
    self.note = note
  }

  init(_ values: FieldValues) {
    regions = UInt32(fieldBits: values.bits(0))
    note = values.isPresent(1) ? TextReference(fieldBits: values.bits(1)) : nil
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: regions.fieldBits)
    if let value = note { values.set(1, bits: value.fieldBits) }
  }
}

/// A PDU works to a standard.
public struct ProcessAdopted: Equatable, Sendable, BitwiseCopyable {
  /// Code of a probation delivery unit.
  public var pdu: UnitReference

  /// A process that is harmonised.
  public var process: Process

  /// Whether a process is still done the legacy way.
  public var standard: ProcessStandard

  /// A PDU works to a standard.
  public init(pdu: UnitReference, process: Process, standard: ProcessStandard) {
    self.pdu = pdu
    self.process = process
    self.standard = standard
  }

  init(_ values: FieldValues) {
    pdu = UnitReference(fieldBits: values.bits(0))
    process = Process(fieldBits: values.bits(1))
    standard = ProcessStandard(fieldBits: values.bits(2))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: pdu.fieldBits)
    values.set(1, bits: process.fieldBits)
    values.set(2, bits: standard.fieldBits)
  }
}

/// Money was committed.
public struct FundCommitted: Equatable, Sendable, BitwiseCopyable {
  /// Letter of the region.
  public var region: RegionCode

  /// A fund that pays for services.
  public var fund: Fund

  /// Amount in pence.
  public var pence: Hundredths

  /// Who supplies the service.
  public var supplier: TextReference

  /// Money was committed.
  public init(region: RegionCode, fund: Fund, pence: Hundredths, supplier: TextReference) {
    self.region = region
    self.fund = fund
    self.pence = pence
    self.supplier = supplier
  }

  init(_ values: FieldValues) {
    region = RegionCode(fieldBits: values.bits(0))
    fund = Fund(fieldBits: values.bits(1))
    pence = Hundredths(fieldBits: values.bits(2))
    supplier = TextReference(fieldBits: values.bits(3))
  }

  func write(to values: inout FieldValues) {
    values.set(0, bits: region.fieldBits)
    values.set(1, bits: fund.fieldBits)
    values.set(2, bits: pence.fieldBits)
    values.set(3, bits: supplier.fieldBits)
  }
}
