import MigrateTesting
import Testing

@Suite struct `ALC-03: officer and case belong together` {
  @Test func `before Day 1 the officer's team has the case's provider`() {
    given(.office, .case(of: "N52", on: "2021-06-21")).asOf("2021-06-25")
      .then("ALC-03 X000001 dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `from Day 1 on a case that no mapping or adoption places goes with its officer`() {
    given(.office, .case(of: "N52", on: "2021-06-21")).asOf("2021-06-26")
      .then("ALC-03 X000001 dayOne 2021-06-25.. 1 day, warns")
  }

  static let ofAnotherUnit = given(.office, .team("N53B01", unit: "N53DERS", on: "2021-06-01"))
    .when(
      .registered(team: "N53B01", on: "2021-06-21"),
      .reassessed(.medium, on: "2021-06-21"),
      .mappa(0, on: "2021-06-21"),
      .allocated(to: "N53A001", reason: "initial", on: "2021-06-21")
    )

  @Test func `from Day 1 on the PDU of the case's own team is asked for, and not the provider`() {
    Self.ofAnotherUnit.asOf("2021-06-28")
      .then("ALC-03 X000001 transition 2021-06-26.. 3 days, warns")
  }

  @Test func `an adoption goes before the case's own team`() {
    Self.ofAnotherUnit.when(.adopted(into: "N53LEIS", on: "2021-06-26")).asOf("2021-06-28")
      .thenNothingIsFound()
  }

  @Test func `it is mended by an officer of the right PDU`() {
    Self.ofAnotherUnit
      .when(
        .staff("N53B001", in: "N53B01", on: "2021-06-28"),
        .allocated(to: "N53B001", on: "2021-06-30")
      )
      .asOf("2021-07-30")
      .then("ALC-03 X000001 transition 2021-06-26..2021-06-29 4 days, warns")
  }

  @Test func `an officer who moves to another PDU leaves the cases behind`() {
    given(.office, .team("N53B01", unit: "N53DERS", on: "2021-06-01"))
      .when(.case(heldBy: nil, on: "2021-06-28"), .adopted(into: "N53LEIS", on: "2021-06-28"))
      .when(.allocated(to: "N53A001", on: "2021-06-28"))
      .when(.staffMoved("N53A001", to: "N53B01", on: "2021-07-05"))
      .asOf("2021-07-06")
      .then("ALC-03 X000001 transition 2021-07-05.. 2 days, warns")
  }

  @Test func `a team that moves to another PDU takes its officers' cases out of theirs`() {
    given(.office, .case(on: "2021-06-28"), .adopted(into: "N53LEIS", on: "2021-06-28"))
      .when(.teamMoved("N53A01", to: "N53", unit: "N53DERS", on: "2021-07-05"))
      .asOf("2021-07-06")
      .then("ALC-03 X000001 transition 2021-07-05.. 2 days, warns")
  }

  @Test func `the mapping of the provider alone says where a case belongs`() {
    given(.office, .mapping(of: "N53", to: "N53DERS", on: "2021-06-28"), .case(on: "2021-06-28"))
      .asOf("2021-06-29")
      .then("ALC-03 X000001 transition 2021-06-28.. 2 days, warns")
  }

  @Test func `a case without an officer is another rule's`() {
    given(.office, .case(of: "N52", heldBy: nil, on: "2021-06-21")).asOf("2021-06-25")
      .then("ALC-01 X000001 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `a transfer that was never true is not found, but was known to be until then`() {
    let story = given(.office, .case(on: "2021-06-21"))
      .when(
        .transferred(to: "N52", on: "2021-06-22").named("mistake"),
        .allocated(to: "N53A001", on: "2021-06-22"),
        .retracted("mistake", on: "2021-06-24")
      )
      .asOf("2021-06-25")
    story.thenNothingIsFound()
    story.knownAt("2021-06-23T12:00:00Z").then("ALC-03 X000001 dayOne 2021-06-25.. 1 day, warns")
  }
}
