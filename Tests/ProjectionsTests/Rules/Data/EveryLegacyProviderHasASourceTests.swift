import MigrateTesting
import Testing

@Suite struct `DAT-06: every legacy provider has a source` {
  static let found = ["DAT-06 C08 dayOne 2021-06-25.. 1 day, blocks"]

  /// A team of C08 with a trained officer and a case, all told by somebody else.
  static let hearsay = given(.office, .neighbours(), .unit("C08LEI", of: "C08", on: "2021-01-04"))
    .when(.team("C08A01", of: "C08", unit: "C08LEI", on: "2021-01-04"))
    .when(.mapping(of: "C08", to: "N53LEIS", on: "2021-01-04"))
    .when(.staff("C08A001", in: "C08A01", code: "CRCM", on: "2021-01-04"))
    .when(.trained("C08A001", "preTransition", on: "2021-01-04"))
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-14"))
    .when(.teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-26"))
    .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
    .asOf("2021-06-28")

  @Test func `a legacy provider with an open case and no source of its own is found`() {
    Self.hearsay.then(Self.found)
    Self.hearsay.thenSays("DAT-06", "It has 1 open case, and no source of its own.")
  }

  @Test(arguments: ["delius/C08", "oasys/C08", "north/delius/C08", "/C08"])
  func `any source that ends in its code is one`(source: String) {
    Self.hearsay.when(.heard(from: "C08").said(by: source)).thenNothingIsFound()
  }

  @Test(arguments: ["delius/C07", "C08", "delius-C08", "delius/C08/x", "delius/XC08"])
  func `a source with another end is none`(source: String) {
    Self.hearsay.when(.heard(from: "C08").said(by: source)).then(Self.found)
  }

  @Test func `what it says of later days does not count`() {
    Self.hearsay.when(.inspection(of: "C08", on: "2021-06-26").said(by: "delius/C08"))
      .then(Self.found)
    Self.hearsay.when(.inspection(of: "C08", on: "2021-06-25").said(by: "delius/C08"))
      .thenNothingIsFound()
  }

  @Test(
    arguments: [
      Facts.imprisoned(on: "2021-06-25"),
      Facts([
        .transferred(to: "N53", on: "2021-06-25"),
        .allocated(to: "N53A001", reason: "transferIn", on: "2021-06-25"),
      ]),
    ]
  )
  func `a provider without an open case needs none`(event: Facts) {
    Self.hearsay.when(event).thenNothingIsFound()
  }

  @Test func `a division needs one as well`() {
    given(.office, .formerCompanyOffice)
      .when(.case(of: "N04", heldBy: "C08A001", on: "2021-06-14"))
      .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
      .asOf("2021-06-28")
      .then(
        "ALC-03 X000001 dayOne 2021-06-25.. 1 day, warns",
        "DAT-06 N04 dayOne 2021-06-25.. 1 day, blocks"
      )
  }

  @Test(arguments: [("OLDUNIT", true), ("N03CTM", false)])
  func `N03 needs one for a case whose own team is in a unit that is no PDU`(
    unit: String,
    isLegacy: Bool
  ) {
    given(.unit("OLDUNIT", of: "N03", on: "2021-01-04"))
      .when(.mapping(of: "N03", to: "N03CTM", on: "2021-01-04"))
      .when(.team("WAL001", of: "N03", unit: unit, on: "2021-01-04"))
      .when(
        .each(["N03SNT", "N03SW1", "WPTDPA", "WPTGWT", "WPTNWS"].enumerated()) { number, other in
          .team("WAL10\(number)", of: "N03", unit: other, on: "2021-01-04")
        }
      )
      .when(.staff("WAL0001", in: "WAL001", on: "2021-01-04"))
      .when(.registered(of: "N03", team: "WAL001", on: "2021-06-14"), .mappa(0, on: "2021-06-14"))
      .when(.reassessed(.medium, on: "2021-06-14"))
      .when(.allocated(to: "WAL0001", reason: "initial", on: "2021-06-14"))
      .asOf("2021-06-25")
      .then(isLegacy ? ["DAT-06 N03 dayOne 2021-06-25.. 1 day, blocks"] : [])
  }

  @Test func `a record that was taken back does not count, but did until that was known`() {
    let story = Self.hearsay.when(.heard(from: "C08").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then(Self.found)
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
