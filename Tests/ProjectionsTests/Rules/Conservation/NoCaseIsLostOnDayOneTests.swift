import EventLog
import MigrateTesting
import Projections
import Testing

@Suite struct `CON-01: no case is lost on Day 1` {
  /// A case of C08 on the eve, in the hands of a PO who is taken over as everybody else.
  static let eve = given(.formerCompanyOffice)
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .when(.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))
    .asOf("2021-06-26").reconciled()

  static let lost = "CON-01 X000001 dayOne 2021-06-25.. 1 day, blocks"

  /// What else is said of a case that nobody adopted.
  static let legacy = "STR-08 X000001 transition 2021-06-26.. 1 day, blocks"
  static let apart = "ALC-03 X000001 dayOne 2021-06-25.. 1 day, warns"

  @Test(
    arguments: [
      Facts.adopted(into: "N53LEIS", on: "2021-06-26"), .closed(on: "2021-06-26"),
      .closed(on: "2021-06-25"),
    ]
  )
  func `a case is adopted or closed`(event: Facts) {
    Self.eve.when(event).thenNothingIsFound()
  }

  @Test func `a case that nobody adopted is found, and blocks`() {
    Self.eve.then(Self.lost, Self.legacy)
    Self.eve.thenSays(
      "CON-01",
      "The case of C08 is neither adopted nor closed nor merged on Day 1."
    )
    Self.eve.thenVerdict(.dayOne, .notMet, region: .f)
  }

  @Test func `the registration is the evidence, and nothing that is no event`() {
    given(.registered(of: "C08", on: "2021-06-01").named("registration")).asOf("2021-06-26")
      .reconciled()
      .thenEvidence(of: "CON-01", is: "registration")
  }

  @Test func `an adoption a day later is too late`() {
    Self.eve.when(.adopted(into: "N53LEIS", on: "2021-06-27")).asOf("2021-06-27")
      .then(Self.lost, "STR-08 X000001 transition 2021-06-26..2021-06-26 1 day, blocks")
  }

  @Test func `a case that is merged on the day is accounted for`() {
    Self.eve.when(.case("X000002", of: "C08", heldBy: "C08A001", on: "2021-06-01"))
      .when(.adopted("X000002", into: "N53LEIS", on: "2021-06-26"))
      .when(.merged("X000001", into: "X000002", on: "2021-06-26"))
      .thenNothingIsFound()
  }

  // DAT-10 finds the merger itself; of the sum it is a case that is gone.
  @Test func `a case that is merged into itself is lost`() {
    let story = Self.eve.when(.merged("X000001", into: "X000001", on: "2021-06-26"))
    story.then(Self.lost, "DAT-10 X000001 transition 2021-06-26.. 1 day, blocks")
    story.thenSays(
      "CON-01",
      "The case of C08 is merged on Day 1, and no case that it was merged into is open."
    )
  }

  @Test func `so is one that is merged into a closed one, and not one whose survivor lives on`() {
    let two = Self.eve.when(.case("X000002", of: "C08", heldBy: "C08A001", on: "2021-06-01"))
      .when(.case("X000003", of: "C08", heldBy: "C08A001", on: "2021-06-01"))
      .when(.adopted("X000003", into: "N53LEIS", on: "2021-06-26"))
      .when(.merged("X000001", into: "X000002", on: "2021-06-26"))
    two.when(.closed("X000002", on: "2021-06-26"))
      .then(Self.lost, "DAT-10 X000001 transition 2021-06-26.. 1 day, blocks")
    two.when(.merged("X000002", into: "X000003", on: "2021-06-26")).thenNothingIsFound()
  }

  /// Adopted from C08 into region F; a transfer of 20 June to N52 comes to light in July.
  @Test func `a late transfer to another region's provider leaves an adoption of nobody's case`() {
    let story = Self.eve.when(.adopted(into: "N53LEIS", on: "2021-06-26"))
      .when(.transferred(to: "N52", on: "2021-06-20").recorded(at: "2021-07-05T09:00:00Z"))
    story.thenSays(
      "CON-01",
      "The case is adopted on Day 1 into region F, no legacy provider held it on the day before, and "
        + "it counted in region E."
    )
    story.knownAt("2021-07-05T08:59:59Z").thenNothingIsFound()
  }

  @Test func `a national provider goes on and hands nothing over`() {
    given(
      .provider("N43", "national", on: "2021-01-04"),
      .team("N43A01", of: "N43", on: "2021-01-04")
    )
    .when(
      .unit("N53LEIS", of: "N43", on: "2021-01-04"),
      .staff("N43A001", in: "N43A01", on: "2021-01-04")
    )
    .when(.case(of: "N43", heldBy: "N43A001", on: "2021-06-01"))
    .asOf("2021-06-28").reconciled()
    .thenNothingIsFound()
  }

  @Test func `adopted twice is once too often`() {
    let story = Self.eve.when(.adopted(into: "N53LEIS", on: "2021-06-26"))
      .when(.adopted(into: "N53LEIS", on: "2021-06-26").named("again"))
    story.then(Self.lost)
    story.thenSays("CON-01", "The case of C08 is adopted more than once.")
    story.when(.retracted("again", on: "2021-06-26")).thenNothingIsFound()
  }

  @Test func `it is adopted into the region in which it counted`() {
    let story = Self.eve.when(.adopted(into: "N52WARW", on: "2021-06-26"))
    story.then(Self.lost, "ALC-03 X000001 transition 2021-06-26.. 1 day, warns")
    story.thenSays(
      "CON-01",
      "The case of C08 counted in region F and is adopted into region E."
    )
  }

  @Test func `one that counted in no region may go into any`() {
    given(.formerCompanyOffice, .staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))
      .when(.registered(of: "C07", on: "2021-06-24"), .heard(from: "C07", on: "2021-06-24"))
      .when(.allocated(to: "C08A001", on: "2021-06-24"))
      .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
      .asOf("2021-06-26").reconciled()
      .then(Self.apart)
  }

  @Test func `a case in a prison's hands is adopted too`() {
    let inside = Self.eve.when(.imprisoned(on: "2021-06-22"))
    inside.then(Self.lost, Self.legacy)
    inside.when(.adopted(into: "N53LEIS", on: "2021-06-26")).thenNothingIsFound()
  }

  @Test func `a new region's own case stays where it is`() {
    given(.office, .case(on: "2021-06-01")).asOf("2021-06-26").reconciled().thenNothingIsFound()
  }

  @Test func `before 26 June is known it has not been judged`() throws {
    let story = Self.eve.asOf("2021-06-25")
    story.thenNothingIsFound()
    let gates = try story.run().phases[0].rules
    #expect(gates.first { $0.card.code == "CON-01" }?.judgedOn == nil)
  }

  @Test func `an adoption that was never true does not count, but did until that was known`() {
    let story = Self.eve.when(.adopted(into: "N53LEIS", on: "2021-06-26").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then(Self.lost, Self.legacy)
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
