import MigrateTesting
import Testing

@Suite struct `DAT-01: facts name what is registered` {
  @Test(
    arguments: [
      (Facts.risk("medium", of: "X999999", on: "2021-10-20"), "X999999"),
      (.left("N53A999", on: "2021-10-20"), "N53A999"),
      (.linked("N53A001", as: "N53A999", on: "2021-10-20"), "N53A999"),
      (.report("R-1", by: "N53A999", "fast", on: "2021-10-20"), "N53A999"),
    ]
  )
  func `whatever is registered nowhere is found from the fact's day on`(
    facts: Facts,
    unknown: String
  ) {
    given(.office, .case(on: "2021-10-01"), facts).asOf("2021-10-29")
      .then("DAT-01 \(unknown) stabilisation 2021-10-20.. 10 days, blocks")
  }

  @Test func `a merger into what is registered nowhere is found, and has no survivor either`() {
    given(.office, .case(on: "2021-10-01"), .merged("X000001", into: "X999999", on: "2021-10-20"))
      .asOf("2021-10-29")
      .then(
        "DAT-01 X999999 stabilisation 2021-10-20.. 10 days, blocks",
        "DAT-10 X000001 stabilisation 2021-10-20.. 10 days, blocks"
      )
  }

  @Test func `totals and expectations name staff and teams too`() {
    given(.office)
      .when(.counted(0, "staffInPost", of: "N53", staff: "N53A999", on: "2021-10-28"))
      .when(.counted(0, "openTeams", of: "N53", team: "N53Z01", on: "2021-10-28"))
      .asOf("2021-10-29")
      .then(
        "DAT-01 N53A999 stabilisation 2021-10-28.. 2 days, blocks",
        "DAT-01 N53Z01 stabilisation 2021-10-28.. 2 days, blocks",
        "STR-01 N53Z01 stabilisation 2021-10-28.. 2 days, within grace"
      )
  }

  @Test func `a single day blocks`() {
    given(.office, .left("N53A999", on: "2021-10-29")).asOf("2021-10-29")
      .then("DAT-01 N53A999 stabilisation 2021-10-29.. 1 day, blocks")
  }

  @Test func `a case of an officer who was left behind has no officer either`() {
    given(.office, .case(heldBy: "N53A999", on: "2021-10-27")).asOf("2021-10-29")
      .then(
        "ALC-01 X000001 stabilisation 2021-10-27.. 3 days, within grace",
        "DAT-01 N53A999 stabilisation 2021-10-27.. 3 days, blocks"
      )
  }

  @Test func `an unknown team is an unknown code as well`() {
    given(.office, .teamClosed("N53Z01", on: "2021-10-27")).asOf("2021-10-29")
      .then(
        "DAT-01 N53Z01 stabilisation 2021-10-27.. 3 days, blocks",
        "STR-01 N53Z01 stabilisation 2021-10-27.. 3 days, within grace"
      )
  }

  @Test func `a registration at a later position is enough, though a later day is another rule's`()
  {
    given(.office, .trained("N53A002", "highRisk", on: "2021-10-20"))
      .when(.staff("N53A002", on: "2021-10-27"))
      .asOf("2021-10-29")
      .then("DAT-04 N53A002 stabilisation 2021-10-20.. 10 days, warns")
  }

  @Test func `a registration that arrives late was not known before`() {
    let story = given(.office, .trained("N53A002", "highRisk", on: "2021-10-20"))
      .when(.staff("N53A002", on: "2021-10-20").recorded(at: "2021-11-15T09:00:00Z"))
      .when(.trained("N53A002", "sexualOffences", on: "2021-10-21"))
      .asOf("2021-10-29")
    story.thenNothingIsFound()
    story.knownAt("2021-11-15T08:59:59Z")
      .then("DAT-01 N53A002 stabilisation 2021-10-20.. 10 days, blocks")
  }

  @Test func `every fact that names it is the evidence`() {
    given(.office, .trained("N53A002", "highRisk", on: "2021-10-20").named("one"))
      .when(.left("N53A002", on: "2021-10-21").named("other"))
      .asOf("2021-10-20")
      .thenEvidence(of: "DAT-01", is: "one")
  }

  @Test func `a fact that was never true is not found, but was known to be until then`() {
    let story = given(.office, .left("N53A999", on: "2021-10-27").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-15"))
      .asOf("2021-10-29")
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z")
      .then("DAT-01 N53A999 stabilisation 2021-10-27.. 3 days, blocks")
  }
}
