// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.

extension Schemas {
  /// The versions of the event contract.
  static let contract: Schemas = {
    var schemas = Schemas()
    schemas.add(
      .providerRegistered,
      [
        Field("provider", .reference(.provider)),
        Field("kind", .enumeration(ProviderKind.spellings)),
        Field("name", .reference(.text)),
      ]
    )
    schemas.add(
      .providerClosed,
      [
        Field("provider", .reference(.provider))
      ]
    )
    schemas.add(
      .unitRegistered,
      [
        Field("provider", .reference(.provider)),
        Field("unit", .reference(.unit)),
        Field("kind", .enumeration(UnitKind.spellings)),
        Field("name", .reference(.text)),
        Field("parent", .reference(.unit), isOptional: true),
      ]
    )
    schemas.add(
      .teamRegistered,
      [
        Field("team", .reference(.team)),
        Field("provider", .reference(.provider)),
        Field("unit", .reference(.unit)),
        Field("function", .enumeration(TeamFunction.spellings)),
        Field("name", .reference(.text), isOptional: true),
        Field("specialism", .enumeration(Specialism.spellings), isOptional: true),
      ]
    )
    schemas.add(
      .teamMoved,
      [
        Field("team", .reference(.team)),
        Field("provider", .reference(.provider)),
        Field("unit", .reference(.unit)),
      ]
    )
    schemas.add(
      .teamClosed,
      [
        Field("team", .reference(.team))
      ]
    )
    schemas.add(
      .postsEstablished,
      [
        Field("provider", .reference(.provider)),
        Field("unit", .reference(.unit)),
        Field("grade", .enumeration(PostGrade.spellings)),
        Field("fte", .number(0...99_999_999_999)),
      ]
    )
    schemas.add(
      .mappingDeclared,
      [
        Field("provider", .reference(.provider)),
        Field("unit", .reference(.unit), isOptional: true),
        Field("team", .reference(.team), isOptional: true),
        Field("pdu", .reference(.unit)),
      ]
    )
    schemas.add(
      .staffRegistered,
      [
        Field("staff", .reference(.staff)),
        Field("team", .reference(.team)),
        Field("gradeCode", .reference(.gradeCode), isOptional: true),
        Field("hours", .number(0...6_000), isOptional: true),
      ]
    )
    schemas.add(
      .staffMoved,
      [
        Field("staff", .reference(.staff)),
        Field("team", .reference(.team)),
      ]
    )
    schemas.add(
      .staffRegraded,
      [
        Field("staff", .reference(.staff)),
        Field("gradeCode", .reference(.gradeCode)),
      ]
    )
    schemas.add(
      .staffHoursChanged,
      [
        Field("staff", .reference(.staff)),
        Field("hours", .number(0...6_000)),
      ]
    )
    schemas.add(
      .reductionStarted,
      [
        Field("staff", .reference(.staff)),
        Field("reduction", .reference(.reduction)),
        Field("reason", .enumeration(ReductionReason.spellings)),
        Field("hours", .number(0...16_800)),
      ]
    )
    schemas.add(
      .reductionEnded,
      [
        Field("staff", .reference(.staff)),
        Field("reduction", .reference(.reduction)),
      ]
    )
    schemas.add(
      .absenceStarted,
      [
        Field("staff", .reference(.staff)),
        Field("reason", .enumeration(AbsenceReason.spellings)),
      ]
    )
    schemas.add(
      .absenceEnded,
      [
        Field("staff", .reference(.staff))
      ]
    )
    schemas.add(
      .trainingCompleted,
      [
        Field("staff", .reference(.staff)),
        Field("course", .enumeration(Course.spellings)),
      ]
    )
    schemas.add(
      .qualificationExpected,
      [
        Field("staff", .reference(.staff)),
        Field("on", .day),
      ]
    )
    schemas.add(
      .staffLinked,
      [
        Field("staff", .reference(.staff)),
        Field("as", .reference(.staff)),
      ]
    )
    schemas.add(
      .staffLeft,
      [
        Field("staff", .reference(.staff)),
        Field("reason", .enumeration(LeavingReason.spellings), isOptional: true),
      ]
    )
    schemas.add(
      .caseRegistered,
      [
        Field("case", .reference(.case)),
        Field("provider", .reference(.provider)),
        Field("team", .reference(.team), isOptional: true),
        Field("sentence", .enumeration(Sentence.spellings)),
        Field("location", .enumeration(Location.spellings)),
        Field("endsOn", .day, isOptional: true),
        Field("person", .reference(.person), isOptional: true),
        Field("sex", .enumeration(Sex.spellings), isOptional: true),
        Field("bornIn", .integer(1_900...2_100), isOptional: true),
      ]
    )
    schemas.add(
      .sentenceEndChanged,
      [
        Field("case", .reference(.case)),
        Field("endsOn", .day),
      ]
    )
    schemas.add(
      .riskAssessed,
      [
        Field("case", .reference(.case)),
        Field("rosh", .enumeration(RoSH.spellings)),
      ]
    )
    schemas.add(
      .reoffendingScored,
      [
        Field("case", .reference(.case)),
        Field("rsr", .number(0...99_999), isOptional: true),
        Field("ogrs", .integer(0...100), isOptional: true),
      ]
    )
    schemas.add(
      .tierAssessed,
      [
        Field("case", .reference(.case)),
        Field("tier", .enumeration(Tier.spellings)),
      ]
    )
    schemas.add(
      .mappaScreened,
      [
        Field("case", .reference(.case)),
        Field("level", .integer(0...3)),
        Field("category", .integer(1...4), isOptional: true),
      ]
    )
    schemas.add(
      .registrationAdded,
      [
        Field("case", .reference(.case)),
        Field("register", .enumeration(Register.spellings)),
        Field("registration", .reference(.registration), isOptional: true),
      ]
    )
    schemas.add(
      .registrationRemoved,
      [
        Field("case", .reference(.case)),
        Field("register", .enumeration(Register.spellings)),
        Field("registration", .reference(.registration), isOptional: true),
      ]
    )
    schemas.add(
      .caseAllocated,
      [
        Field("case", .reference(.case)),
        Field("staff", .reference(.staff)),
        Field("reason", .enumeration(AllocationReason.spellings)),
      ]
    )
    schemas.add(
      .caseDeallocated,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .transferRequested,
      [
        Field("case", .reference(.case)),
        Field("provider", .reference(.provider)),
        Field("team", .reference(.team), isOptional: true),
      ]
    )
    schemas.add(
      .caseTransferred,
      [
        Field("case", .reference(.case)),
        Field("provider", .reference(.provider)),
        Field("team", .reference(.team), isOptional: true),
      ]
    )
    schemas.add(
      .transferRefused,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .custodyStarted,
      [
        Field("case", .reference(.case)),
        Field("prison", .reference(.prison), isOptional: true),
      ]
    )
    schemas.add(
      .caseReleased,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .custodyHandedOver,
      [
        Field("case", .reference(.case)),
        Field("prison", .reference(.prison)),
      ]
    )
    schemas.add(
      .custodyHandedBack,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .reviewCompleted,
      [
        Field("case", .reference(.case)),
        Field("kind", .enumeration(ReviewKind.spellings)),
      ]
    )
    schemas.add(
      .contactRecorded,
      [
        Field("case", .reference(.case)),
        Field("mode", .enumeration(ContactMode.spellings)),
        Field("outcome", .enumeration(ContactOutcome.spellings)),
      ]
    )
    schemas.add(
      .warrantIssued,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .warrantEnded,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .activeRiskAssessed,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .breachStarted,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .breachEnded,
      [
        Field("case", .reference(.case)),
        Field("outcome", .enumeration(BreachOutcome.spellings)),
      ]
    )
    schemas.add(
      .personLinked,
      [
        Field("case", .reference(.case)),
        Field("person", .reference(.person)),
      ]
    )
    schemas.add(
      .caseMerged,
      [
        Field("case", .reference(.case)),
        Field("into", .reference(.case)),
      ]
    )
    schemas.add(
      .caseClosed,
      [
        Field("case", .reference(.case)),
        Field("reason", .enumeration(ClosingReason.spellings)),
      ]
    )
    schemas.add(
      .requirementImposed,
      [
        Field("case", .reference(.case)),
        Field("requirement", .reference(.requirement)),
        Field("kind", .enumeration(RequirementKind.spellings)),
        Field("length", .integer(1...9_999), isOptional: true),
        Field("programme", .reference(.text), isOptional: true),
      ]
    )
    schemas.add(
      .unpaidWorkCredited,
      [
        Field("case", .reference(.case)),
        Field("requirement", .reference(.requirement)),
        Field("minutes", .number(0...99_999_999_999)),
      ]
    )
    schemas.add(
      .programmeChecked,
      [
        Field("case", .reference(.case)),
        Field("requirement", .reference(.requirement)),
        Field("check", .enumeration(ProgrammeCheckKind.spellings)),
      ]
    )
    schemas.add(
      .requirementStarted,
      [
        Field("case", .reference(.case)),
        Field("requirement", .reference(.requirement)),
      ]
    )
    schemas.add(
      .requirementEnded,
      [
        Field("case", .reference(.case)),
        Field("requirement", .reference(.requirement)),
        Field("outcome", .enumeration(RequirementOutcome.spellings)),
      ]
    )
    schemas.add(
      .serviceReferred,
      [
        Field("case", .reference(.case)),
        Field("referral", .reference(.referral)),
        Field("category", .enumeration(ServiceCategory.spellings)),
        Field("supplier", .reference(.text)),
      ]
    )
    schemas.add(
      .serviceEnded,
      [
        Field("case", .reference(.case)),
        Field("referral", .reference(.referral)),
        Field("outcome", .enumeration(ServiceOutcome.spellings)),
      ]
    )
    schemas.add(
      .courtReportRequested,
      [
        Field("report", .reference(.report)),
        Field("provider", .reference(.provider)),
        Field("due", .day),
        Field("case", .reference(.case), isOptional: true),
      ]
    )
    schemas.add(
      .enquiryMade,
      [
        Field("report", .reference(.report)),
        Field("to", .enumeration(EnquiryRecipient.spellings)),
      ]
    )
    schemas.add(
      .courtReportCompleted,
      [
        Field("report", .reference(.report)),
        Field("provider", .reference(.provider)),
        Field("kind", .enumeration(ReportKind.spellings)),
        Field("case", .reference(.case), isOptional: true),
        Field("staff", .reference(.staff), isOptional: true),
      ]
    )
    schemas.add(
      .paroleReportCompleted,
      [
        Field("report", .reference(.report)),
        Field("case", .reference(.case)),
        Field("staff", .reference(.staff)),
      ]
    )
    schemas.add(
      .allocationDecided,
      [
        Field("case", .reference(.case)),
        Field("provider", .reference(.provider)),
      ]
    )
    schemas.add(
      .victimContactOpened,
      [
        Field("victim", .reference(.victim)),
        Field("case", .reference(.case)),
        Field("staff", .reference(.staff)),
      ]
    )
    schemas.add(
      .victimContactReassigned,
      [
        Field("victim", .reference(.victim)),
        Field("staff", .reference(.staff)),
      ]
    )
    schemas.add(
      .victimContactClosed,
      [
        Field("victim", .reference(.victim))
      ]
    )
    schemas.add(
      .premisesEntered,
      [
        Field("case", .reference(.case)),
        Field("premises", .reference(.premises)),
      ]
    )
    schemas.add(
      .premisesLeft,
      [
        Field("case", .reference(.case)),
        Field("premises", .reference(.premises)),
      ]
    )
    schemas.add(
      .seriousFurtherOffenceNotified,
      [
        Field("case", .reference(.case))
      ]
    )
    schemas.add(
      .inspectionPublished,
      [
        Field("provider", .reference(.provider)),
        Field("unit", .reference(.unit), isOptional: true),
        Field("standard", .reference(.standard)),
        Field("rating", .enumeration(InspectionRating.spellings)),
        Field("percent", .number(0...10_000), isOptional: true),
      ]
    )
    schemas.add(
      .prioritisationStatusSet,
      [
        Field("pdu", .reference(.unit)),
        Field("status", .enumeration(PrioritisationStatus.spellings)),
      ]
    )
    schemas.add(
      .caseloadForecast,
      [
        Field("pdu", .reference(.unit)),
        Field("cases", .number(0...99_999_999_999)),
      ]
    )
    schemas.add(
      .countStated,
      [
        Field("provider", .reference(.provider)),
        Field("of", .enumeration(CountedKind.spellings)),
        Field("count", .integer(0...999_999_999)),
        Field("unit", .reference(.unit), isOptional: true),
        Field("team", .reference(.team), isOptional: true),
        Field("staff", .reference(.staff), isOptional: true),
      ]
    )
    schemas.add(
      .providerExpected,
      [
        Field("provider", .reference(.provider))
      ]
    )
    schemas.add(
      .structureAnnounced,
      [
        Field("regions", .integer(0...999_999_999)),
        Field("note", .reference(.text), isOptional: true),
      ]
    )
    schemas.add(
      .processAdopted,
      [
        Field("pdu", .reference(.unit)),
        Field("process", .enumeration(Process.spellings)),
        Field("standard", .enumeration(ProcessStandard.spellings)),
      ]
    )
    schemas.add(
      .fundCommitted,
      [
        Field("region", .enumeration(RegionCode.spellings)),
        Field("fund", .enumeration(Fund.spellings)),
        Field("pence", .number(0...99_999_999_999_999)),
        Field("supplier", .reference(.text)),
      ]
    )
    schemas.add(
      .phaseScheduled,
      [
        Field("phase", .enumeration(Phase.spellings)),
        Field("from", .day),
        Field("until", .day, isOptional: true),
      ]
    )
    schemas.add(
      .teamAdopted,
      [
        Field("team", .reference(.team)),
        Field("pdu", .reference(.unit)),
      ]
    )
    schemas.add(
      .staffAdopted,
      [
        Field("staff", .reference(.staff)),
        Field("team", .reference(.team)),
        Field("grade", .enumeration(PostGrade.spellings)),
      ]
    )
    schemas.add(
      .caseAdopted,
      [
        Field("case", .reference(.case)),
        Field("pdu", .reference(.unit)),
      ]
    )
    schemas.add(
      .findingAccepted,
      [
        Field("rule", .reference(.rule)),
        Field("subject", .reference(.subject)),
        Field("reason", .reference(.text)),
        Field("by", .reference(.actor)),
        Field("phase", .enumeration(AcceptedPhase.spellings), isOptional: true),
        Field("until", .day, isOptional: true),
      ]
    )
    schemas.add(
      .eventRetracted,
      [
        Field("event", .reference(.event)),
        Field("reason", .reference(.text)),
      ]
    )
    schemas.add(
      .tagPlaced,
      [
        Field("tag", .reference(.tag)),
        Field("note", .reference(.text), isOptional: true),
      ]
    )
    return schemas
  }()
}
