import Projections
import Testing

@testable import TestSupport
@testable import migrate

/// For each rule a file that breaks it, and the facts that mend it.
@Suite struct `Each rule is broken by its sample and mended` {
  private static let folder = "sample-events/broken"

  /// CON-04 compares two sums of this program; no facts can tell them apart.
  static let codes = RuleBook.catalogue.map(\.code).filter { $0 != "CON-04" }

  /// A finding as expected.csv has it.
  struct Row: Hashable, Comparable, CustomStringConvertible {
    let description: String

    init(_ value: (String) -> String?) {
      description = ["phase", "rule", "subject", "from", "severity"].map { value($0) ?? "?" }
        .joined(separator: ",")
    }

    static func < (one: Row, other: Row) -> Bool { one.description < other.description }
  }

  @Test func `every rule but one has a sample, and every sample a rule`() {
    let folders = Checkout.names(in: Self.folder).filter { $0.contains("-") }
    #expect(folders == Self.codes.sorted())
  }

  @Test(arguments: codes) func `its sample breaks a rule as expected, and nothing else`(
    code: String
  ) throws {
    let folder = "\(Self.folder)/\(code)"
    let expected = try Self.expected("\(folder)/expected.csv")
    #expect(expected.contains { $0.description.contains(",\(code),") })
    #expect(try Self.found("\(folder)/broken.jsonl") == expected)
  }

  @Test(arguments: codes) func `read with its mend, only what is expected is left`(
    code: String
  ) throws {
    let folder = "\(Self.folder)/\(code)"
    let expected = try Self.expected("\(folder)/expected-mended.csv")
    #expect(!expected.contains { $0.description.contains(",\(code),") })
    #expect(try Self.found(folder) == expected)
  }

  private static func expected(_ path: String) throws -> [Row] {
    try Checkout.table(path).map { row in Row { row[$0] } }.sorted()
  }

  private static func found(_ source: String) throws -> [Row] {
    let outcome = try Outcome("run \(source) --format json --quiet")
    #expect(outcome.errors == "")
    let answer = try JSONTree(parsing: outcome.output)
    return try #require(answer["findings"]).elements.map { finding in
      Row { finding[$0]?.text }
    }.sorted()
  }
}
