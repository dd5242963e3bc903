import MigrateTesting
import Testing

@Suite struct `BLD-01: blending is not forced` {
  // MARK: The reason blend

  @Test(
    arguments: [
      ("2021-03-25", [String]()),
      ("2021-03-26", ["BLD-01 X000001 dayOne 2021-03-26..2021-03-26 1 day, warns"]),
      ("2021-06-24", ["BLD-01 X000001 dayOne 2021-06-24..2021-06-24 1 day, warns"]),
      ("2021-06-25", ["BLD-01 X000001 dayOne 2021-06-25.. 1 day, warns"]),
      ("2021-06-26", ["BLD-01 X000001 transition 2021-06-26..2021-06-26 1 day, warns"]),
      ("2021-08-31", ["BLD-01 X000001 transition 2021-08-31.. 1 day, warns"]),
      ("2021-09-01", []),
    ]
  )
  func `from 26 March to the end of Transition nobody is allocated a case to blend`(
    day: String,
    expected: [String]
  ) {
    given(.team("N53A01", on: "2021-01-04"), .staff("N53A001", on: "2021-01-04"))
      .when(.case(on: "2021-03-01"), .allocated(to: "N53A001", reason: "blend", on: day))
      .asOf("2021-09-30")
      .then(expected)
  }

  @Test func `two days before Day 1 are one finding`() {
    given(.team("N53A01", on: "2021-01-04"), .staff("N53A001", on: "2021-01-04"))
      .when(.case(on: "2021-03-01"))
      .when(.allocated(to: "N53A001", reason: "blend", on: "2021-04-12"))
      .when(.allocated(to: "N53A001", reason: "blend", on: "2021-05-10"))
      .asOf("2021-06-25")
      .then("BLD-01 X000001 dayOne 2021-04-12..2021-05-10 2 days, warns")
  }

  @Test func `in Wales it is no question`() {
    given(.team("N03A01", of: "N03", unit: "N03CTM", on: "2021-06-28"))
      .when(.staff("N03A001", in: "N03A01", on: "2021-06-28"))
      .when(.case(of: "N03", heldBy: nil, on: "2021-06-28"))
      .when(.allocated(to: "N03A001", reason: "blend", on: "2021-06-28"))
      .asOf("2021-06-29")
      .thenNothingIsFound()
  }

  // MARK: High risk to a practitioner of CRC origin

  static let company = given(.office, .formerCompanyOffice)
    .when(.trained("C08A001", "highRisk", on: "2021-06-01"))
    .asOf("2021-07-30")

  @Test(arguments: [(Profile.low, false), (.medium, false), (.high, true), (.veryHigh, true)])
  func `a practitioner of CRC origin is not allocated a high or very high case`(
    profile: Profile,
    isFound: Bool
  ) {
    Self.company.when(.case("X000001", profile, heldBy: "C08A001", on: "2021-07-05"))
      .then(isFound ? ["BLD-01 X000001 transition 2021-07-05..2021-07-05 1 day, warns"] : [])
  }

  @Test func `others may be`() {
    Self.company.when(.case("X000001", .high, heldBy: "N53A001", on: "2021-07-05"))
      .thenNothingIsFound()
  }

  @Test func `a case that becomes high in their hands is no allocation`() {
    Self.company.when(.case(heldBy: "C08A001", on: "2021-07-05"))
      .when(.reassessed(.high, on: "2021-07-06"))
      .thenNothingIsFound()
  }

  // MARK: Low risk cases to a practitioner of NPS origin

  /// A low risk case for N04A001 on each of these days.
  static func low(_ days: String..., profile: Profile = .low) -> Story {
    given(.office, .formerDivisionOffice)
      .when(
        .each(days.enumerated()) { number, day in
          .case((number + 1).crn, profile, heldBy: "N04A001", on: day)
        }
      )
      .asOf("2021-08-31")
  }

  @Test func `four low risk cases within 28 days break nothing`() {
    Self.low("2021-07-05", "2021-07-05", "2021-07-05", "2021-07-05").thenNothingIsFound()
  }

  @Test func `five of medium risk break nothing`() {
    Self.low("2021-07-05", "2021-07-05", "2021-07-05", "2021-07-05", "2021-07-05", profile: .medium)
      .thenNothingIsFound()
  }

  @Test func `the fifth within 28 days is found until the first is 28 days past`() {
    Self.low("2021-07-05", "2021-07-12", "2021-07-12", "2021-07-12", "2021-07-19")
      .then("BLD-01 N04A001 transition 2021-07-19..2021-08-01 14 days, warns")
  }

