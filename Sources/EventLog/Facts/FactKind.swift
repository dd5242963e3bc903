/// The type of an event, in the order of the event contract.
public enum FactKind: UInt8, Enumeration {
  case providerRegistered
  case providerClosed
  case unitRegistered
  case teamRegistered
  case teamMoved
  case teamClosed
  case postsEstablished
  case mappingDeclared
  case staffRegistered
  case staffMoved
  case staffRegraded
  case staffHoursChanged
  case reductionStarted
  case reductionEnded
  case absenceStarted
  case absenceEnded
  case trainingCompleted
  case qualificationExpected
  case staffLinked
  case staffLeft
  case caseRegistered
  case sentenceEndChanged
  case riskAssessed
  case reoffendingScored
  case tierAssessed
  case mappaScreened
  case registrationAdded
  case registrationRemoved
  case caseAllocated
  case caseDeallocated
  case transferRequested
  case caseTransferred
  case transferRefused
  case custodyStarted
  case caseReleased
  case custodyHandedOver
  case custodyHandedBack
  case reviewCompleted
  case contactRecorded
  case warrantIssued
  case warrantEnded
  case activeRiskAssessed
  case breachStarted
  case breachEnded
  case personLinked
  case caseMerged
  case caseClosed
  case requirementImposed
  case unpaidWorkCredited
  case programmeChecked
  case requirementStarted
  case requirementEnded
  case serviceReferred
  case serviceEnded
  case courtReportRequested
  case enquiryMade
  case courtReportCompleted
  case paroleReportCompleted
  case allocationDecided
  case victimContactOpened
  case victimContactReassigned
  case victimContactClosed
  case premisesEntered
  case premisesLeft
  case seriousFurtherOffenceNotified
  case inspectionPublished
  case prioritisationStatusSet
  case caseloadForecast
  case countStated
  case providerExpected
  case structureAnnounced
  case processAdopted
  case fundCommitted
  case phaseScheduled
  case teamAdopted
  case staffAdopted
  case caseAdopted
  case findingAccepted
  case eventRetracted
  case tagPlaced

  /// The names of the event contract, in the order of the cases.
  public static let spellings = [
    "ProviderRegistered",
    "ProviderClosed",
    "UnitRegistered",
    "TeamRegistered",
    "TeamMoved",
    "TeamClosed",
    "PostsEstablished",
    "MappingDeclared",
    "StaffRegistered",
    "StaffMoved",
    "StaffRegraded",
    "StaffHoursChanged",
    "ReductionStarted",
    "ReductionEnded",
    "AbsenceStarted",
    "AbsenceEnded",
    "TrainingCompleted",
    "QualificationExpected",
    "StaffLinked",
    "StaffLeft",
    "CaseRegistered",
    "SentenceEndChanged",
    "RiskAssessed",
    "ReoffendingScored",
    "TierAssessed",
    "MappaScreened",
    "RegistrationAdded",
    "RegistrationRemoved",
    "CaseAllocated",
    "CaseDeallocated",
    "TransferRequested",
    "CaseTransferred",
    "TransferRefused",
    "CustodyStarted",
    "CaseReleased",
    "CustodyHandedOver",
    "CustodyHandedBack",
    "ReviewCompleted",
    "ContactRecorded",
    "WarrantIssued",
    "WarrantEnded",
    "ActiveRiskAssessed",
    "BreachStarted",
    "BreachEnded",
    "PersonLinked",
    "CaseMerged",
    "CaseClosed",
    "RequirementImposed",
    "UnpaidWorkCredited",
    "ProgrammeChecked",
    "RequirementStarted",
    "RequirementEnded",
    "ServiceReferred",
    "ServiceEnded",
    "CourtReportRequested",
    "EnquiryMade",
    "CourtReportCompleted",
    "ParoleReportCompleted",
    "AllocationDecided",
    "VictimContactOpened",
    "VictimContactReassigned",
    "VictimContactClosed",
    "PremisesEntered",
    "PremisesLeft",
    "SeriousFurtherOffenceNotified",
    "InspectionPublished",
    "PrioritisationStatusSet",
    "CaseloadForecast",
    "CountStated",
    "ProviderExpected",
    "StructureAnnounced",
    "ProcessAdopted",
    "FundCommitted",
    "PhaseScheduled",
    "TeamAdopted",
    "StaffAdopted",
    "CaseAdopted",
    "FindingAccepted",
    "EventRetracted",
    "TagPlaced",
  ]

