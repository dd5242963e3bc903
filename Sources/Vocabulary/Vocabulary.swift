/// The vocabulary of events, which is written here and nowhere else.
///
/// A field's name ends in `?` where the field may be left out; without a sentence of its own it has
/// that of its form. Fields stand in canonical order. A type with a version 2 lists its versions, the
/// oldest first, and each but the first names its upcaster.
///
/// After a change: `swift run vocabulary`.
enum Vocabulary {
  /// The types by what they are about, in the order of the event contract.
  static let subjects = [organisation, workforce, cases, interventions, delivery, unification]

  /// Organisations, units, teams, posts and where they go.
  static let organisation = Subject(
    "Organisation",
    "Organisations, units, teams, posts and where they go.",
    file: "OrganisationFacts",
    [
      EventType("ProviderRegistered", "A provider of probation services exists.") {
        Field("provider", .provider)
        Field("kind", .words(.providerKind))
        Field("name", .text, "Name of the organisation, unit or team.")
      },
      EventType("ProviderClosed", "A provider no longer exists.") { Field("provider", .provider) },
      EventType("UnitRegistered", "A unit exists under a provider.") {
        Field("provider", .provider)
        Field("unit", .unit)
        Field("kind", .words(.unitKind))
        Field("name", .text, "Name of the organisation, unit or team.")
        Field("parent?", .unit, "The unit above it.")
      },
      EventType("TeamRegistered", "A team exists in a unit.") {
        Field("team", .team)
        Field("provider", .provider)
        Field("unit", .unit)
        Field("function", .words(.teamFunction))
        Field("name?", .text, "Name of the organisation, unit or team.")
        Field("specialism?", .words(.specialism))
      },
      EventType("TeamMoved", "A team went to another provider or unit.") {
        Field("team", .team)
        Field("provider", .provider)
        Field("unit", .unit)
      },
      EventType("TeamClosed", "A team no longer exists; it still resolves.") {
        Field("team", .team)
      },
      EventType("PostsEstablished", "So many posts of a grade are established in a unit.") {
        Field("provider", .provider)
        Field("unit", .unit)
        Field("grade", .words(.postGrade))
        Field("fte", .number(0...999_999_999.99), "Posts in full-time equivalents.")
      },
      EventType(
        "MappingDeclared",
        "Where a legacy provider, unit or team goes; the most specific one wins.",
        isAdministrative: true
      ) {
        Field("provider", .provider)
        Field("unit?", .unit)
        Field("team?", .team)
        Field("pdu", .pdu)
      },
    ]
  )

  /// Members of staff: grade, hours, absence, training.
  static let workforce = Subject(
    "Workforce",
    "Members of staff: grade, hours, absence, training.",
    file: "WorkforceFacts",
    [
      EventType("StaffRegistered", "A member of staff is in post.") {
        Field("staff", .staff)
        Field("team", .team)
        Field("gradeCode?", .gradeCode, "The source's own grade code, where it has one.")
        Field("hours?", .number(0...60), "Contracted hours a week, where the source has them.")
      },
      EventType("StaffMoved", "A member of staff went to another team.") {
        Field("staff", .staff)
        Field("team", .team)
      },
      EventType("StaffRegraded", "A member of staff has another grade.") {
        Field("staff", .staff)
        Field("gradeCode", .gradeCode)
      },
      EventType("StaffHoursChanged", "Contracted hours changed.") {
        Field("staff", .staff)
        Field("hours", .number(0...60), "Hours a week.")
      },
      EventType("ReductionStarted", "Hours are taken off while the reduction runs.") {
        Field("staff", .staff)
        Field("reduction", .reduction)
        Field("reason", .words(.reductionReason))
        Field("hours", .number(0...168), "Hours a week.")
      },
      EventType("ReductionEnded", "A reduction no longer runs.") {
        Field("staff", .staff)
        Field("reduction", .reduction)
      },
      EventType("AbsenceStarted", "A member of staff is absent from this day.") {
        Field("staff", .staff)
        Field("reason", .words(.absenceReason))
      },
      EventType("AbsenceEnded", "A member of staff is back.") { Field("staff", .staff) },
      EventType("TrainingCompleted", "A course was completed.") {
        Field("staff", .staff)
        Field("course", .words(.course))
      },
      EventType("QualificationExpected", "The day on which a trainee is due to qualify.") {
        Field("staff", .staff)
        Field("on", .day, "The day.")
      },
      EventType("StaffLinked", "Two staff codes are one person: `as` takes over, `staff` leaves.") {
        Field("staff", .staff)
        Field("as", .staff, "The other staff code of the same person.")
      },
      EventType("StaffLeft", "A member of staff is no longer in post.") {
        Field("staff", .staff)
        Field("reason?", .words(.leavingReason))
      },
    ]
  )

