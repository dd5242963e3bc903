import MigrateTesting
import Projections
import Testing

@Suite struct `DLV-09: a prison has the case in custody` {
  static let outside = given(.office, .case(on: "2021-09-08")).asOf("2021-10-29")
  static let inside = outside.when(.custodyStarted(on: "2021-09-20"))

  @Test func `a case in custody is handed over, back and released without a word`() {
    let handed = Self.inside.when(.handedOver(on: "2021-10-04"))
    handed.thenNothingIsFound()
    handed.thenSubjects(of: "DLV-09", .stabilisation, 1)
    handed.when(.handedBack(on: "2021-10-11"), .allocated(to: "N53A001", on: "2021-10-11"))
      .thenNothingIsFound()
    handed.when(.released(on: "2021-10-11"), .allocated(to: "N53A001", on: "2021-10-11"))
      .thenNothingIsFound()
  }

  @Test func `a case in the community that a prison is responsible for is found until mended`() {
    let story = Self.outside.when(.handedOver(on: "2021-10-04"))
    story.then("DLV-09 X000001 stabilisation 2021-10-04.. 26 days, blocks")
    story.when(.custodyStarted(on: "2021-10-07"))
      .then("DLV-09 X000001 stabilisation 2021-10-04..2021-10-06 3 days, within grace")
    story.thenSays(
      "DLV-09",
      "A prison is responsible for the case, whose sentence is served in the community."
    )
  }

  @Test func `the order within the day makes the moment before`() {
    Self.outside.when(.handedOver(on: "2021-10-04"), .custodyStarted(on: "2021-10-04"))
      .then("DLV-09 X000001 stabilisation 2021-10-04..2021-10-04 1 day, warns")
    Self.outside.when(.custodyStarted(on: "2021-10-04"), .handedOver(on: "2021-10-04"))
      .thenNothingIsFound()
  }

  @Test(arguments: [Facts.released(on: "2021-10-04"), .handedBack(on: "2021-10-04")])
  func `a release or hand-over back of a case that was not inside is a warning on that day`(
    event: Facts
  ) {
    let story = Self.outside.when(event)
    story.then("DLV-09 X000001 stabilisation 2021-10-04..2021-10-04 1 day, warns")
    story.asOf("2021-10-04").then("DLV-09 X000001 stabilisation 2021-10-04.. 1 day, warns")
    story.thenSays(
      "DLV-09",
      "The case was released, or handed over to a prison or back, and was not in custody."
    )
  }

  @Test func `a closed case is in nobody's hands`() {
    Self.outside.when(.handedOver(on: "2021-10-04"), .closed(on: "2021-10-04")).thenNothingIsFound()
    Self.outside.when(.released(on: "2021-10-04"), .closed(on: "2021-10-04")).thenNothingIsFound()
  }

  @Test func `it blocks Day 1`() {
    given(.office, .case(on: "2021-06-01"), .handedOver(on: "2021-06-02")).asOf("2021-06-25")
      .then("DLV-09 X000001 dayOne 2021-06-25.. 1 day, blocks")
  }

  @Test func `a hand-over that was never true is not found, but was known to be until then`() {
    let story = Self.outside.when(.handedOver(on: "2021-10-04").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-15"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z")
      .then("DLV-09 X000001 stabilisation 2021-10-04.. 26 days, blocks")
  }
}
