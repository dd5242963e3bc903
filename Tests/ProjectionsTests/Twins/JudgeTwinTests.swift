import EventLog
import MigrateTesting
import Testing

@testable import Projections
@testable import TestSupport

@Suite struct `The judge and its twin` {
  @Test(arguments: Ring.sample(World.chosen, oneIn: 5) + World.seeds(0, full: 4, from: 568))
  func `find the same in every phase of a random world`(seed: UInt64) throws {
    let world = World(seed: seed)
    var random = world.random()
    let source = try world.source()
    var question = Question()
    if random.chance(30) { question.knownAt = random.pick(source.events).recordedAt }
    if random.chance(20) { question.at = source.events.count * 2 / 3 }
    try compare(world, question)
  }

  @Test(arguments: World.seeds(1, full: 4, from: 1000))
  func `find the same when findings have been accepted`(seed: UInt64) throws {
    var world = World(seed: seed)
    var random = world.random()
    let timeline = try world.timeline()
    guard let run = try? PhaseRun(timeline) else { return }
    let keepsOne = random.chance(40)
    let blocking = run.findings.filter(\.blocks).dropFirst(keepsOne ? 1 : 0)
    for (number, finding) in zip(1..., blocking) {
      let phase = random.chance(30) ? ",\"phase\":\"\(finding.gate)\"" : ""
      let last = (finding.until ?? timeline.pin.asOf).advanced(by: random.number(-1...9))
      let until = random.chance(30) ? ",\"until\":\"\(last)\"" : ""
      world.lines.append(
        "{\"id\":\"a-\(number)\",\"type\":\"FindingAccepted\",\"effectiveOn\":\"2022-01-01\","
          + "\"recordedAt\":\"2022-09-01T09:00:00Z\",\"source\":\"board\",\"data\":{"
          + "\"rule\":\"\(finding.rule)\",\"subject\":\""
          + finding.subject.text(timeline.symbols, run.model)
          + "\",\"reason\":\"Known\",\"by\":\"SPO\"\(phase)\(until)}}"
      )
    }
    try compare(world, Question())
  }

  @Test(.fullRing, arguments: ["wales", "barking-dagenham-havering"])
  func `find the same in the sample stories`(story: String) throws {
    try compare(World.story(story), Question())
  }

  @Test(arguments: World.seeds(2, full: 6, from: 1500))
  func `find the same when Day 1 is rehearsed`(seed: UInt64) throws {
    let world = World(seed: seed)
    var random = world.random()
    let days = try #require(Timeline.effectiveDays(world.source().events))
    let early = Day(2021, 3, random.number(1...31)).advanced(by: random.number(-20...80))
    let asOf = max(days.lowerBound, min(days.upperBound, early))
    try compare(world, Question(asOf: asOf), isRehearsal: true)
  }

  private func compare(
    _ world: World,
    _ question: Question,
    isRehearsal: Bool = false
  ) throws {
    let timeline = try world.timeline(question)
    let twin = JudgeTwin(timeline, try world.told(), question, isRehearsal: isRehearsal)
    let run: PhaseRun
    do {
      run = try PhaseRun(timeline, rehearsesDayOne: isRehearsal)
    } catch {
      #expect(!twin.hasWindows, "seed \(world.seed): \(error.message)")
      return
    }
    #expect(twin.hasWindows, "seed \(world.seed): the phases overlap")
    let pairs = [
      (run.findingLines(timeline.symbols), twin.findings), (run.verdictLines, twin.verdicts),
      (run.idleLines, twin.idle), (run.subjectLines, twin.counted),
    ]
    for (tool, twin) in pairs {
      let onlyTool = tool.subtracting(twin).sorted().prefix(20).joined(separator: "\n")
      let onlyTwin = twin.subtracting(tool).sorted().prefix(20).joined(separator: "\n")
      #expect(
        tool == twin,
        "seed \(world.seed), \(question)\nonly the tool:\n\(onlyTool)\nonly the twin:\n\(onlyTwin)"
      )
    }
    let evidence = Set(run.findings.flatMap(\.evidence))
    #expect(
      evidence.isSubset(of: Set(1...UInt32(timeline.events.count))),
      "seed \(world.seed): evidence that is no event of the source"
    )
    #expect(run.findings.count == twin.findings.count, "seed \(world.seed): a finding twice")
  }
}
