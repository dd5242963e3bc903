import MigrateTesting
import Projections
import Testing

@Suite struct `DAT-13: hours are known` {
  static let found = ["DAT-13 N53A002 stabilisation 2021-10-04.. 26 days, warns"]

  static func staff(code: String? = "M", hours: String?) -> Story {
    given(.office, .staff("N53A002", code: code, hours: hours, on: "2021-10-04")).asOf("2021-10-29")
  }

  @Test(arguments: ["M", "Q", "P"])
  func `a practitioner without contracted hours is found`(code: String) {
    Self.staff(code: code, hours: nil).then(Self.found)
    Self.staff(code: code, hours: "0").thenNothingIsFound()
    Self.staff(code: code, hours: "37").thenNothingIsFound()
  }

  @Test(arguments: ["C", "VLO", "OG01"])
  func `whoever carries no caseload needs none`(code: String) {
    Self.staff(code: code, hours: nil).thenNothingIsFound()
  }

  @Test func `it says what is assumed`() {
    Self.staff(hours: nil).thenSays(
      "DAT-13",
      "The source gave no contracted hours; 37 are assumed."
    )
  }

  @Test(
    arguments: [
      Facts.hours("N53A002", "37", on: "2021-10-11"), .left("N53A002", on: "2021-10-11"),
      .regraded("N53A002", code: "C", on: "2021-10-11"),
    ]
  )
  func `hours mend it, and so does leaving or another grade`(end: Facts) {
    Self.staff(hours: nil).when(end)
      .then("DAT-13 N53A002 stabilisation 2021-10-04..2021-10-10 7 days, warns")
  }

  // What another code takes over is no better known for it.
  @Test func `assumed hours that a code takes over are still assumed`() {
    Self.staff(hours: nil).when(.staff("N53A003", hours: "0", on: "2021-10-04"))
      .when(.linked("N53A002", as: "N53A003", on: "2021-10-11"))
      .then(
        "DAT-13 N53A002 stabilisation 2021-10-04..2021-10-10 7 days, warns",
        "DAT-13 N53A003 stabilisation 2021-10-11.. 19 days, warns"
      )
  }

  @Test func `it applies to practitioners in post`() {
    Self.staff(hours: nil).thenSubjects(of: "DAT-13", .stabilisation, 2)
    Self.staff(code: "C", hours: nil).thenSubjects(of: "DAT-13", .stabilisation, 1)
  }
}
