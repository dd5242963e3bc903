// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

/// What kind of organisation a provider is.
public enum ProviderKind: UInt8, Enumeration {
  case npsDivision
  case crc
  case region
  case national

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "npsDivision",
    "crc",
    "region",
    "national",
  ]
}

/// What kind of unit: a cluster of delivery units, a local delivery unit (LDU), or a probation delivery unit (PDU).
public enum UnitKind: UInt8, Enumeration {
  case cluster
  case ldu
  case pdu

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "cluster",
    "ldu",
    "pdu",
  ]
}

/// What a team does.
public enum TeamFunction: UInt8, Enumeration {
  case sentenceManagement
  case court
  case interventions
  case resettlement
  case victims
  case approvedPremises
  case unallocated

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "sentenceManagement",
    "court",
    "interventions",
    "resettlement",
    "victims",
    "approvedPremises",
    "unallocated",
  ]
}

/// Whom a specialised team works with.
public enum Specialism: UInt8, Enumeration {
  case women
  case youngAdults

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "women",
    "youngAdults",
  ]
}

/// A grade that posts are established in and staff are adopted into.
public enum PostGrade: UInt8, Enumeration {
  case po
  case pso
  case spo
  case pqip
  case vlo
  case caseAdministrator

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "PO",
    "PSO",
    "SPO",
    "PQiP",
    "VLO",
    "caseAdministrator",
  ]
}

/// Why contracted hours are reduced.
public enum ReductionReason: UInt8, Enumeration {
  case pqip
  case newlyQualified
  case longTermSickness
  case maternity
  case tradeUnion
  case disability
  case phasedReturn
  case splitRole
  case other

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "pqip",
    "newlyQualified",
    "longTermSickness",
    "maternity",
    "tradeUnion",
    "disability",
    "phasedReturn",
    "splitRole",
    "other",
  ]
}

/// Why a member of staff is absent.
public enum AbsenceReason: UInt8, Enumeration {
  case sickness
  case maternity
  case other

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "sickness",
    "maternity",
    "other",
  ]
}

/// A training course.
public enum Course: UInt8, Enumeration {
  case preTransition
  case highRisk
  case domesticAbuse
  case childSafeguarding
  case sexualOffences
  case unifiedTiering
  case operationalInduction

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "preTransition",
    "highRisk",
    "domesticAbuse",
    "childSafeguarding",
    "sexualOffences",
    "unifiedTiering",
    "operationalInduction",
  ]
}

/// Why a member of staff left.
public enum LeavingReason: UInt8, Enumeration {
  case resigned
  case retired
  case otherEmployer
  case sickness
  case other

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "resigned",
    "retired",
    "otherEmployer",
    "sickness",
    "other",
  ]
}

/// The sentence that a case serves.
public enum Sentence: UInt8, Enumeration {
  case communityOrder
  case suspendedSentenceOrder
  case determinateCustody
  case indeterminateCustody

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "communityOrder",
    "suspendedSentenceOrder",
    "determinateCustody",
    "indeterminateCustody",
  ]
}

/// Where a sentence is being served.
public enum Location: UInt8, Enumeration {
  case community
  case custody
  case licence
  case postSentenceSupervision

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "community",
    "custody",
    "licence",
    "postSentenceSupervision",
  ]
}

/// Sex as recorded by the source.
public enum Sex: UInt8, Enumeration {
  case female
  case male
  case other

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "female",
    "male",
    "other",
  ]
}

/// Risk of serious harm (RoSH).
public enum RoSH: UInt8, Enumeration {
  case low
  case medium
  case high
  case veryHigh

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "low",
    "medium",
    "high",
    "veryHigh",
  ]
}

