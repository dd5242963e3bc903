import EventLog
import MigrateTesting
import Testing

@testable import Projections
@testable import TestSupport

@Suite struct `The laws of the timeline` {
  @Test(arguments: World.seeds(10, full: 30, from: 2000))
  func `what counts, and its order, is what a plain search finds`(seed: UInt64) throws {
    let world = World(seed: seed)
    let source = try world.source()
    let told = try world.told()
    var random = world.random()
    for _ in 0..<4 {
      var question = Question()
      if random.chance(60) { question.knownAt = random.pick(source.events).recordedAt }
      if random.chance(60) { question.at = random.number(0...source.events.count) }
      let said = told.prefix(question.at ?? told.count).filter {
        !$0.isAdministrative && $0.source != "migrate/plan"
      }
      guard let last = said.map(\.effectiveOn).max(), let latest = said.map(\.instant).max() else {
        #expect(throws: QuestionError.noDays) { try Timeline(source, question) }
        continue
      }
      let timeline = try Timeline(source, question)
      #expect(
        "\(timeline.pin.asOf)" == min(last, CalendarTwin.londonDay(latest)),
        "one date in the far future moves nothing"
      )
      let counting = ToldEvent.counting(
        told,
        asOf: "2199-12-31",
        knownAt: question.knownAt.map { CalendarTwin.instant("\($0)") },
        at: question.at
      )
      #expect(
        timeline.facts.map { Int($0) }
          == ToldEvent.folding(counting.filter { !$0.isAdministrative }).map(\.position),
        "seed \(seed), \(question)"
      )
      #expect(
        timeline.administrative.map { Int($0) }
          == counting.filter(\.isAdministrative).map(\.position),
        "seed \(seed), \(question)"
      )
    }
  }

  @Test(arguments: World.seeds(4, full: 12, from: 3000))
  func `an event is gone just when a retraction that stands names it`(seed: UInt64) throws {
    let timeline = try World(seed: seed).timeline()
    let standing = Set(timeline.facts + timeline.administrative)
    for position in 1...UInt32(timeline.events.count) {
      let retraction = timeline.retraction(of: position)
      #expect((retraction == nil) == standing.contains(position), "seed \(seed), \(position)")
      guard let retraction else { continue }
      #expect(standing.contains(retraction), "seed \(seed), \(position)")
      #expect(retraction > position, "seed \(seed), \(position)")
    }
  }

  @Test(arguments: World.seeds(4, full: 12, from: 4000))
  func `canonical form is read back as the same events`(seed: UInt64) throws {
    let source = try World(seed: seed).source()
    let form = CanonicalForm(source.symbols)
    let lines = source.events.map { String(decoding: form.line($0), as: UTF8.self) }
    let again = try LinesSource(lines, isHashed: false)
    let form2 = CanonicalForm(again.symbols)
    #expect(again.events.map { String(decoding: form2.line($0), as: UTF8.self) } == lines)
  }
}
