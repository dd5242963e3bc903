import MigrateTesting
import Projections
import Testing

@Suite struct `CON-03: nobody on the staff is lost on Day 1` {
  /// A PO of C08 in post on the eve, whose team is adopted.
  static let eve = given(.formerCompanyOffice).asOf("2021-06-26").reconciled()

  static let lost = "CON-03 C08A001 dayOne 2021-06-25.. 1 day, blocks"

  /// The adoption that loses nothing.
  static let adoption = Facts.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26")

  @Test(arguments: [
    adoption, .left("C08A001", on: "2021-06-26"), .left("C08A001", on: "2021-06-25"),
  ])
  func `who was in post is adopted or leaves`(event: Facts) {
    Self.eve.when(event).thenNothingIsFound()
  }

  @Test func `who is neither adopted nor gone is found, and blocks`() {
    Self.eve.then(Self.lost)
    Self.eve.thenSays("CON-03", "In post on the day before, and neither adopted nor left on Day 1.")
    Self.eve.when(.left("C08A001", on: "2021-06-27")).asOf("2021-06-27").then(Self.lost)
  }

  @Test func `the registration is the evidence, and nothing that is no event`() {
    given(.staff("C08A001", in: "C08A01", on: "2021-06-01").named("registration"))
      .asOf("2021-06-26").reconciled()
      .thenEvidence(of: "CON-03", is: "registration")
  }

  @Test func `who goes to a national provider by a fact is not lost`() {
    Self.eve.when(.provider("N43", "national", on: "2021-01-04"))
      .when(.unit("N43ALL", of: "N43", on: "2021-01-04"))
      .when(.team("N43A01", of: "N43", unit: "N43ALL", on: "2021-01-04"))
      .when(.staffMoved("C08A001", to: "N43A01", on: "2021-06-26"))
      .thenNothingIsFound()
  }

  @Test func `adopted twice is once too often`() {
    Self.eve.when(Self.adoption, Self.adoption).then(Self.lost)
    Self.eve.when(Self.adoption, Self.adoption).thenSays("CON-03", "Adopted more than once.")
  }

  @Test func `the grade is that of the grade code`() {
    let story = Self.eve.when(.staffAdopted("C08A001", into: "C08A01", "PSO", on: "2021-06-26"))
    story.then(Self.lost)
    story.thenSays("CON-03", "The grade was PO and is PSO.")
  }

  @Test func `hours are as they were`() {
    let story = Self.eve.when(Self.adoption).when(.hours("C08A001", "30", on: "2021-06-26"))
    story.then(Self.lost)
    story.thenSays("CON-03", "The hours were 37 and are 30.")
    Self.eve.when(Self.adoption, .hours("C08A001", "30", on: "2021-06-25")).thenNothingIsFound()
  }

  @Test func `running reductions are as they were`() {
    let story = Self.eve.when(Self.adoption)
      .when(.reduced("C08A001", by: "3.5", on: "2021-06-26"))
    story.then(Self.lost)
    story.thenSays("CON-03", "The running reductions were 0 hours and are 3.5.")
    Self.eve.when(.reduced("C08A001", by: "3.5", on: "2021-06-25"), Self.adoption)
      .thenNothingIsFound()
  }

  @Test func `who has no post in the contract comes with the team`() throws {
    let cleaner = Self.eve.when(Self.adoption)
      .when(.staff("C08A002", in: "C08A01", code: "OG01", on: "2021-06-01"))
      .when(.trained("C08A002", "preTransition", on: "2021-06-01"))
    cleaner.thenNothingIsFound()
    // Or is with the region already, by a move to a team of its own.
    cleaner.when(.team("N53A01", on: "2021-06-01"))
      .when(.staffMoved("C08A002", to: "N53A01", on: "2021-06-26")).thenNothingIsFound()
    let elsewhere = cleaner.when(.team("C08B01", of: "C08", unit: "C08XXX", on: "2021-06-01"))
      .when(.staffMoved("C08A002", to: "C08B01", on: "2021-06-26"))
    #expect(try elsewhere.run().findings.contains { $0.rule == "CON-03" })
  }

  @Test func `staff of a team that nobody registered count`() {
    given(.staff("N53A009", in: "NOTEAM", on: "2021-06-01")).asOf("2021-06-26").reconciled()
      .then(
        "CON-03 N53A009 dayOne 2021-06-25.. 1 day, blocks",
        "DAT-01 NOTEAM dayOne 2021-06-25.. 1 day, blocks",
        "DAT-01 NOTEAM transition 2021-06-26.. 1 day, blocks",
        "STR-01 NOTEAM dayOne 2021-06-25.. 1 day, blocks",
        "STR-01 NOTEAM transition 2021-06-26.. 1 day, within grace"
      )
  }

  @Test func `a new region's own staff stay where they are`() {
    given(.office).asOf("2021-06-26").reconciled().thenNothingIsFound()
  }

  @Test func `an adoption that was never true does not count, but did until that was known`() {
    let story = Self.eve
      .when(
        .staffAdopted("C08A001", into: "C08A01", on: "2021-06-26").named("mistake"),
        .retracted("mistake", on: "2021-07-20")
      )
    story.then(Self.lost)
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
