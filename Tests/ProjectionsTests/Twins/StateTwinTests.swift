import EventLog
import MigrateTesting
import Testing

@testable import Projections
@testable import TestSupport

@Suite struct `The state and its twin` {
  @Test(arguments: World.seeds(8, full: 30))
  func `say the same in every view on every day that is asked`(seed: UInt64) throws {
    let world = World(seed: seed)
    let source = try world.source()
    let told = try world.told()
    var random = world.random()
    let days = try #require(Timeline.effectiveDays(source.events))
    for _ in 0..<4 {
      let asOf = days.lowerBound.advanced(
        by: random.number(0...days.lowerBound.distance(to: days.upperBound))
      )
      let knownAt = random.chance(50) ? random.pick(source.events).recordedAt : nil
      let at = random.chance(50) ? random.number(0...source.events.count) : nil
      try compare(source, told, Question(asOf: asOf, knownAt: knownAt, at: at), seed)
    }
    try compare(source, told, Question(), seed)
  }

  @Test(arguments: ["wales", "barking-dagenham-havering"])
  func `say the same about the sample stories`(story: String) throws {
    let world = try World.story(story)
    let told = try world.told()
    let source = try world.source()
    for day in ["2020-12-31", "2021-06-25", "2021-06-26", "2021-09-30"] {
      try compare(source, told, Question(asOf: Day(day)), 0)
    }
  }

  private func compare(
    _ source: LinesSource,
    _ told: [ToldEvent],
    _ question: Question,
    _ seed: UInt64
  ) throws {
    let timeline = try Timeline(source, question)
    let asOf = timeline.pin.asOf
    let state = UnifiedState(timeline, atTheEndOf: asOf)
    let twin = StateTwin(
      told,
      asOf: "\(asOf)",
      knownAt: question.knownAt.map { CalendarTwin.instant("\($0)") },
      at: question.at
    )
    let differences = state.viewLines(timeline.symbols, on: asOf)
      .differences(from: twin.viewLines)
    #expect(
      differences.isEmpty,
      "seed \(seed), \(question): \(differences.joined(separator: "\n"))"
    )
  }
}
