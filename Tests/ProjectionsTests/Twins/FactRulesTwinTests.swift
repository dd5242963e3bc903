import EventLog
import MigrateTesting
import Testing

@testable import Projections
@testable import TestSupport

@Suite struct `The rules and their twins` {
  @Test(arguments: Ring.sample(World.chosen, oneIn: 4) + World.seeds(0, full: 3, from: 614))
  func `find the same in every phase of a random world`(seed: UInt64) throws {
    try compare(World(seed: seed))
  }

  // Worlds in which mappings, moves, courts and silent sources break the rules about Day 1.
  @Test(arguments: World.seeds(2, full: 6, from: 3034))
  func `find the same about what Day 1 takes over`(seed: UInt64) throws {
    try compare(World(seed: seed))
  }

  @Test(.fullRing) func `find the same in a sample story`() throws {
    try compare(World.story("barking-dagenham-havering"))
  }

  private func compare(_ world: World) throws {
    let timeline = try world.timeline()
    guard let run = try? PhaseRun(timeline) else { return }
    let tool = Set(
      run.findings.map { finding in
        "\(finding.gate) \(finding.rule) \(finding.subject.text(timeline.symbols, run.model)) "
          + "from \(finding.from) until \(finding.until.map { "\($0)" } ?? "-"), "
          + "\(finding.days) days, \(finding.severity)"
      }
    )
    let twin = FactRulesTwin(try world.told(), asOf: "\(timeline.pin.asOf)").findings
    let onlyTool = tool.subtracting(twin).sorted().prefix(20).joined(separator: "\n")
    let onlyTwin = twin.subtracting(tool).sorted().prefix(20).joined(separator: "\n")
    #expect(
      tool == twin,
      "seed \(world.seed)\nonly the tool:\n\(onlyTool)\nonly the twin:\n\(onlyTwin)"
    )
  }
}
