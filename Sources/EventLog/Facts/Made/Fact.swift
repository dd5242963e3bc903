// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

/// What happened: one case for each event type of the event contract.
///
/// A trivial value: references are dense numbers, and text lives in `Symbols`.
public enum Fact: Equatable, Sendable, BitwiseCopyable {
  /// A provider of probation services exists.
  case providerRegistered(ProviderRegistered)
  /// A provider no longer exists.
  case providerClosed(ProviderClosed)
  /// A unit exists under a provider.
  case unitRegistered(UnitRegistered)
  /// A team exists in a unit.
  case teamRegistered(TeamRegistered)
  /// A team went to another provider or unit.
  case teamMoved(TeamMoved)
  /// A team no longer exists; it still resolves.
  case teamClosed(TeamClosed)
  /// So many posts of a grade are established in a unit.
  case postsEstablished(PostsEstablished)
  /// Where a legacy provider, unit or team goes; the most specific one wins.
  case mappingDeclared(MappingDeclared)
  /// A member of staff is in post.
  case staffRegistered(StaffRegistered)
  /// A member of staff went to another team.
  case staffMoved(StaffMoved)
  /// A member of staff has another grade.
  case staffRegraded(StaffRegraded)
  /// Contracted hours changed.
  case staffHoursChanged(StaffHoursChanged)
  /// Hours are taken off while the reduction runs.
  case reductionStarted(ReductionStarted)
  /// A reduction no longer runs.
  case reductionEnded(ReductionEnded)
  /// A member of staff is absent from this day.
  case absenceStarted(AbsenceStarted)
  /// A member of staff is back.
  case absenceEnded(AbsenceEnded)
  /// A course was completed.
  case trainingCompleted(TrainingCompleted)
  /// The day on which a trainee is due to qualify.
  case qualificationExpected(QualificationExpected)
  /// Two staff codes are one person: `as` takes over, `staff` leaves.
  case staffLinked(StaffLinked)
  /// A member of staff is no longer in post.
  case staffLeft(StaffLeft)
  /// A case is opened, or opened again.
  case caseRegistered(CaseRegistered)
  /// The sentence ends on another day.
  case sentenceEndChanged(SentenceEndChanged)
  /// Risk of serious harm was assessed.
  case riskAssessed(RiskAssessed)
  /// Reoffending scores were computed.
  case reoffendingScored(ReoffendingScored)
  /// The tier was assessed.
  case tierAssessed(TierAssessed)
  /// The case was screened for MAPPA.
  case mappaScreened(MappaScreened)
  /// The case is on a register.
  case registrationAdded(RegistrationAdded)
  /// The case is no longer on a register.
  case registrationRemoved(RegistrationRemoved)
  /// A responsible officer was given the case.
  case caseAllocated(CaseAllocated)
  /// The case has no officer.
  case caseDeallocated(CaseDeallocated)
  /// A transfer to another provider is pending.
  case transferRequested(TransferRequested)
  /// The case went to another provider.
  case caseTransferred(CaseTransferred)
  /// The pending transfer was refused.
  case transferRefused(TransferRefused)
  /// The person is in custody.
  case custodyStarted(CustodyStarted)
  /// The person was released on licence.
  case caseReleased(CaseReleased)
  /// A prison offender manager is responsible (OMiC).
  case custodyHandedOver(CustodyHandedOver)
  /// The community offender manager is responsible again.
  case custodyHandedBack(CustodyHandedBack)
  /// A review was completed.
  case reviewCompleted(ReviewCompleted)
  /// A contact took place or was missed.
  case contactRecorded(ContactRecorded)
  /// A warrant is outstanding.
  case warrantIssued(WarrantIssued)
  /// No warrant is outstanding any more.
  case warrantEnded(WarrantEnded)
  /// An ARMS assessment (active risk management system) was completed.
  case activeRiskAssessed(ActiveRiskAssessed)
  /// Breach proceedings began.
  case breachStarted(BreachStarted)
  /// Breach proceedings ended.
  case breachEnded(BreachEnded)
  /// The case is of this person.
  case personLinked(PersonLinked)
  /// The case was merged into another and is closed.
  case caseMerged(CaseMerged)
  /// The case is closed.
  case caseClosed(CaseClosed)
  /// A requirement was imposed.
  case requirementImposed(RequirementImposed)
  /// Minutes of unpaid work were credited.
  case unpaidWorkCredited(UnpaidWorkCredited)
  /// A check of an accredited programme was made.
  case programmeChecked(ProgrammeChecked)
  /// A requirement began.
  case requirementStarted(RequirementStarted)
  /// A requirement ended.
  case requirementEnded(RequirementEnded)
  /// A case was referred to a commissioned service.
  case serviceReferred(ServiceReferred)
  /// A commissioned service ended.
  case serviceEnded(ServiceEnded)
  /// A court asked for a report.
  case courtReportRequested(CourtReportRequested)
  /// An enquiry was made for a report.
  case enquiryMade(EnquiryMade)
  /// A court report was completed.
  case courtReportCompleted(CourtReportCompleted)
  /// A parole report was completed.
  case paroleReportCompleted(ParoleReportCompleted)
  /// The court decided which organisation supervises.
  case allocationDecided(AllocationDecided)
  /// A victim contact was opened.
  case victimContactOpened(VictimContactOpened)
  /// A victim contact went to another liaison officer.
  case victimContactReassigned(VictimContactReassigned)
  /// A victim contact was closed.
  case victimContactClosed(VictimContactClosed)
  /// A person entered approved premises.
  case premisesEntered(PremisesEntered)
  /// A person left approved premises.
  case premisesLeft(PremisesLeft)
  /// A serious further offence was notified.
  case seriousFurtherOffenceNotified(SeriousFurtherOffenceNotified)
  /// An inspection was published.
  case inspectionPublished(InspectionPublished)
  /// The Prioritisation Framework status of a PDU was set.
  case prioritisationStatusSet(PrioritisationStatusSet)
  /// The planned caseload of a PDU after unification.
  case caseloadForecast(CaseloadForecast)
  /// What the source itself counts at the end of the day: a control total.
  case countStated(CountStated)
  /// The record is to hold this provider's facts; without them it is not complete.
  case providerExpected(ProviderExpected)
  /// How many areas were planned.
  case structureAnnounced(StructureAnnounced)
  /// A PDU works to a standard.
  case processAdopted(ProcessAdopted)
  /// Money was committed.
  case fundCommitted(FundCommitted)
  /// A phase has another window than the default.
  case phaseScheduled(PhaseScheduled)
  /// A legacy team became part of a PDU.
  case teamAdopted(TeamAdopted)
  /// A member of staff joined a unified team, with a grade.
  case staffAdopted(StaffAdopted)
  /// A case became part of a PDU.
  case caseAdopted(CaseAdopted)
  /// A finding was accepted: a waiver.
  case findingAccepted(FindingAccepted)
  /// An earlier event was never true.
  case eventRetracted(EventRetracted)
  /// This position of the log has a name.
  case tagPlaced(TagPlaced)
}

