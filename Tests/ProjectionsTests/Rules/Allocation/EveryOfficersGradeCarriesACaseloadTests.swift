import MigrateTesting
import Testing

@Suite struct `ALC-09: every officer's grade carries a caseload` {
  @Test(arguments: ["M", "Q", "P", "PSO", "PSQ", "PSP", "CRCM", "CRC1", "CPQF"])
  func `a PO, PSO or PQiP may hold cases`(code: String) {
    given(.office, .staff("N53A002", code: code, on: "2021-06-01"))
      .when(.case(heldBy: "N53A002", on: "2021-10-04"))
      .asOf("2021-10-29")
      .thenNothingIsFound()
  }

  @Test(arguments: ["C", "VLO", "CADM", "R", "NPQF", "OG01"])
  func `anyone else may not`(code: String) {
    given(.office, .staff("N53A002", code: code, on: "2021-06-01"))
      .when(.case(heldBy: "N53A002", on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-07"))
      .asOf("2021-10-29")
      .then("ALC-09 X000001 stabilisation 2021-10-04..2021-10-06 3 days, within grace")
  }

  static let promoted = given(.office, .case(on: "2021-09-06"))
    .when(.regraded("N53A001", code: "C", on: "2021-10-04").named("promotion"))
    .asOf("2021-10-29")

  @Test func `a promotion to SPO leaves cases under a grade without a caseload`() {
    Self.promoted.then("ALC-09 X000001 stabilisation 2021-10-04.. 26 days, blocks")
  }

  @Test func `a new grade mends it`() {
    Self.promoted.when(.regraded("N53A001", code: "M", on: "2021-10-06"))
      .then("ALC-09 X000001 stabilisation 2021-10-04..2021-10-05 2 days, within grace")
  }

  @Test func `an unknown grade code is another rule's`() {
    given(.office, .staff("N53A002", code: "XX", on: "2021-10-04"))
      .when(.case(heldBy: "N53A002", on: "2021-10-04"))
      .asOf("2021-10-05")
      .then("DAT-03 N53A002 stabilisation 2021-10-04.. 2 days, blocks")
  }

  @Test func `an SPO who has left is another rule's`() {
    Self.promoted.when(.left("N53A001", on: "2021-10-04")).asOf("2021-10-05")
      .then("ALC-02 X000001 stabilisation 2021-10-04.. 2 days, within grace")
  }

  @Test func `a promotion that was never true is not found, but was known to be until then`() {
    let story = Self.promoted.when(.retracted("promotion", on: "2021-10-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-10-19T12:00:00Z")
      .then("ALC-09 X000001 stabilisation 2021-10-04.. 26 days, blocks")
  }
}
