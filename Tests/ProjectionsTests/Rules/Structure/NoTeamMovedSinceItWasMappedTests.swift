import MigrateTesting
import Testing

@Suite struct `STR-07: no team moved since it was mapped` {
  static let found = ["STR-07 C08A01 dayOne 2021-06-25.. 1 day, warns"]

  /// The former company's team moves to another unit on 1 June 2021.
  static let moved = given(
    .office,
    .formerCompanyOffice,
    .unit("C08LCR", of: "C08", on: "2021-01-04")
  )
  .when(.teamMoved("C08A01", to: "C08", unit: "C08LCR", on: "2021-06-01").named("move"))
  .asOf("2021-06-28")

  static func mapped(team: String = "C08A01", at instant: String) -> Facts {
    .mapping(of: "C08", team: team, to: "N53LEIS", on: "2021-06-01").recorded(at: instant)
      .named("mapping")
  }

  @Test func `a team that nobody mapped may move`() { Self.moved.thenNothingIsFound() }

  @Test(
    arguments: [
      ("2021-05-31T12:00:00Z", found), ("2021-06-01T11:59:59.999Z", found),
      ("2021-06-01T12:00:00.001Z", []), ("2021-06-02T12:00:00Z", []),
    ] as [(String, [String])]
  )
  func `the mapping was recorded before the move or after it`(instant: String, expected: [String]) {
    Self.moved.when(Self.mapped(at: instant)).then(expected)
  }

  @Test func `at the same instant the position decides`() {
    Self.moved.when(Self.mapped(at: "2021-06-01T12:00:00Z")).thenNothingIsFound()
    given(.office, .formerCompanyOffice, .unit("C08LCR", of: "C08", on: "2021-01-04"))
      .when(Self.mapped(at: "2021-06-01T12:00:00Z"))
      .when(.teamMoved("C08A01", to: "C08", unit: "C08LCR", on: "2021-06-01"))
      .asOf("2021-06-28")
      .then(Self.found)
  }

  @Test func `both are the evidence`() {
    Self.moved.when(Self.mapped(at: "2021-05-31T12:00:00Z"))
      .thenEvidence(of: "STR-07", is: "move", "mapping")
  }

  @Test func `when a mapping was recorded counts, and not the day it names`() {
    Self.moved
      .when(
        .mapping(of: "C08", team: "C08A01", to: "N53LEIS", on: "2021-06-24")
          .recorded(at: "2021-05-01T12:00:00Z")
      )
      .then(Self.found)
  }

  @Test func `a mapping declared again replaces the first`() {
    Self.moved.when(Self.mapped(at: "2021-05-31T12:00:00Z"))
      .when(.mapping(of: "C08", team: "C08A01", to: "N53LEIS", on: "2021-06-02"))
      .thenNothingIsFound()
  }

  @Test func `the mapping of another team, or of a unit, is none of this one`() {
    Self.moved.when(.team("C08B01", of: "C08", unit: "C08LEI", on: "2021-01-04"))
      .when(.teamAdopted("C08B01", into: "N53LEIS", on: "2021-06-26"))
      .when(Self.mapped(team: "C08B01", at: "2021-05-01T12:00:00Z"))
      .when(.mapping(of: "C08", unit: "C08LCR", to: "N53LEIS", on: "2021-05-01"))
      .thenNothingIsFound()
  }

  @Test func `the last move counts`() {
    Self.moved.when(Self.mapped(at: "2021-06-02T12:00:00Z"))
      .when(.teamMoved("C08A01", to: "C08", unit: "C08LEI", on: "2021-06-03"))
      .then(Self.found)
  }

  @Test func `a move after the day that is judged does not`() {
    given(.office, .formerCompanyOffice).when(Self.mapped(at: "2021-05-31T12:00:00Z"))
      .when(.teamMoved("C08A01", to: "N53", unit: "N53LEIS", on: "2021-06-26"))
      .asOf("2021-06-28")
      .thenNothingIsFound()
  }

  @Test func `an adoption is no move`() {
    given(.office, .formerCompanyOffice).when(Self.mapped(at: "2021-05-31T12:00:00Z"))
      .when(.teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-21"))
      .asOf("2021-06-28")
      .thenNothingIsFound()
  }

  @Test func `a move that was never true does not count, but did until that was known`() {
    let story = Self.moved.when(Self.mapped(at: "2021-05-31T12:00:00Z"))
      .when(.retracted("move", on: "2021-07-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-07-19T12:00:00Z").then(Self.found)
  }
}
