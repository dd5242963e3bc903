import MigrateTesting
import Testing

@Suite struct `ALC-01: every open case has an officer` {
  @Test func `a case with an officer of its PDU breaks nothing`() {
    given(.office, .case(on: "2021-10-01")).asOf("2021-10-29").thenNothingIsFound()
  }

  @Test func `a case without an officer from 3 to 20 October is found on exactly these days`() {
    given(.office, .case(on: "2021-10-01"))
      .when(.deallocated(on: "2021-10-03"), .allocated(to: "N53A001", on: "2021-10-21"))
      .asOf("2021-12-31")
      .then("ALC-01 X000001 stabilisation 2021-10-03..2021-10-20 18 days, blocks")
  }

  @Test func `a case that nobody was given is found from its registration on`() {
    given(.office, .case(heldBy: nil, on: "2021-10-04")).asOf("2021-10-06")
      .then("ALC-01 X000001 stabilisation 2021-10-04.. 3 days, within grace")
  }

  @Test func `a case of an officer who is registered later is found until that day`() {
    given(.office, .case(heldBy: "N53A002", on: "2021-10-04"))
      .when(.staff("N53A002", on: "2021-10-06"))
      .asOf("2021-10-29")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-05 2 days, within grace")
  }

  @Test func `an officer in a team for unallocated cases is no officer`() {
    given(.office, .team("N53UAT", "unallocated", on: "2021-06-01"))
      .when(.staff("N53UATU", in: "N53UAT", on: "2021-06-01"))
      .when(.case(heldBy: "N53UATU", on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-07"))
      .asOf("2021-10-29")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-06 3 days, within grace")
  }

  @Test(arguments: [
    Facts.closed(on: "2021-10-06"), .imprisoned(on: "2021-10-06"),
    .merged("X000001", into: "X000002", on: "2021-10-06"),
  ])
  func `a case that is no longer the community's needs no officer`(end: Facts) {
    given(.office, .case(on: "2021-10-01"), .case("X000002", on: "2021-10-01"))
      .when(.deallocated(on: "2021-10-04"), end)
      .asOf("2021-10-29")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-05 2 days, within grace")
  }

  @Test func `a transfer leaves the case without an officer until it is allocated again`() {
    given(.office, .case(on: "2021-10-01"))
      .when(.transferred(to: "N53", on: "2021-10-04"), .allocated(to: "N53A001", on: "2021-10-05"))
      .asOf("2021-10-29")
      .then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-04 1 day, within grace")
  }

  static let retracted = given(.office, .case(on: "2021-10-01"))
    .when(.deallocated(on: "2021-10-04").named("mistake"), .retracted("mistake", on: "2021-10-12"))
    .asOf("2021-10-29")

  @Test func `a deallocation that was never true is not found`() {
    Self.retracted.thenNothingIsFound()
  }

  @Test func `it is found when asked what was known before the retraction`() {
    Self.retracted.knownAt("2021-10-12T11:59:59Z")
      .then("ALC-01 X000001 stabilisation 2021-10-04.. 26 days, blocks")
  }

  @Test func `an allocation that arrives late mends the days from its own on`() {
    let story = given(.office, .case(heldBy: nil, on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-06").recorded(at: "2021-10-20T09:00:00Z"))
      .asOf("2021-10-29")
    story.then("ALC-01 X000001 stabilisation 2021-10-04..2021-10-05 2 days, within grace")
    story.knownAt("2021-10-20T08:59:59Z")
      .then("ALC-01 X000001 stabilisation 2021-10-04.. 26 days, blocks")
  }

  @Test func `it counts at every gate`() {
    given(.office, .case(heldBy: nil, on: "2021-06-21")).asOf("2022-04-01")
      .then(
        "ALC-01 X000001 dayOne 2021-06-25.. 1 day, blocks",
        "ALC-01 X000001 transition 2021-06-26.. 67 days, blocks",
        "ALC-01 X000001 stabilisation 2021-09-01.. 122 days, blocks",
        "ALC-01 X000001 harmonisation 2022-01-01.. 90 days, blocks",
        "ALC-01 X000001 transformation 2022-04-01.. 1 day, blocks"
      )
  }

  // MARK: Stand-ins

  /// N53A01U, which nDelius gives the team N53A01 for its unallocated cases.
  @Test(arguments: [nil, "M", "OG01"])
  func `the stand-in of a registered team is no officer, registered or not`(code: String?) {
    let standIn = code.map { Facts.staff("N53A01U", code: $0, hours: "0", on: "2021-09-01") }
    let story = given(.office, standIn ?? .nothing)
      .when(.case(heldBy: "N53A01U", on: "2021-10-04"))
      .asOf("2021-10-08")
    let others =
      switch code {
      case nil: ["DAT-01 N53A01U stabilisation 2021-10-04.. 5 days, blocks"]
      case "M": [String]()
      default: ["ALC-09 X000001 stabilisation 2021-10-04.. 5 days, within grace"]
      }
    story.then(["ALC-01 X000001 stabilisation 2021-10-04.. 5 days, within grace"] + others)
    story.thenSays(
      "ALC-01",
      "Its officer N53A01U is not a person: the code stands for the unallocated cases of its team."
    )
  }

  @Test func `a code that ends in U and is of no registered team is an officer like others`() {
    given(.office, .staff("N53Z01U", on: "2021-09-01"))
      .when(.case(heldBy: "N53Z01U", on: "2021-10-04"))
      .asOf("2021-10-08")
      .thenNothingIsFound()
  }

  @Test func `once the team is registered, it is one`() {
    given(.office, .staff("N53Z01U", on: "2021-09-01"))
      .when(.case(heldBy: "N53Z01U", on: "2021-10-04"), .team("N53Z01", on: "2021-10-06"))
      .asOf("2021-10-08")
      .then("ALC-01 X000001 stabilisation 2021-10-06.. 3 days, within grace")
  }
}
