import MigrateTesting
import Testing

@Suite struct `HAR-01: processes are harmonised` {
  static let all = [
    "caseAdministration", "nationalStandards", "enforcement", "courtWork", "riskManagement",
    "allocation",
  ]

  static func stabilisation(_ count: Int) -> [String] {
    count >= 1 ? [] : ["HAR-01 N53LEIS stabilisation 2021-12-31.. 1 day, warns"]
  }

  /// N53LEIS, where so many processes are unified and one is recorded at any rate.
  static func unified(_ count: Int, on day: String = "2021-10-04") -> Story {
    given(.office).when(.process("allocation", "legacy", on: "2021-07-01"))
      .when(.each(all.reversed().suffix(count)) { .process($0, on: day) })
      .asOf("2022-03-31")
  }

  @Test(arguments: 0...6)
  func `one process is unified by the end of Stabilisation, and all six by that of Harmonisation`(
    count: Int
  ) {
    let harmonisation =
      count == 6 ? [] : ["HAR-01 N53LEIS harmonisation 2022-03-31.. 1 day, blocks"]
    Self.unified(count).then(Self.stabilisation(count) + harmonisation)
  }

  @Test func `a source without any process is not judged`() {
    given(.office).asOf("2022-05-31").thenNothingIsFound()
  }

  @Test func `a process that falls back to legacy is not unified`() {
    Self.unified(6).when(.process("enforcement", "legacy", on: "2022-03-31"))
      .then("HAR-01 N53LEIS harmonisation 2022-03-31.. 1 day, blocks")
    Self.unified(6).when(.process("enforcement", "legacy", on: "2022-03-31"))
      .thenSays("HAR-01", "5 of 6 processes are unified, 6 needed.")
  }

  @Test func `in Transformation it is judged on the as-of day`() {
    let story = Self.unified(6).when(.process("enforcement", "legacy", on: "2022-05-02"))
      .when(.process("enforcement", on: "2022-05-12"))
    story.asOf("2022-05-11").then("HAR-01 N53LEIS transformation 2022-05-11.. 1 day, blocks")
    story.asOf("2022-05-12").thenNothingIsFound()
  }

  @Test func `a PDU that nobody works in is not judged`() {
    Self.unified(6).when(.process("enforcement", in: "N53DERS", on: "2021-10-04"))
      .thenNothingIsFound()
  }

  @Test func `every PDU with a case or a practitioner is judged by itself`() {
    Self.unified(6).when(.team("N53B01", unit: "N53DERS", on: "2021-06-01"))
      .when(.staff("N53B001", in: "N53B01", on: "2021-06-01"))
      .then(
        "HAR-01 N53DERS stabilisation 2021-12-31.. 1 day, warns",
        "HAR-01 N53DERS harmonisation 2022-03-31.. 1 day, blocks"
      )
  }

  @Test func `it is judged on the last day of each phase`() {
    Self.unified(0).asOf("2021-12-30").thenNothingIsFound()
    Self.unified(6, on: "2022-03-31").then(Self.stabilisation(0))
  }

  @Test func `a process that was never unified does not count, but did until that was known`() {
    let story = Self.unified(5).when(
      .process("allocation", on: "2022-03-01").named("mistake")
    )
    .when(.retracted("mistake", on: "2022-04-20"))
    story.then("HAR-01 N53LEIS harmonisation 2022-03-31.. 1 day, blocks")
    story.knownAt("2022-04-19T12:00:00Z").thenNothingIsFound()
  }
}
