import MigrateTesting
import Testing

@Suite struct `DAT-03: every grade code is known` {
  @Test(arguments: ["M", "PSO", "PSQ", "CRC01", "OG08", "VLO", "CADM", "CPQF"])
  func `a code of the table breaks nothing`(code: String) {
    given(.office, .staff("N53A002", code: code, on: "2021-10-04")).asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test(arguments: ["CRC \u{2013} PQF", "NPS\u{2014}PQF", "NPS - PQF", "OGO8", "NPST"])
  func `so does one that is written with another dash`(code: String) {
    given(.office, .staff("N53A002", code: code, on: "2021-10-04")).asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test func `where the source has no code, the grade is not known`() {
    let story = given(.office, .staff("N53A002", code: nil, on: "2021-10-04")).asOf("2021-10-29")
    story.then("DAT-03 N53A002 stabilisation 2021-10-04.. 26 days, blocks")
    story.thenSays("DAT-03", "The source has no grade code.")
  }

  @Test(arguments: ["XX", "po", "PQiP", "PO", "SPO", "NPS 7"])
  func `any other code is found, and a single day blocks`(code: String) {
    given(.office, .staff("N53A002", code: code, on: "2021-10-04"))
      .when(.regraded("N53A002", code: "M", on: "2021-10-05"))
      .asOf("2021-10-29")
      .then("DAT-03 N53A002 stabilisation 2021-10-04..2021-10-04 1 day, blocks")
  }

  static let unknown = given(.office).when(.staff("N53A002", code: "XX", on: "2021-10-04"))
    .asOf("2021-10-29")

  @Test func `it says which code`() {
    Self.unknown.thenSays("DAT-03", "The grade code \"XX\" is not known.")
  }

  @Test(
    arguments: [
      Facts.regraded("N53A002", code: "PSQ", on: "2021-10-07"), .left("N53A002", on: "2021-10-07"),
      .staff("N53A002", code: "M", on: "2021-10-07"),
      Facts(
        "StaffAdopted",
        on: "2021-10-07",
        ["staff": "N53A002", "team": "N53A01", "grade": "SPO"]
      ),
    ]
  )
  func `a known grade mends it, and so does leaving`(end: Facts) {
    let isSecond = end.told[0].type == "StaffRegistered"
    Self.unknown.when(end)
      .then(
        ["DAT-03 N53A002 stabilisation 2021-10-04..2021-10-06 3 days, blocks"]
          + (isSecond ? ["DAT-07 N53A002 stabilisation 2021-10-07.. 23 days, warns"] : [])
      )
  }

  @Test func `a regrading to an unknown code is found`() {
    given(.office, .regraded("N53A001", code: "XX", on: "2021-10-28")).asOf("2021-10-29")
      .then("DAT-03 N53A001 stabilisation 2021-10-28.. 2 days, blocks")
  }

  @Test func `a regrading that was never true is not found, but was known to be until then`() {
    let story = given(.office, .regraded("N53A001", code: "XX", on: "2021-10-28").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-15"))
      .asOf("2021-10-29")
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z")
      .then("DAT-03 N53A001 stabilisation 2021-10-28.. 2 days, blocks")
  }
}