/// The tier of a case: protect letter A to D, change level 0 to 3.
public enum Tier: UInt8, Enumeration {
  case a0
  case a1
  case a2
  case a3
  case b0
  case b1
  case b2
  case b3
  case c0
  case c1
  case c2
  case c3
  case d0
  case d1
  case d2
  case d3

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "A0",
    "A1",
    "A2",
    "A3",
    "B0",
    "B1",
    "B2",
    "B3",
    "C0",
    "C1",
    "C2",
    "C3",
    "D0",
    "D1",
    "D2",
    "D3",
  ]
}

/// A register that a case can be on.
public enum Register: UInt8, Enumeration {
  case domesticAbuse
  case childProtection
  case riskToChildren
  case childConcern
  case adultAtRisk
  case mentalHealth
  case selfHarm
  case vulnerability
  case publicInterest
  case streetGangs
  case terrorism
  case sexOffender
  case foreignNationalDeportation
  case lifeLicence
  case integratedOffenderManagement
  case transitionToAdulthood
  case riskToStaff
  case weapons
  case sexualHarmPreventionOrder
  case visor
  case marac
  case childSexualExploitation
  case domesticAbuseVictim
  case hateCrime
  case restrainingOrder

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "domesticAbuse",
    "childProtection",
    "riskToChildren",
    "childConcern",
    "adultAtRisk",
    "mentalHealth",
    "selfHarm",
    "vulnerability",
    "publicInterest",
    "streetGangs",
    "terrorism",
    "sexOffender",
    "foreignNationalDeportation",
    "lifeLicence",
    "integratedOffenderManagement",
    "transitionToAdulthood",
    "riskToStaff",
    "weapons",
    "sexualHarmPreventionOrder",
    "visor",
    "marac",
    "childSexualExploitation",
    "domesticAbuseVictim",
    "hateCrime",
    "restrainingOrder",
  ]
}

/// Why a case was allocated.
public enum AllocationReason: UInt8, Enumeration {
  case initial
  case caseloadAdjustment
  case tierChange
  case riskChange
  case addressChange
  case officerLeft
  case transferIn
  case blend
  case other

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "initial",
    "caseloadAdjustment",
    "tierChange",
    "riskChange",
    "addressChange",
    "officerLeft",
    "transferIn",
    "blend",
    "other",
  ]
}

/// What was reviewed.
public enum ReviewKind: UInt8, Enumeration {
  case lifeLicence
  case riskManagementPlan
  case sentencePlan
  case mappaScreening

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "lifeLicence",
    "riskManagementPlan",
    "sentencePlan",
    "mappaScreening",
  ]
}

/// How a contact took place.
public enum ContactMode: UInt8, Enumeration {
  case office
  case home
  case telephone
  case video

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "office",
    "home",
    "telephone",
    "video",
  ]
}

/// What came of a contact.
public enum ContactOutcome: UInt8, Enumeration {
  case attended
  case acceptableAbsence
  case unacceptableAbsence

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "attended",
    "acceptableAbsence",
    "unacceptableAbsence",
  ]
}

/// How a breach ended.
public enum BreachOutcome: UInt8, Enumeration {
  case continued
  case revoked
  case recalled

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "continued",
    "revoked",
    "recalled",
  ]
}

/// Why a case was closed.
public enum ClosingReason: UInt8, Enumeration {
  case completed
  case revoked
  case died
  case transferredOut
  case other

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "completed",
    "revoked",
    "died",
    "transferredOut",
    "other",
  ]
}

/// What a requirement demands.
public enum RequirementKind: UInt8, Enumeration {
  case unpaidWork
  case accreditedProgramme
  case rehabilitationActivity
  case drugRehabilitation
  case alcoholTreatment
  case mentalHealthTreatment
  case curfew

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "unpaidWork",
    "accreditedProgramme",
    "rehabilitationActivity",
    "drugRehabilitation",
    "alcoholTreatment",
    "mentalHealthTreatment",
    "curfew",
  ]
}

