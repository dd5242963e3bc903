import MigrateTesting
import Projections
import Testing

@Suite struct `DAT-12: every expected provider is there` {
  static let found = ["DAT-12 C08 dayOne 2021-06-25.. 1 day, blocks"]

  /// C08 is expected, registered and heard from.
  static let expected = given(.provider("C08", "crc", on: "2021-01-04"), .heard(from: "C08"))
    .when(.expected("C08", on: "2021-01-04"))
    .asOf("2021-06-25")

  static func totals(_ cases: String = "openCases", on day: String) -> Facts {
    Facts([
      .counted(0, cases, of: "C08", on: day), .counted(0, "staffInPost", of: "C08", on: day),
    ])
  }

  @Test(arguments: ["openCases", "casesNotClosed"], ["2021-06-19", "2021-06-25"])
  func `one that is registered, heard from and stated its totals is`(cases: String, day: String) {
    let story = Self.expected.when(Self.totals(cases, on: day))
    story.thenNothingIsFound()
    story.thenSubjects(of: "DAT-12", .dayOne, 1)
  }

  @Test func `totals of 18 June are more than seven days old`() {
    Self.expected.when(Self.totals(on: "2021-06-18")).then(Self.found)
    Self.expected.when(Self.totals(on: "2021-06-18"))
      .setting("days", of: "DAT-12", toHundredths: 800)
      .thenNothingIsFound()
  }

  @Test func `both totals are asked for, of the whole provider`() {
    Self.expected.when(.counted(0, "openCases", of: "C08", on: "2021-06-25")).then(Self.found)
    Self.expected.when(.counted(0, "staffInPost", of: "C08", on: "2021-06-25")).then(Self.found)
    Self.expected.when(.counted(0, "staffInPost", of: "C08", on: "2021-06-25"))
      .when(.counted(0, "openCases", of: "C08", unit: "N53LEIS", on: "2021-06-25"))
      .then(Self.found)
  }

  @Test func `totals of another provider are another's`() {
    Self.expected.when(.counted(0, "openCases", of: "C07", on: "2021-06-25"))
      .when(.counted(0, "staffInPost", of: "C07", on: "2021-06-25"))
      .then(Self.found)
  }

  @Test func `one that nobody registered is found, and all that it lacks is said`() {
    given(.inspection(on: "2021-06-01"), .expected("C08", on: "2021-01-04")).asOf("2021-06-25")
      .thenSays(
        "DAT-12",
        "The record should hold it, but lacks: its registration, a source of its own, "
          + "a count of its cases since 2021-06-19, a count of its staff in post since 2021-06-19."
      )
  }

  @Test func `a source of its own ends in its code`() {
    given(.provider("C08", "crc", on: "2021-01-04"), .expected("C08", on: "2021-01-04"))
      .when(Self.totals(on: "2021-06-25"))
      .asOf("2021-06-25")
      .then(Self.found)
  }

  @Test func `where none is expected there is nothing to judge`() {
    given(.provider("C08", "crc", on: "2021-01-04")).asOf("2021-06-25")
      .thenSubjects(of: "DAT-12", .dayOne, 0)
  }

  @Test func `an expectation holds whatever its day, and until it is retracted`() {
    let story = given(.inspection(on: "2021-06-01"))
      .when(.expected("C08", on: "2021-12-01").recorded(at: "2021-06-01T09:00:00Z").named("plan"))
      .asOf("2021-06-25")
    story.then(Self.found)
    story.when(.retracted("plan", on: "2021-06-20")).thenNothingIsFound()
  }
}
