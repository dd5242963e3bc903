import MigrateTesting
import Testing

@Suite struct `STR-03: nothing is placed by its provider alone` {
  static let team = ["STR-03 C08B01 dayOne 2021-06-25.. 1 day, blocks"]
  static let held = ["STR-03 X000001 dayOne 2021-06-25.. 1 day, blocks"]

  /// C08 feeds Leicester by its own mapping, and Derby by that of another unit.
  static let split = given(.office, .formerCompanyOffice)
    .when(.mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-01-04"))
    .when(
      .unit("C08DBY", of: "C08", on: "2021-01-04"),
      .unit("C08NOT", of: "C08", on: "2021-01-04")
    )
    .when(.mapping(of: "C08", unit: "C08DBY", to: "N53DRBY", on: "2021-01-04").named("derby"))
    .asOf("2021-06-28")

  /// A team in a unit that nobody has mapped.
  static let unmappedTeam = Facts.team("C08B01", of: "C08", unit: "C08NOT", on: "2021-01-04")

  /// A case of C08 with no team and no officer, in a prison's hands so that nothing else is asked.
  static let unmappedCase = Facts([
    .registered(of: "C08", location: "custody", on: "2021-06-01"), .handedOver(on: "2021-06-02"),
  ])

  /// What becomes of it after the day that is judged.
  static let adopted = Facts([
    .teamAdopted("C08B01", into: "N53LEIS", on: "2021-06-26"),
    .adopted(into: "N53LEIS", on: "2021-06-26"),
  ])

  static let end = Facts.teamAdopted("C08B01", into: "N53LEIS", on: "2021-06-26")

  @Test func `a team that only the mapping of a split provider places is found`() {
    Self.split.when(Self.unmappedTeam.named("team"), Self.end).then(Self.team)
    Self.split.when(Self.unmappedTeam, Self.end).thenSays(
      "STR-03",
      "The team goes to N53LEIS by the mapping of C08 alone, which also feeds other PDUs."
    )
  }

  @Test func `a case that only the mapping of a split provider places is found`() {
    Self.split.when(Self.unmappedCase, .adopted(into: "N53LEIS", on: "2021-06-26")).then(Self.held)
  }

  @Test func `a provider that feeds a single PDU may place them`() {
    given(.office, .formerCompanyOffice).asOf("2021-06-28")
      .when(.unit("C08NOT", of: "C08", on: "2021-01-04"), Self.unmappedTeam, Self.unmappedCase)
      .when(.mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-01-04"))
      .when(Self.adopted)
      .thenNothingIsFound()
  }

  @Test(arguments: [("C08", false), ("C07", true), ("N04", true), ("N07", false)])
  func `a provider that feeds two regions feeds no single PDU`(provider: String, isFound: Bool) {
    let pdu = provider == "N07" ? "N07BRNT" : "N53LEIS"
    given(.office, .mapping(of: provider, to: pdu, on: "2021-01-04"))
      .when(.registered(of: provider, location: "custody", on: "2021-06-01"))
      .when(.handedOver(on: "2021-06-02"), .adopted(into: pdu, on: "2021-06-26"))
      .asOf("2021-06-28")
      .then(isFound ? Self.held : [])
  }

  @Test(
    arguments: [
      Facts.mapping(of: "C08", team: "C08B01", to: "N53LEIS", on: "2021-06-24"),
      .mapping(of: "C08", unit: "C08NOT", to: "N53LEIS", on: "2021-06-24"),
      .mapping(of: "C08", unit: "C08DBY", to: "N53LEIS", on: "2021-06-24"),
      .retracted("derby", on: "2021-06-24"),
      .teamMoved("C08B01", to: "N53", unit: "N53LEIS", on: "2021-06-24"),
      .teamAdopted("C08B01", into: "N53LEIS", on: "2021-06-24"),
    ]
  )
  func `a mapping of the team or its unit mends it, and so does one place for all`(mending: Facts) {
    Self.split.when(Self.unmappedTeam, mending, Self.end).thenNothingIsFound()
  }

  @Test(
    arguments: [
      Facts.mapping(of: "C08", team: "C08A01", to: "N53LEIS", on: "2021-06-24"),
      .mapping(of: "C08", unit: "C08NOT", to: "C08LEI", on: "2021-06-24"),
      .mapping(of: "C08", to: "N53LEIS", on: "2021-06-24"),
    ]
  )
  func `a mapping of something else, to no PDU, or of the provider again does not`(mapping: Facts) {
    let isNoPDU = mapping.told[0].data["pdu"]?.json == "\"C08LEI\""
    let unknown = ["dayOne 2021-06-25.. 1 day", "transition 2021-06-26.. 3 days"]
    let effects = [", blocks", ", within grace"]
    let more = isNoPDU ? zip(unknown, effects).map { "STR-01 C08LEI \($0)\($1)" } : []
    Self.split.when(Self.unmappedTeam, mapping, Self.end).then(Self.team + more)
  }

  @Test func `a team that is closed goes nowhere`() {
    Self.split.when(Self.unmappedTeam, .teamClosed("C08B01", on: "2021-06-25")).thenNothingIsFound()
  }

  @Test func `a case with a team or an officer that has a PDU is placed by these`() {
    Self.split.when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))
      .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
      .thenNothingIsFound()
    Self.split
      .when(.registered(of: "C08", team: "C08A01", location: "custody", on: "2021-06-01"))
      .when(.handedOver(on: "2021-06-02"), .adopted(into: "N53LEIS", on: "2021-06-26"))
      .thenNothingIsFound()
  }

  @Test func `a case is placed by its team, and the team is what is found`() {
    Self.split.when(Self.unmappedTeam, Self.end)
      .when(.registered(of: "C08", team: "C08B01", location: "custody", on: "2021-06-01"))
      .when(.handedOver(on: "2021-06-02"), .adopted(into: "N53LEIS", on: "2021-06-26"))
      .then(Self.team)
  }

  @Test(
    arguments: [Facts.closed(on: "2021-06-24"), .adopted(into: "N53LEIS", on: "2021-06-24")]
  )
  func `a case that is closed or adopted is placed by nothing or by that`(event: Facts) {
    Self.split.when(Self.unmappedCase, event).thenNothingIsFound()
  }

  @Test(arguments: [true, false])
  func `an adoption goes before the mapping of the provider that adopted`(isAdopted: Bool) {
    Self.split.when(.mapping(of: "N53", to: "N53LEIS", on: "2021-01-04"))
      .when(.mapping(of: "N53", unit: "N53NOTS", to: "N53NOTS", on: "2021-01-04"))
      .when(.registered(of: "N53", location: "custody", on: "2021-06-01"))
      .when(.handedOver(on: "2021-06-02"))
      .when(isAdopted ? .adopted(into: "N53DERS", on: "2021-06-24") : .nothing)
      .then(isAdopted ? [] : Self.held)
  }

  @Test func `a mapping that was never true does not count, but did until that was known`() {
    let story = Self.split.when(Self.unmappedTeam, Self.end)
      .when(.mapping(of: "C08", unit: "C08NOT", to: "N53LEIS", on: "2021-06-21").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then(Self.team)
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
