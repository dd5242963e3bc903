import MigrateTesting
import Testing

@Suite struct `STR-06: every PDU receives a team` {
  static let others = ["N53DERS", "N53DRBY", "N53EWL", "N53NOCY", "N53NOTS"]

  static func found(_ units: [String]) -> [String] {
    units.map { "STR-06 \($0) dayOne 2021-06-25.. 1 day, warns" }
  }

  /// A team of C08 that goes to Leicester, and nothing else in the East Midlands.
  static let leicester = given(.unit("C08LEI", of: "C08", on: "2021-01-04"))
    .when(.mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-01-04"))
    .when(.team("C08A01", of: "C08", unit: "C08LEI", on: "2021-01-04").named("team"))
    .asOf("2021-06-25")

  @Test func `the other PDUs of the region are found when nothing goes there`() {
    Self.leicester.then(Self.found(Self.others))
  }

  @Test func `it says how many teams go to the region`() {
    Self.leicester.when(.neighbours())
      .when(.teamClosed("N53E04", on: "2021-06-24"))
      .thenSays("STR-06", "No team goes to N53NOTS, but 1 legacy team is mapped to its region.")
    Self.leicester.when(.neighbours())
      .when(.teamClosed("N53E04", on: "2021-06-24"))
      .thenEvidence(of: "STR-06", is: "team")
  }

  @Test func `a legacy team that goes there is enough`() {
    Self.leicester.when(.unit("N04DBY", of: "N04", on: "2021-01-04"))
      .when(.team("N04D01", of: "N04", unit: "N04DBY", on: "2021-01-04"))
      .when(.mapping(of: "N04", unit: "N04DBY", to: "N53DRBY", on: "2021-06-24"))
      .then(Self.found(Self.others.filter { $0 != "N53DRBY" }))
  }

  @Test func `so is a team that is there already`() {
    Self.leicester.when(.neighbours()).thenNothingIsFound()
  }

  @Test func `a team that is closed is none`() {
    Self.leicester.when(.neighbours(), .teamClosed("N53E00", on: "2021-06-25"))
      .then(Self.found(["N53DERS"]))
  }

  @Test(
    arguments: [
      Facts.teamClosed("C08A01", on: "2021-06-25"),
      .teamMoved("C08A01", to: "N53", unit: "N53LEIS", on: "2021-06-25"),
      .teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-25"),
    ]
  )
  func `a region to which no legacy team goes any more is not asked`(event: Facts) {
    Self.leicester.when(event).thenNothingIsFound()
  }

  @Test func `nor are the PDUs of other regions`() {
    Self.leicester.when(.neighbours())
      .when(.team("N52A01", of: "N52", unit: "N52WARW", on: "2021-01-04"))
      .thenNothingIsFound()
  }

  @Test func `a unit that the source registers as a PDU has to receive one too`() {
    Self.leicester.when(.neighbours(), .unit("N53NEW", of: "N53", "pdu", on: "2021-06-25"))
      .then(Self.found(["N53NEW"]))
  }

  @Test func `a mapping that was never true does not count, but did until that was known`() {
    let story = given(.unit("C08LEI", of: "C08", on: "2021-01-04"))
      .when(.team("C08A01", of: "C08", unit: "C08LEI", on: "2021-01-04"))
      .when(.mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-01-04").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
      .asOf("2021-06-25")
    story.thenNothingIsFound()
    story.knownAt("2021-07-19T12:00:00Z").then(Self.found(Self.others))
  }
}
