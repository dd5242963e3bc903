import Invariants
import MigrateTesting
import Projections
import Testing

@Suite struct `Every open case names its person` {
  private let story = given(.office, .case("X000001", on: "2021-06-01"))
    .asOf("2021-07-01")
    .judged(by: RuleBook.standard + [EveryOpenCaseNamesItsPerson.self])

  @Test func `and is found until it does`() throws {
    try story
      .when(.person("A1234BC", of: "X000001", on: "2021-06-28"))
      .expectFindings(
        "OWN-01 X000001 dayOne 2021-06-25.. 1 day, warns",
        "OWN-01 X000001 transition 2021-06-26..2021-06-27 2 days, blocks"
      )
  }

  @Test func `and of a case that does from the start nothing is found`() throws {
    try story.when(.person("A1234BC", of: "X000001", on: "2021-06-01")).expectFindings()
  }
}
