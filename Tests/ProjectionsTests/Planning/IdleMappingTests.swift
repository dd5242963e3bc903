import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `A mapping that places nothing` {
  private static let leicester = "N53LEIS Leicester, Leicestershire and Rutland (F)"

  private func idle(_ mappings: Facts...) throws -> [String] {
    let timeline = try mappings.reduce(`The worklist`.eve) { $0.when($1) }.timeline()
    let state = UnifiedState(timeline, atTheEndOf: Day(2021, 6, 25))
    return state.idleMappings(timeline).map { "\($0.reason): \($0.text(timeline.symbols))" }
  }

  @Test(
    arguments: [
      (
        Facts.mapping(of: "C08", team: "C08A01", to: "N53LIES", on: "2021-06-01"),
        "noDeliveryUnit: m sends the team C08A01 to N53LIES, which is not a PDU; did you mean "
          + "\(leicester)?"
      ),
      (
        .mapping(of: "C08", unit: "C08LEI", to: "LEICESTER", on: "2021-06-01"),
        "noDeliveryUnit: m sends the unit C08LEI to LEICESTER, which is not a PDU; did you mean "
          + "\(leicester)?"
      ),
      (
        .mapping(of: "C08", to: "N53LEI", on: "2021-06-01"),
        "noDeliveryUnit: m sends all of C08 to N53LEI, which is not a PDU; did you mean \(leicester)?"
      ),
      (
        .mapping(of: "C08", team: "C08A01", to: "XYZ", on: "2021-06-01"),
        "noDeliveryUnit: m sends the team C08A01 to XYZ, which is not a PDU."
      ),
      (
        .mapping(of: "C08", unit: "C08LIE", to: "N53LEIS", on: "2021-06-01"),
        "unknownUnit: m sends the unit C08LIE to N53LEIS, but C08 registers no unit C08LIE; "
          + "did you mean C08LEI?"
      ),
      (
        .mapping(of: "C08", team: "C08AO1", to: "N53LEIS", on: "2021-06-01"),
        "unknownTeam: m sends the team C08AO1 to N53LEIS, but no fact registers the team C08AO1; "
          + "did you mean C08A01?"
      ),
      (
        .mapping(of: "C04", team: "C08A01", to: "N53LEIS", on: "2021-06-01"),
        "otherProvider: m sends the team C08A01 to N53LEIS, but the team does not belong to C04; "
          + "did you mean C08?"
      ),
      (
        .mapping(of: "CO8", team: "C08A01", to: "N53LEIS", on: "2021-06-01"),
        "unknownProvider: m sends the team C08A01 to N53LEIS, but no fact registers the provider "
          + "CO8; did you mean C08?"
      ),
      (
        .mapping(of: "X99", to: "N53LEIS", on: "2021-06-01"),
        "unknownProvider: m sends all of X99 to N53LEIS, but no fact registers the provider X99."
      ),
    ]
  )
  func `says which code is wrong, and what was meant when that is clear`(
    mapping: Facts,
    told: String
  ) throws {
    #expect(try idle(mapping.named("m")) == [told])
  }

  @Test(
    arguments: [
      Facts.mapping(of: "C08", team: "C08A01", to: "N53LEIS", on: "2021-06-01"),
      .mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-06-01"),
      .mapping(of: "C08", unit: "C08XXX", team: "C08A01", to: "N53LEIS", on: "2021-06-01"),
      .mapping(of: "C10", to: "N53LEIS", on: "2021-06-01"),
    ]
  )
  func `is not one that can place something`(mapping: Facts) throws {
    #expect(try idle(mapping) == [])
  }

  @Test func `is not one that was retracted`() throws {
    #expect(
      try idle(
        .mapping(of: "C08", to: "N53LIES", on: "2021-06-01").named("m"),
        .retracted("m", on: "2021-06-02")
      ) == []
    )
  }

  @Test func `can name a unit that becomes a PDU only later`() throws {
    #expect(
      try idle(
        .mapping(of: "C08", to: "N53NEW", on: "2021-06-01").named("m"),
        .unit("N53NEW", of: "N53", "pdu", on: "2021-07-01")
      ) == [
        "deliveryUnitOfLater: m sends all of C08 to N53NEW, which does not become a PDU until later."
      ]
    )
  }

  @Test func `stands in the findings and the task of what it should have placed`() throws {
    let story = `The worklist`.eve.when(
      .mapping(of: "C08", unit: "C08LEI", to: "N53LIES", on: "2021-06-01").named("wrong")
    )
    let source = try LinesSource(story.lines, isHashed: false)
    let rehearsal = try Rehearsal(source, Rehearsal.Request(position: source.events.count))
    let cause =
      "wrong sends the unit C08LEI to N53LIES, which is not a PDU; did you mean "
      + "\(Self.leicester)?"
    for (rule, message) in [
      ("STR-02", "The team of C08 in C08LEI has cases or staff, and no PDU: \(cause)"),
      (
        "CON-01", "The case of C08 is neither adopted nor closed nor merged on Day 1: \(cause)"
      ),
      ("CON-03", "In post on the day before, and neither adopted nor left on Day 1: \(cause)"),
    ] {
      let finding = try #require(rehearsal.blocking.first { $0.rule == rule })
      #expect(finding.message == message)
      let ids = finding.evidence.map {
        rehearsal.timeline.symbols.string(rehearsal.timeline[$0].id)
      }
      #expect(ids.contains("wrong"), "\(rule)")
    }
    #expect(
      rehearsal.worklist.map { $0.idle.map(\.reason) } == [[.noDeliveryUnit], [.noDeliveryUnit]]
    )
    #expect(
      rehearsal.worklist.map { $0.candidates.map { rehearsal.run.model[$0].code } }
        == Array(
          repeating: ["N53LEIS", "N53DERS", "N53DRBY", "N53EWL", "N53NOCY", "N53NOTS"],
          count: 2
        )
    )
  }
}
