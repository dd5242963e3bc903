import MigrateTesting
import Projections
import Testing

@Suite struct `BLD-06: blending crosses the old boundary` {
  /// What one practitioner holds: cases that came from N04 and from C08, on both sides of risk.
  struct Holding: Sendable {
    var nps: Int
    var crc: Int
  }

  /// Trained POs of the former division, each blended from Day 1 on, with cases of both origins.
  static func practitioners(_ holdings: [Holding], code: String = "M") -> Story {
    given(.formerDivisionOffice, .formerCompanyOffice)
      .when(
        .each(holdings.enumerated()) { index, holding in
          let officer = "N04A10\(index)"
          let first = 100 + index * 20
          return Facts([
            .staff(officer, in: "N04A01", code: code, on: "2021-01-04"),
            .trainedToBlend(officer, on: "2021-01-04"),
            .each(0..<holding.nps + holding.crc) { number in
              let crn = (first + number).crn
              let isNPS = number < holding.nps
              return Facts([
                .registered(crn, of: isNPS ? "N04" : "C08", on: "2021-06-25"),
                .reassessed(code == "M" && number < 2 ? .high : .medium, of: crn, on: "2021-06-25"),
                .mappa(0, of: crn, on: "2021-06-25"),
                .allocated(
                  crn,
                  to: isNPS ? "N04A001" : "C08A001",
                  reason: "initial",
                  on: "2021-06-25"
                ),
                .adopted(crn, into: "N53LEIS", on: "2021-06-26"),
                .allocated(crn, to: officer, reason: "officerLeft", on: "2021-06-28"),
              ])
            },
          ])
        }
      )
      .when(.trained("C08A001", "highRisk", on: "2021-01-04"))
      .asOf("2022-03-31")
  }

  /// In Stabilisation it is a warning, in Harmonisation it blocks.
  static func findings(_ stabilisation: Bool, _ harmonisation: Bool) -> [String] {
    (stabilisation ? ["BLD-06 N53LEIS stabilisation 2021-12-31.. 1 day, warns"] : [])
      + (harmonisation ? ["BLD-06 N53LEIS harmonisation 2022-03-31.. 1 day, blocks"] : [])
  }

  static let crossing = Holding(nps: 8, crc: 2)
  static let notCrossing = Holding(nps: 9, crc: 1)

  @Test(
    arguments: [
      ([crossing], false, false),
      ([notCrossing], true, true),
      ([Holding(nps: 2, crc: 8)], false, false),
      ([Holding(nps: 10, crc: 0)], true, true),
      ([crossing, notCrossing], false, false),
      ([crossing, notCrossing, notCrossing], false, true),
      ([crossing, crossing, notCrossing], false, false),
    ]
  )
  func `at least half of those with ten such cases hold two of each origin, at first at least one`(
    holdings: [Holding],
    stabilisation: Bool,
    harmonisation: Bool
  ) {
    Self.practitioners(holdings).then(Self.findings(stabilisation, harmonisation))
  }

  @Test func `who holds nine such cases does not count`() {
    let story = Self.practitioners([Holding(nps: 9, crc: 0)])
    story.thenNothingIsFound()
    story.thenNothingToJudge("BLD-06", .harmonisation, "N53LEIS")
  }

  @Test func `cases that were registered after unification do not count`() {
    let story = Self.practitioners([Holding(nps: 9, crc: 0)])
      .when(.cases(1...1, heldBy: "N04A100", on: "2021-07-05"))
    story.thenNothingIsFound()
    story.thenNothingToJudge("BLD-06", .harmonisation, "N53LEIS")
  }

  @Test func `a PQiP counts like any practitioner`() {
    Self.practitioners([Self.notCrossing, Self.notCrossing], code: "P")
      .then(Self.findings(true, true))
  }

  @Test func `the share and the number of cases can be set`() {
    let story = Self.practitioners([Self.crossing, Self.notCrossing, Self.notCrossing])
    story.setting("percent", of: "BLD-06", toHundredths: 3333).thenNothingIsFound()
    story.setting("percent", of: "BLD-06", toHundredths: 3334).then(Self.findings(false, true))
    Self.practitioners([Holding(nps: 9, crc: 0)]).setting("cases", of: "BLD-06", toHundredths: 900)
      .then(Self.findings(true, true))
  }

  @Test func `in Wales it is no question`() {
    given(.team("N03A01", of: "N03", unit: "N03CTM", on: "2021-06-01"))
      .when(.staff("N03A001", in: "N03A01", on: "2021-06-01"))
      .when(.trainedToBlend("N03A001", on: "2021-06-01"))
      .when(.blendedCases(from: 10, of: "N03", heldBy: "N03A001", on: "2021-06-01"))
      .asOf("2022-03-31")
      .thenNothingIsFound()
  }

  @Test func `it is judged on the last day of each phase`() {
    Self.practitioners([Self.notCrossing]).asOf("2022-03-30").then(Self.findings(true, false))
  }

  @Test func `a case that was never allocated does not count, but did until that was known`() {
    let story = Self.practitioners([Self.notCrossing])
      .when(
        .registered(1.crn, of: "C08", on: "2021-06-25"),
        .reassessed(.medium, of: 1.crn, on: "2021-06-25")
      )
      .when(.mappa(0, of: 1.crn, on: "2021-06-25"))
      .when(.allocated(1.crn, to: "C08A001", reason: "initial", on: "2021-06-25"))
      .when(.adopted(1.crn, into: "N53LEIS", on: "2021-06-26"))
      .when(
        .allocated(1.crn, to: "N04A100", reason: "officerLeft", on: "2022-03-31").named("mistake")
      )
      .when(.retracted("mistake", on: "2022-04-20"))
    story.then(Self.findings(true, true))
    story.knownAt("2022-04-19T12:00:00Z").then(Self.findings(true, false))
  }
}
