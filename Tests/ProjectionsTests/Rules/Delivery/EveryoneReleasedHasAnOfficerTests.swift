import MigrateTesting
import Testing

@Suite struct `DLV-06: everyone released has an officer` {
  /// A case in a prison's hands since 6 September.
  static let inside = given(.office, .case(on: "2021-09-01"))
    .when(.custodyStarted(on: "2021-09-06"), .handedOver(on: "2021-09-06"))
    .asOf("2021-10-29")

  static let returns = [Facts.released(on: "2021-10-04"), .handedBack(on: "2021-10-04")]

  @Test(arguments: returns)
  func `an officer who is there on the day is enough`(event: Facts) {
    Self.inside.when(event, .allocated(to: "N53A001", on: "2021-10-04")).thenNothingIsFound()
  }

  @Test(arguments: returns)
  func `a case that comes back without an officer is found on that one day, and blocks`(
    event: Facts
  ) {
    Self.inside.when(event, .allocated(to: "N53A001", on: "2021-10-07"))
      .then(
        "ALC-01 X000001 stabilisation 2021-10-04..2021-10-06 3 days, within grace",
        "DLV-06 X000001 stabilisation 2021-10-04..2021-10-04 1 day, blocks"
      )
  }

  @Test func `it is found on the as-of day itself`() {
    Self.inside.when(.released(on: "2021-10-04")).asOf("2021-10-04")
      .then(
        "ALC-01 X000001 stabilisation 2021-10-04.. 1 day, within grace",
        "DLV-06 X000001 stabilisation 2021-10-04.. 1 day, blocks"
      )
  }

  @Test func `an officer of the night before who is taken away by the evening is none`() {
    given(.office, .case(on: "2021-09-01"), .custodyStarted(on: "2021-09-06"))
      .when(.released(on: "2021-10-04"), .deallocated(on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-05"))
      .asOf("2021-10-29")
      .then(
        "ALC-01 X000001 stabilisation 2021-10-04..2021-10-04 1 day, within grace",
        "DLV-06 X000001 stabilisation 2021-10-04..2021-10-04 1 day, blocks"
      )
  }

  @Test func `two releases without an officer are one finding of two days`() {
    Self.inside
      .when(.released(on: "2021-10-04"), .imprisoned(on: "2021-10-05"))
      .when(.handedBack(on: "2021-10-11"), .allocated(to: "N53A001", on: "2021-10-12"))
      .then(
        "ALC-01 X000001 stabilisation 2021-10-04..2021-10-11 2 days, within grace",
        "DLV-06 X000001 stabilisation 2021-10-04..2021-10-11 2 days, blocks"
      )
  }

  @Test func `a case that is closed on the day of release needs none`() {
    Self.inside.when(.released(on: "2021-10-04"), .closed(on: "2021-10-04")).thenNothingIsFound()
  }

  @Test func `a release that was never true is not found, but was known to be until then`() {
    let story = Self.inside.when(.released(on: "2021-10-28").named("mistake"))
      .when(.retracted("mistake", on: "2021-11-15"))
    story.thenNothingIsFound()
    story.knownAt("2021-11-14T12:00:00Z")
      .then(
        "ALC-01 X000001 stabilisation 2021-10-28.. 2 days, within grace",
        "DLV-06 X000001 stabilisation 2021-10-28..2021-10-28 1 day, blocks"
      )
  }
}
