import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `What blocks a delta` {
  /// A mapped team of C08 with a PO without training, and a case without an officer, on the eve; the
  /// log reaches Day 1, and nobody has applied anything.
  static let eve = given(.mappedCompanyOffice)
    .when(.registered(of: "C08", team: "C08A01", on: "2021-06-01"), .risk("low", on: "2021-06-01"))
    .when(.heard(from: "C08"))
    .asOf("2021-06-26")

  /// The same with everyone and everything taken over.
  static let applied = eve.when(.teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-26"))
    .when(.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))
    .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
    .when(.providerClosed("C08", on: "2021-06-26")).asOf("2021-07-05")

  private func rehearsal(_ story: Story, isDelta: Bool = true) throws -> Rehearsal {
    let source = try LinesSource(story.lines, isHashed: false)
    var request = Rehearsal.Request(position: source.events.count)
    request.isDelta = isDelta
    return try Rehearsal(source, request)
  }

  private func blocking(_ story: Story) throws -> [String] {
    let rehearsal = try rehearsal(story)
    return rehearsal.blocking.map {
      "\($0.rule) \($0.subject.text(rehearsal.plan.symbols, rehearsal.run.model))"
    }.sorted()
  }

  @Test func `is Day 1's whole gate when nobody has gone through it`() throws {
    let found = try blocking(Self.eve)
    #expect(found == ["ALC-01 X000001", "TRN-01 C08A001"])
    #expect(try !rehearsal(Self.eve).isReady)
  }

  // STR-08 at Day 1: judged at the planned end of 26 June.
  @Test(
    arguments: [
      (
        Facts.registered("X000009", of: "C08", on: "2021-06-26"), ["X000009"]
      ),
      (.transferred("X000001", to: "C07", on: "2021-06-26"), ["X000001"]),
      (.team("C08Z01", of: "C07", unit: "C07ABC", on: "2021-06-26"), ["C08Z01"]),
    ] as [(Facts, [String])]
  )
  func `a plan is blocked by what comes under a legacy provider on Day 1 itself`(
    late: Facts,
    subjects: [String]
  ) throws {
    let story = Self.eve.when(late.recorded(at: "2021-06-25T15:00:00Z"))
    let rehearsal = try rehearsal(story, isDelta: false)
    let found = rehearsal.blocking.filter { $0.rule == "STR-08" }
      .map { $0.subject.text(rehearsal.plan.symbols, rehearsal.run.model) }
    #expect(found == subjects)
    #expect(!rehearsal.isReady)
  }

  @Test func `is nothing that Day 1 let pass about others`() throws {
    let late = Facts.registered("X000002", of: "C08", team: "C08A01", on: "2021-07-01")
    #expect(try blocking(Self.applied.when(late)) == [])
    #expect(try rehearsal(Self.applied.when(late)).plan.events.count == 1)
  }

  @Test func `is what Day 1 finds about whom it forgot`() throws {
    let forgotten = Self.applied.when(
      .registered("X000002", of: "C08", team: "C08A01", on: "2021-06-01")
    )
    #expect(try blocking(forgotten) == ["ALC-01 X000002", "RSK-01 X000002"])
  }

  @Test func `is what would stay under a legacy provider`() throws {
    let nowhere = Facts.registered("X000002", of: "C10", on: "2021-07-01")
    #expect(try blocking(Self.applied.when(nowhere)) == ["STR-08 X000002"])
  }

  @Test func `is an adoption that a late fact has made wrong, until it is retracted`() throws {
    let moved = Self.applied
      .when(.mapping(of: "C11", to: "N52CSW", on: "2021-06-01"))
      .when(.transferred(to: "C11", on: "2021-06-20").recorded(at: "2021-07-05T09:00:00Z"))
    #expect(try blocking(moved) == ["CON-01 X000001"])
    #expect(try rehearsal(moved).isBalanced)
    // It can be accepted, for the ledger balances.
    let accepted = moved.when(.accepted("CON-01", "X000001", on: "2021-07-05"))
    #expect(try rehearsal(accepted).isReady)
  }

  @Test func `is nothing when the log does not reach Day 1, for then nothing is late`() throws {
    #expect(throws: RehearsalError.notReached(dayOne: Day(2021, 6, 26), last: Day(2021, 6, 25))) {
      try rehearsal(Self.eve.asOf("2021-06-25"))
    }
  }

  @Test func `Day 1 is judged even when nothing can be planned`() throws {
    let unmapped = given(.team("C08A01", of: "C08", unit: "C08LEI", on: "2021-06-01"))
      .when(.staff("C08A001", in: "C08A01", code: "CRCM", on: "2021-06-01"))
    let rules = try rehearsal(unmapped, isDelta: false).blocking.map(\.rule)
    #expect(rules.contains("CON-03"))
    #expect(rules.contains("STR-02"))
  }

  @Test func `Day 1 cannot come after Transition`() throws {
    let source = try LinesSource(Self.eve.lines, isHashed: false)
    var request = Rehearsal.Request(position: source.events.count)
    request.dayOne = Day(2021, 9, 1)
    let expected = RehearsalError.afterTransition(dayOne: Day(2021, 9, 1), until: Day(2021, 9, 1))
    #expect(throws: expected) { try Rehearsal(source, request) }
  }
}
