import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `Differences are summed up` {
  /// A difference of a case in East Midlands.
  private func difference(
    _ code: String,
    _ field: String?,
    _ before: String?,
    _ after: String?,
    _ kind: Entity.Kind = .case
  ) -> Difference {
    Difference(
      kind: kind,
      code: code,
      region: .f,
      field: field,
      before: before,
      after: after
    )
  }

  private func told(_ summary: DifferenceSummary) -> [String] {
    summary.groups.map { group in
      let moves = group.moves.map { "\($0.field) \($0.before ?? "-") \($0.after ?? "-")" }
      return (["\(group.count) \(group.kind) \(group.change)"] + moves).joined(separator: ", ")
    }
  }

  @Test func `by what moved from where to where, the largest group first`() {
    let summary = DifferenceSummary([
      difference("X1", "region", nil, "F"), difference("X1", "provider", "C08", "N53"),
      difference("X2", "provider", "N04", "N53"),
      difference("X3", "provider", "N04", "N53"), difference("X3", "team", "N04A01", nil),
      difference("X4", "team", "N04A01", nil), difference("X5", nil, nil, "registered"),
      difference("X6", nil, "registered", nil), difference("N04A01", "pdu", nil, "N53LEIS", .team),
    ])
    #expect(
      told(summary) == [
        "2 case differs, provider N04 N53", "1 case differs",
        "1 case differs, provider C08 N53, region - F", "1 case onlyAfter", "1 case onlyBefore",
        "1 team differs, pdu - N53LEIS",
      ]
    )
  }

  @Test func `and by field, in the order in which the differences have them`() {
    let summary = DifferenceSummary([
      difference("X1", "provider", "C08", "N53"), difference("X1", "team", "C08A01", nil),
      difference("X2", "provider", "C08", "N53"), difference("X3", nil, nil, "registered"),
    ])
    #expect(
      summary.fields.map {
        "\($0.region.map { "\($0)" } ?? "-") \($0.kind) \($0.field ?? "-") \($0.count)"
      } == ["F case provider 2", "F case team 1", "F case - 1"]
    )
  }

  @Test func `nothing sums up to nothing`() {
    #expect(DifferenceSummary([]).groups.isEmpty)
    #expect(DifferenceSummary([]).fields.isEmpty)
  }
}
