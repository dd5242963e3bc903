import EventLog
import MigrateTesting
import Testing

@testable import Projections

/// Facts that are recorded before the registration of their subject, on the same day.
@Suite struct `Facts that wait for a registration` {
  private static let morning = "2021-06-10T08:00:00Z"
  private static let evening = "2021-06-10T18:00:00Z"

  private func state(_ story: Story, on day: String = "2021-06-25") throws -> (
    state: UnifiedState, timeline: Timeline
  ) {
    let timeline = try story.asOf(day).timeline()
    return (UnifiedState(timeline, atTheEndOf: timeline.pin.asOf), timeline)
  }

  private func onlyCase(_ story: Story, on day: String = "2021-06-25") throws -> CaseState? {
    try state(story, on: day).state.caseload.all.first { $0.reference.rawValue == 0 }?.state
  }

  @Test func `about a case count as if it had been registered first`() throws {
    let story = given(
      .register("publicInterest", on: "2021-06-10").recorded(at: Self.morning),
      .risk("high", on: "2021-06-10").recorded(at: Self.morning),
      .registered(on: "2021-06-10").recorded(at: Self.evening)
    )
    let held = try #require(try onlyCase(story))
    #expect(held.isOn(.publicInterest))
    #expect(held.rosh == .high)
    #expect(held.isNPSType)
  }

  @Test func `may end it before it began`() throws {
    let story = given(
      .closed(on: "2021-06-10").recorded(at: Self.morning),
      .registered(on: "2021-06-10").recorded(at: Self.evening)
    )
    #expect(try onlyCase(story)?.status == .closed)
  }

  @Test func `come directly behind it, in their own order, and before what follows`() throws {
    let story = given(
      .risk("low", on: "2021-06-10").recorded(at: Self.morning).named("first"),
      .risk("high", on: "2021-06-10").recorded(at: "2021-06-10T09:00:00Z").named("second"),
      .inspection(on: "2021-06-10").recorded(at: "2021-06-10T10:00:00Z").named("other"),
      .registered(on: "2021-06-10").recorded(at: "2021-06-10T11:00:00Z").named("registration"),
      .risk("medium", on: "2021-06-10").recorded(at: Self.evening).named("last")
    )
    let timeline = try story.timeline()
    let order = timeline.facts.map { timeline.symbols.string(timeline[$0].id) }
    #expect(order == ["other", "registration", "first", "second", "last"])
    #expect(try onlyCase(story, on: "2021-06-10")?.rosh == .medium)
  }

  @Test func `of another day do not wait, and have no effect`() throws {
    let story = given(
      .risk("high", on: "2021-06-09"),
      .registered(on: "2021-06-10")
    )
    let held = try #require(try onlyCase(story))
    #expect(held.rosh == nil)
  }

  @Test func `do not wait where the subject is known already`() throws {
    // Closed in the morning, it is opened again in the evening.
    let story = given(
      .registered(on: "2021-06-01"),
      .closed(on: "2021-06-10").recorded(at: Self.morning),
      .registered(on: "2021-06-10").recorded(at: Self.evening)
    )
    #expect(try onlyCase(story)?.status == .open)
  }

  @Test func `are there again when a registration is retracted and recorded anew`() throws {
    let known = given(
      .registered(on: "2021-06-10").named("wrong"),
      .risk("high", on: "2021-06-10"),
      .allocated(to: "N53A001", on: "2021-06-10"),
      .custodyStarted(on: "2021-06-10"),
      .released(on: "2021-06-10")
    )
    let again = known.when(
      .retracted("wrong", on: "2021-06-20"),
      .registered(on: "2021-06-10").recorded(at: "2021-06-20T13:00:00Z")
    )
    let (before, after) = (try #require(try onlyCase(known)), try #require(try onlyCase(again)))
    #expect(after.rosh == before.rosh)
    #expect(after.officer == before.officer)
    #expect(after.location == .licence)
  }

  @Test func `about staff and teams wait too`() throws {
    let story = given(
      .trained("N53A001", "highRisk", on: "2021-06-10").recorded(at: Self.morning),
      .staffMoved("N53A001", to: "N53A02", on: "2021-06-10").recorded(at: Self.morning),
      .teamClosed("N53A01", on: "2021-06-10").recorded(at: Self.morning),
      .staff("N53A001", on: "2021-06-10").recorded(at: Self.evening),
      .team("N53A01", on: "2021-06-10").recorded(at: Self.evening)
    )
    let (state, timeline) = try state(story)
    let person = try #require(state.workforce.all.first { _ in true }?.state)
    #expect(person.hasCompleted(.highRisk))
    #expect(timeline.symbols.string(person.team) == "N53A02")
    #expect(state.organisation.all.map(\.state.isOpen) == [false])
    // The origin is asked of the first team at the registration, when nobody knew it.
    #expect(person.origin == nil)
  }

  // A subject is one: an allocation waits for its case, and a link for whoever leaves, for nobody else.
  @Test func `wait for their subject alone`() throws {
    let story = given(
      .staff("N53A001", on: "2021-06-01"),
      .team("N53A01", on: "2021-06-01"),
      .linked("N53A001", as: "N53A002", on: "2021-06-10").recorded(at: Self.morning),
      .staff("N53A002", on: "2021-06-10").recorded(at: Self.evening)
    )
    let (state, _) = try state(story)
    #expect(state.workforce.all.map(\.state.isInPost) == [true, true])
  }

  @Test func `are counted by no rule as early`() {
    given(.office, .mappa(0, on: "2021-06-10").recorded(at: Self.morning))
      .when(.risk("medium", on: "2021-06-10").recorded(at: Self.morning))
      .when(.tier("C1", on: "2021-06-10").recorded(at: Self.morning))
      .when(.allocated(to: "N53A001", on: "2021-06-10").recorded(at: Self.morning))
      .when(.registered(on: "2021-06-10").recorded(at: Self.evening))
      .asOf("2021-06-28")
      .thenNothingIsFound()
  }
}
