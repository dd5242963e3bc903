import MigrateTesting
import Projections
import Testing

@Suite struct `CON-02: adopted cases stay as they are` {
  /// A case of C08 at MAPPA level 1 and on a register, adopted on Day 1 with its officer.
  static let adopted = given(.formerCompanyOffice)
    .when(.case("X000001", .low, of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .when(.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))
    .when(.register("streetGangs", on: "2021-06-01"))
    .when(.adopted(into: "N53LEIS", on: "2021-06-26").said(by: "migrate/plan"))
    .asOf("2021-06-26").reconciled()

  static let lost = "CON-02 X000001 dayOne 2021-06-25.. 1 day, blocks"
  static let listed = "CON-02 X000001 dayOne 2021-06-25.. 1 day, warns"

  @Test func `nothing is found when nothing else happened`() {
    Self.adopted.thenNothingIsFound()
  }

  @Test(
    arguments: [
      (Facts.risk("medium", on: "2021-06-26"), "rosh low to medium"),
      (.tier("D2", on: "2021-06-26"), "tier d1 to d2"),
      (.mappa(1, on: "2021-06-26"), "mappaLevel 0 to 1"),
      (.register("selfHarm", on: "2021-06-26"), "registers streetGangs to selfHarm+streetGangs"),
      (.custodyStarted(on: "2021-06-26"), "location community to custody"),
    ] as [(Facts, String)]
  )
  func `what a source says of the day is listed, and warns`(event: Facts, change: String) throws {
    let findings = try Self.adopted.when(event).run().findings.filter { $0.rule == "CON-02" }
    #expect(findings.map(\.severity) == [.warn])
    #expect(findings.first?.message.lowercased() == "changed on day 1: \(change.lowercased()).")
  }

  @Test func `an officer who changes on the day is listed`() {
    Self.adopted.when(.staff("C08A002", in: "C08A01", code: "CRCM", on: "2021-06-01"))
      .when(.trained("C08A002", "preTransition", on: "2021-06-01"))
      .when(.staffAdopted("C08A002", into: "C08A01", on: "2021-06-26"))
      .when(.allocated(to: "C08A002", on: "2021-06-26"))
      .then(Self.listed)
  }

  @Test func `the loss of a register blocks, whoever says so`() {
    Self.adopted.when(.unregister("streetGangs", on: "2021-06-26")).then(Self.lost)
  }

  @Test func `the loss of a MAPPA level blocks`() {
    Self.adopted.when(.mappa(1, on: "2021-06-25"), .mappa(0, on: "2021-06-26"))
      .then(Self.lost, "ALC-06 X000001 dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `the loss of high risk blocks`() throws {
    let story = Self.adopted.when(.risk("high", on: "2021-06-25"), .risk("low", on: "2021-06-26"))
    let findings = try story.run().findings.filter { $0.rule == "CON-02" }
    #expect(findings.map(\.blocks) == [true])
  }

  @Test func `what migrate itself would have changed blocks`() {
    Self.adopted.when(.tier("D2", on: "2021-06-26").said(by: "migrate/plan")).then(Self.lost)
  }

  @Test func `what is changed the day before or after is none of Day 1`() {
    Self.adopted.when(.tier("D2", on: "2021-06-25"), .tier("D3", on: "2021-06-27"))
      .asOf("2021-06-27").thenNothingIsFound()
  }

  @Test func `a change that was never true does not count, but did until that was known`() {
    let story = Self.adopted.when(.unregister("streetGangs", on: "2021-06-26").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-07-19T12:00:00Z").then(Self.lost)
  }
}
