import MigrateTesting
import Projections
import Testing

@Suite struct `STF-01: posts are filled` {
  static let found = ["STF-01 N53LEIS/PO transition 2021-07-31.. 1 day, warns"]

  /// Five posts of POs in N53LEIS, and these contracted hours.
  static func posts(_ hours: String..., code: String = "M") -> Story {
    given(.team("N53A01", on: "2021-06-01"), .posts("PO", fte: 5, on: "2021-07-05"))
      .when(
        .each(hours.enumerated()) { .staff("N53A00\($0)", code: code, hours: $1, on: "2021-07-05") }
      )
      .asOf("2021-07-31")
  }

  @Test func `four full-time officers of five are 80 %, which is enough`() {
    Self.posts("37", "37", "37", "37").thenNothingIsFound()
  }

  @Test func `a minute less is not`() {
    Self.posts("37", "37", "37", "36.99").then(Self.found)
  }

  @Test func `hours count, and not heads`() {
    Self.posts("18.5", "18.5", "18.5", "18.5", "37", "37").thenNothingIsFound()
    Self.posts("30", "30", "30", "30").then(Self.found)
  }

  @Test func `hours beyond full time count in full`() {
    Self.posts("60", "60", "28").thenNothingIsFound()
  }

  @Test func `staff of another grade do not fill them`() {
    Self.posts("37", "37", "37", "37", code: "Q").then(Self.found)
  }

  @Test(
    arguments: [
      (Facts.left("N53A003", on: "2021-07-31"), true),
      (.regraded("N53A003", code: "C", on: "2021-07-31"), true),
      (.hours("N53A003", "20", on: "2021-07-31"), true),
      (.absent("N53A003", on: "2021-07-31"), false),
      (.teamMoved("N53A01", to: "N53", unit: "N53DERS", on: "2021-07-31"), true),
    ]
  )
  func `whoever leaves, is regraded or goes elsewhere fills them no longer`(
    event: Facts,
    isFound: Bool
  ) {
    Self.posts("37", "37", "37", "37").when(event).then(isFound ? Self.found : [])
  }

  @Test func `each grade is counted by itself`() {
    Self.posts("37", "37", "37", "37").when(.posts("VLO", fte: 1, on: "2021-07-05"))
      .when(.posts("SPO", fte: 0, on: "2021-07-05"))
      .then("STF-01 N53LEIS/VLO transition 2021-07-31.. 1 day, warns")
  }

  @Test func `the latest number of posts counts`() {
    Self.posts("37").then(Self.found)
    Self.posts("37").when(.posts("PO", fte: 1, on: "2021-07-30")).thenNothingIsFound()
    Self.posts("37").when(.posts("PO", fte: 0, on: "2021-07-30")).thenNothingIsFound()
  }

  @Test func `posts of different providers in one PDU add up`() {
    Self.posts("37", "37", "37", "37").when(.posts("PO", fte: 1, of: "C08", on: "2021-07-05"))
      .then(Self.found)
  }

  @Test(
    arguments: [
      Facts.mapping(of: "N04", unit: "N04LEI", to: "N53LEIS", on: "2021-06-01"),
      .mapping(of: "N04", to: "N53LEIS", on: "2021-06-01"),
    ]
  )
  func `before Day 1 the posts of a legacy unit count where it is mapped to, and no longer after`(
    mapping: Facts
  ) {
    given(.unit("N04LEI", of: "N04", on: "2021-01-04"), mapping)
      .when(.posts("PO", fte: 5, of: "N04", unit: "N04LEI", on: "2021-01-04"))
      .asOf("2021-07-31")
      .then("STF-01 N53LEIS/PO dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `in Transformation it blocks`() {
    Self.posts("37").when(.staff("N53A009", hours: "60", on: "2022-05-03"))
      .when(.staff("N53A008", hours: "60", on: "2022-05-03"))
      .asOf("2022-05-31")
      .then(
        "STF-01 N53LEIS/PO transition 2021-07-31.. 2 days, warns",
        "STF-01 N53LEIS/PO stabilisation 2021-09-30.. 4 days, warns",
        "STF-01 N53LEIS/PO harmonisation 2022-01-31.. 3 days, warns",
        "STF-01 N53LEIS/PO transformation 2022-04-30..2022-04-30 1 day, blocks"
      )
  }

  @Test func `a PDU without posts has nothing to judge`() {
    given(.office).asOf("2021-07-31").thenNothingToJudge("STF-01", .transition, "N53LEIS")
  }

  @Test func `the share can be set`() {
    Self.posts("37", "37", "37", "37").setting("percent", of: "STF-01", toHundredths: 8001)
      .then(Self.found)
  }

  @Test func `it says how many posts are filled`() {
    Self.posts("37", "37", "37", "18.5")
      .thenSays("STF-01", "3.5 of 5 posts of grade PO are filled: 70 %.")
  }

  @Test func `a departure that was never true does not count, but did until that was known`() {
    let story = Self.posts("37", "37", "37", "37")
      .when(.left("N53A003", on: "2021-07-30").named("mistake"))
      .when(.retracted("mistake", on: "2021-08-20"))
    story.thenNothingIsFound()
    story.knownAt("2021-08-19T12:00:00Z").then(Self.found)
  }
}
