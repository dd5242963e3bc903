// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

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
}

extension FactKind {
  /// Whether the fact is about the record and not about the world.
  ///
  /// Such a fact counts whatever its `effectiveOn`, from its `recordedAt` and position on.
  public var isAdministrative: Bool {
    switch self {
    case .mappingDeclared,
      .caseloadForecast,
      .providerExpected,
      .structureAnnounced,
      .phaseScheduled,
      .findingAccepted,
      .eventRetracted,
      .tagPlaced:
      true
    default: false
    }
  }

  /// The newest version of this type's `data` that is known.
  public var newestSchemaVersion: Int {
    1
  }

  /// What an event of this type says.
  package var sentence: String { Self.sentences[Int(rawValue)] }

  private static let sentences = [
    "A provider of probation services exists.",
    "A provider no longer exists.",
    "A unit exists under a provider.",
    "A team exists in a unit.",
    "A team went to another provider or unit.",
    "A team no longer exists; it still resolves.",
    "So many posts of a grade are established in a unit.",
    "Where a legacy provider, unit or team goes; the most specific one wins.",
    "A member of staff is in post.",
    "A member of staff went to another team.",
    "A member of staff has another grade.",
    "Contracted hours changed.",
    "Hours are taken off while the reduction runs.",
    "A reduction no longer runs.",
    "A member of staff is absent from this day.",
    "A member of staff is back.",
    "A course was completed.",
    "The day on which a trainee is due to qualify.",
    "Two staff codes are one person: `as` takes over, `staff` leaves.",
    "A member of staff is no longer in post.",
    "A case is opened, or opened again.",
    "The sentence ends on another day.",
    "Risk of serious harm was assessed.",
    "Reoffending scores were computed.",
    "The tier was assessed.",
    "The case was screened for MAPPA.",
    "The case is on a register.",
    "The case is no longer on a register.",
    "A responsible officer was given the case.",
    "The case has no officer.",
    "A transfer to another provider is pending.",
    "The case went to another provider.",
    "The pending transfer was refused.",
    "The person is in custody.",
    "The person was released on licence.",
    "A prison offender manager is responsible (OMiC).",
    "The community offender manager is responsible again.",
    "A review was completed.",
    "A contact took place or was missed.",
    "A warrant is outstanding.",
    "No warrant is outstanding any more.",
    "An ARMS assessment (active risk management system) was completed.",
    "Breach proceedings began.",
    "Breach proceedings ended.",
    "The case is of this person.",
    "The case was merged into another and is closed.",
    "The case is closed.",
    "A requirement was imposed.",
    "Minutes of unpaid work were credited.",
    "A check of an accredited programme was made.",
    "A requirement began.",
    "A requirement ended.",
    "A case was referred to a commissioned service.",
    "A commissioned service ended.",
    "A court asked for a report.",
    "An enquiry was made for a report.",
    "A court report was completed.",
    "A parole report was completed.",
    "The court decided which organisation supervises.",
    "A victim contact was opened.",
    "A victim contact went to another liaison officer.",
    "A victim contact was closed.",
    "A person entered approved premises.",
    "A person left approved premises.",
    "A serious further offence was notified.",
    "An inspection was published.",
    "The Prioritisation Framework status of a PDU was set.",
    "The planned caseload of a PDU after unification.",
    "What the source itself counts at the end of the day: a control total.",
    "The record is to hold this provider's facts; without them it is not complete.",
    "How many areas were planned.",
    "A PDU works to a standard.",
    "Money was committed.",
    "A phase has another window than the default.",
    "A legacy team became part of a PDU.",
    "A member of staff joined a unified team, with a grade.",
    "A case became part of a PDU.",
    "A finding was accepted: a waiver.",
    "An earlier event was never true.",
    "This position of the log has a name.",
  ]

  /// The heading that this type is the first below; `nil` for any other.
  package var heading: String? {
    switch self {
    case .providerRegistered: "Organisation"
    case .staffRegistered: "Workforce"
    case .caseRegistered: "Cases"
    case .requirementImposed: "Requirements and interventions"
    case .courtReportRequested: "Courts, victims, premises, quality, funds"
    case .phaseScheduled: "Unification"
    default: nil
    }
  }
}
