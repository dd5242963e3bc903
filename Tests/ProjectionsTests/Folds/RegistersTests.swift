import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `A register that a case is on` {
  private static let day = "2021-06-10"

  private func isOn(_ facts: Facts...) throws -> Bool {
    let story = given(.registered(on: Self.day), Facts(facts)).asOf("2021-06-25")
    let timeline = try story.timeline()
    let state = UnifiedState(timeline, atTheEndOf: timeline.pin.asOf)
    return state.caseload.all.contains { $0.state.isOn(.selfHarm) }
  }

  private static func begins(_ record: String? = nil) -> Facts {
    .register("selfHarm", record: record, on: day)
  }

  private static func ends(_ record: String? = nil) -> Facts {
    .unregister("selfHarm", record: record, on: day)
  }

  @Test func `is borne while one of its records runs`() throws {
    #expect(try isOn(Self.begins("R-1"), Self.begins("R-2"), Self.ends("R-1")))
    #expect(try !isOn(Self.begins("R-1"), Self.begins("R-2"), Self.ends("R-1"), Self.ends("R-2")))
    #expect(try isOn(Self.begins(), Self.begins("R-1"), Self.ends("R-1")))
    #expect(try !isOn(Self.begins("R-1"), Self.begins("R-1"), Self.ends("R-1")))
  }

  @Test func `is left for good where the end names no record`() throws {
    #expect(try !isOn(Self.begins(), Self.ends()))
    #expect(try !isOn(Self.begins(), Self.begins(), Self.ends()))
    #expect(try !isOn(Self.begins("R-1"), Self.begins("R-2"), Self.begins(), Self.ends()))
  }

  @Test func `is not left by the end of a record that does not run`() throws {
    #expect(try isOn(Self.begins(), Self.ends("R-1")))
    #expect(try isOn(Self.begins("R-1"), Self.ends("R-2")))
    #expect(try isOn(Self.ends("R-1"), Self.begins("R-1")))
  }

  // A record belongs to its register: the same id on another is another record.
  @Test func `is another's where the record is of another register`() throws {
    let other = Facts.unregister("riskToChildren", record: "R-1", on: Self.day)
    #expect(try isOn(Self.begins("R-1"), other))
    #expect(try !isOn(.register("riskToChildren", record: "R-1", on: Self.day)))
  }

  @Test func `stays when the case is closed and opened again`() throws {
    let again = Facts([.closed(on: "2021-06-11"), .registered(on: "2021-06-12")])
    #expect(try isOn(Self.begins("R-1"), again))
    #expect(
      try !isOn(Self.begins("R-1"), again, Self.ends("R-1").recorded(at: "2021-06-13T09:00:00Z"))
    )
  }

  @Test func `of the same case as before is no loss where one of two records ends on Day 1`() {
    given(.formerCompanyOffice, .case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))
      .when(.register("riskToChildren", record: "R-1", on: "2021-06-25"))
      .when(.register("riskToChildren", record: "R-2", on: "2021-06-25"))
      .when(.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))
      .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
      .when(.unregister("riskToChildren", record: "R-1", on: "2021-06-26"))
      .asOf("2021-06-26").reconciled()
      .thenNothingIsFound()
  }
}
