import EventLog
import MigrateTesting
import Projections
import Testing

@Suite struct `A waiver` {
  /// Without an officer from 4 to 31 October 2021, and from 10 to 31 January 2022.
  static let broken = given(.office, .case(on: "2021-10-01"))
    .when(.deallocated(on: "2021-10-04"), .allocated(to: "N53A001", on: "2021-11-01"))
    .when(.deallocated(on: "2022-01-10"), .allocated(to: "N53A001", on: "2022-02-01"))
    .asOf("2022-03-31")

  static func findings(stabilisation: Bool, harmonisation: Bool) -> [String] {
    [
      "ALC-01 X000001 stabilisation 2021-10-04..2021-10-31 28 days, blocks"
        + (stabilisation ? ", accepted" : ""),
      "ALC-01 X000001 harmonisation 2022-01-10..2022-01-31 22 days, blocks"
        + (harmonisation ? ", accepted" : ""),
    ]
  }

  @Test func `covers the finding of its rule and subject in every phase`() {
    Self.broken.when(.accepted("ALC-01", "X000001", on: "2022-03-01"))
      .then(Self.findings(stabilisation: true, harmonisation: true))
  }

  @Test(arguments: [("ALC-01", "X000002"), ("ALC-02", "X000001"), ("ALC-01", "x000001")])
  func `of another rule or subject covers nothing`(rule: String, subject: String) {
    Self.broken.when(.accepted(rule, subject, on: "2022-03-01"))
      .then(Self.findings(stabilisation: false, harmonisation: false))
  }

  @Test(
    arguments: [
      ("stabilisation", true, false), ("harmonisation", false, true), ("transition", false, false),
    ]
  )
  func `for a phase covers the finding in that phase alone`(
    phase: String,
    stabilisation: Bool,
    harmonisation: Bool
  ) {
    Self.broken.when(.accepted("ALC-01", "X000001", phase: phase, on: "2022-03-01"))
      .then(Self.findings(stabilisation: stabilisation, harmonisation: harmonisation))
  }

  @Test func `for Day 1 covers the finding at that gate alone`() {
    given(.office, .case(on: "2021-06-01"), .deallocated(on: "2021-06-24"))
      .when(.allocated(to: "N53A001", on: "2021-07-20"))
      .when(.accepted("ALC-01", "X000001", phase: "dayOne", on: "2021-06-25"))
      .asOf("2021-08-31")
      .then(
        "ALC-01 X000001 dayOne 2021-06-25.. 1 day, blocks, accepted",
        "ALC-01 X000001 transition 2021-06-26..2021-07-19 24 days, blocks"
      )
  }

  @Test(
    arguments: [
      ("2021-10-30", false, false), ("2021-10-31", true, false), ("2022-01-30", true, false),
      ("2022-01-31", true, true),
    ]
  )
  func `until a day covers what was last broken by then`(
    until: String,
    stabilisation: Bool,
    harmonisation: Bool
  ) {
    Self.broken.when(.accepted("ALC-01", "X000001", until: until, on: "2022-03-01"))
      .then(Self.findings(stabilisation: stabilisation, harmonisation: harmonisation))
  }

  @Test(arguments: [("2021-12-30", ""), ("2021-12-31", ", accepted")])
  func `until a day covers an open finding if the last judged day is not after it`(
    until: String,
    mark: String
  ) {
    given(.office, .case(on: "2021-10-01"), .deallocated(on: "2021-12-13"))
      .when(.allocated(to: "N53A001", on: "2022-01-01"))
      .when(.accepted("ALC-01", "X000001", until: until, on: "2021-12-20"))
      .asOf("2022-01-31")
      .then("ALC-01 X000001 stabilisation 2021-12-13.. 19 days, blocks\(mark)")
  }

  @Test func `for a phase and until a day needs both`() {
    Self.broken
      .when(
        .accepted(
          "ALC-01",
          "X000001",
          phase: "harmonisation",
          until: "2022-01-30",
          on: "2022-03-01"
        )
      )
      .then(Self.findings(stabilisation: false, harmonisation: false))
  }

  static let accepted =
    broken
    .when(.accepted("ALC-01", "X000001", on: "2022-02-15").named("waiver"))

  @Test func `does not count before it was recorded`() {
    Self.accepted.knownAt("2022-02-15T11:59:59.999Z")
      .then(Self.findings(stabilisation: false, harmonisation: false))
    Self.accepted.knownAt("2022-02-15T12:00:00Z")
      .then(Self.findings(stabilisation: true, harmonisation: true))
  }

  @Test func `counts whatever its day`() {
    Self.broken.when(.accepted("ALC-01", "X000001", on: "2023-03-01"))
      .then(Self.findings(stabilisation: true, harmonisation: true))
  }

  @Test func `that was retracted covers nothing, but did until that was known`() {
    let story = Self.accepted.when(.retracted("waiver", on: "2022-03-10"))
    story.then(Self.findings(stabilisation: false, harmonisation: false))
    story.knownAt("2022-03-09T12:00:00Z")
      .then(Self.findings(stabilisation: true, harmonisation: true))
  }

