import EventLog
import MigrateTesting
import Projections
import Testing

@Suite struct `What becomes of a phase` {
  /// A case of N53LEIS in region F, and one of N52CSW in region E.
  static let two = given(.office, .case(on: "2021-06-01"))
    .when(.team("N52A01", of: "N52", unit: "N52CSW", on: "2021-06-01"))
    .when(.staff("N52A001", in: "N52A01", on: "2021-06-01"))
    .when(.case("X000002", of: "N52", heldBy: "N52A001", on: "2021-06-01"))
    .asOf("2022-01-31")

  static let broken = two.when(.deallocated(on: "2021-10-04"))
    .when(.allocated(to: "N53A001", on: "2021-11-01"))

  @Test func `met, where nothing blocks up to its end`() {
    for gate in [Gate.dayOne, .transition, .stabilisation] {
      Self.two.thenVerdict(gate, .met)
      Self.two.thenVerdict(gate, .met, region: .e)
      Self.two.thenVerdict(gate, .met, region: .f)
    }
  }

  @Test func `in progress, where the as-of day lies within it and nothing blocks`() {
    Self.two.thenVerdict(.harmonisation, .inProgress)
    Self.two.thenVerdict(.harmonisation, .inProgress, region: .f)
    Self.two.asOf("2022-03-30").thenVerdict(.harmonisation, .inProgress)
    Self.two.asOf("2022-03-31").thenVerdict(.harmonisation, .met)
  }

  @Test func `not reached, where the as-of day lies before it`() {
    Self.two.thenVerdict(.transformation, .notReached)
    Self.two.thenVerdict(.transformation, nil, region: .f)
    Self.two.asOf("2021-06-24").thenVerdict(.dayOne, .notReached)
    Self.two.asOf("2021-06-25").thenVerdict(.dayOne, .met)
    Self.two.asOf("2021-06-25").thenVerdict(.transition, .notReached)
  }

  @Test func `not met, where something blocks, and the next is judged all the same`() {
    Self.broken.thenVerdict(.stabilisation, .notMet)
    Self.broken.thenVerdict(.transition, .met)
    Self.broken.thenVerdict(.harmonisation, .inProgress)
  }

  @Test func `not met already while it lasts, where something blocks`() {
    Self.broken.asOf("2021-10-08").thenVerdict(.stabilisation, .inProgress)
    Self.broken.asOf("2021-10-11").thenVerdict(.stabilisation, .notMet)
  }

  @Test func `not met in the finding's region, and met in every other`() {
    Self.broken.thenVerdict(.stabilisation, .notMet, region: .f)
    Self.broken.thenVerdict(.stabilisation, .met, region: .e)
    Self.broken.thenVerdict(.stabilisation, nil, region: .a)
  }

  @Test func `met, where what was found stays within grace or only warns`() {
    let story = Self.two.when(.deallocated(on: "2021-10-04"), .status("red", on: "2021-10-04"))
      .when(.allocated(to: "N53A001", on: "2021-10-09"))
    story.then(
      "ALC-01 X000001 stabilisation 2021-10-04..2021-10-08 5 days, within grace",
      "STF-02 N53LEIS stabilisation 2021-10-04.. 89 days, warns",
      "STF-02 N53LEIS harmonisation 2022-01-01.. 31 days, warns"
    )
    story.thenVerdict(.stabilisation, .met)
  }

  static let waived = broken.when(.accepted("ALC-01", "X000001", on: "2021-12-01"))

  @Test func `met with waivers, where all that blocks has been accepted`() {
    Self.waived.thenVerdict(.stabilisation, .metWithWaivers)
    Self.waived.thenVerdict(.stabilisation, .metWithWaivers, region: .f)
    Self.waived.thenVerdict(.stabilisation, .met, region: .e)
  }

  @Test func `in progress while it lasts, though what blocks has been accepted`() {
    Self.waived.asOf("2021-12-30").thenVerdict(.stabilisation, .inProgress)
  }

  @Test func `not met, where one of two has been accepted`() {
    let story = Self.waived.when(.deallocated("X000002", on: "2021-10-04"))
      .when(.allocated("X000002", to: "N52A001", on: "2021-11-01"))
    story.thenVerdict(.stabilisation, .notMet)
    story.thenVerdict(.stabilisation, .notMet, region: .e)
    story.thenVerdict(.stabilisation, .metWithWaivers, region: .f)
  }

  @Test func `met, where what was accepted would not have blocked`() {
    Self.two.when(.deallocated(on: "2021-10-04"), .allocated(to: "N53A001", on: "2021-10-05"))
      .when(.accepted("ALC-01", "X000001", on: "2021-12-01"))
      .thenVerdict(.stabilisation, .met)
  }

  @Test func `of the service alone, where the finding has no region`() {
    let story = Self.two.when(.inspection(of: "Z99", on: "2021-10-04"))
    story.thenVerdict(.stabilisation, .notMet)
    story.thenVerdict(.stabilisation, .met, region: .e)
    story.thenVerdict(.stabilisation, .met, region: .f)
  }

  @Test func `of what is in no region, apart`() {
    let story = Self.two.when(.inspection(of: "Z99", on: "2021-10-04"))
    story.thenVerdictOutsideRegions(.stabilisation, .notMet)
    Self.two.thenVerdictOutsideRegions(.stabilisation, .met)
    Self.broken.thenVerdictOutsideRegions(.stabilisation, .met)
    story.when(.accepted("STR-01", "Z99", on: "2021-12-01"))
      .thenVerdictOutsideRegions(.stabilisation, .metWithWaivers)
    story.asOf("2021-10-05").thenVerdictOutsideRegions(.stabilisation, .inProgress)
  }

