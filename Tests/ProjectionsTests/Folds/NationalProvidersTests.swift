import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `A national provider` {
  /// A team of N43 with a PO and a case.
  private static let division = given(
    .team("N43A01", of: "N43", unit: "N43ALL", on: "2021-01-04"),
    .staff("N43A001", in: "N43A01", on: "2021-01-04"),
    .case(of: "N43", heldBy: "N43A001", on: "2021-06-01")
  )

  private static let registered = Facts.provider("N43", "national", on: "2021-01-04")

  private func state(_ story: Story, on day: String = "2021-06-25") throws -> UnifiedState {
    let timeline = try story.asOf(day).timeline()
    return UnifiedState(timeline, atTheEndOf: timeline.pin.asOf)
  }

  @Test func `is in none of the regions, with its cases and staff`() throws {
    let regions = try state(Self.division.when(Self.registered)).regions()
    #expect(regions.national.openCases == 1)
    #expect(regions.national.practitioners == [1, 0, 0])
    #expect(regions.unmapped == Tally())
    #expect(regions.rows.isEmpty)
    #expect(regions.total == regions.national)
    let matrix = try state(Self.division.when(Self.registered)).matrix()
    #expect(matrix.map { [$0.national, $0.unmapped, $0.total] } == [[1, 0, 1]])
  }

  @Test func `is one wherever in the order it is registered, from its day on`() throws {
    let late = Self.division.when(.provider("N43", "national", on: "2021-06-20"))
    #expect(try state(late, on: "2021-06-19").regions().unmapped.openCases == 1)
    #expect(try state(late, on: "2021-06-20").regions().national.openCases == 1)
    // What came before means something else from then on.
    #expect(try state(late, on: "2021-06-19").openCases.count == 1)
    #expect(try state(late, on: "2021-06-19").caseload.all.map(\.state.origin) == [.unified])
    #expect(try state(late, on: "2021-06-20").caseload.all.map(\.state.origin) == [.nps])
  }

  @Test func `that is reference data stays what it is`() throws {
    let story = given(.registered(of: "N53", on: "2021-06-01"))
      .when(.registered("X000002", of: "C08", on: "2021-06-01"))
      .when(.provider("N53", "national", on: "2021-01-04"))
      .when(.provider("C08", "national", on: "2021-01-04"))
    let regions = try state(story).regions()
    #expect(regions.national == Tally())
    #expect(regions.total.openCases == 2)
  }

  @Test func `of another kind is none`() throws {
    let story = Self.division.when(.provider("N43", "npsDivision", on: "2021-01-04"))
    #expect(try state(story).regions().unmapped.openCases == 1)
  }

  @Test(arguments: [("2021-06-25", Origin.nps), ("2021-06-26", .unified)])
  func `is of the NPS until Day 1`(day: String, origin: Origin) throws {
    let story = given(Self.registered, .team("N43A01", of: "N43", on: "2021-01-04"))
      .when(.registered(of: "N43", on: day), .staff("N43A001", in: "N43A01", on: day))
    let state = try state(story, on: "2021-06-28")
    #expect(state.caseload.all.map(\.state.origin) == [origin])
    #expect(state.workforce.all.map(\.state.origin) == [origin])
  }

  @Test func `counts in a PDU where a mapping says so`() throws {
    let story = Self.division.when(
      Self.registered,
      .mapping(of: "N43", to: "N53LEIS", on: "2021-01-04")
    )
    let regions = try state(story).regions()
    #expect(regions.national == Tally())
    #expect(regions.rows[.f]?.openCases == 1)
    #expect(regions.rows[.f]?.practitioners == [1, 0, 0])
  }

  @Test func `hands nothing over, and nothing of it stays behind`() {
    given(Self.registered, .unit("N43ALL", of: "N43", on: "2021-01-04"))
      .when(.team("N43A01", of: "N43", unit: "N43ALL", on: "2021-01-04"))
      .when(.staff("N43A001", in: "N43A01", on: "2021-01-04"))
      .when(.case(of: "N43", heldBy: "N43A001", on: "2021-06-01"))
      .asOf("2021-07-05").reconciled()
      .thenNothingIsFound()
  }
}