  /// Cases: the people on probation, by case reference number.
  static let cases = Subject(
    "Cases",
    "Cases: the people on probation, by case reference number.",
    file: "CaseFacts",
    [
      EventType("CaseRegistered", "A case is opened, or opened again.") {
        Field("case", .case)
        Field("provider", .provider)
        Field("team?", .team)
        Field("sentence", .words(.sentence))
        Field("location", .words(.location))
        Field("endsOn?", .day, "Day on which the sentence ends.")
        Field("person?", .person)
        Field("sex?", .words(.sex))
        Field("bornIn?", .integer(1900...2100), "Year of birth.")
      },
      EventType("SentenceEndChanged", "The sentence ends on another day.") {
        Field("case", .case)
        Field("endsOn", .day, "Day on which the sentence ends.")
      },
      EventType("RiskAssessed", "Risk of serious harm was assessed.") {
        Field("case", .case)
        Field("rosh", .words(.rosh))
      },
      EventType("ReoffendingScored", "Reoffending scores were computed.") {
        Field("case", .case)
        Field("rsr?", .number(0...999.99), "RSR score in per cent; 999.99 where there is none.")
        Field("ogrs?", .integer(0...100), "OGRS score in per cent.")
      },
      EventType("TierAssessed", "The tier was assessed.") {
        Field("case", .case)
        Field("tier", .words(.tier))
      },
      EventType("MappaScreened", "The case was screened for MAPPA.") {
        Field("case", .case)
        Field("level", .integer(0...3), "MAPPA level, 0 to 3.")
        Field("category?", .integer(1...4), "Category.")
      },
      EventType("RegistrationAdded", "The case is on a register.") {
        Field("case", .case)
        Field("register", .words(.register), "Which register.")
        Field("registration?", .registration)
      },
      EventType("RegistrationRemoved", "The case is no longer on a register.") {
        Field("case", .case)
        Field("register", .words(.register), "Which register.")
        Field("registration?", .registration)
      },
      EventType("CaseAllocated", "A responsible officer was given the case.") {
        Field("case", .case)
        Field("staff", .staff)
        Field("reason", .words(.allocationReason))
      },
      EventType("CaseDeallocated", "The case has no officer.") { Field("case", .case) },
      EventType("TransferRequested", "A transfer to another provider is pending.") {
        Field("case", .case)
        Field("provider", .provider)
        Field("team?", .team)
      },
      EventType("CaseTransferred", "The case went to another provider.") {
        Field("case", .case)
        Field("provider", .provider)
        Field("team?", .team)
      },
      EventType("TransferRefused", "The pending transfer was refused.") { Field("case", .case) },
      EventType("CustodyStarted", "The person is in custody.") {
        Field("case", .case)
        Field("prison?", .prison)
      },
      EventType("CaseReleased", "The person was released on licence.") { Field("case", .case) },
      EventType("CustodyHandedOver", "A prison offender manager is responsible (OMiC).") {
        Field("case", .case)
        Field("prison", .prison)
      },
      EventType("CustodyHandedBack", "The community offender manager is responsible again.") {
        Field("case", .case)
      },
      EventType("ReviewCompleted", "A review was completed.") {
        Field("case", .case)
        Field("kind", .words(.reviewKind))
      },
      EventType("ContactRecorded", "A contact took place or was missed.") {
        Field("case", .case)
        Field("mode", .words(.contactMode))
        Field("outcome", .words(.contactOutcome))
      },
      EventType("WarrantIssued", "A warrant is outstanding.") { Field("case", .case) },
      EventType("WarrantEnded", "No warrant is outstanding any more.") { Field("case", .case) },
      EventType(
        "ActiveRiskAssessed",
        "An ARMS assessment (active risk management system) was completed."
      ) {
        Field("case", .case)
      },
      EventType("BreachStarted", "Breach proceedings began.") { Field("case", .case) },
      EventType("BreachEnded", "Breach proceedings ended.") {
        Field("case", .case)
        Field("outcome", .words(.breachOutcome))
      },
      EventType("PersonLinked", "The case is of this person.") {
        Field("case", .case)
        Field("person", .person)
      },
      EventType("CaseMerged", "The case was merged into another and is closed.") {
        Field("case", .case)
        Field("into", .case, "The case that remains.")
      },
      EventType("CaseClosed", "The case is closed.") {
        Field("case", .case)
        Field("reason", .words(.closingReason))
      },
    ]
  )

