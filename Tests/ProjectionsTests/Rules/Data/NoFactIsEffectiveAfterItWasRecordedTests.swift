import MigrateTesting
import Testing

@Suite struct `DAT-09: no fact is effective after it was recorded` {
  @Test(
    arguments: [
      // London is an hour ahead in summer: 23:00 is the next day there.
      ("2021-10-03T23:00:00Z", false), ("2021-10-03T22:59:59.999Z", true),
      ("2021-10-04T00:30:00+01:00", false), ("2021-10-05T12:00:00Z", false),
      ("2021-09-30T12:00:00Z", true),
    ]
  )
  func `the day of the record is that of London`(instant: String, isBroken: Bool) {
    given(.office, .inspection(on: "2021-10-04").recorded(at: instant).named("plan"))
      .asOf("2021-10-06")
      .then(isBroken ? ["DAT-09 plan stabilisation 2021-10-04.. 3 days, warns"] : [])
  }

  @Test(arguments: [("2021-11-30T23:59:59.999Z", true), ("2021-12-01T00:00:00Z", false)])
  func `in winter it is that of universal time`(instant: String, isBroken: Bool) {
    given(.office, .inspection(on: "2021-12-01").recorded(at: instant).named("plan"))
      .asOf("2021-12-02")
      .then(isBroken ? ["DAT-09 plan stabilisation 2021-12-01.. 2 days, warns"] : [])
  }

  @Test func `a qualification may be expected`() {
    given(.office)
      .when(
        Facts(
          "QualificationExpected",
          on: "2021-10-04",
          ["staff": "N53A001", "on": "2022-10-04"]
        ).recorded(at: "2021-09-01T12:00:00Z")
      )
      .asOf("2021-10-06")
      .thenNothingIsFound()
  }

  @Test(
    arguments: [
      Facts.mapping(of: "C08", to: "N53LEIS", on: "2021-10-04"),
      .accepted("ALC-01", "X000001", on: "2021-10-04"), .retracted("fact-1", on: "2021-10-04"),
      .scheduled("transition", from: "2021-06-26", until: "2021-09-01", on: "2021-10-04"),
      Facts("TagPlaced", on: "2021-10-04", ["tag": "dress-rehearsal"]),
      Facts("CaseloadForecast", on: "2021-10-04", ["pdu": "N53LEIS", "cases": 100]),
      Facts("StructureAnnounced", on: "2021-10-04", ["regions": 12]),
    ]
  )
  func `what is about the record may be`(facts: Facts) {
    given(.inspection(on: "2021-06-01"), facts.recorded(at: "2021-09-01T12:00:00Z"))
      .asOf("2021-10-06").thenNothingIsFound()
  }

  @Test func `an expectation may be too, and is another rule's`() {
    given(.inspection(on: "2021-06-01"))
      .when(.expected("N53", on: "2021-10-04").recorded(at: "2021-09-01T12:00:00Z"))
      .asOf("2021-10-06")
      .then("DAT-12 N53 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test(arguments: [("migrate/plan", true), ("migrate/other", false)])
  func `what a plan appended before Day 1 is of a day to come`(source: String, isMeant: Bool) {
    let adoption = Facts.adopted(into: "N53LEIS", on: "2021-06-26")
    given(.office, .case(on: "2021-06-01"))
      .when(adoption.recorded(at: "2021-06-25T20:00:00Z").said(by: source).named("plan"))
      .asOf("2021-06-27")
      .then(isMeant ? [] : ["DAT-09 plan transition 2021-06-26.. 2 days, warns"])
  }

  private static let planned = [
    Facts.providerClosed("N53", on: "2021-10-04"), .teamClosed("N53B01", on: "2021-10-04"),
    .posts("PO", fte: 1, on: "2021-10-04"), .staffMoved("N53A002", to: "N53A01", on: "2021-10-04"),
    .regraded("N53A002", code: "C", on: "2021-10-04"), .hours("N53A002", "20", on: "2021-10-04"),
    Facts("ReductionEnded", on: "2021-10-04", ["staff": "N53A002", "reduction": "R-1"]),
    .trained("N53A002", "highRisk", on: "2021-10-04"), .left("N53A002", on: "2021-10-04"),
  ]

  // 2020-10-03 is 366 days before 2021-10-04: a year with 29 February is as long.
  @Test(arguments: planned, [("2020-10-03", false), ("2020-10-02", true), ("2021-10-03", false)])
  func `what is planned about organisation and staff is a year ahead at the most`(
    facts: Facts,
    recorded: (on: String, isFound: Bool)
  ) {
    given(.office, .staff("N53A002", on: "2021-06-01"), .team("N53B01", on: "2021-06-01"))
      .when(facts.recorded(at: "\(recorded.on)T12:00:00Z").named("plan"))
      .asOf("2021-10-04")
      .then(recorded.isFound ? ["DAT-09 plan stabilisation 2021-10-04.. 1 day, warns"] : [])
  }

  @Test(
    arguments: [
      Facts.closed(on: "2021-10-04"), .counted(1, "openTeams", of: "N53", on: "2021-10-04"),
      .inspection(on: "2021-10-04"), .risk("medium", on: "2021-10-04"),
    ]
  )
  func `nothing else is planned`(facts: Facts) {
    given(
      .office,
      .case(on: "2021-10-01"),
      facts.recorded(at: "2021-10-03T12:00:00Z").named("plan")
    )
    .asOf("2021-10-04")
    .then("DAT-09 plan stabilisation 2021-10-04.. 1 day, warns")
  }

  @Test func `two facts are two findings`() {
    given(.inspection(on: "2021-06-01"))
      .when(.inspection(on: "2021-10-04").recorded(at: "2021-10-01T12:00:00Z").named("one"))
      .when(.inspection(on: "2021-10-05").recorded(at: "2021-10-01T12:00:00Z").named("other"))
      .asOf("2021-10-06")
      .then(
        "DAT-09 one stabilisation 2021-10-04.. 3 days, warns",
        "DAT-09 other stabilisation 2021-10-05.. 2 days, warns"
      )
  }

  @Test func `a fact that was never true is not found, but was known to be until then`() {
    let story = given(.inspection(on: "2021-06-01"))
      .when(.inspection(on: "2021-10-04").recorded(at: "2021-10-01T12:00:00Z").named("mistake"))
      .when(.retracted("mistake", on: "2021-10-06"))
      .asOf("2021-10-06")
    story.thenNothingIsFound()
    story.knownAt("2021-10-05T12:00:00Z")
      .then("DAT-09 mistake stabilisation 2021-10-04.. 3 days, warns")
  }
}
