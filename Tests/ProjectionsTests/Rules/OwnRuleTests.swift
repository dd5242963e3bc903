import EventLog
import MigrateTesting
import Projections
import Testing

/// A rule of one's own, beside the catalogue, as somebody writes it who depends on the library.
private struct EveryOpenCaseNamesItsPerson: CaseRule {
  static let card = RuleCard(
    "OWN-01",
    .everyDay,
    "W B B B B",
    "Every open case names its person.",
    why: "Two cases of one person belong to one officer.",
    source: "This test",
    remedy: "Link the case to its person."
  )

  init(_ thresholds: Thresholds) {}

  func judge(_ state: CaseState, _ scene: Scene) -> Judgement {
    guard state.isOpen else { return .doesNotApply }
    return state.person == nil ? .broken : .holds
  }

  func explain(_ state: CaseState, _ scene: Scene) -> Explanation {
    Explanation("The case names no person.", state.evidence.opened)
  }
}

@Suite struct `A rule of one's own` {
  private static let book = RuleBook.standard + [EveryOpenCaseNamesItsPerson.self]

  private static let story = given(
    .office,
    .case("X000001", on: "2021-06-01"),
    .case("X000002", on: "2021-06-01"),
    .person("A1234BC", of: "X000002", on: "2021-06-01")
  )

  @Test func `is judged beside the catalogue, at once where it has no grace`() throws {
    let run = try PhaseRun(
      Self.story.asOf("2021-07-01").timeline(),
      rules: Self.book
    )
    let found: [Finding] = run.findings.filter { $0.rule == "OWN-01" }
    #expect(found.map(\.gate) == [.dayOne, .transition])
    #expect(found.map(\.severity) == [.warn, .block])
    #expect(found.map(\.blocks) == [false, true])
    #expect(found.map(\.message) == ["The case names no person.", "The case names no person."])
    #expect(found.allSatisfy { $0.evidence.count == 1 })
    #expect(run.phases[0].rules.last?.card.code == "OWN-01")
    #expect(run.phases[0].rules.last?.subjects == 2)
  }

  @Test func `leaves what the catalogue finds as it is, and gives the book another version`() throws
  {
    let timeline = try Self.story.asOf("2021-07-01").timeline()
    let run = try PhaseRun(timeline)
    let own = try PhaseRun(timeline, rules: Self.book)
    #expect(own.findings.filter { $0.rule != "OWN-01" } == run.findings)
    #expect(Self.book.version != RuleBook.version)
    #expect(RuleBook.standard.version == RuleBook.version)
  }

  @Test func `is judged of a rehearsal too`() throws {
    var request = Rehearsal.Request(position: try Self.story.source().events.count)
    request.rules = Self.book
    let rehearsal = try Rehearsal(Self.story.source(), request)
    let found = rehearsal.run.findings.filter { $0.rule == "OWN-01" }
    #expect(found.contains { $0.gate == Gate.transition })
  }
}
