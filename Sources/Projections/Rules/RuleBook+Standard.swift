public import EventLog

extension RuleBook {
  /// The catalogue: every rule that comes with `migrate`, in its order.
  public static let standard = RuleBook([
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
  ])

  /// What each rule of the catalogue says of itself, in its order.
  public static let catalogue = standard.cards

  /// A digest of what every rule of the catalogue says of itself.
  public static let version = standard.version

  /// Name of the type that holds each rule of the catalogue, in its order.
  public static let typeNames = standard.rules.map { "\($0)" }
}