/// Which check of an accredited programme was made.
public enum ProgrammeCheckKind: UInt8, Enumeration {
  case eligibility
  case suitability
  case sixMonth
  case threeMonth

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "eligibility",
    "suitability",
    "sixMonth",
    "threeMonth",
  ]
}

/// How a requirement ended.
public enum RequirementOutcome: UInt8, Enumeration {
  case completed
  case terminated
  case expired

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "completed",
    "terminated",
    "expired",
  ]
}

/// A category of commissioned rehabilitative services.
public enum ServiceCategory: UInt8, Enumeration {
  case accommodation
  case educationTrainingEmployment
  case personalWellbeing
  case womens
  case financeBenefitDebt
  case dependencyRecovery

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "accommodation",
    "educationTrainingEmployment",
    "personalWellbeing",
    "womens",
    "financeBenefitDebt",
    "dependencyRecovery",
  ]
}

/// How a commissioned service ended.
public enum ServiceOutcome: UInt8, Enumeration {
  case completed
  case withdrawn
  case notStarted

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "completed",
    "withdrawn",
    "notStarted",
  ]
}

/// Who was asked for a court report.
public enum EnquiryRecipient: UInt8, Enumeration {
  case policeDomesticAbuse
  case childrensServices

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "policeDomesticAbuse",
    "childrensServices",
  ]
}

/// The kind of a court report.
public enum ReportKind: UInt8, Enumeration {
  case oral
  case fast
  case standard

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "oral",
    "fast",
    "standard",
  ]
}

/// A rating by HM Inspectorate of Probation.
public enum InspectionRating: UInt8, Enumeration {
  case outstanding
  case good
  case requiresImprovement
  case inadequate

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "outstanding",
    "good",
    "requiresImprovement",
    "inadequate",
  ]
}

/// A status of the Prioritisation Framework.
public enum PrioritisationStatus: UInt8, Enumeration {
  case green
  case amber
  case red

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "green",
    "amber",
    "red",
  ]
}

/// What a source counts, to be compared with what the record holds.
public enum CountedKind: UInt8, Enumeration {
  case openCases
  case casesNotClosed
  case staffInPost
  case openTeams

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "openCases",
    "casesNotClosed",
    "staffInPost",
    "openTeams",
  ]
}

/// A process that is harmonised.
public enum Process: UInt8, Enumeration {
  case caseAdministration
  case nationalStandards
  case enforcement
  case courtWork
  case riskManagement
  case allocation

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "caseAdministration",
    "nationalStandards",
    "enforcement",
    "courtWork",
    "riskManagement",
    "allocation",
  ]
}

/// Whether a process is still done the legacy way.
public enum ProcessStandard: UInt8, Enumeration {
  case legacy
  case unified

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "legacy",
    "unified",
  ]
}

/// The letter of one of the twelve regions.
public enum RegionCode: UInt8, Enumeration {
  case a
  case b
  case c
  case d
  case e
  case f
  case g
  case h
  case i
  case j
  case k
  case l

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "A",
    "B",
    "C",
    "D",
    "E",
    "F",
    "G",
    "H",
    "I",
    "J",
    "K",
    "L",
  ]
}

/// A fund that pays for services.
public enum Fund: UInt8, Enumeration {
  case regionalOutcomesAndInnovation
  case coCommissioned

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "regionalOutcomesAndInnovation",
    "coCommissioned",
  ]
}

/// A phase of unification.
public enum Phase: UInt8, Enumeration {
  case transition
  case stabilisation
  case harmonisation
  case transformation

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "transition",
    "stabilisation",
    "harmonisation",
    "transformation",
  ]
}

/// What a waiver is for: Day 1 or a phase of unification.
public enum AcceptedPhase: UInt8, Enumeration {
  case dayOne
  case transition
  case stabilisation
  case harmonisation
  case transformation

  /// The words of the event contract, in the order of the cases.
  public static let spellings = [
    "dayOne",
    "transition",
    "stabilisation",
    "harmonisation",
    "transformation",
  ]
}
