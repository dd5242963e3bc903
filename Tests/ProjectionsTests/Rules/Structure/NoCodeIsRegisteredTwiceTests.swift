import MigrateTesting
import Testing

@Suite struct `STR-05: no code is registered twice` {
  static let office = given(.office)

  @Test func `one team that moves on is registered once`() {
    Self.office.when(.teamMoved("N53A01", to: "N52", unit: "N52CSW", on: "2021-06-21"))
      .asOf("2021-07-30").thenNothingIsFound()
  }

  @Test func `a team code that two providers register blocks Day 1`() {
    Self.office.when(.team("N53A01", of: "N52", unit: "N52CSW", on: "2021-06-21"))
      .asOf("2021-06-25")
      .then(
        "DAT-07 N53A01 dayOne 2021-06-25.. 1 day, warns",
        "STR-05 N53A01 dayOne 2021-06-25.. 1 day, blocks"
      )
  }

  @Test func `a team code that one provider registers twice is another rule's`() {
    Self.office.when(.team("N53A01", unit: "N53DERS", on: "2021-06-21")).asOf("2021-06-25")
      .then("DAT-07 N53A01 dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `a code that is registered again after the team has moved away is open twice`() {
    given(.team("N53B01", on: "2021-06-01"))
      .when(.teamMoved("N53B01", to: "N52", unit: "N52CSW", on: "2021-06-02"))
      .when(.team("N53B01", on: "2021-06-03"))
      .asOf("2021-06-25")
      .then(
        "DAT-07 N53B01 dayOne 2021-06-25.. 1 day, warns",
        "STR-05 N53B01 dayOne 2021-06-25.. 1 day, blocks"
      )
  }

  @Test func `an adoption takes the registration along`() {
    given(.unit("C08LEI", of: "C08", on: "2021-01-04"))
      .when(.team("C08A01", of: "C08", unit: "C08LEI", on: "2021-01-04"))
      .when(.teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-26"))
      .when(.team("C08A01", of: "N53", on: "2021-06-28"))
      .asOf("2021-06-29")
      .then("DAT-07 C08A01 transition 2021-06-28.. 2 days, warns")
  }

  @Test(
    arguments: [
      (Facts.teamClosed("N53A01", on: "2021-07-08"), "N53A01"),
      (.providerClosed("N52", on: "2021-07-08"), "N53A01"),
      (.teamMoved("N53A01", to: "N53", unit: "N53LEIS", on: "2021-07-08"), "N53A01"),
    ]
  )
  func `after Day 1 it is a warning, until one registration ends`(end: Facts, code: String) {
    Self.office.when(.team("N53A01", of: "N52", unit: "N52CSW", on: "2021-07-05"), end)
      .asOf("2021-07-30")
      .then(
        "DAT-07 N53A01 transition 2021-07-05.. 26 days, warns",
        "STR-05 N53A01 transition 2021-07-05..2021-07-07 3 days, warns"
      )
  }

  @Test func `a team code may be used again once the first team is closed`() {
    Self.office.when(.teamClosed("N53A01", on: "2021-07-05"))
      .when(.team("N53A01", of: "N52", unit: "N52CSW", on: "2021-07-05"))
      .asOf("2021-07-30").thenNothingIsFound()
  }

  @Test func `a unit code that two providers register never blocks`() {
    given(.unit("LEICS", of: "N04", on: "2021-01-04"), .unit("LEICS", of: "C08", on: "2021-01-04"))
      .when(.providerClosed("N04", on: "2021-06-28"))
      .asOf("2021-06-29")
      .then(
        "STR-05 LEICS dayOne 2021-06-25.. 1 day, warns",
        "STR-05 LEICS transition 2021-06-26..2021-06-27 2 days, warns"
      )
  }

  @Test func `a registration that was never true is not found, but was known to be until then`() {
    let story = given(.unit("LEICS", of: "N04", on: "2021-01-04"))
      .when(.unit("LEICS", of: "C08", on: "2021-01-04").named("mistake"))
      .when(.retracted("mistake", on: "2021-06-24"))
      .asOf("2021-06-25")
    story.thenNothingIsFound()
    story.knownAt("2021-06-23T12:00:00Z").then("STR-05 LEICS dayOne 2021-06-25.. 1 day, warns")
  }
}