extension Fact {
  /// The type of the event.
  public var kind: FactKind {
    switch self {
    case .providerRegistered: .providerRegistered
    case .providerClosed: .providerClosed
    case .unitRegistered: .unitRegistered
    case .teamRegistered: .teamRegistered
    case .teamMoved: .teamMoved
    case .teamClosed: .teamClosed
    case .postsEstablished: .postsEstablished
    case .mappingDeclared: .mappingDeclared
    case .staffRegistered: .staffRegistered
    case .staffMoved: .staffMoved
    case .staffRegraded: .staffRegraded
    case .staffHoursChanged: .staffHoursChanged
    case .reductionStarted: .reductionStarted
    case .reductionEnded: .reductionEnded
    case .absenceStarted: .absenceStarted
    case .absenceEnded: .absenceEnded
    case .trainingCompleted: .trainingCompleted
    case .qualificationExpected: .qualificationExpected
    case .staffLinked: .staffLinked
    case .staffLeft: .staffLeft
    case .caseRegistered: .caseRegistered
    case .sentenceEndChanged: .sentenceEndChanged
    case .riskAssessed: .riskAssessed
    case .reoffendingScored: .reoffendingScored
    case .tierAssessed: .tierAssessed
    case .mappaScreened: .mappaScreened
    case .registrationAdded: .registrationAdded
    case .registrationRemoved: .registrationRemoved
    case .caseAllocated: .caseAllocated
    case .caseDeallocated: .caseDeallocated
    case .transferRequested: .transferRequested
    case .caseTransferred: .caseTransferred
    case .transferRefused: .transferRefused
    case .custodyStarted: .custodyStarted
    case .caseReleased: .caseReleased
    case .custodyHandedOver: .custodyHandedOver
    case .custodyHandedBack: .custodyHandedBack
    case .reviewCompleted: .reviewCompleted
    case .contactRecorded: .contactRecorded
    case .warrantIssued: .warrantIssued
    case .warrantEnded: .warrantEnded
    case .activeRiskAssessed: .activeRiskAssessed
    case .breachStarted: .breachStarted
    case .breachEnded: .breachEnded
    case .personLinked: .personLinked
    case .caseMerged: .caseMerged
    case .caseClosed: .caseClosed
    case .requirementImposed: .requirementImposed
    case .unpaidWorkCredited: .unpaidWorkCredited
    case .programmeChecked: .programmeChecked
    case .requirementStarted: .requirementStarted
    case .requirementEnded: .requirementEnded
    case .serviceReferred: .serviceReferred
    case .serviceEnded: .serviceEnded
    case .courtReportRequested: .courtReportRequested
    case .enquiryMade: .enquiryMade
    case .courtReportCompleted: .courtReportCompleted
    case .paroleReportCompleted: .paroleReportCompleted
    case .allocationDecided: .allocationDecided
    case .victimContactOpened: .victimContactOpened
    case .victimContactReassigned: .victimContactReassigned
    case .victimContactClosed: .victimContactClosed
    case .premisesEntered: .premisesEntered
    case .premisesLeft: .premisesLeft
    case .seriousFurtherOffenceNotified: .seriousFurtherOffenceNotified
    case .inspectionPublished: .inspectionPublished
    case .prioritisationStatusSet: .prioritisationStatusSet
    case .caseloadForecast: .caseloadForecast
    case .countStated: .countStated
    case .providerExpected: .providerExpected
    case .structureAnnounced: .structureAnnounced
    case .processAdopted: .processAdopted
    case .fundCommitted: .fundCommitted
    case .phaseScheduled: .phaseScheduled
    case .teamAdopted: .teamAdopted
    case .staffAdopted: .staffAdopted
    case .caseAdopted: .caseAdopted
    case .findingAccepted: .findingAccepted
    case .eventRetracted: .eventRetracted
    case .tagPlaced: .tagPlaced
    }
  }

