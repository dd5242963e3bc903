import MigrateTesting
import Testing

@Suite struct `DAT-07: nothing open is registered again` {
  static let office = given(.office, .case(on: "2021-09-06")).asOf("2021-10-29")

  @Test(
    arguments: [
      (Facts.registered(on: "2021-10-20"), "X000001"),
      (.staff("N53A001", on: "2021-10-20"), "N53A001"),
      (.team("N53A01", on: "2021-10-20"), "N53A01"),
    ]
  )
  func `a second registration is found from its day on`(registration: Facts, subject: String) {
    Self.office.when(registration)
      .then("DAT-07 \(subject) stabilisation 2021-10-20.. 10 days, warns")
  }

  @Test func `what has ended may be registered again, also on the day of its end`() {
    Self.office
      .when(
        .closed(on: "2021-10-20"),
        .left("N53A001", on: "2021-10-20"),
        .teamClosed("N53A01", on: "2021-10-20")
      )
      .when(.team("N53A01", on: "2021-10-20"), .staff("N53A001", on: "2021-10-20"))
      .when(.registered(on: "2021-10-20"), .allocated(to: "N53A001", on: "2021-10-20"))
      .thenNothingIsFound()
  }

  @Test func `a case in a prison's hands is not closed`() {
    Self.office.when(.imprisoned(on: "2021-10-04"), .registered(on: "2021-10-20"))
      .then("DAT-07 X000001 stabilisation 2021-10-20.. 10 days, warns")
  }

  @Test func `before Day 1 and after it counts in every window`() {
    given(.office, .team("N53A01", on: "2021-06-02")).asOf("2021-06-28")
      .then(
        "DAT-07 N53A01 dayOne 2021-06-25.. 1 day, warns",
        "DAT-07 N53A01 transition 2021-06-26.. 3 days, warns"
      )
  }

  @Test func `a registration that was never true is not found, but was known to be until then`() {
    let story = Self.office.when(.staff("N53A001", on: "2021-10-20").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-15"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z")
      .then("DAT-07 N53A001 stabilisation 2021-10-20.. 10 days, warns")
  }
}
