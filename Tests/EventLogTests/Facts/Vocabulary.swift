import Testing

/// The vocabulary of the event contract, written out from its tables and not from the code.
///
/// `FactKindTests` compares the code with it, and the sample lines of other tests come from it.
enum Vocabulary {
  /// One event type of the contract.
  struct EventType: CustomTestStringConvertible {
    let name: String
    var fields: [Field] = []

    var testDescription: String { name }
  }

  /// One field of an event type.
  struct Field: Equatable {
    let name: String
    let isOptional: Bool

    /// A kind of reference, `day`, `number` or `integer` with bounds, or words between bars.
    let form: String
  }

  /// The types in the order of the contract.
  static let types: [EventType] = tables.split(separator: "\n").reduce(into: []) { types, line in
    guard line.hasPrefix("  ") else {
      types.append(EventType(name: String(line)))
      return
    }
    let parts = line.drop { $0 == " " }.split(separator: ": ", maxSplits: 1)
    let isOptional = parts[0].hasSuffix("?")
    types[types.count - 1].fields.append(
      Field(
        name: String(isOptional ? parts[0].dropLast() : parts[0]),
        isOptional: isOptional,
        form: parts[1].split(separator: " ").joined(separator: " ")
      )
    )
  }

  private static let tables = """
    ProviderRegistered
      provider: provider
      kind: npsDivision | crc | region | national
      name: text
    ProviderClosed
      provider: provider
    UnitRegistered
      provider: provider
      unit: unit
      kind: cluster | ldu | pdu
      name: text
      parent?: unit
    TeamRegistered
      team: team
      provider: provider
      unit: unit
      function: sentenceManagement | court | interventions | resettlement | victims | \
      approvedPremises | unallocated
      name?: text
      specialism?: women | youngAdults
    TeamMoved
      team: team
      provider: provider
      unit: unit
    TeamClosed
      team: team
    PostsEstablished
      provider: provider
      unit: unit
      grade: PO | PSO | SPO | PQiP | VLO | caseAdministrator
      fte: number 0...999999999.99
    MappingDeclared
      provider: provider
      unit?: unit
      team?: team
      pdu: unit
    StaffRegistered
      staff: staff
      team: team
      gradeCode?: gradeCode
      hours?: number 0...60
    StaffMoved
      staff: staff
      team: team
    StaffRegraded
      staff: staff
      gradeCode: gradeCode
    StaffHoursChanged
      staff: staff
      hours: number 0...60
    ReductionStarted
      staff: staff
      reduction: reduction
      reason: pqip | newlyQualified | longTermSickness | maternity | tradeUnion | disability | \
      phasedReturn | splitRole | other
      hours: number 0...168
    ReductionEnded
      staff: staff
      reduction: reduction
    AbsenceStarted
      staff: staff
      reason: sickness | maternity | other
    AbsenceEnded
      staff: staff
    TrainingCompleted
      staff: staff
      course: preTransition | highRisk | domesticAbuse | childSafeguarding | sexualOffences | \
      unifiedTiering | operationalInduction
    QualificationExpected
      staff: staff
      on: day
    StaffLinked
      staff: staff
      as: staff
    StaffLeft
      staff: staff
      reason?: resigned | retired | otherEmployer | sickness | other
    CaseRegistered
      case: case
      provider: provider
      team?: team
      sentence: communityOrder | suspendedSentenceOrder | determinateCustody | \
      indeterminateCustody
      location: community | custody | licence | postSentenceSupervision
      endsOn?: day
      person?: person
      sex?: female | male | other
      bornIn?: integer 1900...2100
    SentenceEndChanged
      case: case
      endsOn: day
    RiskAssessed
      case: case
      rosh: low | medium | high | veryHigh
    ReoffendingScored
      case: case
      rsr?: number 0...999.99
      ogrs?: integer 0...100
    TierAssessed
      case: case
      tier: A0 | A1 | A2 | A3 | B0 | B1 | B2 | B3 | C0 | C1 | C2 | C3 | D0 | D1 | D2 | D3
    MappaScreened
      case: case
      level: integer 0...3
      category?: integer 1...4
    RegistrationAdded
      case: case
      register: domesticAbuse | childProtection | riskToChildren | childConcern | adultAtRisk | \
      mentalHealth | selfHarm | vulnerability | publicInterest | streetGangs | terrorism | \
      sexOffender | foreignNationalDeportation | lifeLicence | integratedOffenderManagement | \
      transitionToAdulthood | riskToStaff | weapons | sexualHarmPreventionOrder | visor | marac | \
      childSexualExploitation | domesticAbuseVictim | hateCrime | restrainingOrder
      registration?: registration
    RegistrationRemoved
      case: case
      register: domesticAbuse | childProtection | riskToChildren | childConcern | adultAtRisk | \
      mentalHealth | selfHarm | vulnerability | publicInterest | streetGangs | terrorism | \
      sexOffender | foreignNationalDeportation | lifeLicence | integratedOffenderManagement | \
      transitionToAdulthood | riskToStaff | weapons | sexualHarmPreventionOrder | visor | marac | \
      childSexualExploitation | domesticAbuseVictim | hateCrime | restrainingOrder
      registration?: registration
    CaseAllocated
      case: case
      staff: staff
      reason: initial | caseloadAdjustment | tierChange | riskChange | addressChange | \
      officerLeft | transferIn | blend | other
    CaseDeallocated
      case: case
    TransferRequested
      case: case
      provider: provider
      team?: team
    CaseTransferred
      case: case
      provider: provider
      team?: team
    TransferRefused
      case: case
    CustodyStarted
      case: case
      prison?: prison
    CaseReleased
      case: case
    CustodyHandedOver
      case: case
      prison: prison
    CustodyHandedBack
      case: case
    ReviewCompleted
      case: case
      kind: lifeLicence | riskManagementPlan | sentencePlan | mappaScreening
    ContactRecorded
      case: case
      mode: office | home | telephone | video
      outcome: attended | acceptableAbsence | unacceptableAbsence
    WarrantIssued
      case: case
    WarrantEnded
      case: case
    ActiveRiskAssessed
      case: case
    BreachStarted
      case: case
    BreachEnded
      case: case
      outcome: continued | revoked | recalled
    PersonLinked
      case: case
      person: person
    CaseMerged
      case: case
      into: case
    CaseClosed
      case: case
      reason: completed | revoked | died | transferredOut | other
    RequirementImposed
      case: case
      requirement: requirement
      kind: unpaidWork | accreditedProgramme | rehabilitationActivity | drugRehabilitation | \
      alcoholTreatment | mentalHealthTreatment | curfew
      length?: integer 1...9999
      programme?: text
    UnpaidWorkCredited
      case: case
      requirement: requirement
      minutes: number 0...999999999.99
    ProgrammeChecked
      case: case
      requirement: requirement
      check: eligibility | suitability | sixMonth | threeMonth
    RequirementStarted
      case: case
      requirement: requirement
    RequirementEnded
      case: case
      requirement: requirement
      outcome: completed | terminated | expired
    ServiceReferred
      case: case
      referral: referral
      category: accommodation | educationTrainingEmployment | personalWellbeing | womens | \
      financeBenefitDebt | dependencyRecovery
      supplier: text
    ServiceEnded
      case: case
      referral: referral
      outcome: completed | withdrawn | notStarted
    CourtReportRequested
      report: report
      provider: provider
      due: day
      case?: case
    EnquiryMade
      report: report
      to: policeDomesticAbuse | childrensServices
    CourtReportCompleted
      report: report
      provider: provider
      kind: oral | fast | standard
      case?: case
      staff?: staff
    ParoleReportCompleted
      report: report
      case: case
      staff: staff
    AllocationDecided
      case: case
      provider: provider
    VictimContactOpened
      victim: victim
      case: case
      staff: staff
    VictimContactReassigned
      victim: victim
      staff: staff
    VictimContactClosed
      victim: victim
    PremisesEntered
      case: case
      premises: premises
    PremisesLeft
      case: case
      premises: premises
    SeriousFurtherOffenceNotified
      case: case
    InspectionPublished
      provider: provider
      unit?: unit
      standard: standard
      rating: outstanding | good | requiresImprovement | inadequate
      percent?: number 0...100
    PrioritisationStatusSet
      pdu: unit
      status: green | amber | red
    CaseloadForecast
      pdu: unit
      cases: number 0...999999999.99
    CountStated
      provider: provider
      of: openCases | casesNotClosed | staffInPost | openTeams
      count: integer 0...999999999
      unit?: unit
      team?: team
      staff?: staff
    ProviderExpected
      provider: provider
    StructureAnnounced
      regions: integer 0...999999999
      note?: text
    ProcessAdopted
      pdu: unit
      process: caseAdministration | nationalStandards | enforcement | courtWork | riskManagement \
      | allocation
      standard: legacy | unified
    FundCommitted
      region: A | B | C | D | E | F | G | H | I | J | K | L
      fund: regionalOutcomesAndInnovation | coCommissioned
      pence: number 0...999999999999.99
      supplier: text
    PhaseScheduled
      phase: transition | stabilisation | harmonisation | transformation
      from: day
      until?: day
    TeamAdopted
      team: team
      pdu: unit
    StaffAdopted
      staff: staff
      team: team
      grade: PO | PSO | SPO | PQiP | VLO | caseAdministrator
    CaseAdopted
      case: case
      pdu: unit
    FindingAccepted
      rule: rule
      subject: subject
      reason: text
      by: actor
      phase?: dayOne | transition | stabilisation | harmonisation | transformation
      until?: day
    EventRetracted
      event: event
      reason: text
    TagPlaced
      tag: tag
      note?: text
    """
}
