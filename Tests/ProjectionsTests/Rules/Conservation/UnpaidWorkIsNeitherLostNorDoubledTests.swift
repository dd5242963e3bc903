import MigrateTesting
import Testing

@Suite struct `CON-06: unpaid work is neither lost nor doubled` {
  /// A case of C08 with 80 hours of unpaid work, adopted on Day 1.
  static let adopted = given(.formerCompanyOffice)
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .when(.unpaidWork("UPW-1", hours: 80, on: "2021-06-01"))
    .when(.credited("UPW-1", minutes: 420, on: "2021-06-12"))
    .when(.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))
    .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
    .asOf("2021-06-26").reconciled()

  static let found = "CON-06 X000001 dayOne 2021-06-25.. 1 day, blocks"

  @Test func `what is as it was is not found`() {
    Self.adopted.thenNothingIsFound()
  }

  @Test func `what is credited on the day explains what is missing`() {
    Self.adopted.when(.credited("UPW-1", minutes: 300, on: "2021-06-26")).thenNothingIsFound()
  }

  @Test(arguments: ["2021-06-10", "2021-06-26"])
  func `a requirement that is imposed twice is found, and blocks`(day: String) {
    let story = Self.adopted.when(.unpaidWork("UPW-1", hours: 80, on: day))
    story.then(Self.found)
    story.thenSays("CON-06", "Requirement UPW-1 is imposed 2 times.")
  }

  @Test func `two requirements of one case are told of in one finding`() {
    Self.adopted.when(.unpaidWork("UPW-1", hours: 80, on: "2021-06-26"))
      .when(.unpaidWork("UPW-2", hours: 40, on: "2021-06-26"))
      .when(.unpaidWork("UPW-2", hours: 40, on: "2021-06-26"))
      .thenSays(
        "CON-06",
        "Requirement UPW-1 is imposed 2 times. Requirement UPW-2 is imposed 2 times."
      )
  }

  @Test func `another requirement, or one of the next day, is none of Day 1`() {
    Self.adopted.when(.unpaidWork("UPW-2", hours: 80, on: "2021-06-26"))
      .when(.unpaidWork("UPW-1", hours: 80, on: "2021-06-27")).asOf("2021-06-27")
      .thenNothingIsFound()
  }

  @Test func `an imposition that was never true does not count, but did until that was known`() {
    let story = Self.adopted
      .when(.unpaidWork("UPW-1", hours: 80, on: "2021-06-26").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-07-19T12:00:00Z").then(Self.found)
  }
}
