import MigrateTesting
import Projections
import Testing

@Suite struct `DAT-10: a merged case lives on` {
  static let two = given(.office)
    .when(.case("X000001", on: "2021-09-08"), .case("X000002", on: "2021-09-08"))
    .asOf("2021-10-29")

  static let found = ["DAT-10 X000001 stabilisation 2021-10-20.. 10 days, blocks"]

  @Test func `a case that is merged into an open one that is no less breaks nothing`() {
    let story = Self.two.when(.merged("X000001", into: "X000002", on: "2021-10-20"))
    story.thenNothingIsFound()
    story.thenSubjects(of: "DAT-10", .stabilisation, 1)
    Self.two.thenSubjects(of: "DAT-10", .stabilisation, 0)
  }

  @Test func `one that is merged into itself has no survivor, and a single day blocks`() {
    let story = Self.two.when(.merged("X000001", into: "X000001", on: "2021-10-20"))
    story.then(Self.found)
    story.asOf("2021-10-20").then("DAT-10 X000001 stabilisation 2021-10-20.. 1 day, blocks")
    story.thenSays(
      "DAT-10",
      "It has no open survivor whose risk, MAPPA level and registers are no less."
    )
  }

  @Test func `nor have two that are merged into each other`() {
    Self.two.when(.merged("X000001", into: "X000002", on: "2021-10-20"))
      .when(.merged("X000002", into: "X000001", on: "2021-10-20"))
      .then(
        "DAT-10 X000001 stabilisation 2021-10-20.. 10 days, blocks",
        "DAT-10 X000002 stabilisation 2021-10-20.. 10 days, blocks"
      )
  }

  @Test func `nor has one that is merged into a closed one`() {
    Self.two.when(.closed("X000002", on: "2021-10-06"))
      .when(.merged("X000001", into: "X000002", on: "2021-10-20"))
      .then(Self.found)
  }

  @Test func `the first on the way that is not closed is the survivor`() {
    Self.two.when(.case("X000003", on: "2021-09-08"))
      .when(.merged("X000002", into: "X000003", on: "2021-10-06"))
      .when(.merged("X000001", into: "X000002", on: "2021-10-20"))
      .thenNothingIsFound()
  }

  @Test func `a case in a prison's hands is no closed one`() {
    Self.two.when(.imprisoned("X000002", on: "2021-10-06"))
      .when(.merged("X000001", into: "X000002", on: "2021-10-20"))
      .thenNothingIsFound()
  }

  @Test(
    arguments: [
      (Facts.reassessed(.high, on: "2021-10-19"), true),
      (.reassessed(.low, on: "2021-10-19"), false),
      (Facts([.mappa(1, on: "2021-10-19")]), true),
      (.register("selfHarm", on: "2021-10-19"), true),
      (.register("selfHarm", of: "X000002", on: "2021-10-19"), false),
    ]
  )
  func `the survivor's risk, MAPPA level and registers are no less`(fact: Facts, isMore: Bool) {
    Self.two.when(fact, .merged("X000001", into: "X000002", on: "2021-10-20"))
      .then(isMore ? Self.found : [])
  }

  @Test func `a MAPPA level of 0 is no more than none`() {
    given(.office, .case("X000001", on: "2021-10-18"))
      .when(
        .registered("X000002", on: "2021-10-18"),
        .reassessed(.medium, of: "X000002", on: "2021-10-18")
      )
      .when(.allocated("X000002", to: "N53A001", on: "2021-10-18"))
      .when(.merged("X000001", into: "X000002", on: "2021-10-20"))
      .asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test func `what the survivor is told by the end of the day counts`() {
    let story = Self.two.when(.reassessed(.high, on: "2021-10-06"))
      .when(.merged("X000001", into: "X000002", on: "2021-10-20"))
    story.when(.reassessed(.high, of: "X000002", on: "2021-10-20")).thenNothingIsFound()
    // A day later the merger is still wrong in itself.
    story.when(.reassessed(.high, of: "X000002", on: "2021-10-21")).then(Self.found)
  }

  @Test func `what becomes less later was right`() {
    Self.two.when(.merged("X000001", into: "X000002", on: "2021-10-20"))
      .when(.reassessed(.low, of: "X000002", on: "2021-10-21"))
      .thenNothingIsFound()
  }

  @Test func `a case that is opened again on the day is not merged at its end`() {
    Self.two.when(.merged("X000001", into: "X000001", on: "2021-10-20"))
      .when(.registered(on: "2021-10-20"), .allocated(to: "N53A001", on: "2021-10-20"))
      .thenNothingIsFound()
  }

  @Test func `a merger that was never true is not found, but was known to be until then`() {
    let story = Self.two.when(
      .merged("X000001", into: "X000001", on: "2021-10-20").named("mistake")
    )
    .when(.retracted("mistake", on: "2021-11-15"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z").then(Self.found)
  }

  @Test func `the merger is the evidence`() {
    Self.two.when(.merged("X000001", into: "X000001", on: "2021-10-20").named("merger"))
      .thenEvidence(of: "DAT-10", is: "merger")
  }
}
