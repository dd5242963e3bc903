import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `The worklist` {
  /// Two teams of C08 in one unit, with a PO and a case in the first.
  static let eve = given(.unit("C08LEI", of: "C08", on: "2021-06-01"))
    .when(.team("C08A01", of: "C08", unit: "C08LEI", on: "2021-06-01"))
    .when(.team("C08B01", of: "C08", unit: "C08LEI", on: "2021-06-01"))
    .when(.staff("C08A001", in: "C08A01", code: "CRCM", on: "2021-06-01"))
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))

  private func worklist(
    _ story: Story,
    _ part: HandoverPart = HandoverPart()
  ) throws -> [String] {
    let timeline = try story.timeline()
    let state = UnifiedState(timeline, atTheEndOf: Day(2021, 6, 25))
    return Worklist.all(in: state, timeline, part: part, lateSince: nil).map { task in
      let symbols = timeline.symbols
      let unit = task.unit.map { symbols.string($0) } ?? "-"
      let team = task.team.map { symbols.string($0) } ?? "-"
      let candidates = task.candidates.map { state.model[$0].code }.joined(separator: " ")
      return "\(task.reason) \(symbols.string(task.provider)) \(unit) \(team): "
        + "\(task.caseCount) cases, \(task.staffCount) staff; \(candidates)"
    }
  }

  static let eastMidlands = "N53DERS N53DRBY N53EWL N53LEIS N53NOCY N53NOTS"

  @Test func `names every open team without a PDU, whatever it holds`() throws {
    #expect(
      try worklist(Self.eve) == [
        "missing C08 C08LEI C08A01: 1 cases, 1 staff; \(Self.eastMidlands)",
        "missing C08 C08LEI C08B01: 0 cases, 0 staff; \(Self.eastMidlands)",
      ]
    )
  }

  @Test func `names first the PDU to which the unit's other teams go`() throws {
    let story = Self.eve.when(.mapping(of: "C08", team: "C08A01", to: "N53NOTS", on: "2021-06-01"))
    #expect(
      try worklist(story) == [
        "missing C08 C08LEI C08B01: 0 cases, 0 staff; "
          + "N53NOTS N53DERS N53DRBY N53EWL N53LEIS N53NOCY"
      ]
    )
  }

  @Test func `is empty when each team is mapped by its unit or itself`() throws {
    let story = Self.eve.when(.mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-06-01"))
    #expect(try worklist(story) == [])
  }

  @Test func `names what the provider alone places, when that feeds other PDUs too`() throws {
    let alone = Self.eve.when(.mapping(of: "C08", to: "N53LEIS", on: "2021-06-01"))
    #expect(try worklist(alone) == [])
    let split = alone.when(.mapping(of: "C08", team: "C08B01", to: "N53NOTS", on: "2021-06-01"))
    #expect(
      try worklist(split) == [
        "providerAlone C08 C08LEI C08A01: 1 cases, 1 staff; "
          + "N53LEIS N53NOTS N53DERS N53DRBY N53EWL N53NOCY"
      ]
    )
  }

  @Test func `counts cases without a team with their provider`() throws {
    let story = Self.eve.when(.registered("X000002", of: "C08", on: "2021-06-01"))
    #expect(
      try worklist(story).first == "missing C08 - -: 1 cases, 0 staff; \(Self.eastMidlands)"
    )
  }

  @Test func `names mappings that contradict each other once, however many teams they are for`()
    throws
  {
    let story = Self.eve
      .when(.mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-06-01").said(by: "one"))
      .when(.mapping(of: "C08", unit: "C08LEI", to: "N53NOTS", on: "2021-06-02").said(by: "two"))
      .when(.mapping(of: "C10", team: "C10A01", to: "N56BEDS", on: "2021-06-01").said(by: "one"))
      .when(.mapping(of: "C10", team: "C10A01", to: "N56CAMB", on: "2021-06-02").said(by: "two"))
    let found = try worklist(story)
    #expect(
      found.first == "contradictory C08 C08LEI -: 1 cases, 1 staff; N53LEIS N53NOTS"
    )
    #expect(found.count == 2)
    #expect(found.last?.hasPrefix("contradictory C10 - C10A01: 0 cases, 0 staff;") == true)
  }

  @Test func `of a part names only what belongs to it`() throws {
    #expect(try worklist(Self.eve, HandoverPart(regions: [.a])) == [])
    #expect(try worklist(Self.eve, HandoverPart(regions: [.f])).count == 2)
  }
}
