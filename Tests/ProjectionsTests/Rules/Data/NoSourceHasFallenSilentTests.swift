import MigrateTesting
import Testing

@Suite struct `DAT-05: no source has fallen silent` {
  static let found = ["DAT-05 delius/C09 dayOne 2021-06-25.. 1 day, blocks"]

  /// An open case of C09, told by others, and one record of its own source at this instant.
  static func heard(at instant: String) -> Story {
    open.when(.heard(from: "C09", on: "2021-06-01").recorded(at: instant).named("record"))
  }

  static let open = given(.office, .formerCompanyOffice)
    .when(.mapping(of: "C09", to: "N55SHF", on: "2021-01-04"))
    .when(.team("C09A01", of: "C09", unit: "C09SHF", on: "2021-01-04"))
    .when(.unit("C09SHF", of: "C09", on: "2021-01-04"))
    .when(.teamMoved("C09A01", to: "N55", unit: "N55SHF", on: "2021-01-05"))
    .when(.staff("C09A001", in: "C08A01", on: "2021-06-01"))
    .when(.trained("C09A001", "preTransition", on: "2021-06-01"))
    .when(.case(of: "C09", heldBy: "C09A001", on: "2021-06-14"))
    .when(.transferred(to: "C09", on: "2021-06-25"))
    .when(.allocated(to: "C09A001", reason: "transferIn", on: "2021-06-25"))
    .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
    .asOf("2021-06-28")

  static let apart = "ALC-03 X000001 dayOne 2021-06-25.. 1 day, warns"

  @Test(
    arguments: [
      // Seven days before the end of 25 June are the first moment of 19 June, 23:00 in universal
      // time.
      ("2021-06-18T22:59:59.999Z", found), ("2021-06-18T23:00:00Z", []),
      ("2021-06-17T23:00:00Z", found), ("2021-06-25T22:00:00Z", []), ("2021-07-06T09:00:00Z", []),
    ] as [(String, [String])]
  )
  func `the last record is at most seven days old, and seven are allowed`(
    instant: String,
    expected: [String]
  ) {
    Self.heard(at: instant).then(expected + [Self.apart])
  }

  @Test func `it says when, and rests on that record`() {
    Self.heard(at: "2021-06-17T23:30:00Z").thenSays(
      "DAT-05",
      "Its last record dates from 2021-06-18."
    )
    Self.heard(at: "2021-06-17T23:30:00Z").thenEvidence(of: "DAT-05", is: "record")
  }

  @Test func `the record made last counts, whatever its day`() {
    Self.heard(at: "2021-06-01T12:00:00Z")
      .when(
        .inspection(of: "C09", on: "2021-03-01").said(by: "delius/C09")
          .recorded(at: "2021-06-24T12:00:00Z")
      )
      .then([Self.apart])
  }

  @Test func `a record of what was true only after 25 June says nothing about that day`() {
    Self.heard(at: "2021-06-01T12:00:00Z")
      .when(.inspection(of: "C09", on: "2021-06-26").said(by: "delius/C09"))
      .then(Self.found + [Self.apart])
  }

  @Test func `each source of the provider is asked`() {
    Self.heard(at: "2021-06-01T12:00:00Z")
      .when(.heard(from: "C09", on: "2021-06-24").said(by: "oasys/north/C09"))
      .then(Self.found + [Self.apart])
  }

  @Test(arguments: ["delius/C99", "C09", "delius/C09/x", "delius-C09", "delius/c09"])
  func `a source with another name speaks for nobody`(source: String) {
    Self.heard(at: "2021-06-24T12:00:00Z")
      .when(.heard(from: "C09", on: "2021-06-01").said(by: source))
      .then([Self.apart])
  }

  @Test(arguments: [Facts.closed(on: "2021-06-25"), .transferred(to: "N53", on: "2021-06-25")])
  func `a provider without an open case is not asked`(event: Facts) {
    let isClosed = event.told[0].type == "CaseClosed"
    let after = [
      "DAT-04 X000001 transition 2021-06-26.. 3 days, warns"
    ]
    let held = "ALC-01 X000001"
    let without = [
      "\(held) dayOne 2021-06-25.. 1 day, blocks",
      "\(held) transition 2021-06-26.. 3 days, within grace",
    ]
    Self.heard(at: "2021-06-01T12:00:00Z").when(event).then(isClosed ? after : without)
  }

  @Test func `nor is a region's own provider, or a legacy one whose cases a prison has`() {
    Self.heard(at: "2021-06-01T12:00:00Z").when(.imprisoned(on: "2021-06-25")).thenNothingIsFound()
    given(.office, .case(on: "2021-06-14")).asOf("2021-06-28").thenNothingIsFound()
  }

  @Test func `how many days can be set`() {
    Self.heard(at: "2021-06-18T22:59:59Z").setting("days", of: "DAT-05", toHundredths: 800)
      .then([Self.apart])
  }

  @Test func `a record that was taken back does not count, but did until that was known`() {
    let story = Self.heard(at: "2021-06-01T12:00:00Z")
      .when(.heard(from: "C09", on: "2021-06-24").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then(Self.found + [Self.apart])
    story.knownAt("2021-07-19T12:00:00Z").then([Self.apart])
  }
}
