import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `The reconciliation` {
  /// A case of C08 with all that CON-02 compares, in a mapped team.
  static let eve = given(.mappedCompanyOffice)
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .when(.teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-26"))
    .when(.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))

  static let adopted = eve.when(.adopted(into: "N53LEIS", on: "2021-06-26"))

  private func reconciled(_ story: Story) throws -> (Reconciliation, Timeline, ServiceModel) {
    let timeline = try story.timeline()
    let (legacy, unified) = (
      UnifiedState(timeline, atTheEndOf: Day(2021, 6, 25)),
      UnifiedState(timeline, atTheEndOf: Day(2021, 6, 26))
    )
    let handover = Handover(legacy, unified, dayOne: Day(2021, 6, 26), timeline)
    let comparisons = RulesInForce(.standard, Thresholds()).conservation.map {
      ($0, $0.compare(handover))
    }
    let reconciliation = Reconciliation(handover, comparisons, part: HandoverPart())
    return (reconciliation, timeline, unified.model)
  }

  /// Everything that does not agree, as one line each.
  private func rows(_ story: Story) throws -> [String] {
    let (reconciliation, timeline, model) = try reconciled(story)
    return reconciliation.entries.flatMap { entry in
      entry.rows.map { row in
        let found = row.discrepancy
        let subject = found.subject.text(timeline.symbols, model)
        let values = [found.field, found.before, found.after].map { $0 ?? "-" }
        return "\(entry.rule) \(found.kind) \(subject) \(values.joined(separator: " "))"
      }
    }
  }

  private func coverage(_ rule: String, _ story: Story) throws -> Int? {
    try reconciled(story).0.entries.first { $0.rule == rule }?.coverage
  }

  @Test func `agrees about whom Day 1 took over as they were`() throws {
    #expect(try rows(Self.adopted) == [])
    for rule in ["CON-01", "CON-02", "CON-03", "CON-04"] {
      #expect(try coverage(rule, Self.adopted) == 10_000, "\(rule)")
    }
    // There is neither a requirement nor a victim contact: that is no hundred per cent.
    #expect(try coverage("CON-05", Self.adopted) == nil)
    #expect(try coverage("CON-06", Self.adopted) == nil)
  }

  @Test func `covers every rule of conservation, in order`() throws {
    let rules = try reconciled(Self.adopted).0.entries.map(\.rule)
    #expect(rules == ["CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-06"])
  }

  @Test(
    arguments: [
      (Self.eve, ["CON-01 onlyInLegacy X000001 - - -"]),
      (
        Self.adopted.when(.registered("X000002", of: "C10", on: "2021-06-01")),
        ["CON-01 mappingMissing X000002 - - -"]
      ),
      (
        Self.adopted.when(.staff("C08A002", in: "C08A01", code: "CRCM", on: "2021-06-01")),
        ["CON-03 onlyInLegacy C08A002 - - -"]
      ),
      (
        Self.adopted.when(.team("C08B01", of: "C08", unit: "C08XXX", on: "2021-06-01"))
          .when(.staff("C08B001", in: "C08B01", code: "CRCM", on: "2021-06-01")),
        ["CON-03 mappingMissing C08B001 - - -"]
      ),
      (
        Self.adopted.when(.registered("X000002", of: "C08", team: "C08A01", on: "2021-06-01"))
          .when(.adopted("X000002", into: "N53LEIS", on: "2021-06-20"))
          .when(.adopted("X000002", into: "N53LEIS", on: "2021-06-26").named("again")),
        ["CON-01 onlyInUnified X000002 - - N53"]
      ),
      (
        Self.adopted.when(.adopted(into: "N53NOTS", on: "2021-06-26")),
        ["CON-01 differs X000001 adoptions 1 2"]
      ),
      (
        Self.eve.when(.deallocated(on: "2021-06-20"), .adopted(into: "N52CSW", on: "2021-06-26")),
        ["CON-01 differs X000001 region F E"]
      ),
      (
        Self.adopted.when(.risk("high", on: "2021-06-26"), .tier("A1", on: "2021-06-26")),
        ["CON-02 differs X000001 rosh medium high", "CON-02 differs X000001 tier C1 A1"]
      ),
      (
        Self.adopted.when(.hours("C08A001", "30", on: "2021-06-26")),
        ["CON-03 differs C08A001 hours 37 30"]
      ),
      (
        Self.adopted.when(
          .mapping(of: "C08", unit: "C08LEI", to: "N53NOTS", on: "2021-05-01").said(by: "x")
        ),
        ["CON-01 mappingAmbiguous X000001 pdu - N53LEIS"]
      ),
      (
        Self.adopted.when(.victimOpened(with: "C08A001", on: "2021-06-02")),
        ["CON-05 differs V-1 staff C08A001 of grade PO C08A001 of grade PO"]
      ),
    ]
  )
  func `names by its kind what does not agree`(story: Story, expected: [String]) throws {
    let found = try rows(story)
    #expect(found == expected)
  }

  @Test func `never rounds coverage up`() throws {
    // One of three is left behind.
    let story = (2...3).reduce(Self.adopted) { story, number in
      story.when(.registered("X00000\(number)", of: "C08", team: "C08A01", on: "2021-06-01"))
    }.when(.adopted("X000002", into: "N53LEIS", on: "2021-06-26"))
    #expect(try coverage("CON-01", story) == 6666)
  }
}