  /// Requirements, unpaid work, programmes and commissioned services.
  static let interventions = Subject(
    "Requirements and interventions",
    "Requirements, unpaid work, programmes and commissioned services.",
    file: "InterventionFacts",
    [
      EventType("RequirementImposed", "A requirement was imposed.") {
        Field("case", .case)
        Field("requirement", .requirement)
        Field("kind", .words(.requirementKind))
        Field("length?", .integer(1...9999), "Whole hours for unpaid work, whole days for others.")
        Field("programme?", .text, "Name of the programme.")
      },
      EventType("UnpaidWorkCredited", "Minutes of unpaid work were credited.") {
        Field("case", .case)
        Field("requirement", .requirement)
        Field("minutes", .number(0...999_999_999.99), "Minutes credited.")
      },
      EventType("ProgrammeChecked", "A check of an accredited programme was made.") {
        Field("case", .case)
        Field("requirement", .requirement)
        Field("check", .words(.programmeCheckKind))
      },
      EventType("RequirementStarted", "A requirement began.") {
        Field("case", .case)
        Field("requirement", .requirement)
      },
      EventType("RequirementEnded", "A requirement ended.") {
        Field("case", .case)
        Field("requirement", .requirement)
        Field("outcome", .words(.requirementOutcome))
      },
      EventType("ServiceReferred", "A case was referred to a commissioned service.") {
        Field("case", .case)
        Field("referral", .referral)
        Field("category", .words(.serviceCategory))
        Field("supplier", .text, "Who supplies the service.")
      },
      EventType("ServiceEnded", "A commissioned service ended.") {
        Field("case", .case)
        Field("referral", .referral)
        Field("outcome", .words(.serviceOutcome))
      },
    ]
  )

