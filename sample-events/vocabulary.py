# Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.
"""The event types: of each its versions from 1 on, of each version its fields in canonical order.

A field is its name, what it may hold, and whether it must be there. It may hold one of a tuple of words, a
number or whole number within bounds, a day, or a reference of some kind.
"""

PROVIDER_KIND = (
    "npsDivision", "crc", "region", "national",)

UNIT_KIND = (
    "cluster", "ldu", "pdu",)

TEAM_FUNCTION = (
    "sentenceManagement", "court", "interventions", "resettlement", "victims", "approvedPremises", "unallocated",)

SPECIALISM = (
    "women", "youngAdults",)

POST_GRADE = (
    "PO", "PSO", "SPO", "PQiP", "VLO", "caseAdministrator",)

REDUCTION_REASON = (
    "pqip", "newlyQualified", "longTermSickness", "maternity", "tradeUnion", "disability", "phasedReturn",
    "splitRole", "other",)

ABSENCE_REASON = (
    "sickness", "maternity", "other",)

COURSE = (
    "preTransition", "highRisk", "domesticAbuse", "childSafeguarding", "sexualOffences", "unifiedTiering",
    "operationalInduction",)

LEAVING_REASON = (
    "resigned", "retired", "otherEmployer", "sickness", "other",)

SENTENCE = (
    "communityOrder", "suspendedSentenceOrder", "determinateCustody", "indeterminateCustody",)

LOCATION = (
    "community", "custody", "licence", "postSentenceSupervision",)

SEX = (
    "female", "male", "other",)

RO_SH = (
    "low", "medium", "high", "veryHigh",)

TIER = (
    "A0", "A1", "A2", "A3", "B0", "B1", "B2", "B3", "C0", "C1", "C2", "C3", "D0", "D1", "D2", "D3",)

REGISTER = (
    "domesticAbuse", "childProtection", "riskToChildren", "childConcern", "adultAtRisk", "mentalHealth", "selfHarm",
    "vulnerability", "publicInterest", "streetGangs", "terrorism", "sexOffender", "foreignNationalDeportation",
    "lifeLicence", "integratedOffenderManagement", "transitionToAdulthood", "riskToStaff", "weapons",
    "sexualHarmPreventionOrder", "visor", "marac", "childSexualExploitation", "domesticAbuseVictim", "hateCrime",
    "restrainingOrder",)

ALLOCATION_REASON = (
    "initial", "caseloadAdjustment", "tierChange", "riskChange", "addressChange", "officerLeft", "transferIn",
    "blend", "other",)

REVIEW_KIND = (
    "lifeLicence", "riskManagementPlan", "sentencePlan", "mappaScreening",)

CONTACT_MODE = (
    "office", "home", "telephone", "video",)

CONTACT_OUTCOME = (
    "attended", "acceptableAbsence", "unacceptableAbsence",)

BREACH_OUTCOME = (
    "continued", "revoked", "recalled",)

CLOSING_REASON = (
    "completed", "revoked", "died", "transferredOut", "other",)

REQUIREMENT_KIND = (
    "unpaidWork", "accreditedProgramme", "rehabilitationActivity", "drugRehabilitation", "alcoholTreatment",
    "mentalHealthTreatment", "curfew",)

PROGRAMME_CHECK_KIND = (
    "eligibility", "suitability", "sixMonth", "threeMonth",)

REQUIREMENT_OUTCOME = (
    "completed", "terminated", "expired",)

SERVICE_CATEGORY = (
    "accommodation", "educationTrainingEmployment", "personalWellbeing", "womens", "financeBenefitDebt",
    "dependencyRecovery",)

SERVICE_OUTCOME = (
    "completed", "withdrawn", "notStarted",)

ENQUIRY_RECIPIENT = (
    "policeDomesticAbuse", "childrensServices",)

REPORT_KIND = (
    "oral", "fast", "standard",)

INSPECTION_RATING = (
    "outstanding", "good", "requiresImprovement", "inadequate",)

PRIORITISATION_STATUS = (
    "green", "amber", "red",)

COUNTED_KIND = (
    "openCases", "casesNotClosed", "staffInPost", "openTeams",)

PROCESS = (
    "caseAdministration", "nationalStandards", "enforcement", "courtWork", "riskManagement", "allocation",)

