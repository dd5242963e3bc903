import MigrateTesting
import Testing

@Suite struct `STR-02: every legacy team has a PDU` {
  /// N04 feeds two regions, so the provider alone does not say where its team goes.
  static let unmapped = given(.office, .unit("N04LEI", of: "N04", on: "2021-01-04"))
    .when(.neighbours())
    .when(.team("N04A01", of: "N04", unit: "N04LEI", on: "2021-01-04").named("team"))
    .asOf("2021-06-25")

  static let staffed = unmapped.when(.staff("N04A001", in: "N04A01", on: "2021-01-04"))

  @Test func `a team that nobody works in and that has no case breaks nothing`() {
    Self.unmapped.thenNothingIsFound()
  }

  @Test func `a team with staff in post and no PDU is found`() {
    Self.staffed.then("STR-02 N04A01 dayOne 2021-06-25.. 1 day, blocks")
    Self.staffed.thenEvidence(of: "STR-02", is: "team")
  }

  @Test func `a team with a case of its own and no PDU is found`() {
    Self.unmapped
      .when(.registered(of: "N53", team: "N04A01", on: "2021-06-21"), .mappa(0, on: "2021-06-21"))
      .when(.reassessed(.medium, on: "2021-06-21"), .allocated(to: "N53A001", on: "2021-06-21"))
      .then("STR-02 N04A01 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `a team whose only case is closed or in a prison's hands breaks nothing`() {
    Self.unmapped
      .when(.registered(of: "N53", team: "N04A01", on: "2021-06-21"), .mappa(0, on: "2021-06-21"))
      .when(.imprisoned(on: "2021-06-22"))
      .when(.registered("X000002", of: "N53", team: "N04A01", on: "2021-06-21"))
      .when(.closed("X000002", on: "2021-06-22"))
      .thenNothingIsFound()
  }

  @Test(
    arguments: [
      Facts.mapping(of: "N04", unit: "N04LEI", to: "N53LEIS", on: "2021-06-24"),
      .mapping(of: "N04", team: "N04A01", to: "N53LEIS", on: "2021-06-24"),
      .mapping(of: "N04", unit: "N53LEIS", team: "N04A01", to: "N53LEIS", on: "2021-06-24"),
      .left("N04A001", on: "2021-06-25"), .staffMoved("N04A001", to: "N53A01", on: "2021-06-25"),
      .teamClosed("N04A01", on: "2021-06-25"),
      .teamMoved("N04A01", to: "N53", unit: "N53LEIS", on: "2021-06-25"),
      .teamAdopted("N04A01", into: "N53LEIS", on: "2021-06-25"),
    ]
  )
  func `a mapping mends it, and so does the end of the team or of what it holds`(mending: Facts) {
    Self.staffed.when(mending).thenNothingIsFound()
  }

  @Test func `so does a mapping of the provider alone, which is for STR-03 to find`() {
    Self.staffed.when(.mapping(of: "N04", to: "N53LEIS", on: "2021-06-24"))
      .then("STR-03 N04A01 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test(
    arguments: [
      Facts.mapping(of: "C08", to: "N53LEIS", on: "2021-06-24"),
      .mapping(of: "N04", unit: "N53LEIS", to: "N53LEIS", on: "2021-06-24"),
      .mapping(of: "N04", team: "N53A01", to: "N53LEIS", on: "2021-06-24"),
    ]
  )
  func `a mapping of something else does not help`(mapping: Facts) {
    Self.staffed.when(mapping).then("STR-02 N04A01 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test(arguments: ["N03", "N07"])
  func `Wales and London are legacy only where their unit is no PDU`(provider: String) {
    let unit = provider == "N03" ? "N03CTM" : "N07BRNT"
    given(.unit("OLDUNIT", of: provider, on: "2021-01-04"))
      .when(.team("OLD001", of: provider, unit: "OLDUNIT", on: "2021-01-04"))
      .when(.staff("OLD0001", in: "OLD001", on: "2021-01-04"))
      .when(.team("NEW001", of: provider, unit: unit, on: "2021-01-04"))
      .when(.staff("NEW0001", in: "NEW001", on: "2021-01-04"))
      .asOf("2021-06-28")
      .then(
        "STR-02 OLD001 dayOne 2021-06-25.. 1 day, blocks",
        "STR-02 OLD001 transition 2021-06-26.. 3 days, within grace",
        "STR-08 OLD001 transition 2021-06-26.. 3 days, blocks"
      )
  }

  @Test func `within grace it is listed and does not block`() {
    Self.staffed.when(.teamAdopted("N04A01", into: "N53LEIS", on: "2021-07-03")).asOf("2021-07-30")
      .then(
        "STR-02 N04A01 dayOne 2021-06-25.. 1 day, blocks",
        "STR-02 N04A01 transition 2021-06-26..2021-07-02 7 days, within grace",
        "STR-08 N04A01 transition 2021-06-26..2021-07-02 7 days, blocks"
      )
  }

  @Test func `a mapping to a unit that becomes a PDU later counts from that day on`() {
    Self.staffed.when(.mapping(of: "N04", to: "N53NEW", on: "2021-06-01"))
      .when(.unit("N53NEW", of: "N53", "pdu", on: "2021-06-29"))
      .asOf("2021-07-01")
      .then(
        "STR-02 N04A01 dayOne 2021-06-25.. 1 day, blocks",
        "STR-02 N04A01 transition 2021-06-26..2021-06-28 3 days, within grace",
        "STR-08 N04A01 transition 2021-06-26.. 6 days, blocks"
      )
  }

  @Test func `a mapping that was never right does not count, but did until that was known`() {
    let story = Self.staffed
      .when(.mapping(of: "N04", unit: "N04LEI", to: "N53LEIS", on: "2021-06-01").named("mistake"))
      .when(.retracted("mistake", on: "2021-06-24"))
    story.then("STR-02 N04A01 dayOne 2021-06-25.. 1 day, blocks")
    story.knownAt("2021-06-23T12:00:00Z").thenNothingIsFound()
  }
}
