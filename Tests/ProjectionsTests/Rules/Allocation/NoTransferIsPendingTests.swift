import MigrateTesting
import Testing

@Suite struct `ALC-10: no transfer is pending` {
  static let found = ["ALC-10 X000001 dayOne 2021-06-25.. 1 day, blocks"]

  /// A case of N53 whose transfer to N52 is requested.
  static func requested(on day: String = "2021-06-21") -> Story {
    given(.office, .case(on: "2021-06-14"))
      .when(.transferRequested(to: "N52", on: day).named("request"))
      .asOf("2021-06-28")
  }

  @Test(arguments: [("2021-06-25", found), ("2021-06-26", [])] as [(String, [String])])
  func `a transfer that is requested by the end of 25 June is found`(
    day: String,
    expected: [String]
  ) {
    Self.requested(on: day).then(expected)
  }

  @Test func `it says who has the case, and rests on the request`() {
    Self.requested().thenSays("ALC-10", "A transfer from N53 is pending.")
    Self.requested().thenEvidence(of: "ALC-10", is: "request")
  }

  @Test(
    arguments: [
      Facts.transferRefused(on: "2021-06-25"), .closed(on: "2021-06-25"),
      Facts([
        .transferred(to: "N53", on: "2021-06-25"),
        .allocated(to: "N53A001", reason: "transferIn", on: "2021-06-25"),
      ]),
      Facts([
        .case("X000002", on: "2021-06-25"),
        .merged("X000001", into: "X000002", on: "2021-06-25"),
      ]),
    ]
  )
  func `a transfer that took place or was refused is pending no more`(event: Facts) {
    Self.requested().when(event).thenNothingIsFound()
  }

  @Test func `refused and requested again, it is pending`() {
    Self.requested().when(.transferRefused(on: "2021-06-22"))
      .when(.transferRequested(to: "N52", on: "2021-06-23"))
      .then(Self.found)
  }

  @Test func `that a prison is responsible changes nothing`() {
    Self.requested().when(.imprisoned(on: "2021-06-22")).then(Self.found)
  }

  @Test func `a refusal that was never true does not count, but did until that was known`() {
    let story = Self.requested().when(.transferRefused(on: "2021-06-22").named("mistake"))
      .when(.retracted("mistake", on: "2021-07-20"))
    story.then(Self.found)
    story.knownAt("2021-07-19T12:00:00Z").thenNothingIsFound()
  }
}