PROCESS_STANDARD = (
    "legacy", "unified",)

REGION_CODE = (
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L",)

FUND = (
    "regionalOutcomesAndInnovation", "coCommissioned",)

PHASE = (
    "transition", "stabilisation", "harmonisation", "transformation",)

ACCEPTED_PHASE = (
    "dayOne", "transition", "stabilisation", "harmonisation", "transformation",)

TYPES = {
    "ProviderRegistered": [
        [
            ("provider", "provider", True),
            ("kind", PROVIDER_KIND, True),
            ("name", "text", True),
        ],
    ],
    "ProviderClosed": [
        [
            ("provider", "provider", True),
        ],
    ],
    "UnitRegistered": [
        [
            ("provider", "provider", True),
            ("unit", "unit", True),
            ("kind", UNIT_KIND, True),
            ("name", "text", True),
            ("parent", "unit", False),
        ],
    ],
    "TeamRegistered": [
        [
            ("team", "team", True),
            ("provider", "provider", True),
            ("unit", "unit", True),
            ("function", TEAM_FUNCTION, True),
            ("name", "text", False),
            ("specialism", SPECIALISM, False),
        ],
    ],
    "TeamMoved": [
        [
            ("team", "team", True),
            ("provider", "provider", True),
            ("unit", "unit", True),
        ],
    ],
    "TeamClosed": [
        [
            ("team", "team", True),
        ],
    ],
    "PostsEstablished": [
        [
            ("provider", "provider", True),
            ("unit", "unit", True),
            ("grade", POST_GRADE, True),
            ("fte", ("number", 0, 999999999.99), True),
        ],
    ],
    "MappingDeclared": [
        [
            ("provider", "provider", True),
            ("unit", "unit", False),
            ("team", "team", False),
            ("pdu", "unit", True),
        ],
    ],
    "StaffRegistered": [
        [
            ("staff", "staff", True),
            ("team", "team", True),
            ("gradeCode", "gradeCode", False),
            ("hours", ("number", 0, 60), False),
        ],
    ],
    "StaffMoved": [
        [
            ("staff", "staff", True),
            ("team", "team", True),
        ],
    ],
    "StaffRegraded": [
        [
            ("staff", "staff", True),
            ("gradeCode", "gradeCode", True),
        ],
    ],
    "StaffHoursChanged": [
        [
            ("staff", "staff", True),
            ("hours", ("number", 0, 60), True),
        ],
    ],
    "ReductionStarted": [
        [
            ("staff", "staff", True),
            ("reduction", "reduction", True),
            ("reason", REDUCTION_REASON, True),
            ("hours", ("number", 0, 168), True),
        ],
    ],
    "ReductionEnded": [
        [
            ("staff", "staff", True),
            ("reduction", "reduction", True),
        ],
    ],
    "AbsenceStarted": [
        [
            ("staff", "staff", True),
            ("reason", ABSENCE_REASON, True),
        ],
    ],
    "AbsenceEnded": [
        [
            ("staff", "staff", True),
        ],
    ],
    "TrainingCompleted": [
        [
            ("staff", "staff", True),
            ("course", COURSE, True),
        ],
    ],
    "QualificationExpected": [
        [
            ("staff", "staff", True),
            ("on", "day", True),
        ],
    ],
    "StaffLinked": [
        [
            ("staff", "staff", True),
            ("as", "staff", True),
        ],
    ],
    "StaffLeft": [
        [
            ("staff", "staff", True),
            ("reason", LEAVING_REASON, False),
        ],
    ],
    "CaseRegistered": [
        [
            ("case", "case", True),
            ("provider", "provider", True),
            ("team", "team", False),
            ("sentence", SENTENCE, True),
            ("location", LOCATION, True),
            ("endsOn", "day", False),
            ("person", "person", False),
            ("sex", SEX, False),
            ("bornIn", ("integer", 1900, 2100), False),
        ],
    ],
    "SentenceEndChanged": [
        [
            ("case", "case", True),
            ("endsOn", "day", True),
        ],
    ],
    "RiskAssessed": [
        [
            ("case", "case", True),
            ("rosh", RO_SH, True),
        ],
    ],
    "ReoffendingScored": [
        [
            ("case", "case", True),
            ("rsr", ("number", 0, 999.99), False),
            ("ogrs", ("integer", 0, 100), False),
        ],
    ],
    "TierAssessed": [
        [
            ("case", "case", True),
            ("tier", TIER, True),
        ],
    ],
    "MappaScreened": [
        [
            ("case", "case", True),
            ("level", ("integer", 0, 3), True),
            ("category", ("integer", 1, 4), False),
        ],
    ],
    "RegistrationAdded": [
        [
            ("case", "case", True),
            ("register", REGISTER, True),
            ("registration", "registration", False),
        ],
    ],
    "RegistrationRemoved": [
        [
            ("case", "case", True),
            ("register", REGISTER, True),
            ("registration", "registration", False),
        ],
    ],
    "CaseAllocated": [
        [
            ("case", "case", True),
            ("staff", "staff", True),
            ("reason", ALLOCATION_REASON, True),
        ],
    ],
    "CaseDeallocated": [
        [
            ("case", "case", True),
        ],
    ],
    "TransferRequested": [
        [
            ("case", "case", True),
            ("provider", "provider", True),
            ("team", "team", False),
        ],
    ],
    "CaseTransferred": [
        [
            ("case", "case", True),
            ("provider", "provider", True),
            ("team", "team", False),
        ],
    ],
    "TransferRefused": [
        [
            ("case", "case", True),
        ],
    ],
    "CustodyStarted": [
        [
            ("case", "case", True),
            ("prison", "prison", False),
        ],
    ],
    "CaseReleased": [
        [
            ("case", "case", True),
        ],
    ],
    "CustodyHandedOver": [
        [
            ("case", "case", True),
            ("prison", "prison", True),
        ],
    ],
    "CustodyHandedBack": [
        [
            ("case", "case", True),
        ],
    ],
    "ReviewCompleted": [
        [
            ("case", "case", True),
            ("kind", REVIEW_KIND, True),
        ],
    ],
    "ContactRecorded": [
        [
            ("case", "case", True),
            ("mode", CONTACT_MODE, True),
            ("outcome", CONTACT_OUTCOME, True),
        ],
    ],
    "WarrantIssued": [
        [
            ("case", "case", True),
        ],
    ],
    "WarrantEnded": [
        [
            ("case", "case", True),
        ],
    ],
    "ActiveRiskAssessed": [
        [
            ("case", "case", True),
        ],
    ],
    "BreachStarted": [
        [
            ("case", "case", True),
        ],
    ],
    "BreachEnded": [
        [
            ("case", "case", True),
            ("outcome", BREACH_OUTCOME, True),
        ],
    ],
    "PersonLinked": [
        [
            ("case", "case", True),
            ("person", "person", True),
        ],
    ],
    "CaseMerged": [
        [
            ("case", "case", True),
            ("into", "case", True),
        ],
    ],
    "CaseClosed": [
        [
            ("case", "case", True),
            ("reason", CLOSING_REASON, True),
        ],
    ],
    "RequirementImposed": [
        [
            ("case", "case", True),
            ("requirement", "requirement", True),
            ("kind", REQUIREMENT_KIND, True),
            ("length", ("integer", 1, 9999), False),
            ("programme", "text", False),
        ],
    ],
    "UnpaidWorkCredited": [
        [
            ("case", "case", True),
            ("requirement", "requirement", True),
            ("minutes", ("number", 0, 999999999.99), True),
        ],
    ],
    "ProgrammeChecked": [
        [
            ("case", "case", True),
            ("requirement", "requirement", True),
            ("check", PROGRAMME_CHECK_KIND, True),
        ],
    ],
    "RequirementStarted": [
        [
            ("case", "case", True),
            ("requirement", "requirement", True),
        ],
    ],
    "RequirementEnded": [
        [
            ("case", "case", True),
            ("requirement", "requirement", True),
            ("outcome", REQUIREMENT_OUTCOME, True),
        ],
    ],
    "ServiceReferred": [
        [
            ("case", "case", True),
            ("referral", "referral", True),
            ("category", SERVICE_CATEGORY, True),
            ("supplier", "text", True),
        ],
    ],
    "ServiceEnded": [
        [
            ("case", "case", True),
            ("referral", "referral", True),
            ("outcome", SERVICE_OUTCOME, True),
        ],
    ],
    "CourtReportRequested": [
        [
            ("report", "report", True),
            ("provider", "provider", True),
            ("due", "day", True),
            ("case", "case", False),
        ],
    ],
    "EnquiryMade": [
        [
            ("report", "report", True),
            ("to", ENQUIRY_RECIPIENT, True),
        ],
    ],
    "CourtReportCompleted": [
        [
            ("report", "report", True),
            ("provider", "provider", True),
            ("kind", REPORT_KIND, True),
            ("case", "case", False),
            ("staff", "staff", False),
        ],
    ],
    "ParoleReportCompleted": [
        [
            ("report", "report", True),
            ("case", "case", True),
            ("staff", "staff", True),
        ],
    ],
    "AllocationDecided": [
        [
            ("case", "case", True),
            ("provider", "provider", True),
        ],
    ],
    "VictimContactOpened": [
        [
            ("victim", "victim", True),
            ("case", "case", True),
            ("staff", "staff", True),
        ],
    ],
    "VictimContactReassigned": [
        [
            ("victim", "victim", True),
            ("staff", "staff", True),
        ],
    ],
    "VictimContactClosed": [
        [
            ("victim", "victim", True),
        ],
    ],
    "PremisesEntered": [
        [
            ("case", "case", True),
            ("premises", "premises", True),
        ],
    ],
    "PremisesLeft": [
        [
            ("case", "case", True),
            ("premises", "premises", True),
        ],
    ],
    "SeriousFurtherOffenceNotified": [
        [
            ("case", "case", True),
        ],
    ],
    "InspectionPublished": [
        [
            ("provider", "provider", True),
            ("unit", "unit", False),
            ("standard", "standard", True),
            ("rating", INSPECTION_RATING, True),
            ("percent", ("number", 0, 100), False),
        ],
    ],
    "PrioritisationStatusSet": [
        [
            ("pdu", "unit", True),
            ("status", PRIORITISATION_STATUS, True),
        ],
    ],
    "CaseloadForecast": [
        [
            ("pdu", "unit", True),
            ("cases", ("number", 0, 999999999.99), True),
        ],
    ],
    "CountStated": [
        [
            ("provider", "provider", True),
            ("of", COUNTED_KIND, True),
            ("count", ("integer", 0, 999999999), True),
            ("unit", "unit", False),
            ("team", "team", False),
            ("staff", "staff", False),
        ],
    ],
    "ProviderExpected": [
        [
            ("provider", "provider", True),
        ],
    ],
    "StructureAnnounced": [
        [
            ("regions", ("integer", 0, 999999999), True),
            ("note", "text", False),
        ],
    ],
    "ProcessAdopted": [
        [
            ("pdu", "unit", True),
            ("process", PROCESS, True),
            ("standard", PROCESS_STANDARD, True),
        ],
    ],
    "FundCommitted": [
        [
            ("region", REGION_CODE, True),
            ("fund", FUND, True),
            ("pence", ("number", 0, 999999999999.99), True),
            ("supplier", "text", True),
        ],
    ],
    "PhaseScheduled": [
        [
            ("phase", PHASE, True),
            ("from", "day", True),
            ("until", "day", False),
        ],
    ],
    "TeamAdopted": [
        [
            ("team", "team", True),
            ("pdu", "unit", True),
        ],
    ],
    "StaffAdopted": [
        [
            ("staff", "staff", True),
            ("team", "team", True),
            ("grade", POST_GRADE, True),
        ],
    ],
    "CaseAdopted": [
        [
            ("case", "case", True),
            ("pdu", "unit", True),
        ],
    ],
    "FindingAccepted": [
        [
            ("rule", "rule", True),
            ("subject", "subject", True),
            ("reason", "text", True),
            ("by", "actor", True),
            ("phase", ACCEPTED_PHASE, False),
            ("until", "day", False),
        ],
    ],
    "EventRetracted": [
        [
            ("event", "event", True),
            ("reason", "text", True),
        ],
    ],
    "TagPlaced": [
        [
            ("tag", "tag", True),
            ("note", "text", False),
        ],
    ],
}
