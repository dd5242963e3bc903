import MigrateTesting
import Testing

@Suite struct `DLV-07: the court decided by the type` {
  static let found = ["DLV-07 X000001 dayOne 2021-06-25.. 1 day, warns"]

  /// A case in a prison's hands, so that nothing is asked of its officer, and a decision about it.
  static func decided(
    for provider: String,
    _ facts: Facts...,
    on day: String = "2021-06-14"
  ) -> Story {
    given(.office, .formerCompanyOffice, .formerDivisionOffice)
      .when(.registered(of: "N53", location: "custody", on: "2021-06-01"))
      .when(.handedOver(on: "2021-06-01"), Facts(facts))
      .when(.decided(for: provider, on: day).named("decision"))
      .asOf("2021-06-28")
  }

  @Test(
    arguments: [
      ("N04", "low", found), ("N04", "medium", found), ("N04", "high", []), ("N04", "veryHigh", []),
      ("C08", "low", []), ("C08", "medium", []), ("C08", "high", found), ("C08", "veryHigh", found),
      ("N03", "high", []), ("N03", "low", found), ("N07", "high", []), ("N07", "medium", found),
    ] as [(String, String, [String])]
  )
  func `an NPS-type case goes to the NPS, any other to a company`(
    provider: String,
    rosh: String,
    expected: [String]
  ) {
    Self.decided(for: provider, .risk(rosh, on: "2021-06-01")).then(expected)
  }

  @Test func `a case that was never assessed is of no type, and goes to a company`() {
    Self.decided(for: "C08").thenNothingIsFound()
    Self.decided(for: "N04").then(Self.found)
  }

  @Test func `MAPPA and two registers make it NPS-type as well`() {
    Self.decided(for: "C08", .mappa(1, on: "2021-06-01")).then(Self.found)
    Self.decided(for: "C08", .register("publicInterest", on: "2021-06-01")).then(Self.found)
    Self.decided(for: "N04", .register("foreignNationalDeportation", on: "2021-06-01"))
      .thenNothingIsFound()
  }

  @Test(arguments: [("2021-06-14", found), ("2021-06-15", [])] as [(String, [String])])
  func `what the case was at the end of that day counts, and not what became of it`(
    day: String,
    expected: [String]
  ) {
    Self.decided(for: "C08", .risk("low", on: "2021-06-01"))
      .when(.risk("high", on: day))
      .then(expected)
    Self.decided(for: "C08").when(.mappa(2, on: day)).then(expected)
    Self.decided(for: "C08").when(.register("publicInterest", on: day)).then(expected)
  }

  @Test func `a register that is removed on that day is not borne at its end`() {
    Self.decided(for: "N04", .register("publicInterest", on: "2021-06-01"))
      .when(.unregister("publicInterest", of: "X000001", on: "2021-06-14"))
      .then(Self.found)
    Self.decided(for: "N04", .register("publicInterest", on: "2021-06-01"))
      .when(.unregister("publicInterest", of: "X000001", on: "2021-06-15"))
      .thenNothingIsFound()
  }

  @Test func `the last decision counts`() {
    let again = Self.decided(for: "N04", .risk("low", on: "2021-06-01"))
      .when(.decided(for: "C08", on: "2021-06-15"))
    again.thenNothingIsFound()
    again.when(.decided(for: "N04", on: "2021-06-16")).then(Self.found)
  }

  @Test(arguments: [("2021-06-25", found), ("2021-06-26", [])] as [(String, [String])])
  func `a decision of 25 June counts, a later one does not`(day: String, expected: [String]) {
    Self.decided(for: "N04", on: day).then(expected)
  }

  @Test func `on a region there was nothing to decide`() {
    Self.decided(for: "N53", .risk("low", on: "2021-06-01")).thenNothingIsFound()
    Self.decided(for: "N53", .risk("high", on: "2021-06-01")).thenNothingIsFound()
  }

  @Test(arguments: ["low", "high"])
  func `a provider that is neither NPS nor a company is found`(rosh: String) {
    Self.decided(
      for: "X99",
      .provider("X99", "crc", on: "2021-01-04"),
      .risk(rosh, on: "2021-06-01")
    )
    .then(Self.found)
  }

  @Test func `a case that is closed, or opened anew since, is not asked`() {
    let closed = Self.decided(for: "N04").when(.closed(on: "2021-06-21"))
    closed.thenNothingIsFound()
    closed.when(.registered(of: "N53", location: "custody", on: "2021-06-22"))
      .when(.handedOver(on: "2021-06-22"))
      .thenNothingIsFound()
  }

  @Test func `it says what was decided, and what the case was`() {
    Self.decided(for: "C08", .risk("high", on: "2021-06-01")).thenSays(
      "DLV-07",
      "The court chose C08 on 2021-06-14, and the case was NPS-type."
    )
    Self.decided(for: "N04").thenSays(
      "DLV-07",
      "The court chose N04 on 2021-06-14, and the case was not NPS-type."
    )
    Self.decided(for: "N04").thenEvidence(of: "DLV-07", is: "decision")
  }

  @Test func `a risk that was never true does not count, but did until that was known`() {
    let story = Self.decided(for: "C08", .risk("high", on: "2021-06-01").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-07-19T12:00:00Z").then(Self.found)
  }
}
