import MigrateTesting
import Testing

@Suite struct `ALC-06: NPS-type cases are with the NPS` {
  static let found = ["ALC-06 X000001 dayOne 2021-06-25.. 1 day, warns"]

  /// A case in custody that a prison is responsible for, so that nothing is asked of its officer.
  static func held(by provider: String) -> Story {
    given(.office, .formerCompanyOffice, .formerDivisionOffice)
      .when(.registered(of: provider, location: "custody", on: "2021-06-01").named("registered"))
      .when(.handedOver(on: "2021-06-02"), .adopted(into: "N53LEIS", on: "2021-06-26"))
      .asOf("2021-06-28")
  }

  @Test(arguments: [("low", []), ("medium", []), ("high", found), ("veryHigh", found)])
  func `a case of high or very high risk is not with a company`(
    rosh: String,
    expected: [String]
  ) {
    Self.held(by: "C08").when(.risk(rosh, on: "2021-06-01")).then(expected)
  }

  @Test(arguments: [(0, []), (1, found), (2, found), (3, found)])
  func `nor is a case of MAPPA level 1 or more`(level: Int, expected: [String]) {
    Self.held(by: "C08").when(.mappa(level, on: "2021-06-01")).then(expected)
  }

  @Test(
    arguments: [
      ("publicInterest", found), ("foreignNationalDeportation", found), ("sexOffender", []),
    ] as [(String, [String])]
  )
  func `nor one that bears one of two registers`(register: String, expected: [String]) {
    Self.held(by: "C08").when(.register(register, on: "2021-06-01")).then(expected)
  }

  @Test(arguments: ["N04", "N53"])
  func `with a division of the NPS or a region it is in the right hands`(provider: String) {
    Self.held(by: provider).when(.risk("high", on: "2021-06-01")).thenNothingIsFound()
  }

  @Test func `with a national provider it is in the right hands too`() {
    Self.held(by: "N43").when(.provider("N43", "national", on: "2021-01-04"))
      .when(.risk("high", on: "2021-06-01"))
      .thenNothingIsFound()
  }

  @Test func `a provider that is neither is found`() {
    Self.held(by: "X99").when(.provider("X99", "crc", on: "2021-01-04"))
      .when(.risk("high", on: "2021-06-01"))
      .then(Self.found)
  }

  @Test func `where it is counts, and not where it came from`() {
    Self.held(by: "C08").when(.risk("high", on: "2021-06-01"))
      .when(.transferred(to: "N04", on: "2021-06-21"))
      .thenNothingIsFound()
    Self.held(by: "N04").when(.risk("high", on: "2021-06-01"))
      .when(.transferred(to: "C08", on: "2021-06-21"))
      .then(Self.found)
  }

  @Test(
    arguments: [
      ("2021-06-25", found), ("2021-06-26", ["CON-02 X000001 dayOne 2021-06-25.. 1 day, warns"]),
    ] as [(String, [String])]
  )
  func `what it is at the end of 25 June counts`(day: String, expected: [String]) {
    Self.held(by: "C08").when(.risk("high", on: day)).then(expected)
  }

  @Test func `a closed case is not asked`() {
    Self.held(by: "C08").when(.risk("high", on: "2021-06-01"), .closed(on: "2021-06-25"))
      .when(
        .registered("X000002", of: "N53", on: "2021-06-28"),
        .allocated("X000002", to: "N53A001", on: "2021-06-28")
      )
      .then("DAT-04 X000001 transition 2021-06-26.. 3 days, warns")
  }

  @Test func `it says where it is, and rests on what made it so`() {
    let story = Self.held(by: "C08").when(.risk("high", on: "2021-06-01").named("risk"))
    story.thenSays("ALC-06", "The case is NPS-type and with C08.")
    story.thenEvidence(of: "ALC-06", is: "registered", "risk")
  }

  @Test func `a risk that was never true does not count, but did until that was known`() {
    let story = Self.held(by: "C08").when(.risk("high", on: "2021-06-01").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-07-19T12:00:00Z").then(Self.found)
  }
}
