import MigrateTesting
import Testing

@Suite struct `TRN-02: blended staff are trained` {
  /// A PO with two cases of high risk and two of medium: blended, though far from eligible.
  static func blended(since day: String) -> Story {
    given(.office, .cases(1...2, .high, on: day), .cases(3...4, .medium, on: day))
      .asOf("2021-10-29")
  }

  @Test(
    arguments: [
      (["operationalInduction", "unifiedTiering"], true), (["operationalInduction"], false),
      (["unifiedTiering"], false), (["highRisk", "preTransition"], false),
    ]
  )
  func `both courses are completed`(courses: [String], holds: Bool) {
    Self.blended(since: "2021-10-25")
      .when(.each(courses) { .trained("N53A001", $0, on: "2021-06-01") })
      .then(holds ? [] : ["TRN-02 N53A001 stabilisation 2021-10-25.. 5 days, warns"])
  }

  @Test func `from the day of the second course on it holds`() {
    Self.blended(since: "2021-10-04").when(.trained("N53A001", "unifiedTiering", on: "2021-10-05"))
      .when(.trained("N53A001", "operationalInduction", on: "2021-10-11"))
      .then("TRN-02 N53A001 stabilisation 2021-10-04..2021-10-10 7 days, warns")
  }

  @Test func `before Stabilisation it is no question`() {
    Self.blended(since: "2021-07-05").asOf("2021-09-01")
      .then("TRN-02 N53A001 stabilisation 2021-09-01.. 1 day, warns")
  }

  // From Thursday 13 January five working days are over on Wednesday 19 January.
  @Test(arguments: [("2022-01-20", 7, "within grace"), ("2022-01-21", 8, "blocks")])
  func `from Harmonisation on it blocks after five working days`(
    trainedOn: String,
    days: Int,
    effect: String
  ) {
    let until = days == 7 ? "2022-01-19" : "2022-01-20"
    Self.blended(since: "2022-01-13").when(.trainedToBlend("N53A001", on: trainedOn))
      .asOf("2022-01-31")
      .then("TRN-02 N53A001 harmonisation 2022-01-13..\(until) \(days) days, \(effect)")
  }

  @Test(
    arguments: [
      Facts.closed(1.crn, on: "2021-10-28"), .reassessed(.medium, of: 1.crn, on: "2021-10-28"),
      .left("N53A001", on: "2021-10-28"), .regraded("N53A001", code: "C", on: "2021-10-28"),
    ]
  )
  func `it ends when the caseload is no longer blended or no practitioner's`(end: Facts) {
    let others =
      switch end.told[0].type {
      case "StaffLeft":
        (1...4).map { "ALC-02 \($0.crn) stabilisation 2021-10-28.. 2 days, within grace" }
      case "StaffRegraded":
        (1...4).map { "ALC-09 \($0.crn) stabilisation 2021-10-28.. 2 days, within grace" }
      default: [String]()
      }
    Self.blended(since: "2021-10-25").when(end)
      .then(["TRN-02 N53A001 stabilisation 2021-10-25..2021-10-27 3 days, warns"] + others)
  }

  @Test func `an absence makes no difference`() {
    Self.blended(since: "2021-10-25").when(.absent("N53A001", on: "2021-10-26"))
      .then("TRN-02 N53A001 stabilisation 2021-10-25.. 5 days, warns")
  }

  @Test func `a PSO is blended with low and medium risk, a PQiP never`() {
    func story(_ code: String) -> Story {
      given(.team("N53A01", on: "2021-06-01"), .staff("N53A001", code: code, on: "2021-06-01"))
        .when(.cases(1...2, .low, on: "2021-10-25"), .cases(3...4, .medium, on: "2021-10-25"))
        .asOf("2021-10-29")
    }
    story("Q").then("TRN-02 N53A001 stabilisation 2021-10-25.. 5 days, warns")
    story("P").thenNothingIsFound()
    story("M").thenNothingIsFound()
  }

  @Test func `it says what is missing`() {
    Self.blended(since: "2021-10-25")
      .thenSays(
        "TRN-02",
        "The caseload is blended without operationalInduction and unifiedTiering."
      )
  }

  @Test func `training that was never true does not count, but did until that was known`() {
    let story = Self.blended(since: "2021-10-25").when(
      .trained("N53A001", "unifiedTiering", on: "2021-06-01")
    )
    .when(.trained("N53A001", "operationalInduction", on: "2021-06-01").named("mistake"))
    .when(.retracted("mistake", on: "2021-11-15"))
    story.then("TRN-02 N53A001 stabilisation 2021-10-25.. 5 days, warns")
    story.knownAt("2021-11-14T12:00:00Z").thenNothingIsFound()
  }
}
