import MigrateTesting
import Testing

@Suite struct `TRN-01: company staff are trained before Day 1` {
  static let found = ["TRN-01 C08A002 dayOne 2021-06-25.. 1 day, blocks"]

  /// A second member of staff of the former company, not trained.
  static func untrained(code: String = "CRCM", since day: String = "2021-01-04") -> Story {
    given(.formerCompanyOffice).when(.staff("C08A002", in: "C08A01", code: code, on: day))
      .asOf("2021-07-30")
  }

  @Test(arguments: ["CRCM", "CRCC", "CRCP", "CADM", "VLO", "CRCB", "OG01"])
  func `staff of CRC origin without the training are found, whatever their grade`(code: String) {
    Self.untrained(code: code).then(Self.found)
  }

  @Test(
    arguments: [
      ("preTransition", "2021-06-25", []), ("preTransition", "2021-06-26", found),
      ("highRisk", "2021-06-01", found),
    ] as [(String, String, [String])]
  )
  func `the training is effective by 25 June`(course: String, day: String, expected: [String]) {
    Self.untrained().when(.trained("C08A002", course, on: day)).then(expected)
  }

  @Test func `training in time that is recorded later counts once it is known`() {
    let story = Self.untrained()
      .when(
        .trained("C08A002", "preTransition", on: "2021-06-21").recorded(at: "2021-07-20T09:00:00Z")
      )
    story.thenNothingIsFound()
    story.knownAt("2021-07-20T08:59:59Z").then(Self.found)
  }

  @Test(
    arguments: [
      (Facts.left("C08A002", on: "2021-06-25"), []), (.left("C08A002", on: "2021-06-26"), found),
      (.absent("C08A002", on: "2021-06-01"), found),
    ] as [(Facts, [String])]
  )
  func `who is in post at the end of 25 June counts`(event: Facts, expected: [String]) {
    Self.untrained().when(event).then(expected)
  }

  @Test func `who comes after Day 1 does not`() {
    Self.untrained(since: "2021-06-26").thenNothingIsFound()
  }

  @Test func `staff of another origin need no such training`() {
    given(.office, .formerDivisionOffice).asOf("2021-07-30").thenNothingIsFound()
  }

  @Test func `the origin is that of the first team, wherever they moved since`() {
    Self.untrained().when(.team("N53A01", on: "2021-06-01"))
      .when(.staffMoved("C08A002", to: "N53A01", on: "2021-06-21"))
      .then(Self.found)
    Self.untrained(since: "2021-06-21").when(.team("N53A01", on: "2021-06-01"))
      .when(.staff("C08A003", in: "N53A01", on: "2021-06-01"))
      .when(.staffMoved("C08A003", to: "C08A01", on: "2021-06-21"))
      .then(Self.found)
  }

  @Test func `who takes over from another code takes the training along`() {
    Self.untrained().when(.linked("C08A001", as: "C08A002", on: "2021-06-21")).thenNothingIsFound()
  }

  @Test func `before Day 1 it has not been judged`() {
    Self.untrained().asOf("2021-06-24").thenNothingIsFound()
  }

  @Test func `training that was never true does not count, but did until that was known`() {
    let story = Self.untrained()
      .when(.trained("C08A002", "preTransition", on: "2021-06-21").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then(Self.found)
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
