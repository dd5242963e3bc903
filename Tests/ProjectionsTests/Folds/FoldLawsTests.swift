import EventLog
import MigrateTesting
import Testing

@testable import Projections
@testable import TestSupport

@Suite struct `The laws of the folds` {
  @Test(arguments: World.seeds(4, full: 12, from: 5000))
  func `a prefix and then the rest is the whole`(seed: UInt64) throws {
    let world = World(seed: seed)
    let timeline = try world.timeline()
    let asOf = timeline.pin.asOf
    var random = world.random()
    let whole = UnifiedState(timeline, atTheEndOf: asOf).viewLines(timeline.symbols, on: asOf)
    for _ in 0..<3 {
      let cut = random.number(0...timeline.facts.count)
      var state = UnifiedState(timeline, through: asOf)
      for position in timeline.facts.prefix(cut) { state.apply(timeline[position], at: position) }
      var resumed = state
      // What has been looked at, and forgotten, makes no difference either.
      _ = SubjectLists(changed: &resumed)
      for position in timeline.facts.dropFirst(cut) {
        resumed.apply(timeline[position], at: position)
      }
      let lines = resumed.viewLines(timeline.symbols, on: asOf)
      #expect(lines.differences(from: whole).isEmpty, "seed \(seed), cut at \(cut)")
      for position in timeline.facts.dropFirst(cut) {
        state.apply(timeline[position], at: position)
      }
      let again = state.viewLines(timeline.symbols, on: asOf)
      #expect(again.differences(from: whole).isEmpty, "seed \(seed), cut at \(cut)")
    }
  }

  @Test(arguments: World.seeds(4, full: 12, from: 6000))
  func `events that do not count change nothing`(seed: UInt64) throws {
    var world = World(seed: seed)
    let source = try world.source()
    var random = world.random()
    let knownAt = random.pick(source.events).recordedAt
    let at = random.number(1...source.events.count)
    let known = zip(1..., source.events).filter { $0 <= at && $1.recordedAt <= knownAt }
    guard let asked = known.filter({ !$1.isAdministrative }).randomElement(using: &random)
    else { return }
    let asOf = asked.1.effectiveOn
    let before = try views(world, Question(asOf: asOf, knownAt: knownAt, at: at))
    // A fact kept for its day alone would still be in the range of the source.
    let counting = known.filter { $1.isAdministrative || $1.effectiveOn <= asOf }
    world.lines = counting.map { world.lines[$0.0 - 1] }
    let after = try views(world, Question(asOf: asOf))
    let differences = before.differences(from: after)
    #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
  }

  @Test(arguments: World.seeds(4, full: 12, from: 7000))
  func `what is retracted might as well not be there`(seed: UInt64) throws {
    let world = World(seed: seed)
    let source = try world.source()
    var random = world.random()
    for _ in 0..<3 {
      let index = random.number(0...(source.events.count - 1))
      let id = source.symbols.string(source.events[index].id)
      var retracting = world
      retracting.lines.append(
        "{\"id\":\"r-1\",\"type\":\"EventRetracted\",\"effectiveOn\":\"2021-01-01\","
          + "\"recordedAt\":\"2021-01-01T09:00:00Z\",\"source\":\"board\","
          + "\"data\":{\"event\":\"\(id)\",\"reason\":\"Wrong\"}}"
      )
      var missing = world
      missing.lines.remove(at: index)
      let days = try #require(Timeline.effectiveDays(missing.source().events))
      let asOf = days.lowerBound.advanced(
        by: random.number(0...days.lowerBound.distance(to: days.upperBound))
      )
      let differences = try views(retracting, Question(asOf: asOf))
        .differences(from: views(missing, Question(asOf: asOf)))
      #expect(
        differences.isEmpty,
        "seed \(seed), \(id) on \(asOf): \(differences.joined(separator: "\n"))"
      )
    }
  }

  @Test(arguments: World.seeds(4, full: 12, from: 8000))
  func `the order of arrival does not matter between facts of different times`(
    seed: UInt64
  ) throws {
    var world = World(seed: seed)
    var random = world.random()
    // A retraction names an earlier position, so for it the order of arrival does matter.
    world.lines = world.lines.filter { !$0.contains("EventRetracted") }
    for index in world.lines.indices {
      let clock = "T\(10 + index / 3600 % 14):\(10 + index / 60 % 50):\(10 + index % 50)Z"
      let parts = world.lines[index].split(separator: "\"recordedAt\":\"")
      let rest = parts[1].drop { $0 != "\"" }
      world.lines[index] = parts[0] + "\"recordedAt\":\"\(parts[1].prefix(10))\(clock)\(rest)"
    }
    let events = try world.source().events
    struct Key: Hashable {
      var day: Day
      var instant: Instant
    }
    var seen: Set<Key> = []
    world.lines = zip(world.lines, events)
      .filter { seen.insert(Key(day: $1.effectiveOn, instant: $1.recordedAt)).inserted }
      .map { $0.0 }
    let before = try views(world, Question())
    world.lines.shuffle(using: &random)
    let differences = try before.differences(from: views(world, Question()))
    #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
  }

  @Test(arguments: World.seeds(4, full: 12, from: 9000))
  func `rows, what is national and what is unmapped add up to the total`(seed: UInt64) throws {
    let timeline = try World(seed: seed).timeline()
    for day in [Day(2021, 3, 1), Day(2021, 6, 25), Day(2021, 6, 26), timeline.pin.asOf] {
      let state = UnifiedState(timeline, atTheEndOf: day)
      for (rows, outside, total) in [
        parts(state.regions()), parts(state.deliveryUnits()), parts(state.teams()),
      ] {
        #expect(rows.reduce(outside, +) == total, "seed \(seed) on \(day)")
        #expect(total == state.openCases.count, "seed \(seed) on \(day)")
      }
      #expect(state.matrix().reduce(0) { $0 + $1.total } == state.openCases.count)
      let held = state.workforce.references.reduce(0) { $0 + Int(state.caseload.load($1).cases) }
      let allocated = state.openCases.count { state.caseload[$0]?.officer != nil }
      #expect(held == allocated, "seed \(seed) on \(day)")
    }
  }

  @Test(arguments: World.seeds(3, full: 14, from: 10_000))
  func `nothing that is said can stop the folds or the judge`(seed: UInt64) throws {
    let world = World(seed: seed, eventCount: 500, isExtreme: true)
    let timeline = try world.timeline()
    let kinds = Set(timeline.events.map(\.fact.kind))
    #expect(kinds.count >= FactKind.allCases.count - 1, "seed \(seed)")
    guard let run = try? PhaseRun(timeline) else { return }
    #expect(run.phases.count == Gate.allCases.count, "seed \(seed)")
  }

  private func views(_ world: World, _ question: Question) throws -> ViewLines {
    let timeline = try world.timeline(question)
    let asOf = timeline.pin.asOf
    return UnifiedState(timeline, atTheEndOf: asOf).viewLines(timeline.symbols, on: asOf)
  }

  /// Open cases of each row, of what is national or unmapped, and in total.
  private func parts<Key>(_ tallies: Tallies<Key>) -> ([Int], Int, Int) {
    (
      tallies.rows.values.map(\.openCases),
      tallies.national.openCases + tallies.unmapped.openCases, tallies.total.openCases
    )
  }
}
