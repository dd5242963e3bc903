import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `Day 1 is planned` {
  /// A mapped team of C08 with a PO, a cleaner and a case, on the eve.
  static let eve = given(.mappedCompanyOffice)
    .when(.staff("C08A002", in: "C08A01", code: "OG01", on: "2021-06-01"))
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))

  private func planned(_ story: Story, _ part: HandoverPart = HandoverPart()) throws
    -> [String]
  {
    let plan = DayOnePlan(try story.timeline(), part: part)
    return plan.events.map { plan.symbols.string($0.id).replacing("plan-2021-06-26-", with: "") }
  }

  @Test func `teams come first, then staff, then cases, then the provider ends`() throws {
    // The cleaner, for whom the contract has no post, comes with the team.
    #expect(
      try planned(Self.eve) == ["team-C08A01", "staff-C08A001", "case-X000001", "provider-C08"]
    )
  }

  @Test(
    arguments: [
      (Facts.closed(on: "2021-06-25"), "case-X000001"),
      (.left("C08A001", on: "2021-06-25"), "staff-C08A001"),
      (.adopted(into: "N53LEIS", on: "2021-06-25"), "case-X000001"),
    ]
  )
  func `what has ended or is with the region already is left alone`(event: Facts, id: String)
    throws
  {
    #expect(try !planned(Self.eve.when(event)).contains(id))
  }

  @Test func `a closed team comes along as long as its staff are in post`() throws {
    let closed = Self.eve.when(.teamClosed("C08A01", on: "2021-06-25"))
    #expect(try planned(closed).contains("team-C08A01"))
    let left = closed.when(.left("C08A001", on: "2021-06-25"), .left("C08A002", on: "2021-06-25"))
    #expect(try !planned(left).contains("team-C08A01"))
  }

  @Test func `a provider does not end that holds something new on Day 1 itself`() throws {
    let story = Self.eve.when(.registered("X000002", of: "C08", on: "2021-06-26"))
    #expect(try !planned(story).contains("provider-C08"))
  }

  @Test func `what was adopted on Day 1 by a fact is not adopted again`() throws {
    let story = Self.eve.when(.adopted(into: "N53LEIS", on: "2021-06-26"))
    #expect(try !planned(story).contains("case-X000001"))
  }

  @Test func `a case in a prison's hands is adopted too`() throws {
    let story = Self.eve
      .when(.registered("X000002", of: "C08", team: "C08A01", on: "2021-06-01"))
      .when(.handedOver("X000002", on: "2021-06-22"))
    #expect(try planned(story).contains("case-X000002"))
  }

  @Test func `what has no PDU is left out, and its provider stays open`() throws {
    let story = Self.eve.when(.team("C08B01", of: "C08", unit: "C08XXX", on: "2021-06-01"))
    #expect(try planned(story) == ["team-C08A01", "staff-C08A001", "case-X000001"])
  }

  @Test func `so are staff whose grade nobody knows`() throws {
    let story = Self.eve.when(.staff("C08A003", in: "C08A01", code: "PO", on: "2021-06-01"))
    #expect(try planned(story) == ["team-C08A01", "staff-C08A001", "case-X000001"])
  }

  @Test func `another region's part is empty`() throws {
    #expect(try planned(Self.eve, HandoverPart(regions: [.a])) == [])
    #expect(try planned(Self.eve, HandoverPart(regions: [.f])).count == 4)
  }

  @Test func `a retracted adoption is planned under another id`() throws {
    let story = Self.eve
      .when(
        .adopted(into: "N53LEIS", on: "2021-06-26").named("plan-2021-06-26-case-X000001"),
        .retracted("plan-2021-06-26-case-X000001", on: "2021-06-25")
      )
    #expect(try planned(story).contains("case-X000001-2"))
  }
}