  /// Courts, victims, premises, quality and funds.
  static let delivery = Subject(
    "Courts, victims, premises, quality, funds",
    "Courts, victims, premises, quality and funds.",
    file: "DeliveryFacts",
    [
      EventType("CourtReportRequested", "A court asked for a report.") {
        Field("report", .report)
        Field("provider", .provider)
        Field("due", .day, "Day on which it is due.")
        Field("case?", .case)
      },
      EventType("EnquiryMade", "An enquiry was made for a report.") {
        Field("report", .report)
        Field("to", .words(.enquiryRecipient))
      },
      EventType("CourtReportCompleted", "A court report was completed.") {
        Field("report", .report)
        Field("provider", .provider)
        Field("kind", .words(.reportKind))
        Field("case?", .case)
        Field("staff?", .staff)
      },
      EventType("ParoleReportCompleted", "A parole report was completed.") {
        Field("report", .report, "Which report.")
        Field("case", .case)
        Field("staff", .staff)
      },
      EventType("AllocationDecided", "The court decided which organisation supervises.") {
        Field("case", .case)
        Field("provider", .provider)
      },
      EventType("VictimContactOpened", "A victim contact was opened.") {
        Field("victim", .victim)
        Field("case", .case)
        Field("staff", .staff)
      },
      EventType("VictimContactReassigned", "A victim contact went to another liaison officer.") {
        Field("victim", .victim)
        Field("staff", .staff)
      },
      EventType("VictimContactClosed", "A victim contact was closed.") { Field("victim", .victim) },
      EventType("PremisesEntered", "A person entered approved premises.") {
        Field("case", .case)
        Field("premises", .premises)
      },
      EventType("PremisesLeft", "A person left approved premises.") {
        Field("case", .case)
        Field("premises", .premises)
      },
      EventType("SeriousFurtherOffenceNotified", "A serious further offence was notified.") {
        Field("case", .case)
      },
      EventType("InspectionPublished", "An inspection was published.") {
        Field("provider", .provider)
        Field("unit?", .unit)
        Field("standard", .standard)
        Field("rating", .words(.inspectionRating))
        Field("percent?", .number(0...100), "Score in per cent.")
      },
      EventType(
        "PrioritisationStatusSet",
        "The Prioritisation Framework status of a PDU was set."
      ) {
        Field("pdu", .pdu)
        Field("status", .words(.prioritisationStatus))
      },
      EventType(
        "CaseloadForecast",
        "The planned caseload of a PDU after unification.",
        isAdministrative: true
      ) {
        Field("pdu", .pdu)
        Field("cases", .number(0...999_999_999.99), "Number of cases.")
      },
      EventType(
        "CountStated",
        "What the source itself counts at the end of the day: a control total."
      ) {
        Field("provider", .provider)
        Field("of", .words(.countedKind))
        Field("count", .integer(0...999_999_999), "How many there are.")
        Field("unit?", .unit, "Only those of this unit.")
        Field("team?", .team, "Only those of this team.")
        Field("staff?", .staff, "Only those of this member of staff.")
      },
      EventType(
        "ProviderExpected",
        "The record is to hold this provider's facts; without them it is not complete.",
        isAdministrative: true
      ) {
        Field("provider", .provider)
      },
      EventType("StructureAnnounced", "How many areas were planned.", isAdministrative: true) {
        Field("regions", .integer(0...999_999_999), "Number of regions.")
        Field("note?", .text, "A remark.")
      },
      EventType("ProcessAdopted", "A PDU works to a standard.") {
        Field("pdu", .pdu)
        Field("process", .words(.process))
        Field("standard", .words(.processStandard))
      },
      EventType("FundCommitted", "Money was committed.") {
        Field("region", .words(.regionCode), "Letter of the region.")
        Field("fund", .words(.fund))
        Field("pence", .number(0...999_999_999_999.99), "Amount in pence.")
        Field("supplier", .text, "Who supplies the service.")
      },
    ]
  )

