import MigrateTesting
import Testing

@Suite struct `STF-02: no PDU is red` {
  static let office = given(.office).asOf("2021-10-29")

  @Test(arguments: ["green", "amber"])
  func `green and amber break nothing`(status: String) {
    Self.office.when(.status(status, on: "2021-10-04")).thenNothingIsFound()
  }

  @Test func `red is a warning until the next status`() {
    Self.office.when(.status("red", on: "2021-10-04"), .status("amber", on: "2021-10-08"))
      .then("STF-02 N53LEIS stabilisation 2021-10-04..2021-10-07 4 days, warns")
  }

  @Test func `a second red goes on, and red again makes two spells one finding`() {
    Self.office.when(.status("red", on: "2021-10-04"), .status("red", on: "2021-10-06"))
      .when(.status("green", on: "2021-10-08"), .status("red", on: "2021-10-28"))
      .then("STF-02 N53LEIS stabilisation 2021-10-04.. 6 days, warns")
  }

  @Test func `on Day 1 it is no question, from Transition on it is`() {
    given(.office, .status("red", on: "2021-06-21")).asOf("2021-06-27")
      .then("STF-02 N53LEIS transition 2021-06-26.. 2 days, warns")
  }

  @Test func `in Transformation a single day blocks`() {
    Self.office.when(.status("red", on: "2022-05-02"), .status("amber", on: "2022-05-03"))
      .asOf("2022-05-31")
      .then("STF-02 N53LEIS transformation 2022-05-02..2022-05-02 1 day, blocks")
  }

  @Test func `each PDU is judged by itself`() {
    Self.office.when(
      .status("red", on: "2021-10-28"),
      .status("red", of: "N53DERS", on: "2021-10-29")
    )
    .then(
      "STF-02 N53DERS stabilisation 2021-10-29.. 1 day, warns",
      "STF-02 N53LEIS stabilisation 2021-10-28.. 2 days, warns"
    )
  }

  @Test func `a status that was never set is not found, but was known to be until then`() {
    let story = Self.office.when(.status("red", on: "2021-10-28").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-15"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z")
      .then("STF-02 N53LEIS stabilisation 2021-10-28.. 2 days, warns")
  }
}