  /// The fact of a type with these values, in the order of `kind.fields`.
  init(_ kind: FactKind, _ values: FieldValues) {
    switch kind {
    case .providerRegistered: self = .providerRegistered(ProviderRegistered(values))
    case .providerClosed: self = .providerClosed(ProviderClosed(values))
    case .unitRegistered: self = .unitRegistered(UnitRegistered(values))
    case .teamRegistered: self = .teamRegistered(TeamRegistered(values))
    case .teamMoved: self = .teamMoved(TeamMoved(values))
    case .teamClosed: self = .teamClosed(TeamClosed(values))
    case .postsEstablished: self = .postsEstablished(PostsEstablished(values))
    case .mappingDeclared: self = .mappingDeclared(MappingDeclared(values))
    case .staffRegistered: self = .staffRegistered(StaffRegistered(values))
    case .staffMoved: self = .staffMoved(StaffMoved(values))
    case .staffRegraded: self = .staffRegraded(StaffRegraded(values))
    case .staffHoursChanged: self = .staffHoursChanged(StaffHoursChanged(values))
    case .reductionStarted: self = .reductionStarted(ReductionStarted(values))
    case .reductionEnded: self = .reductionEnded(ReductionEnded(values))
    case .absenceStarted: self = .absenceStarted(AbsenceStarted(values))
    case .absenceEnded: self = .absenceEnded(AbsenceEnded(values))
    case .trainingCompleted: self = .trainingCompleted(TrainingCompleted(values))
    case .qualificationExpected: self = .qualificationExpected(QualificationExpected(values))
    case .staffLinked: self = .staffLinked(StaffLinked(values))
    case .staffLeft: self = .staffLeft(StaffLeft(values))
    case .caseRegistered: self = .caseRegistered(CaseRegistered(values))
    case .sentenceEndChanged: self = .sentenceEndChanged(SentenceEndChanged(values))
    case .riskAssessed: self = .riskAssessed(RiskAssessed(values))
    case .reoffendingScored: self = .reoffendingScored(ReoffendingScored(values))
    case .tierAssessed: self = .tierAssessed(TierAssessed(values))
    case .mappaScreened: self = .mappaScreened(MappaScreened(values))
    case .registrationAdded: self = .registrationAdded(RegistrationAdded(values))
    case .registrationRemoved: self = .registrationRemoved(RegistrationRemoved(values))
    case .caseAllocated: self = .caseAllocated(CaseAllocated(values))
    case .caseDeallocated: self = .caseDeallocated(CaseDeallocated(values))
    case .transferRequested: self = .transferRequested(TransferRequested(values))
    case .caseTransferred: self = .caseTransferred(CaseTransferred(values))
    case .transferRefused: self = .transferRefused(TransferRefused(values))
    case .custodyStarted: self = .custodyStarted(CustodyStarted(values))
    case .caseReleased: self = .caseReleased(CaseReleased(values))
    case .custodyHandedOver: self = .custodyHandedOver(CustodyHandedOver(values))
    case .custodyHandedBack: self = .custodyHandedBack(CustodyHandedBack(values))
    case .reviewCompleted: self = .reviewCompleted(ReviewCompleted(values))
    case .contactRecorded: self = .contactRecorded(ContactRecorded(values))
    case .warrantIssued: self = .warrantIssued(WarrantIssued(values))
    case .warrantEnded: self = .warrantEnded(WarrantEnded(values))
    case .activeRiskAssessed: self = .activeRiskAssessed(ActiveRiskAssessed(values))
    case .breachStarted: self = .breachStarted(BreachStarted(values))
    case .breachEnded: self = .breachEnded(BreachEnded(values))
    case .personLinked: self = .personLinked(PersonLinked(values))
    case .caseMerged: self = .caseMerged(CaseMerged(values))
    case .caseClosed: self = .caseClosed(CaseClosed(values))
    case .requirementImposed: self = .requirementImposed(RequirementImposed(values))
    case .unpaidWorkCredited: self = .unpaidWorkCredited(UnpaidWorkCredited(values))
    case .programmeChecked: self = .programmeChecked(ProgrammeChecked(values))
    case .requirementStarted: self = .requirementStarted(RequirementStarted(values))
    case .requirementEnded: self = .requirementEnded(RequirementEnded(values))
    case .serviceReferred: self = .serviceReferred(ServiceReferred(values))
    case .serviceEnded: self = .serviceEnded(ServiceEnded(values))
    case .courtReportRequested: self = .courtReportRequested(CourtReportRequested(values))
    case .enquiryMade: self = .enquiryMade(EnquiryMade(values))
    case .courtReportCompleted: self = .courtReportCompleted(CourtReportCompleted(values))
    case .paroleReportCompleted: self = .paroleReportCompleted(ParoleReportCompleted(values))
    case .allocationDecided: self = .allocationDecided(AllocationDecided(values))
    case .victimContactOpened: self = .victimContactOpened(VictimContactOpened(values))
    case .victimContactReassigned: self = .victimContactReassigned(VictimContactReassigned(values))
    case .victimContactClosed: self = .victimContactClosed(VictimContactClosed(values))
    case .premisesEntered: self = .premisesEntered(PremisesEntered(values))
    case .premisesLeft: self = .premisesLeft(PremisesLeft(values))
    case .seriousFurtherOffenceNotified:
      self = .seriousFurtherOffenceNotified(SeriousFurtherOffenceNotified(values))
    case .inspectionPublished: self = .inspectionPublished(InspectionPublished(values))
    case .prioritisationStatusSet: self = .prioritisationStatusSet(PrioritisationStatusSet(values))
    case .caseloadForecast: self = .caseloadForecast(CaseloadForecast(values))
    case .countStated: self = .countStated(CountStated(values))
    case .providerExpected: self = .providerExpected(ProviderExpected(values))
    case .structureAnnounced: self = .structureAnnounced(StructureAnnounced(values))
    case .processAdopted: self = .processAdopted(ProcessAdopted(values))
    case .fundCommitted: self = .fundCommitted(FundCommitted(values))
    case .phaseScheduled: self = .phaseScheduled(PhaseScheduled(values))
    case .teamAdopted: self = .teamAdopted(TeamAdopted(values))
    case .staffAdopted: self = .staffAdopted(StaffAdopted(values))
    case .caseAdopted: self = .caseAdopted(CaseAdopted(values))
    case .findingAccepted: self = .findingAccepted(FindingAccepted(values))
    case .eventRetracted: self = .eventRetracted(EventRetracted(values))
    case .tagPlaced: self = .tagPlaced(TagPlaced(values))
    }
  }

