import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `CON-04: the matrix adds up` {
  /// A case of C08 that is adopted on Day 1, and one that nobody adopts.
  static let eve = given(.formerCompanyOffice)
    .when(.cases(1...2, of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
    .asOf("2021-06-26")

  // Both sums are made of the same facts, so no story tells them apart: what the rule would find is
  // a fault of this program.
  @Test(
    arguments: [
      Facts.nothing, .closed(on: "2021-06-26"), .transferred(to: "N04", on: "2021-06-26"),
      .handedOver(on: "2021-06-26"), .registered("X000009", of: "C08", on: "2021-06-26"),
      .adopted(into: "N52WARW", on: "2021-06-25"), .transferred(to: "N43", on: "2021-06-26"),
      // The provider is a national one from that very day.
      Facts([
        .registered("X000009", of: "N43", on: "2021-06-01"),
        .transferred(to: "N43", on: "2021-06-26"),
        .provider("N43", "national", on: "2021-06-26"),
      ]),
    ]
  )
  func `whatever happens on Day 1, both sums are the same`(event: Facts) throws {
    let run = try Self.eve.when(event).run()
    #expect(!run.findings.contains { $0.rule == "CON-04" })
    let gate = run.phases[0].rules.first { $0.card.code == "CON-04" }
    #expect(gate?.judgedOn == Day(2021, 6, 25))
  }

  /// The states of the eve of Day 1 and of its end, from two stories that do not belong together.
  private func audit(_ eve: Story, _ dayOne: Story) throws -> [String] {
    let (before, after) = (try eve.timeline(), try dayOne.timeline())
    let handover = Handover(
      UnifiedState(before, atTheEndOf: Day(2021, 6, 25)),
      UnifiedState(after, atTheEndOf: Day(2021, 6, 26)),
      dayOne: Day(2021, 6, 26),
      after
    )
    return TheMatrixAddsUp(Thresholds()).audit(handover).breaches.map(\.explanation.message)
  }

  @Test func `both states of one story agree`() throws {
    #expect(try audit(Self.eve, Self.eve) == [])
  }
}