  /// What unification itself appends, and facts about the record.
  static let unification = Subject(
    "Unification",
    "What unification itself appends, and facts about the record.",
    file: "UnificationFacts",
    [
      EventType(
        "PhaseScheduled",
        "A phase has another window than the default.",
        isAdministrative: true
      ) {
        Field("phase", .words(.phase))
        Field("from", .day, "First day.")
        Field("until?", .day, "Day after the last, or the last day a waiver covers.")
      },
      EventType("TeamAdopted", "A legacy team became part of a PDU.") {
        Field("team", .team)
        Field("pdu", .pdu)
      },
      EventType("StaffAdopted", "A member of staff joined a unified team, with a grade.") {
        Field("staff", .staff)
        Field("team", .team)
        Field("grade", .words(.postGrade))
      },
      EventType("CaseAdopted", "A case became part of a PDU.") {
        Field("case", .case)
        Field("pdu", .pdu)
      },
      EventType("FindingAccepted", "A finding was accepted: a waiver.", isAdministrative: true) {
        Field("rule", .rule)
        Field("subject", .subject)
        Field("reason", .text, "Why.")
        Field("by", .actor)
        Field("phase?", .words(.acceptedPhase))
        Field("until?", .day, "Day after the last, or the last day a waiver covers.")
      },
      EventType("EventRetracted", "An earlier event was never true.", isAdministrative: true) {
        Field("event", .event)
        Field("reason", .text, "Why.")
      },
      EventType("TagPlaced", "This position of the log has a name.", isAdministrative: true) {
        Field("tag", .tag)
        Field("note?", .text, "A remark.")
      },
    ]
  )
}

/// The closed sets of words, as the event contract spells them.
extension Enumeration {
  static let providerKind = Enumeration(
    "ProviderKind",
    "What kind of organisation a provider is.",
    "npsDivision crc region national"
  )

  static let unitKind = Enumeration(
    "UnitKind",
    "What kind of unit: a cluster of delivery units, a local delivery unit (LDU), or a probation delivery unit (PDU).",
    "cluster ldu pdu"
  )

  static let teamFunction = Enumeration(
    "TeamFunction",
    "What a team does.",
    "sentenceManagement court interventions resettlement victims approvedPremises unallocated"
  )

  static let specialism = Enumeration(
    "Specialism",
    "Whom a specialised team works with.",
    "women youngAdults"
  )

  static let postGrade = Enumeration(
    "PostGrade",
    "A grade that posts are established in and staff are adopted into.",
    "PO PSO SPO PQiP VLO caseAdministrator"
  )

  static let reductionReason = Enumeration(
    "ReductionReason",
    "Why contracted hours are reduced.",
    """
    pqip newlyQualified longTermSickness maternity tradeUnion disability phasedReturn splitRole \
    other
    """
  )

  static let absenceReason = Enumeration(
    "AbsenceReason",
    "Why a member of staff is absent.",
    "sickness maternity other"
  )

  static let course = Enumeration(
    "Course",
    "A training course.",
    """
    preTransition highRisk domesticAbuse childSafeguarding sexualOffences unifiedTiering \
    operationalInduction
    """
  )

  static let leavingReason = Enumeration(
    "LeavingReason",
    "Why a member of staff left.",
    "resigned retired otherEmployer sickness other"
  )

  static let sentence = Enumeration(
    "Sentence",
    "The sentence that a case serves.",
    "communityOrder suspendedSentenceOrder determinateCustody indeterminateCustody"
  )

  static let location = Enumeration(
    "Location",
    "Where a sentence is being served.",
    "community custody licence postSentenceSupervision"
  )

  static let sex = Enumeration("Sex", "Sex as recorded by the source.", "female male other")

  static let rosh = Enumeration("RoSH", "Risk of serious harm (RoSH).", "low medium high veryHigh")

  static let tier = Enumeration(
    "Tier",
    "The tier of a case: protect letter A to D, change level 0 to 3.",
    "A0 A1 A2 A3 B0 B1 B2 B3 C0 C1 C2 C3 D0 D1 D2 D3"
  )

  static let register = Enumeration(
    "Register",
    "A register that a case can be on.",
    """
    domesticAbuse childProtection riskToChildren childConcern adultAtRisk mentalHealth selfHarm \
    vulnerability publicInterest streetGangs terrorism sexOffender foreignNationalDeportation \
    lifeLicence integratedOffenderManagement transitionToAdulthood riskToStaff weapons \
    sexualHarmPreventionOrder visor marac childSexualExploitation domesticAbuseVictim hateCrime \
    restrainingOrder
    """
  )