  @Test func `not of what is in no region, where a part of the service is asked for`() throws {
    let story = Self.two.when(.inspection(of: "Z99", on: "2021-10-04"))
    let whole = try #require(story.run().phases.first { $0.window.gate == .stabilisation })
    #expect(whole.regions.map { $0.region } == [.e, .f, nil])
    #expect(whole.isOutsideRegions)
    let part = try #require(
      story.inRegions("F").run().phases.first { $0.window.gate == .stabilisation }
    )
    #expect(part.regions.map { $0.region } == [.f])
    #expect(!part.isOutsideRegions)
  }

  // MARK: To how many subjects a rule applied

  @Test(
    arguments: [
      ("ALC-01", 2), ("ALC-04", 0), ("RSK-01", 2), ("WRK-03", 2), ("DAT-03", 2), ("TRN-02", 0),
      ("STR-02", 0), ("DAT-10", 0), ("DAT-11", 0), ("BLD-02", 0), ("CON-05", 0), ("HAR-01", 0),
    ]
  )
  func `each rule says to how many subjects it applied`(rule: String, count: Int) {
    Self.two.thenSubjects(of: rule, .stabilisation, count)
  }

  @Test func `what applied is counted on the phase's last judged day`() {
    let closed = Self.two.when(.closed("X000002", on: "2021-12-31"))
    closed.thenSubjects(of: "ALC-01", .stabilisation, 1)
    closed.thenSubjects(of: "ALC-01", .transition, 2)
    Self.two.when(.closed("X000002", on: "2022-01-01")).thenSubjects(
      of: "ALC-01",
      .stabilisation,
      2
    )
  }

  @Test func `of a part of the service only what counts there applies`() {
    Self.two.inRegions("F").thenSubjects(of: "ALC-01", .stabilisation, 1)
    Self.two.inRegions("A").thenSubjects(of: "ALC-01", .stabilisation, 0)
  }

  @Test func `a source of nothing but an inspection has nobody in any phase`() throws {
    let run = try given(.inspection(on: "2021-10-04")).asOf("2021-12-31").run()
    #expect(run.phases.map { $0.openCases + $0.practitioners } == [0, 0, 0, 0, 0])
    let some = try Self.two.run()
    #expect(some.phases.first { $0.window.gate == .stabilisation }?.openCases == 2)
  }

  // MARK: Verdicts as time goes by

  @Test func `of an open phase, as it stands on the as-of day`() {
    let story = Self.two.when(.deallocated(on: "2022-05-02")).asOf("2022-05-31")
    story.asOf("2022-05-01").thenVerdict(.transformation, .met)
    story.asOf("2022-05-02").thenVerdict(.transformation, .notMet)
    story.when(.allocated(to: "N53A001", on: "2022-05-04")).thenVerdict(.transformation, .met)
  }

  @Test func `counts in the region where the subject was on the first day of the finding`() throws {
    let story = Self.broken.when(.adopted(into: "N53LEIS", on: "2021-06-26"))
      .when(.transferred(to: "N52", on: "2021-10-11"))
    let run = try story.run()
    #expect(run.findings.map(\.place.region) == [.f])
    #expect(run.findings.compactMap(\.place.deliveryUnit).map { run.model[$0].code } == ["N53LEIS"])
    story.thenVerdict(.stabilisation, .notMet, region: .f)
    story.thenVerdict(.stabilisation, .met, region: .e)
  }

  @Test func `counts findings, what blocks and what was accepted for each rule that applies`()
    throws
  {
    let run = try Self.waived
      .when(.deallocated("X000002", on: "2021-10-04"), .closed("X000002", on: "2021-11-01")).run()
    let gate = try #require(
      run.phases.first { $0.window.gate == .stabilisation }?.rules
        .first { $0.card.code == "ALC-01" }
    )
    #expect([gate.findings, gate.blocking, gate.accepted] == [2, 1, 1])
    #expect(gate.severity == .block)
  }

  @Test(
    arguments: [
      (Gate.dayOne, "TRN-01", true), (.transition, "TRN-01", false), (.dayOne, "STR-08", false),
      (.transition, "STR-08", true), (.transition, "MOV-01", true),
      (.stabilisation, "MOV-01", false),
    ]
  )
  func `lists the rules that apply at the gate and no other`(
    gate: Gate,
    code: String,
    applies: Bool
  ) throws {
    let codes = try Self.two.run().phases.first { $0.window.gate == gate }?.rules.map(\.card.code)
    #expect(codes?.contains(code) == applies)
  }

  @Test func `findings come by gate, then by rule in the order of the catalogue, then by subject`()
    throws
  {
    let story = Self.two.when(
      .deallocated("X000002", on: "2021-10-04"),
      .deallocated(on: "2021-10-04")
    )
    .when(.inspection(of: "Z99", on: "2021-12-31"), .status("red", on: "2021-10-04"))
    let run = try story.run()
    let found = run.findings.map { "\($0.gate) \($0.rule)" }
    #expect(
      found == [
        "stabilisation STR-01", "stabilisation ALC-01", "stabilisation ALC-01",
        "stabilisation STF-02", "harmonisation STR-01", "harmonisation ALC-01",
        "harmonisation ALC-01", "harmonisation STF-02",
      ]
    )
  }
}