  @Test func `a case that goes away and comes back is one case`() {
    let four = Self.low("2021-07-05", "2021-07-05", "2021-07-05", "2021-07-05")
    four.when(.allocated(1.crn, to: "N53A001", on: "2021-07-06"))
      .when(.allocated(1.crn, to: "N04A001", on: "2021-07-07"))
      .thenNothingIsFound()
  }

  @Test func `five on the first and last of 28 days are found on that day alone`() {
    Self.low("2021-07-05", "2021-07-12", "2021-07-12", "2021-07-12", "2021-08-01")
      .then("BLD-01 N04A001 transition 2021-08-01..2021-08-01 1 day, warns")
  }

  @Test func `the fifth a day later comes too late to count`() {
    Self.low("2021-07-05", "2021-07-12", "2021-07-12", "2021-07-12", "2021-08-02")
      .thenNothingIsFound()
  }

  @Test func `a sixth keeps it broken for longer`() {
    Self.low(
      "2021-07-05",
      "2021-07-12",
      "2021-07-12",
      "2021-07-12",
      "2021-07-19",
      "2021-07-26"
    )
    .then("BLD-01 N04A001 transition 2021-07-19..2021-08-08 21 days, warns")
  }

  @Test(
    arguments: [
      Facts.left("N04A001", on: "2021-07-12"), .regraded("N04A001", code: "C", on: "2021-07-12"),
    ]
  )
  func `they are found while the person is a practitioner`(end: Facts) {
    Self.low("2021-07-05", "2021-07-05", "2021-07-05", "2021-07-05", "2021-07-05")
      .when(.each(1...5) { .closed($0.crn, on: "2021-07-09") }, end)
      .then("BLD-01 N04A001 transition 2021-07-05..2021-07-11 7 days, warns")
  }

  @Test func `they count across Day 1`() {
    given(.formerDivisionOffice)
      .when(.cases(1...4, .low, heldBy: nil, on: "2021-06-26"))
      .when(.each(1...4) { .allocated($0.crn, to: "N04A001", on: "2021-06-26") })
      .when(.registered("X000005", of: "N04", on: "2021-06-25"))
      .when(.reassessed(.low, of: "X000005", on: "2021-06-25"))
      .when(.mappa(0, of: "X000005", on: "2021-06-25"))
      .when(.allocated("X000005", to: "N04A001", on: "2021-06-25"))
      .when(.adopted("X000005", into: "N53LEIS", on: "2021-06-26"))
      .asOf("2021-06-27")
      .then("BLD-01 N04A001 transition 2021-06-26.. 2 days, warns")
  }

  @Test(
    arguments: [
      ("2021-03-25", [String]()),
      ("2021-03-26", ["BLD-01 N04A001 dayOne 2021-04-05..2021-04-22 18 days, warns"]),
    ]
  )
  func `before Day 1 they count from 26 March on`(first: String, expected: [String]) {
    given(.formerDivisionOffice)
      .when(.case(1.crn, .low, of: "N04", heldBy: "N04A001", on: first))
      .when(.cases(2...5, .low, of: "N04", heldBy: "N04A001", on: "2021-04-05"))
      .asOf("2021-06-25")
      .then(expected)
  }

  @Test func `how many cases in how many days can be set`() {
    let story = Self.low("2021-07-05", "2021-07-12", "2021-07-19")
    story.setting("lowRiskCases", of: "BLD-01", toHundredths: 300)
      .then("BLD-01 N04A001 transition 2021-07-19..2021-08-01 14 days, warns")
    story.setting("lowRiskCases", of: "BLD-01", toHundredths: 300)
      .setting("days", of: "BLD-01", toHundredths: 1500)
      .then("BLD-01 N04A001 transition 2021-07-19..2021-07-19 1 day, warns")
  }

  @Test func `an allocation that was never true is not found, but was known to be until then`() {
    let story = given(.office, .case(on: "2021-07-05"))
      .when(.allocated(to: "N53A001", reason: "blend", on: "2021-07-06").named("mistake"))
      .when(.retracted("mistake", on: "2021-08-20"))
      .asOf("2021-08-31")
    story.thenNothingIsFound()
    story.knownAt("2021-08-19T12:00:00Z")
      .then("BLD-01 X000001 transition 2021-07-06..2021-07-06 1 day, warns")
  }
}