  static let allocationReason = Enumeration(
    "AllocationReason",
    "Why a case was allocated.",
    """
    initial caseloadAdjustment tierChange riskChange addressChange officerLeft transferIn blend \
    other
    """
  )

  static let reviewKind = Enumeration(
    "ReviewKind",
    "What was reviewed.",
    "lifeLicence riskManagementPlan sentencePlan mappaScreening"
  )

  static let contactMode = Enumeration(
    "ContactMode",
    "How a contact took place.",
    "office home telephone video"
  )

  static let contactOutcome = Enumeration(
    "ContactOutcome",
    "What came of a contact.",
    "attended acceptableAbsence unacceptableAbsence"
  )

  static let breachOutcome = Enumeration(
    "BreachOutcome",
    "How a breach ended.",
    "continued revoked recalled"
  )

  static let closingReason = Enumeration(
    "ClosingReason",
    "Why a case was closed.",
    "completed revoked died transferredOut other"
  )

  static let requirementKind = Enumeration(
    "RequirementKind",
    "What a requirement demands.",
    """
    unpaidWork accreditedProgramme rehabilitationActivity drugRehabilitation alcoholTreatment \
    mentalHealthTreatment curfew
    """
  )

  static let programmeCheckKind = Enumeration(
    "ProgrammeCheckKind",
    "Which check of an accredited programme was made.",
    "eligibility suitability sixMonth threeMonth"
  )

  static let requirementOutcome = Enumeration(
    "RequirementOutcome",
    "How a requirement ended.",
    "completed terminated expired"
  )

  static let serviceCategory = Enumeration(
    "ServiceCategory",
    "A category of commissioned rehabilitative services.",
    """
    accommodation educationTrainingEmployment personalWellbeing womens financeBenefitDebt \
    dependencyRecovery
    """
  )

  static let serviceOutcome = Enumeration(
    "ServiceOutcome",
    "How a commissioned service ended.",
    "completed withdrawn notStarted"
  )

  static let enquiryRecipient = Enumeration(
    "EnquiryRecipient",
    "Who was asked for a court report.",
    "policeDomesticAbuse childrensServices"
  )

  static let reportKind = Enumeration(
    "ReportKind",
    "The kind of a court report.",
    "oral fast standard"
  )

  static let inspectionRating = Enumeration(
    "InspectionRating",
    "A rating by HM Inspectorate of Probation.",
    "outstanding good requiresImprovement inadequate"
  )

  static let prioritisationStatus = Enumeration(
    "PrioritisationStatus",
    "A status of the Prioritisation Framework.",
    "green amber red"
  )

  static let countedKind = Enumeration(
    "CountedKind",
    "What a source counts, to be compared with what the record holds.",
    "openCases casesNotClosed staffInPost openTeams"
  )

  static let process = Enumeration(
    "Process",
    "A process that is harmonised.",
    "caseAdministration nationalStandards enforcement courtWork riskManagement allocation"
  )

  static let processStandard = Enumeration(
    "ProcessStandard",
    "Whether a process is still done the legacy way.",
    "legacy unified"
  )

  static let regionCode = Enumeration(
    "RegionCode",
    "The letter of one of the twelve regions.",
    "A B C D E F G H I J K L"
  )

  static let fund = Enumeration(
    "Fund",
    "A fund that pays for services.",
    "regionalOutcomesAndInnovation coCommissioned"
  )

  static let phase = Enumeration(
    "Phase",
    "A phase of unification.",
    "transition stabilisation harmonisation transformation"
  )

  static let acceptedPhase = Enumeration(
    "AcceptedPhase",
    "What a waiver is for: Day 1 or a phase of unification.",
    "dayOne transition stabilisation harmonisation transformation"
  )
}
