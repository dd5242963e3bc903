import MigrateTesting
import Testing

@Suite struct `DAT-08: retractions name earlier events` {
  static let office = given(.office).asOf("2021-06-25")

  @Test func `a retraction of an earlier event breaks nothing`() {
    Self.office.when(.inspection(on: "2021-06-21").named("inspection"))
      .when(.retracted("inspection", on: "2021-06-22"))
      .thenNothingIsFound()
  }

  @Test(arguments: ["nothing", "itself", "later"])
  func `one that names nothing, itself or a later event is found under its own id`(name: String) {
    Self.office.when(.retracted(name, on: "2021-06-22").named("itself"))
      .when(.inspection(on: "2021-06-23").named("later"))
      .then("DAT-08 itself dayOne 2021-06-25.. 1 day, warns")
  }

  @Test func `a retraction of a later event leaves it standing`() {
    given(.office, .retracted("departure", on: "2021-10-28").named("early"))
      .when(.case(on: "2021-10-01"), .left("N53A001", on: "2021-10-27").named("departure"))
      .asOf("2021-07-01")
      .then(
        "DAT-08 early dayOne 2021-06-25.. 1 day, warns",
        "DAT-08 early transition 2021-06-26.. 6 days, warns"
      )
  }

  @Test func `the position counts, and not the instant of the record`() {
    Self.office
      .when(.inspection(on: "2021-06-21").recorded(at: "2021-06-24T12:00:00Z").named("late"))
      .when(.retracted("late", on: "2021-06-22"))
      .thenNothingIsFound()
  }

  @Test func `a retraction without effect can itself be retracted, and was found until then`() {
    let story = Self.office.when(.retracted("nothing", on: "2021-06-22").named("idle"))
      .when(.retracted("idle", on: "2021-06-23"))
    story.thenNothingIsFound()
    story.knownAt("2021-06-22T12:00:00Z").then("DAT-08 idle dayOne 2021-06-25.. 1 day, warns")
    story.at(3).then("DAT-08 idle dayOne 2021-06-25.. 1 day, warns")
  }
}
