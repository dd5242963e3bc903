import MigrateTesting
import Testing

@Suite struct `DAT-02: no person has two open cases` {
  static let two = given(.office, .case(on: "2021-06-01"), .case("X000002", on: "2021-06-01"))
    .when(.person("A1234BC", of: "X000001", on: "2021-06-01"))
    .asOf("2021-10-29")

  @Test func `two people with a case each break nothing`() {
    Self.two.when(.person("A1234BD", of: "X000002", on: "2021-06-01")).thenNothingIsFound()
  }

  @Test func `two open cases that name one person block Day 1`() {
    Self.two.when(.person("A1234BC", of: "X000002", on: "2021-06-21")).asOf("2021-06-25")
      .then("DAT-02 A1234BC dayOne 2021-06-25.. 1 day, blocks")
    Self.two.when(.person("A1234BC", of: "X000002", on: "2021-06-21")).asOf("2021-06-25")
      .thenSays("DAT-02", "The open cases X000001, X000002 name one person.")
  }

  static let doubled = two.when(.person("A1234BC", of: "X000002", on: "2021-10-04"))

  @Test func `after Day 1 they are a warning`() {
    Self.doubled.then("DAT-02 A1234BC stabilisation 2021-10-04.. 26 days, warns")
  }

  @Test(
    arguments: [
      Facts.merged("X000002", into: "X000001", on: "2021-10-07"),
      .closed("X000001", on: "2021-10-07"), .imprisoned("X000002", on: "2021-10-07"),
      .person("A1234BD", of: "X000001", on: "2021-10-07"),
    ]
  )
  func `until one is merged, closed or in a prison's hands, or is another person's`(end: Facts) {
    Self.doubled.when(end)
      .then("DAT-02 A1234BC stabilisation 2021-10-04..2021-10-06 3 days, warns")
  }

  @Test func `a registration names the person as well`() {
    Self.two
      .when(
        .registered("X000003", person: "A1234BC", on: "2021-10-04"),
        .reassessed(.medium, of: "X000003", on: "2021-10-04"),
        .mappa(0, of: "X000003", on: "2021-10-04"),
        .allocated("X000003", to: "N53A001", on: "2021-10-04")
      )
      .when(.closed("X000003", on: "2021-10-05"))
      .then("DAT-02 A1234BC stabilisation 2021-10-04..2021-10-04 1 day, warns")
  }

  @Test func `three cases of one person are one finding`() {
    Self.doubled.when(.case("X000003", on: "2021-10-04"))
      .when(.person("A1234BC", of: "X000003", on: "2021-10-04"))
      .when(.closed("X000002", on: "2021-10-06"), .closed("X000001", on: "2021-10-08"))
      .then("DAT-02 A1234BC stabilisation 2021-10-04..2021-10-07 4 days, warns")
  }

  @Test func `a link that was never true is not found, but was known to be until then`() {
    let story = Self.two
      .when(.person("A1234BC", of: "X000002", on: "2021-10-04").named("mistake"))
      .when(.retracted("mistake", on: "2021-10-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-10-19T12:00:00Z")
      .then("DAT-02 A1234BC stabilisation 2021-10-04.. 26 days, warns")
  }
}
