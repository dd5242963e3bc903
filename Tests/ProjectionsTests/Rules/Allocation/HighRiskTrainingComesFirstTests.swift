import MigrateTesting
import Testing

@Suite struct `ALC-08: high risk training comes first` {
  static let office = given(.office, .formerCompanyOffice).asOf("2021-10-29")

  @Test func `an untrained PO of CRC origin may hold a case of medium risk`() {
    Self.office.when(.case(heldBy: "C08A001", on: "2021-10-04")).thenNothingIsFound()
  }

  @Test func `an untrained PO of CRC origin may not be allocated a case of high risk`() {
    Self.office.when(.case("X000001", .high, heldBy: "C08A001", on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-06"))
      .then("ALC-08 X000001 stabilisation 2021-10-04..2021-10-05 2 days, blocks")
  }

  @Test func `a PO of another origin may without the training`() {
    given(.office, .formerDivisionOffice)
      .when(.case("X000001", .high, heldBy: "N04A001", on: "2021-10-04"))
      .when(.case("X000002", .high, heldBy: "N53A001", on: "2021-10-04"))
      .asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test(
    arguments: [
      ("highRisk", "2021-10-04", [String]()),
      (
        "highRisk", "2021-10-05",
        ["ALC-08 X000001 stabilisation 2021-10-04..2021-10-04 1 day, blocks"]
      ),
      (
        "domesticAbuse", "2021-10-04",
        ["ALC-08 X000001 stabilisation 2021-10-04.. 26 days, blocks"]
      ),
    ]
  )
  func `the highRisk training has to be completed by that day`(
    course: String,
    day: String,
    expected: [String]
  ) {
    Self.office.when(.case("X000001", .high, heldBy: "C08A001", on: "2021-10-04"))
      .when(.trained("C08A001", course, on: day))
      .then(expected)
  }

  // 20 working days after Monday 9 August, with the bank holiday on 30 August.
  @Test(
    arguments: [
      ("2021-09-07", [String]()),
      ("2021-09-08", ["ALC-08 X000001 stabilisation 2021-09-07..2021-09-07 1 day, blocks"]),
    ]
  )
  func `a case that becomes high may stay for less than 20 working days`(
    trainedOn: String,
    expected: [String]
  ) {
    Self.office.when(.case(heldBy: "C08A001", on: "2021-08-02"))
      .when(.reassessed(.high, on: "2021-08-09"), .trained("C08A001", "highRisk", on: trainedOn))
      .then(expected)
  }

  @Test func `a PSO of CRC origin is found by the rule for PSOs alone`() {
    Self.office.when(.staff("C08A002", in: "C08A01", code: "CRCQ", on: "2021-01-04"))
      .when(.trained("C08A002", "preTransition", on: "2021-01-04"))
      .when(.case("X000001", .high, heldBy: "C08A002", on: "2021-10-04"))
      .then("ALC-04 X000001 stabilisation 2021-10-04.. 26 days, blocks")
  }

  @Test func `training that was never true does not count, but did until that was known`() {
    let story = Self.office
      .when(.trained("C08A001", "highRisk", on: "2021-09-06").named("mistake"))
      .when(.case("X000001", .high, heldBy: "C08A001", on: "2021-10-04"))
      .when(.retracted("mistake", on: "2021-10-20"))
    story.then("ALC-08 X000001 stabilisation 2021-10-04.. 26 days, blocks")
    story.knownAt("2021-10-19T12:00:00Z").thenNothingIsFound()
  }

  @Test func `a lapse within a day is no interruption`() {
    let story = given(
      .formerCompanyOffice,
      .case("X000001", .high, heldBy: "C08A001", on: "2021-10-04")
    )
    .when(.risk("medium", on: "2021-10-06").recorded(at: "2021-10-06T09:00:00Z"))
    .when(.risk("high", on: "2021-10-06").recorded(at: "2021-10-06T09:01:00Z"))
    .asOf("2021-10-07")
    story.then("ALC-08 X000001 stabilisation 2021-10-04.. 4 days, blocks")
  }
}
