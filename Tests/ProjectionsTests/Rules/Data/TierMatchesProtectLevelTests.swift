import MigrateTesting
import Testing

@testable import EventLog
@testable import Projections

@Suite struct `TIE-01: the tier matches the protect level` {
  private static let unassessed = CaseState(provider: ProviderReference(rawValue: 0))

  // MARK: The protect level

  /// Source: hmpps-tier, `src/test/resources/…/integration/bdd/*.feature`.
  @Test(
    arguments: [
      (152, "A"), (150, "A"), (149, "B"), (51, "B"), (21, "B"), (20, "B"), (19, "C"), (11, "C"),
      (10, "C"), (9, "D"), (0, "D"),
    ]
  )
  func `the letter follows the published bounds`(points: Int, letter: Character) {
    #expect(Protect.letter(points, on: Day(2021, 5, 28)) == letter)
  }

  // Source: hmpps-tier before 28 May 2021.
  @Test(arguments: [(150, "A"), (31, "A"), (30, "A"), (29, "B"), (20, "B"), (19, "C"), (9, "D")])
  func `until 28 May 2021 level A began at 30 points`(points: Int, letter: Character) {
    #expect(Protect.letter(points, on: Day(2021, 5, 27)) == letter)
  }

  @Test(
    arguments: [
      (710, 20), (700, 20), (699, 10), (690, 10), (310, 10), (300, 10), (299, 0), (290, 0), (0, 0),
      // 99.99 is a score; 100.00 and more means that none was made.
      (9_999, 20), (10_000, 0), (99_999, 0),
    ]
  )
  func `a reoffending score counts as published`(hundredths: Int, points: Int) {
    var state = Self.unassessed
    state.rsr = Hundredths(hundredths)
    #expect(Protect.points(state) == points)
  }

  @Test(
    arguments: [
      (RoSH.veryHigh, 700, 150), (.high, 700, 20), (.medium, 700, 20), (.medium, 300, 10),
      (.low, 300, 10), (.low, 0, 0),
    ]
  )
  func `of score and risk the higher counts alone`(rosh: RoSH, rsr: Int, points: Int) {
    var state = Self.unassessed
    state.rosh = rosh
    state.rsr = Hundredths(rsr)
    #expect(Protect.points(state) == points)
  }

  @Test(arguments: [(UInt8(0), 0), (1, 5), (2, 150), (3, 150)])
  func `the MAPPA level counts as published`(level: UInt8, points: Int) {
    var state = Self.unassessed
    state.mappaLevel = level
    #expect(Protect.points(state) == points)
  }

  @Test func `all ten registers of complexity count 20, each of them 2, and no other any`() {
    let complexity: Set<Register> = [
      .mentalHealth, .selfHarm, .vulnerability, .childConcern, .childProtection, .riskToChildren,
      .publicInterest, .adultAtRisk, .streetGangs, .terrorism,
    ]
    var all = Self.unassessed
    for register in Register.allCases {
      var state = Self.unassessed
      state.registers.set(register, true)
      all.registers.set(register, true)
      #expect(Protect.points(state) == (complexity.contains(register) ? 2 : 0), "\(register)")
    }
    #expect(Protect.points(all) == 20)
  }

  // MARK: The rule

  /// A man's case with medium risk, 10 points, so C.
  static func man(_ tier: String, level: Int? = 0, risk: String? = "medium") -> Story {
    given(.office, .registered(sex: "male", on: "2021-10-04"))
      .when(
        risk.map { .risk($0, on: "2021-10-04") } ?? .nothing,
        level.map { .mappa($0, on: "2021-10-04") } ?? .nothing,
        .tier(tier, on: "2021-10-04"),
        .allocated(to: "N53A001", on: "2021-10-04")
      )
      .asOf("2021-10-06")
  }

  static let found = ["TIE-01 X000001 stabilisation 2021-10-04.. 3 days, warns"]

  @Test(arguments: [("C0", true), ("C3", true), ("B0", false), ("D3", false), ("A1", false)])
  func `a man's letter is just the computed one, whatever the digit`(tier: String, holds: Bool) {
    Self.man(tier).then(holds ? [] : Self.found)
  }

  @Test func `without a risk level or a MAPPA screening a letter may be higher, and not lower`() {
    Self.man("A1", level: nil).thenNothingIsFound()
    Self.man("C1", level: nil).thenNothingIsFound()
    Self.man("D1", level: nil).then(Self.found)
    Self.man("D1", level: nil)
      .thenSays(
        "TIE-01",
        "The recorded letter is D, and at least 10 protect points give C or higher."
      )
    Self.man("A1", risk: nil).thenNothingIsFound()
    Self.man("D1", risk: nil).thenNothingIsFound()
    Self.man("D1", level: 1, risk: nil).when(.scored(rsr: "3", on: "2021-10-04")).then(Self.found)
  }