  /// Whether the fact is about the record and not about the world.
  ///
  /// Such a fact counts whatever its `effectiveOn`, from its `recordedAt` and position on.
  public var isAdministrative: Bool {
    switch self {
    case .mappingDeclared, .phaseScheduled, .findingAccepted, .eventRetracted,
      .tagPlaced, .caseloadForecast, .structureAnnounced, .providerExpected:
      true
    default:
      false
    }
  }

  /// The newest version of this type's `data` that is known.
  public var newestSchemaVersion: Int { 1 }

  /// The fields of this type's `data`, in canonical order.
  public var fields: [Field] { Self.fieldTable[Int(rawValue)] }

  /// The fields of `data` that may not be left out, one bit each.
  var requiredFields: UInt16 { Self.requiredFieldTable[Int(rawValue)] }

  private static let requiredFieldTable = fieldTable.map { fields in
    fields.enumerated().reduce(UInt16(0)) { bits, field in
      field.element.isOptional ? bits : bits | 1 << UInt16(field.offset)
    }
  }

  /// `","type":"…","schemaVersion":`, as it stands in canonical form.
  var typeMember: [UInt8] { Self.typeMemberTable[Int(rawValue)] }

  private static let typeMemberTable = spellings.map {
    Array(#"","type":"\#($0)","schemaVersion":"#.utf8)
  }

  private static let fieldTable: [[Field]] = [
    ProviderRegistered.fields,
    ProviderClosed.fields,
    UnitRegistered.fields,
    TeamRegistered.fields,
    TeamMoved.fields,
    TeamClosed.fields,
    PostsEstablished.fields,
    MappingDeclared.fields,
    StaffRegistered.fields,
    StaffMoved.fields,
    StaffRegraded.fields,
    StaffHoursChanged.fields,
    ReductionStarted.fields,
    ReductionEnded.fields,
    AbsenceStarted.fields,
    AbsenceEnded.fields,
    TrainingCompleted.fields,
    QualificationExpected.fields,
    StaffLinked.fields,
    StaffLeft.fields,
    CaseRegistered.fields,
    SentenceEndChanged.fields,
    RiskAssessed.fields,
    ReoffendingScored.fields,
    TierAssessed.fields,
    MappaScreened.fields,
    RegistrationAdded.fields,
    RegistrationRemoved.fields,
    CaseAllocated.fields,
    CaseDeallocated.fields,
    TransferRequested.fields,
    CaseTransferred.fields,
    TransferRefused.fields,
    CustodyStarted.fields,
    CaseReleased.fields,
    CustodyHandedOver.fields,
    CustodyHandedBack.fields,
    ReviewCompleted.fields,
    ContactRecorded.fields,
    WarrantIssued.fields,
    WarrantEnded.fields,
    ActiveRiskAssessed.fields,
    BreachStarted.fields,
    BreachEnded.fields,
    PersonLinked.fields,
    CaseMerged.fields,
    CaseClosed.fields,
    RequirementImposed.fields,
    UnpaidWorkCredited.fields,
    ProgrammeChecked.fields,
    RequirementStarted.fields,
    RequirementEnded.fields,
    ServiceReferred.fields,
    ServiceEnded.fields,
    CourtReportRequested.fields,
    EnquiryMade.fields,
    CourtReportCompleted.fields,
    ParoleReportCompleted.fields,
    AllocationDecided.fields,
    VictimContactOpened.fields,
    VictimContactReassigned.fields,
    VictimContactClosed.fields,
    PremisesEntered.fields,
    PremisesLeft.fields,
    SeriousFurtherOffenceNotified.fields,
    InspectionPublished.fields,
    PrioritisationStatusSet.fields,
    CaseloadForecast.fields,
    CountStated.fields,
    ProviderExpected.fields,
    StructureAnnounced.fields,
    ProcessAdopted.fields,
    FundCommitted.fields,
    PhaseScheduled.fields,
    TeamAdopted.fields,
    StaffAdopted.fields,
    CaseAdopted.fields,
    FindingAccepted.fields,
    EventRetracted.fields,
    TagPlaced.fields,
  ]
}