  /// The values of the fields, in the order of `kind.fields`.
  public var values: FieldValues {
    var values = FieldValues()
    switch self {
    case .providerRegistered(let payload): payload.write(to: &values)
    case .providerClosed(let payload): payload.write(to: &values)
    case .unitRegistered(let payload): payload.write(to: &values)
    case .teamRegistered(let payload): payload.write(to: &values)
    case .teamMoved(let payload): payload.write(to: &values)
    case .teamClosed(let payload): payload.write(to: &values)
    case .postsEstablished(let payload): payload.write(to: &values)
    case .mappingDeclared(let payload): payload.write(to: &values)
    case .staffRegistered(let payload): payload.write(to: &values)
    case .staffMoved(let payload): payload.write(to: &values)
    case .staffRegraded(let payload): payload.write(to: &values)
    case .staffHoursChanged(let payload): payload.write(to: &values)
    case .reductionStarted(let payload): payload.write(to: &values)
    case .reductionEnded(let payload): payload.write(to: &values)
    case .absenceStarted(let payload): payload.write(to: &values)
    case .absenceEnded(let payload): payload.write(to: &values)
    case .trainingCompleted(let payload): payload.write(to: &values)
    case .qualificationExpected(let payload): payload.write(to: &values)
    case .staffLinked(let payload): payload.write(to: &values)
    case .staffLeft(let payload): payload.write(to: &values)
    case .caseRegistered(let payload): payload.write(to: &values)
    case .sentenceEndChanged(let payload): payload.write(to: &values)
    case .riskAssessed(let payload): payload.write(to: &values)
    case .reoffendingScored(let payload): payload.write(to: &values)
    case .tierAssessed(let payload): payload.write(to: &values)
    case .mappaScreened(let payload): payload.write(to: &values)
    case .registrationAdded(let payload): payload.write(to: &values)
    case .registrationRemoved(let payload): payload.write(to: &values)
    case .caseAllocated(let payload): payload.write(to: &values)
    case .caseDeallocated(let payload): payload.write(to: &values)
    case .transferRequested(let payload): payload.write(to: &values)
    case .caseTransferred(let payload): payload.write(to: &values)
    case .transferRefused(let payload): payload.write(to: &values)
    case .custodyStarted(let payload): payload.write(to: &values)
    case .caseReleased(let payload): payload.write(to: &values)
    case .custodyHandedOver(let payload): payload.write(to: &values)
    case .custodyHandedBack(let payload): payload.write(to: &values)
    case .reviewCompleted(let payload): payload.write(to: &values)
    case .contactRecorded(let payload): payload.write(to: &values)
    case .warrantIssued(let payload): payload.write(to: &values)
    case .warrantEnded(let payload): payload.write(to: &values)
    case .activeRiskAssessed(let payload): payload.write(to: &values)
    case .breachStarted(let payload): payload.write(to: &values)
    case .breachEnded(let payload): payload.write(to: &values)
    case .personLinked(let payload): payload.write(to: &values)
    case .caseMerged(let payload): payload.write(to: &values)
    case .caseClosed(let payload): payload.write(to: &values)
    case .requirementImposed(let payload): payload.write(to: &values)
    case .unpaidWorkCredited(let payload): payload.write(to: &values)
    case .programmeChecked(let payload): payload.write(to: &values)
    case .requirementStarted(let payload): payload.write(to: &values)
    case .requirementEnded(let payload): payload.write(to: &values)
    case .serviceReferred(let payload): payload.write(to: &values)
    case .serviceEnded(let payload): payload.write(to: &values)
    case .courtReportRequested(let payload): payload.write(to: &values)
    case .enquiryMade(let payload): payload.write(to: &values)
    case .courtReportCompleted(let payload): payload.write(to: &values)
    case .paroleReportCompleted(let payload): payload.write(to: &values)
    case .allocationDecided(let payload): payload.write(to: &values)
    case .victimContactOpened(let payload): payload.write(to: &values)
    case .victimContactReassigned(let payload): payload.write(to: &values)
    case .victimContactClosed(let payload): payload.write(to: &values)
    case .premisesEntered(let payload): payload.write(to: &values)
    case .premisesLeft(let payload): payload.write(to: &values)
    case .seriousFurtherOffenceNotified(let payload): payload.write(to: &values)
    case .inspectionPublished(let payload): payload.write(to: &values)
    case .prioritisationStatusSet(let payload): payload.write(to: &values)
    case .caseloadForecast(let payload): payload.write(to: &values)
    case .countStated(let payload): payload.write(to: &values)
    case .providerExpected(let payload): payload.write(to: &values)
    case .structureAnnounced(let payload): payload.write(to: &values)
    case .processAdopted(let payload): payload.write(to: &values)
    case .fundCommitted(let payload): payload.write(to: &values)
    case .phaseScheduled(let payload): payload.write(to: &values)
    case .teamAdopted(let payload): payload.write(to: &values)
    case .staffAdopted(let payload): payload.write(to: &values)
    case .caseAdopted(let payload): payload.write(to: &values)
    case .findingAccepted(let payload): payload.write(to: &values)
    case .eventRetracted(let payload): payload.write(to: &values)
    case .tagPlaced(let payload): payload.write(to: &values)
    }
    return values
  }
}