  /// 29 points and then 30 in May 2021, when 30 were level A until the 28th.
  @Test(
    arguments: [
      ("2021-05-20", "A1", []), ("2021-05-20", "B1", ["2021-05-20..  1 day"]),
      ("2021-05-28", "A1", ["2021-05-28.. 1 day"]), ("2021-05-28", "B1", []),
    ] as [(String, String, [String])]
  )
  func `the bounds in force on the day are used`(day: String, tier: String, found: [String]) {
    given(.office, .registered(sex: "male", on: "2021-05-01"), .risk("high", on: "2021-05-01"))
      .when(.mappa(1, on: "2021-05-01"), .scored(rsr: "1", on: "2021-05-01"))
      .when(
        .each(["childConcern", "childProtection", "riskToChildren"]) {
          .register($0, on: "2021-05-01")
        }
      )
      .when(.tier(tier, on: "2021-05-01"))
      .when(.team("N53A02", on: "2021-05-01"), .staff("N53A002", in: "N53A02", on: "2021-05-01"))
      .when(.allocated(to: "N53A002", on: "2021-05-01"))
      .asOf(day).rehearsed()
      .then(found.isEmpty ? [] : ["TIE-01 X000001 dayOne \(day).. 1 day, warns"])
  }

  @Test(
    arguments: [
      // 10 points and 3 registers are 16, and 22 with what women's factors can add: C or B.
      (3, "A1", false), (3, "B1", true), (3, "C1", true), (3, "D1", false),
      // 10 points and 2 registers are 14, and 20 with them: C or B.
      (2, "B1", true), (2, "C1", true),
      // 10 points and 1 register are 12, and 18 with them: C alone.
      (1, "B1", false), (1, "C1", true), (1, "D1", false),
    ],
    ["female", nil] as [String?]
  )
  func `for a woman or unknown sex the letter may be what six more points can give`(
    vector: (registers: Int, tier: String, holds: Bool),
    sex: String?
  ) {
    let registers = ["mentalHealth", "selfHarm", "vulnerability"].prefix(vector.registers)
    given(.office, .registered(sex: sex, on: "2021-10-04"), .risk("medium", on: "2021-10-04"))
      .when(.each(registers) { .register($0, on: "2021-10-04") })
      .when(.mappa(0, on: "2021-10-04"), .tier(vector.tier, on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-04"))
      .asOf("2021-10-06")
      .then(vector.holds ? [] : Self.found)
  }

  @Test(
    arguments: [("male", false), ("other", false), ("female", true), (nil, true)]
      as [(String?, Bool)]
  )
  func `only a woman's letter, or that of unknown sex, may be higher than the computed one`(
    sex: String?,
    holds: Bool
  ) {
    // 10 points and 2 registers are 14, so C; B is six points away.
    given(.office, .registered(sex: sex, on: "2021-10-04"), .risk("medium", on: "2021-10-04"))
      .when(.register("selfHarm", on: "2021-10-04"), .register("terrorism", on: "2021-10-04"))
      .when(.mappa(0, on: "2021-10-04"), .tier("B1", on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-04"))
      .asOf("2021-10-06")
      .then(holds ? [] : Self.found)
  }

  @Test(
    arguments: [
      Facts.tier("C1", on: "2021-10-07"), .closed(on: "2021-10-07"), .imprisoned(on: "2021-10-07"),
      .risk("low", on: "2021-10-07"),
    ]
  )
  func `it is found until tier or risk change, or the case ends`(end: Facts) {
    let isRisk = end.told[0].type == "RiskAssessed"
    Self.man(isRisk ? "D1" : "B1").when(end).asOf("2021-10-29")
      .then("TIE-01 X000001 stabilisation 2021-10-04..2021-10-06 3 days, warns")
  }

  @Test func `a register, a score or a screening can part the letters`() {
    Self.man("C1").when(.register("terrorism", on: "2021-10-05"), .mappa(1, on: "2021-10-05"))
      .when(.scored(rsr: "7.0", on: "2021-10-06")).asOf("2021-10-06")
      .then("TIE-01 X000001 stabilisation 2021-10-06.. 1 day, warns")
    Self.man("C1").when(.mappa(2, on: "2021-10-05")).asOf("2021-10-06")
      .then("TIE-01 X000001 stabilisation 2021-10-05.. 2 days, warns")
  }

  @Test func `it says both letters`() {
    Self.man("B1").thenSays("TIE-01", "The recorded letter is B, and 10 protect points give C.")
  }

  @Test func `a tier that was never true is not found, but was known to be until then`() {
    let story = Self.man("C1").when(.tier("B1", on: "2021-10-05").named("mistake"))
      .when(.retracted("mistake", on: "2021-10-20"))
      .asOf("2021-10-06")
    story.thenNothingIsFound()
    story.knownAt("2021-10-19T12:00:00Z")
      .then("TIE-01 X000001 stabilisation 2021-10-05.. 2 days, warns")
  }
}
