import EventLog
import Testing

@Suite struct `An enumeration` {
  /// Every enumeration of the vocabulary; that the words are those of the contract is tested
  /// field by field in `FactKindTests`.
  static let all: [any Enumeration.Type] = [
    ProviderKind.self, UnitKind.self, TeamFunction.self, Specialism.self, PostGrade.self,
    ReductionReason.self, AbsenceReason.self, Course.self, LeavingReason.self, Sentence.self,
    Location.self, Sex.self, RoSH.self, Tier.self, Register.self, AllocationReason.self,
    ReviewKind.self, ContactMode.self, ContactOutcome.self, BreachOutcome.self,
    ClosingReason.self, RequirementKind.self, ProgrammeCheckKind.self, RequirementOutcome.self,
    ServiceCategory.self, ServiceOutcome.self, EnquiryRecipient.self, ReportKind.self,
    InspectionRating.self, PrioritisationStatus.self, Process.self, ProcessStandard.self,
    RegionCode.self, Fund.self, Phase.self, FactKind.self,
  ]

  @Test(arguments: 0..<all.count) func `has one word for each case`(index: Int) {
    expectOneWordForEachCase(Self.all[index])
  }

  private func expectOneWordForEachCase<Kind: Enumeration>(_ kind: Kind.Type) {
    let cases = Array(kind.allCases)
    #expect(kind.spellings.count == cases.count)
    #expect(Set(kind.spellings).count == cases.count)
    for (index, value) in cases.enumerated() {
      #expect(value.rawValue == index)
      #expect(value.spelling == kind.spellings[index])
      #expect(Kind(spelling: value.description) == value)
      #expect(Kind(fieldBits: value.fieldBits) == value)
    }
    #expect(Kind(spelling: "nothing of the kind") == nil)
    #expect(Kind(spelling: kind.spellings[0] + " ") == nil)
  }

  @Test(arguments: [
    (Tier.allCases.map { "\($0)".uppercased() }, Tier.spellings),
    (RoSH.allCases.map { "\($0)" }, ["low", "medium", "high", "veryHigh"]),
    (RegionCode.allCases.map { "\($0)" }, "ABCDEFGHIJKL".map { String($0) }),
    (Phase.allCases.map { "\($0)" }, Phase.spellings),
    (AcceptedPhase.allCases.map { "\($0)" }, AcceptedPhase.spellings),
  ])
  func `prints a case as its word`(printed: [String], words: [String]) {
    #expect(printed == words)
  }

  /// The words say what the names of the cases say, so that a swapped pair would show.
  @Test func `has cases named after their words`() {
    #expect(PostGrade.pqip.spelling == "PQiP")
    #expect(PostGrade.caseAdministrator.spelling == "caseAdministrator")
    #expect(Register.foreignNationalDeportation.spelling == "foreignNationalDeportation")
    #expect(RequirementKind.curfew.spelling == "curfew")
    #expect(FactKind.tagPlaced.spelling == "TagPlaced")
    for kind in FactKind.allCases { expectNameFitsWord(kind) }
    for value in Register.allCases { expectNameFitsWord(value) }
    for value in Course.allCases { expectNameFitsWord(value) }
    for value in AllocationReason.allCases { expectNameFitsWord(value) }
    for value in Tier.allCases { expectNameFitsWord(value) }
  }

  private func expectNameFitsWord<Kind: Enumeration>(_ value: Kind) {
    var name = ""
    dump(value, to: &name)
    #expect(name.lowercased().contains(value.spelling.lowercased()))
  }
}
