import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `What can be accepted` {
  private func acceptable(_ story: Story) throws -> Acceptable {
    let source = try LinesSource(story.lines, isHashed: false)
    return try Acceptable(source, try Timeline(source, Question()), Thresholds())
  }

  private func told(_ acceptable: Acceptable) -> [String] {
    acceptable.found.map {
      "\($0.finding.gate) \($0.finding.rule) \($0.subject)\($0.isRehearsed ? " rehearsed" : "")"
    }
  }

  /// A team without a PDU, with a PO and a case.
  private static let eve = `The worklist`.eve

  @Test func `before Day 1 is what a plan would find`() throws {
    let found = told(try acceptable(Self.eve))
    #expect(found.contains("dayOne CON-01 X000001 rehearsed"))
    #expect(found.contains("dayOne STR-02 C08A01 rehearsed"))
    #expect(!found.contains { !$0.hasSuffix(" rehearsed") })
  }

  @Test func `is what the run finds, once where the rehearsal finds it too`() throws {
    let story = Self.eve.when(.unit("C09XXX", of: "C09", on: "2021-06-25"))
    let found = told(try acceptable(story))
    #expect(found.count { $0.hasPrefix("dayOne STR-02 C08A01") } == 1)
    #expect(found.contains("dayOne STR-02 C08A01"))
    #expect(found.contains("dayOne CON-01 X000001 rehearsed"))
  }

  @Test func `is what is found of every phase that was reached`() throws {
    let found = try acceptable(`A waiver`.broken).found(of: "ALC-01", on: "X000001")
    #expect(found.map(\.finding.gate) == [.stabilisation, .harmonisation])
    #expect(
      found.map(\.finding.lastBroken) == [Day(2021, 10, 31), Day(2022, 1, 31)]
    )
  }

  @Test(
    arguments: [
      ("", [Gate.stabilisation, .harmonisation]),
      (#","phase":"harmonisation""#, [.harmonisation]), (#","phase":"dayOne""#, []),
      (#","until":"2021-10-31""#, [.stabilisation]), (#","until":"2021-10-30""#, []),
    ]
  )
  func `is covered by a waiver as it will be once that is recorded`(
    words: String,
    gates: [Gate]
  ) throws {
    let acceptable = try acceptable(`A waiver`.broken)
    var symbols = acceptable.timeline.symbols
    let line = Array(
      (#"{"id":"w","type":"FindingAccepted","effectiveOn":"2022-03-01","recordedAt":"#
        + #""2022-03-01T09:00:00Z","source":"board","data":{"rule":"ALC-01","subject":"#
        + #""X000001","reason":"known","by":"SPO"\#(words)}}"#).utf8
    )
    let waiver = try EventDecoder().decode(line, 0..<line.count, into: &symbols)
    let found = acceptable.found(of: "ALC-01", on: "X000001")
    #expect(try acceptable.gates(coveredBy: waiver, symbols, of: found) == gates)
  }
}
