import MigrateTesting
import Testing

@Suite struct `STR-08: nothing stays under a legacy provider` {
  /// A case of C08 in the hands of the former company's PO.
  static let legacy = given(.formerCompanyOffice)
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .asOf("2021-07-30")

  @Test(
    arguments: [
      ("2021-06-25", [String]()),
      ("2021-06-26", []),
      ("2021-06-27", ["STR-08 X000001 transition 2021-06-26..2021-06-26 1 day, blocks"]),
      ("2021-06-29", ["STR-08 X000001 transition 2021-06-26..2021-06-28 3 days, blocks"]),
    ]
  )
  func `from 26 June on a case has been adopted; a single day blocks`(
    adoptedOn: String,
    expected: [String]
  ) {
    let before = adoptedOn < "2021-06-26"
    Self.legacy.when(.adopted(into: "N53LEIS", on: adoptedOn))
      .then(before ? ["ALC-03 X000001 dayOne 2021-06-25.. 1 day, warns"] : expected)
  }

  @Test func `on Day 1 itself nothing is asked`() {
    Self.legacy.asOf("2021-06-25").thenNothingIsFound()
  }

  @Test func `a case that is closed need not be adopted`() {
    Self.legacy.when(.closed(on: "2021-06-26")).thenNothingIsFound()
  }

  @Test func `a case in a prison's hands is to be adopted too`() {
    Self.legacy.when(.imprisoned(on: "2021-06-22")).asOf("2021-06-27")
      .then("STR-08 X000001 transition 2021-06-26.. 2 days, blocks")
  }

  @Test(arguments: ["N01", "N02", "N04", "N05", "N06", "C01", "C21"])
  func `divisions and companies are legacy`(provider: String) {
    given(.office, .case(of: provider, on: "2021-06-28")).asOf("2021-06-29")
      .then("STR-08 X000001 transition 2021-06-28.. 2 days, blocks")
  }

  @Test(arguments: ["N03", "N07", "N50", "N53", "N59"])
  func `regions are not`(provider: String) {
    given(.office, .case(of: provider, on: "2021-06-28")).asOf("2021-06-29").thenNothingIsFound()
  }

  @Test(arguments: [("N03", "N03CTM"), ("N07", "N07BRNT")])
  func `in Wales and London a case is legacy with a team whose unit is no PDU`(
    provider: String,
    pdu: String
  ) {
    given(.unit("OLDUNIT", of: provider, on: "2021-01-04"))
      .when(.team("OLD001", of: provider, unit: "OLDUNIT", on: "2021-01-04"))
      .when(.team("NEW001", of: provider, unit: pdu, on: "2021-01-04"))
      .when(.staff("NEW0001", in: "NEW001", on: "2021-01-04"))
      .when(.teamClosed("OLD001", on: "2021-06-25"))
      .when(
        .registered(of: provider, team: "OLD001", on: "2021-06-01"),
        .mappa(0, on: "2021-06-01")
      )
      .when(.reassessed(.medium, on: "2021-06-01"), .allocated(to: "NEW0001", on: "2021-06-01"))
      .when(.heard(from: provider), .adopted(into: pdu, on: "2021-06-28"))
      .asOf("2021-07-30")
      .then("STR-08 X000001 transition 2021-06-26..2021-06-27 2 days, blocks")
  }

  static let team = given(.office, .unit("C08LEI", of: "C08", on: "2021-01-04"))
    .when(.neighbours())
    .when(.mapping(of: "C08", to: "N53LEIS", on: "2021-01-04"))
    .when(.team("C08B01", of: "C08", unit: "C08LEI", on: "2021-01-04"))

  @Test(
    arguments: [
      (Facts.teamAdopted("C08B01", into: "N53LEIS", on: "2021-06-26"), true),
      (.teamClosed("C08B01", on: "2021-06-26"), true),
      (.teamMoved("C08B01", to: "N53", unit: "N53LEIS", on: "2021-06-26"), true),
      (.teamMoved("C08B01", to: "C07", unit: "N53LEIS", on: "2021-06-26"), false),
    ]
  )
  func `an open team has been adopted, has moved, or is closed`(event: Facts, isEnough: Bool) {
    Self.team.when(event).asOf("2021-06-27")
      .then(isEnough ? [] : ["STR-08 C08B01 transition 2021-06-26.. 2 days, blocks"])
  }

  @Test func `a closed team still counts while staff are in post there`() {
    Self.team
      .when(.staff("C08B001", in: "C08B01", on: "2021-01-04"))
      .when(.trained("C08B001", "preTransition", on: "2021-01-04"))
      .when(.teamClosed("C08B01", on: "2021-06-25"), .left("C08B001", on: "2021-06-28"))
      .asOf("2021-07-30")
      .then("STR-08 C08B01 transition 2021-06-26..2021-06-27 2 days, blocks")
  }

  @Test func `an adoption that was never true does not count, but did until that was known`() {
    let story = Self.legacy
      .when(.adopted(into: "N53LEIS", on: "2021-06-26").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then("STR-08 X000001 transition 2021-06-26.. 35 days, blocks")
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
