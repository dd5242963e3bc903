import EventLog
import Foundation
import Projections
import Testing

@testable import TestSupport
@testable import migrate

/// The whole service on the eve of Day 1 at one hundredth of its size: without a fault, and with each
/// of sixty.
///
/// The clean sample is rehearsed whole. A fault is planted in the two regions that all faults lie in,
/// so that the sixty take half a minute.
@Suite(.fullRing, .enabled(if: Program("python3") != nil))
struct `The national sample is clean, and each fault in it is found` {
  private static let folder = "sample-events/national"
  private static let part = "BL"

  /// A row of faults.csv.
  struct Fault: CustomTestStringConvertible {
    let number: Int
    let what: String
    /// What must be found, as `rule:subject`.
    let findings: Set<String>
    var testDescription: String { "\(number) \(what)" }
  }

  static let faults: [Fault] = ((try? Checkout.table("\(folder)/faults.csv")) ?? []).map { row in
    Fault(
      number: Int(row["fault", default: ""]) ?? 0,
      what: row["what", default: ""],
      findings: Set(row["findings", default: ""].split(separator: " ").map(String.init))
    )
  }

  @Test func `there are sixty faults, and something must be found of each`() {
    #expect(Self.faults.map(\.number) == Array(1...60))
    #expect(Self.faults.allSatisfy { !$0.findings.isEmpty })
  }

  @Test(arguments: ["ABCDEFGHIJKL", part])
  func `nothing is found in the clean sample, and nothing remains`(regions: String) throws {
    let written = try TemporaryFolder()
    try Self.write("generate.py", [written.url.path(), regions])
    let rehearsal = try Self.rehearse(written.url)
    #expect(Self.found(rehearsal) == [])
    #expect(rehearsal.worklist.isEmpty)
    for kind in Ledger.Kind.allCases { #expect(rehearsal.ledger.total(kind).remainder == 0) }
    #expect(rehearsal.isReady)
    guard regions != Self.part else { return }
    #expect(rehearsal.ledger.total(.cases).adopted == 2300)
    #expect(Set(rehearsal.ledger.rows.keys.compactMap(\.region)).count == 12)
    #expect(Set(rehearsal.ledger.rows.keys.compactMap(\.provider)).count == 28)
  }

  @Test(arguments: faults)
  func `a fault is found by the rules that name it, and by no other`(_ fault: Fault) throws {
    let planted = try TemporaryFolder()
    try Self.write("plant.py", [planted.url.path(), Self.part, String(fault.number)])
    #expect(Self.found(try Self.rehearse(planted.url)) == fault.findings)
  }

  private static func write(_ script: String, _ arguments: [String]) throws {
    let python = try #require(Program("python3"))
    let result = try python.run(["-B", "\(folder)/\(script)"] + arguments)
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  private static func rehearse(_ folder: URL) throws -> Rehearsal {
    let source = try JSONLinesSource(reading: SourceFiles.find(at: folder.path()))
    return try Rehearsal(source, Rehearsal.Request(position: source.events.count))
  }

  /// What is found at Day 1, as `rule:subject`: on the eve, and what blocks at its planned end.
  private static func found(_ rehearsal: Rehearsal) -> Set<String> {
    let findings = rehearsal.run.findings.filter { $0.gate == .dayOne } + rehearsal.blocking
    return Set(
      findings.map {
        "\($0.rule):\($0.subject.text(rehearsal.plan.symbols, rehearsal.run.model))"
      }
    )
  }
}