  @Test func `whose retraction was retracted covers again`() {
    Self.accepted.when(.retracted("waiver", on: "2022-03-10").named("second-thought"))
      .when(.retracted("second-thought", on: "2022-03-11"))
      .then(Self.findings(stabilisation: true, harmonisation: true))
  }

  @Test func `is named by the finding, the latest that covers it`() throws {
    let story = Self.accepted
      .when(.accepted("ALC-01", "X000001", phase: "stabilisation", on: "2022-02-16").named("again"))
    let timeline = try story.timeline()
    let ids = try story.run().findings.compactMap(\.accepted)
      .map { timeline.symbols.string(timeline[$0].id) }
    #expect(ids == ["again", "waiver"])
  }

  @Test func `of a post or a mapping names it as the finding does`() {
    given(.office, .posts("VLO", fte: 1, on: "2022-04-04"))
      .when(.accepted("STF-01", "N53LEIS/VLO", on: "2022-05-02"))
      .asOf("2022-04-30")
      .then("STF-01 N53LEIS/VLO transformation 2022-04-30.. 1 day, blocks, accepted")
  }

  // MARK: What becomes of it

  private func effects(_ story: Story) throws -> [String] {
    try story.run().waivers.map { waiver in
      ([waiver.effect.rawValue] + waiver.gates.map(\.spelling)).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      (
        Facts.accepted("ALC-01", "X000001", on: "2022-03-01"), "accepts stabilisation harmonisation"
      ),
      (
        .accepted("ALC-01", "X000001", phase: "harmonisation", on: "2022-03-01"),
        "accepts harmonisation"
      ),
      (.accepted("ALC-01", "X000001", until: "2021-10-30", on: "2022-03-01"), "expired"),
      (.accepted("ALC-01", "X000002", on: "2022-03-01"), "stale"),
      (.accepted("ALC-01", "X000001", phase: "transition", on: "2022-03-01"), "stale"),
      (.accepted("ALC-01", "X000001", phase: "transformation", on: "2022-03-01"), "notJudged"),
    ]
  )
  func `says what became of it`(waiver: Facts, effect: String) throws {
    #expect(try effects(Self.broken.when(waiver)) == [effect])
  }

  @Test func `gives way to a later one for the same`() throws {
    let story = Self.accepted.when(.accepted("ALC-01", "X000001", on: "2022-02-16"))
    #expect(try effects(story) == ["replaced", "accepts stabilisation harmonisation"])
  }

  @Test func `recorded last holds, whatever its position and its day`() throws {
    let story = Self.broken
      .when(.accepted("ALC-01", "X000001", on: "2022-02-20").recorded(at: "2022-02-17T12:00:00Z"))
      .when(.accepted("ALC-01", "X000001", on: "2022-02-21").recorded(at: "2022-02-16T12:00:00Z"))
    #expect(try effects(story) == ["accepts stabilisation harmonisation", "replaced"])
  }

  @Test func `recorded last holds also when it makes the time shorter`() throws {
    let story = Self.accepted
      .when(.accepted("ALC-01", "X000001", until: "2021-10-30", on: "2022-02-16"))
    story.then(Self.findings(stabilisation: false, harmonisation: false))
    #expect(try effects(story) == ["replaced", "expired"])
    let half = Self.accepted
      .when(.accepted("ALC-01", "X000001", until: "2021-10-31", on: "2022-02-16"))
    half.then(Self.findings(stabilisation: true, harmonisation: false))
    #expect(try effects(half) == ["replaced", "accepts stabilisation"])
  }

  @Test func `for a phase replaces none for all phases, and none for another`() throws {
    let phase = Facts.accepted(
      "ALC-01",
      "X000001",
      phase: "harmonisation",
      until: "2022-01-30",
      on: "2022-02-16"
    )
    let story = Self.accepted.when(phase)
    story.then(Self.findings(stabilisation: true, harmonisation: true))
    #expect(try effects(story) == ["accepts stabilisation harmonisation", "expired"])
    let other = story.when(
      .accepted("ALC-01", "X000001", phase: "stabilisation", on: "2022-02-17")
    )
    #expect(
      try effects(other) == ["accepts harmonisation", "expired", "accepts stabilisation"]
    )
  }

  @Test func `that was replaced says so though nothing is found`() throws {
    let story = Self.broken.when(.accepted("ALC-01", "X000002", on: "2022-02-16"))
      .when(.accepted("ALC-01", "X000002", on: "2022-02-17"))
    #expect(try effects(story) == ["replaced", "stale"])
  }

  @Test func `is stale once its finding is mended`() throws {
    let story = Self.broken
      .when(.accepted("RSK-01", "X000002", on: "2021-11-01"))
      .when(.registered("X000002", on: "2021-10-01"))
    #expect(try effects(story) == ["accepts stabilisation harmonisation"])
    let mended = story.when(.risk("low", of: "X000002", on: "2021-10-02"))
    #expect(try effects(mended) == ["stale"])
  }

  @Test func `for elsewhere is not told of when a part of the service is asked for`() throws {
    let story = Self.broken.when(.accepted("ALC-01", "X000002", on: "2022-03-01"))
      .when(.accepted("ALC-01", "X000001", on: "2022-03-01"))
    #expect(try effects(story.inRegions("F")) == ["accepts stabilisation harmonisation"])
    #expect(try effects(story.inRegions("A")) == [])
  }
}
