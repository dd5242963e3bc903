import MigrateTesting
import Testing

@testable import EventLog
@testable import Projections

/// Whatever is missing of a service whose sources stated their counts, no plan is ready.
@Suite struct `A plan of a record that is not complete` {
  static let seeds = World.seeds(4, full: 40, from: 9000)

  private func rehearsal(_ lines: [String]) throws -> Rehearsal {
    let source = try LinesSource(lines, isHashed: false)
    return try Rehearsal(source, Rehearsal.Request(position: source.events.count))
  }

  /// What blocks, as `rule subject`.
  private func blocking(_ rehearsal: Rehearsal) -> Set<String> {
    Set(
      rehearsal.blocking.map {
        "\($0.rule) \($0.subject.text(rehearsal.timeline.symbols, rehearsal.run.model))"
      }
    )
  }

  @Test(arguments: seeds) func `of a complete one finds nothing`(seed: UInt64) throws {
    let rehearsal = try rehearsal(CountedService(seed: seed).lines())
    #expect(rehearsal.isReady)
    #expect(blocking(rehearsal).isEmpty)
    let completeness = rehearsal.run.completeness
    #expect(completeness.expected == 3)
    #expect(completeness.heardFrom == 3)
    #expect(completeness.counts == 9)
    #expect(completeness.agreeing == 9)
  }

  @Test(arguments: seeds) func `is never ready, and says which rule found it`(seed: UInt64) throws {
    var service = CountedService(seed: seed)
    for count in [1, 1, 1, 2, 5] {
      let taken = service.pick(count)
      let rehearsal = try rehearsal(service.lines(without: taken))
      #expect(!rehearsal.isReady, "seed \(seed), without \(taken)")
      let found = blocking(rehearsal)
      for thing in taken {
        // With a provider everything goes that is said of it.
        let expected = expected(thing, taken)
        #expect(
          expected.isEmpty || !found.isDisjoint(with: expected),
          "seed \(seed), without \(taken), expected one of \(expected), found \(found.sorted())"
        )
      }
    }
  }

  /// What must be found when something is taken away: one of these.
  private func expected(
    _ thing: CountedService.Thing,
    _ taken: Set<CountedService.Thing>
  ) -> Set<String> {
    func provider(_ code: String) -> String {
      switch code.first {
      case "X": "C08"
      case "Y": "C16"
      case "Z": "C21"
      default: String(code.prefix(3))
      }
    }
    switch thing {
    case .provider(let code): return ["DAT-12 \(code)"]
    case .case(let code):
      return taken.contains(.provider(provider(code)))
        ? [] : ["DAT-11 \(provider(code))/casesNotClosed"]
    case .staff(let code):
      return taken.contains(.provider(provider(code)))
        ? [] : ["DAT-11 \(provider(code))/staffInPost"]
    case .team(let code):
      return taken.contains(.provider(provider(code)))
        ? [] : ["DAT-11 \(provider(code))/openTeams"]
    case .mapping(let code):
      let isGone = taken.contains(.team(code)) || taken.contains(.provider(provider(code)))
      return isGone ? [] : ["STR-02 \(code)"]
    }
  }

  @Test(arguments: seeds) func `names causes, and what follows from them`(seed: UInt64) throws {
    var service = CountedService(seed: seed)
    let mappings = service.things.filter { if case .mapping = $0 { true } else { false } }
    guard let missing = mappings.dropFirst(Int(seed % 7)).first,
      case .mapping(let team) = missing
    else { return }
    _ = service.pick(0)
    let rehearsal = try rehearsal(service.lines(without: [missing]))
    let causes = rehearsal.blocking.filter { $0.cause == nil }
    #expect(
      causes.map {
        "\($0.rule) \($0.subject.text(rehearsal.timeline.symbols, rehearsal.run.model))"
      }
        == ["STR-02 \(team)"]
    )
    let consequences = Set(rehearsal.blocking.compactMap { $0.cause == nil ? nil : $0.rule })
    #expect(consequences == ["CON-01", "CON-03", "STR-08"])
  }
}
