import MigrateTesting
import Testing

@Suite struct `STR-04: mappings agree` {
  static let office = given(.office, .formerCompanyOffice).asOf("2021-06-25")

  static func mapping(unit: String? = nil, team: String? = nil, to pdu: String) -> Facts {
    .mapping(of: "C08", unit: unit, team: team, to: pdu, on: "2021-06-01")
  }

  @Test(
    arguments: [
      (nil, nil, "C08"), ("C08LEI", nil, "C08/C08LEI"), (nil, "C08A01", "C08/C08A01"),
      ("C08LEI", "C08A01", "C08/C08LEI/C08A01"),
    ] as [(String?, String?, String)]
  )
  func `two sources that send one key to different PDUs are found`(
    unit: String?,
    team: String?,
    key: String
  ) {
    Self.office.when(Self.mapping(unit: unit, team: team, to: "N53DERS").said(by: "estates"))
      .when(Self.mapping(unit: unit, team: team, to: "N53LEIS").said(by: "finance"))
      .then("STR-04 \(key) dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `one source may change its mind`() {
    Self.office.when(Self.mapping(unit: "C08LEI", to: "N53DERS"))
      .when(Self.mapping(unit: "C08LEI", to: "N53LEIS"))
      .thenNothingIsFound()
  }

  @Test func `two sources may say the same`() {
    Self.office.when(Self.mapping(unit: "C08LEI", to: "N53LEIS").said(by: "estates"))
      .when(Self.mapping(unit: "C08LEI", to: "N53LEIS").said(by: "finance"))
      .thenNothingIsFound()
  }

  @Test func `a team and its unit are different keys`() {
    Self.office.when(Self.mapping(unit: "C08LEI", to: "N53DERS").said(by: "estates"))
      .when(Self.mapping(unit: "C08LEI", team: "C08A01", to: "N53LEIS").said(by: "finance"))
      .when(Self.mapping(team: "C08A01", to: "N53NOTS").said(by: "delius/C08"))
      .thenNothingIsFound()
  }

  @Test func `a mapping to something that is no PDU disagrees with nothing`() {
    Self.office.when(Self.mapping(to: "C08LEI").said(by: "estates"))
      .then("STR-01 C08LEI dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `it is about the record, so it is broken in every window`() {
    Self.office.when(Self.mapping(unit: "C08LEI", to: "N53DERS").said(by: "estates"))
      .when(Self.mapping(unit: "C08LEI", to: "N53LEIS").said(by: "finance"))
      .asOf("2021-07-06")
      .then(
        "STR-04 C08/C08LEI dayOne 2021-06-25.. 1 day, blocks",
        "STR-04 C08/C08LEI transition 2021-06-26.. 11 days, blocks"
      )
  }

  @Test func `both mappings are the evidence`() {
    Self.office.when(Self.mapping(unit: "C08LEI", to: "N53DERS").said(by: "estates").named("one"))
      .when(Self.mapping(unit: "C08LEI", to: "N53LEIS").said(by: "finance").named("other"))
      .thenEvidence(of: "STR-04", is: "one", "other")
  }

  @Test func `a retracted mapping disagrees with nothing, but did until that was known`() {
    let story = Self.office
      .when(Self.mapping(unit: "C08LEI", to: "N53DERS").said(by: "estates").named("mistake"))
      .when(Self.mapping(unit: "C08LEI", to: "N53LEIS").said(by: "finance"))
      .when(.retracted("mistake", on: "2021-06-24"))
    story.thenNothingIsFound()
    story.knownAt("2021-06-23T12:00:00Z")
      .then("STR-04 C08/C08LEI dayOne 2021-06-25.. 1 day, blocks")
  }
}
