import MigrateTesting
import Testing

@Suite struct `STR-01: every code is known` {
  @Test(
    arguments: [
      Facts.inspection(of: "N01", on: "2021-10-04"), .inspection(of: "N07", on: "2021-10-04"),
      .inspection(of: "C21", on: "2021-10-04"), .inspection(of: "N50", on: "2021-10-04"),
      .inspection(of: "N59", on: "2021-10-04"),
      .inspection(of: "N53", unit: "N53LEIS", on: "2021-10-04"),
      // A PDU is known whoever names it.
      .inspection(of: "C01", unit: "N53LEIS", on: "2021-10-04"),
      .status("green", on: "2021-10-04"),
    ]
  )
  func `reference data is known`(facts: Facts) {
    given(.office, facts).asOf("2021-10-29").thenNothingIsFound()
  }

  @Test(
    arguments: [
      (Facts.inspection(of: "Z99", on: "2021-10-20"), "Z99"),
      (.inspection(of: "C22", on: "2021-10-20"), "C22"),
      (.inspection(of: "N08", on: "2021-10-20"), "N08"),
      (.inspection(of: "N49", on: "2021-10-20"), "N49"),
      (.inspection(of: "N60", on: "2021-10-20"), "N60"),
      (.inspection(unit: "NOWHERE", on: "2021-10-20"), "NOWHERE"),
      (.status("green", of: "NOWHERE", on: "2021-10-20"), "NOWHERE"),
    ]
  )
  func `a code that nobody knows is found from the fact's day on`(facts: Facts, code: String) {
    given(.office, facts).asOf("2021-10-29")
      .then("STR-01 \(code) stabilisation 2021-10-20.. 10 days, blocks")
  }

  @Test func `a team that is registered nowhere is an unknown code and an unknown reference`() {
    given(.office, .staffMoved("N53A001", to: "N53Z01", on: "2021-10-20")).asOf("2021-10-29")
      .then(
        "DAT-01 N53Z01 stabilisation 2021-10-20.. 10 days, blocks",
        "STR-01 N53Z01 stabilisation 2021-10-20.. 10 days, blocks"
      )
  }

  @Test func `a case into a provider that nobody knows is found under the provider's code`() {
    given(.office, .case(on: "2021-10-01"))
      .when(.transferred(to: "Z99", on: "2021-10-27"), .allocated(to: "N53A001", on: "2021-10-27"))
      .asOf("2021-10-29")
      .then("STR-01 Z99 stabilisation 2021-10-27.. 3 days, within grace")
  }

  @Test func `a unit that only another provider registered is not known`() {
    given(.office, .unit("LEICS", of: "N04", on: "2021-06-01"))
      .when(.inspection(of: "C08", unit: "LEICS", on: "2021-10-27"))
      .when(.inspection(of: "N04", unit: "LEICS", on: "2021-10-27"))
      .asOf("2021-10-29")
      .then("STR-01 LEICS stabilisation 2021-10-27.. 3 days, within grace")
  }

  @Test(
    arguments: [
      Facts.provider("Z99", on: "2021-10-29"), .provider("Z99", on: "2018-01-01"),
    ]
  )
  func `a registration at any position and on any day makes a code known`(registration: Facts) {
    given(.office, .inspection(of: "Z99", on: "2021-10-04"), registration)
      .asOf("2021-10-29").thenNothingIsFound()
  }

  @Test func `a registration that is not known yet makes no code known`() {
    let story = given(.office, .inspection(of: "Z99", on: "2021-10-27"))
      .when(.provider("Z99", on: "2021-10-27").recorded(at: "2021-11-15T09:00:00Z"))
      .asOf("2021-10-29")
    story.thenNothingIsFound()
    story.knownAt("2021-11-15T08:59:59Z")
      .then("STR-01 Z99 stabilisation 2021-10-27.. 3 days, within grace")
    story.at(3).then("STR-01 Z99 stabilisation 2021-10-27.. 3 days, within grace")
  }

  @Test func `a fact that was never true is not found, but was known to be until then`() {
    let story = given(.office, .inspection(of: "Z99", on: "2021-10-27").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-15"))
      .asOf("2021-10-29")
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z")
      .then("STR-01 Z99 stabilisation 2021-10-27.. 3 days, within grace")
  }

  @Test func `a mapping is about the record, so it counts from the first day on`() {
    given(.office, .mapping(of: "C08", to: "NOWHERE", on: "2021-06-28")).asOf("2021-06-28")
      .then(
        "STR-01 NOWHERE dayOne 2021-06-25.. 1 day, blocks",
        "STR-01 NOWHERE transition 2021-06-26.. 3 days, within grace"
      )
  }

  @Test(
    arguments: [
      Facts.mapping(of: "C08", to: "C08LEI", on: "2021-06-24"),
      .status("green", of: "C08LEI", on: "2021-06-25"),
      .adopted(into: "C08LEI", on: "2021-06-25"),
      .teamAdopted("N53A01", into: "C08LEI", on: "2021-06-25"),
    ]
  )
  func `a mapping, an adoption or a status that names a unit which is no PDU is found`(facts: Facts)
  {
    given(.office, .unit("C08LEI", of: "C08", on: "2021-06-01"), .case(on: "2021-06-01"))
      .when(facts).asOf("2021-06-25")
      .then("STR-01 C08LEI dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `a unit that a region registers as a PDU is one, and one of a CRC is not`() {
    given(.office, .unit("N53NEW", of: "N53", "pdu", on: "2021-06-01"))
      .when(.unit("C08PDU", of: "C08", "pdu", on: "2021-06-01"))
      .when(.mapping(of: "C08", unit: "C08PDU", to: "N53NEW", on: "2021-06-01"))
      .when(.status("green", of: "C08PDU", on: "2021-06-25"))
      .asOf("2021-06-25")
      .then("STR-01 C08PDU dayOne 2021-06-25.. 1 day, blocks")
  }
}
