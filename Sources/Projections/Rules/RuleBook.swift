public import EventLog

/// The rules in force, and the catalogue made from them.
public struct RuleBook: Sendable {
  /// Every rule, in the order of the catalogue.
  private static let types: [any Rule.Type] = [
    EveryCodeIsKnown.self, EveryLegacyTeamHasAPDU.self, NothingIsPlacedByItsProviderAlone.self,
    MappingsAgree.self, NoCodeIsRegisteredTwice.self, EveryPDUReceivesATeam.self,
    NoTeamMovedSinceItWasMapped.self, NothingStaysUnderALegacyProvider.self,
    NoCaseIsLostOnDayOne.self, AdoptedCasesStayAsTheyAre.self,
    NobodyOnTheStaffIsLostOnDayOne.self, TheMatrixAddsUp.self,
    EveryVictimContactHasALiaisonOfficer.self, UnpaidWorkIsNeitherLostNorDoubled.self,
    EveryOpenCaseHasAnOfficer.self, EveryOfficerIsAtWork.self, OfficerAndCaseBelongTogether.self,
    NoPSOHoldsAnElevatedCase.self, NoPQiPHoldsAnElevatedCase.self,
    NPSTypeCasesAreWithTheNPS.self, NoIndeterminateSentenceIsOfCRCOrigin.self,
    HighRiskTrainingComesFirst.self, EveryOfficersGradeCarriesACaseload.self,
    NoTransferIsPending.self,
    EveryOpenCaseHasARiskLevel.self,
    NoWholesaleMovement.self, BlendingIsNotForced.self, BlendingGrows.self,
    EveryOfficerIsBlended.self, BlendingDoesNotFallBack.self, WalesStaysBlended.self,
    BlendingCrossesTheOldBoundary.self, ProcessesAreHarmonised.self,
    NobodyIsAboveCapacity.self, NobodyStaysAboveCapacity.self, NobodyHoldsFiftyCases.self,
    EveryOpenCaseIsTieredAndCurrent.self, PostsAreFilled.self, NoPDUIsRed.self,
    CompanyStaffAreTrainedBeforeDayOne.self, BlendedStaffAreTrained.self,
    EveryOpenCaseIsScreenedForMAPPA.self, EveryoneReleasedHasAnOfficer.self,
    TheCourtDecidedByTheType.self, APrisonHasTheCaseInCustody.self,
    NoCaseOutlastsItsSentence.self, CaseloadsAreAsForecast.self,
    FactsNameWhatIsRegistered.self, NoPersonHasTwoOpenCases.self, EveryGradeCodeIsKnown.self,
    FactsFallWithinTheirSubjectsTime.self, NoSourceHasFallenSilent.self,
    EveryLegacyProviderHasASource.self, NothingOpenIsRegisteredAgain.self,
    RetractionsNameEarlierEvents.self, NoFactIsEffectiveAfterItWasRecorded.self,
    AMergedCaseLivesOn.self, CountsAgree.self, EveryExpectedProviderIsThere.self,
    HoursAreKnown.self, TierMatchesProtectLevel.self,
  ]

  /// What each rule says of itself, in the order of the catalogue.
  public static let catalogue: [RuleCard] = types.map { $0.card }

  /// A digest of what every rule says of itself: it changes with the catalogue.
  public static let version: Digest = {
    let lines = catalogue.map { card in
      let severities = card.severities.map { $0?.rawValue ?? "-" }.joined(separator: " ")
      let thresholds = card.thresholds.map { "\($0.name)=\($0.standard)" }.joined(separator: " ")
      return "\(card.code)\t\(card.kind.rawValue)\t\(severities)\t\(card.sentence)\t\(thresholds)\n"
    }
    return SHA256.hash(Array(lines.joined().utf8))
  }()

  /// Name of the type that holds each rule, in the order of the catalogue.
  public static let typeNames: [String] = types.map { "\($0)" }

  let continuous: [any ContinuousRule]
  let periodic: [any PeriodicRule]
  let conservation: [any ConservationRule]
  private let thresholds: Thresholds

  /// The rules with these thresholds.
  init(_ thresholds: Thresholds) {
    self.thresholds = thresholds
    continuous = Self.types.compactMap { ($0 as? any ContinuousRule.Type)?.init(thresholds) }
    conservation = Self.types.compactMap { ($0 as? any ConservationRule.Type)?.init(thresholds) }
    periodic = Self.types.compactMap { ($0 as? any PeriodicRule.Type)?.init(thresholds) }
  }

  /// Where a rule stands in the catalogue.
  func order(of card: RuleCard) -> Int {
    Self.catalogue.firstIndex { $0.code == card.code } ?? Self.catalogue.count
  }

  /// Working days that a finding of a rule may last before it blocks.
  func grace(of rule: any ContinuousRule) -> Int {
    thresholds.count("graceWorkingDays", of: rule.card)
  }

  /// The share of capacity, in per cent, above which a Sunday counts.
  var sundayCapacity: Hundredths { thresholds.value("percent", of: NobodyStaysAboveCapacity.card) }

  /// How many days before the first judged one have to be looked at: for Sundays, days of eligibility and a month end.
  var leadDayCount: Int {
    let sundays = thresholds.count("sundays", of: NobodyStaysAboveCapacity.card)
    let days = thresholds.count("days", of: EveryOfficerIsBlended.card)
    return max(31, 7 * (sundays + 1), days) + 1
  }
}
