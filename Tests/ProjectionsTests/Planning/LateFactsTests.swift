import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `What came late is planned` {
  /// A team of C08, adopted on Day 1 with a PO and a case of theirs.
  static let service = given(.mappedCompanyOffice)
    .when(.case(of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .when(.teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-26"))
    .when(.staffAdopted("C08A001", into: "C08A01", on: "2021-06-26"))
    .when(.adopted(into: "N53LEIS", on: "2021-06-26"))
    .when(.providerClosed("C08", on: "2021-06-26"))

  /// The planned events up to a day without the words that all begin with, and what each says of a PDU.
  private func planned(
    _ story: Story,
    through day: String = "2021-07-31",
    _ part: HandoverPart = HandoverPart()
  ) throws -> [String] {
    let timeline = try story.asOf(day).timeline()
    let plan = DayOnePlan(timeline, part: part, lateThrough: Day(day))
    return plan.events.map { event in
      let pdu: UnitReference? =
        switch event.fact {
        case .teamAdopted(let fact): fact.pdu
        case .caseAdopted(let fact): fact.pdu
        default: nil
        }
      let id = plan.symbols.string(event.id).replacing("plan-2021-", with: "")
      return ([id] + [pdu.map { "into \(plan.symbols.string($0))" }].compactMap(\.self))
        .joined(separator: " ")
    }
  }

  @Test func `nothing when all was taken over`() throws {
    #expect(try planned(Self.service) == [])
  }

  @Test(
    arguments: [
      // Under the provider before Day 1: it was there on the eve, and is taken over on Day 1.
      ("2021-06-10", "06-26-case-X000002 into N53LEIS"),
      ("2021-06-25", "06-26-case-X000002 into N53LEIS"),
      // After it: on the day it came.
      ("2021-06-26", "06-26-case-X000002 into N53LEIS"),
      ("2021-06-27", "06-27-case-X000002 into N53LEIS"),
      ("2021-07-31", "07-31-case-X000002 into N53LEIS"),
    ]
  )
  func `a case is taken over on the later of Day 1 and the day it came`(
    day: String,
    expected: String
  ) throws {
    let late = Facts.registered("X000002", of: "C08", team: "C08A01", on: day)
    #expect(try planned(Self.service.when(late)) == [expected])
  }

  @Test func `a case that was closed since is taken over all the same`() throws {
    let story = Self.service
      .when(.registered("X000002", of: "C08", team: "C08A01", on: "2021-06-10"))
      .when(.closed("X000002", on: "2021-07-02"))
    #expect(try planned(story) == ["06-26-case-X000002 into N53LEIS"])
  }

  @Test func `a case that comes back is taken over again, under a new id`() throws {
    let story = Self.service
      .when(.registered("X000002", of: "C08", team: "C08A01", on: "2021-07-01"))
      .when(
        .adopted("X000002", into: "N53LEIS", on: "2021-07-01").named("plan-2021-07-01-case-X000002")
      )
      .when(
        .transferred("X000002", to: "C08", on: "2021-07-01").recorded(at: "2021-07-05T09:00:00Z")
      )
      .when(.allocated("X000002", to: "C08A001", on: "2021-07-06"))
    #expect(try planned(story) == ["07-06-case-X000002 into N53LEIS"])
    // Without an officer it goes where a mapping of its provider says, as soon as there is one.
    let mapped = Self.service
      .when(.registered("X000002", of: "C08", team: "C08A01", on: "2021-07-01"))
      .when(
        .adopted("X000002", into: "N53LEIS", on: "2021-07-01").named("plan-2021-07-01-case-X000002")
      )
      .when(
        .transferred("X000002", to: "C08", on: "2021-07-01").recorded(at: "2021-07-05T09:00:00Z")
      )
      .when(.mapping(of: "C08", to: "N53DERS", on: "2021-07-06"))
    #expect(try planned(mapped) == ["07-01-case-X000002-2 into N53DERS"])
  }

  @Test func `a team takes its staff along, the provider stays ended`() throws {
    let story = Self.service
      .when(.team("C08B01", of: "C08", unit: "C08LEI", on: "2021-07-01"))
      .when(.staff("C08B001", in: "C08B01", code: "CRCM", on: "2021-07-01"))
      .when(.staff("C08B002", in: "C08B01", code: "OG01", on: "2021-07-01"))
    #expect(
      try planned(story) == ["07-01-team-C08B01 into N53LEIS", "07-01-staff-C08B001"]
    )
  }

  @Test func `staff of the eve who were recorded late are taken over on Day 1`() throws {
    let story = Self.service.when(.staff("C08A002", in: "C08A01", code: "CRCM", on: "2021-06-10"))
    #expect(try planned(story) == ["06-26-staff-C08A002"])
  }

  @Test func `another provider ends on the last day on which it handed something over`() throws {
    let story = Self.service
      .when(.mapping(of: "C10", to: "N53LEIS", on: "2021-06-01"))
      .when(.registered("X000002", of: "C10", on: "2021-07-01"))
      .when(.registered("X000003", of: "C10", on: "2021-07-03"))
    #expect(
      try planned(story) == [
        "07-01-case-X000002 into N53LEIS", "07-03-case-X000003 into N53LEIS",
        "07-03-provider-C10",
      ]
    )
  }

  @Test func `what has no PDU waits, and its provider does not end`() throws {
    let story = Self.service
      .when(.registered("X000002", of: "C10", on: "2021-07-01"))
      .when(.registered("X000003", of: "C08", on: "2021-07-01"))
    #expect(try planned(story) == [])
    // A unit that becomes a PDU later makes sense of a mapping from that day on.
    let later =
      story
      .when(.mapping(of: "C10", to: "N53NEW", on: "2021-06-01"))
      .when(.unit("N53NEW", of: "N53", "pdu", on: "2021-07-20"))
    let found = try planned(later)
    #expect(found == ["07-20-case-X000002 into N53NEW", "07-20-provider-C10"])
  }

  @Test func `nothing is looked at after the last day`() throws {
    let story = Self.service.when(
      .registered("X000002", of: "C08", team: "C08A01", on: "2021-07-31")
    )
    #expect(try planned(story, through: "2021-07-31").count == 1)
    let timeline = try story.timeline()
    #expect(DayOnePlan(timeline, lateThrough: Day(2021, 7, 30)).events.isEmpty)
  }

  @Test func `another region's part is empty`() throws {
    let story = Self.service.when(
      .registered("X000002", of: "C08", team: "C08A01", on: "2021-07-01")
    )
    #expect(try planned(story, HandoverPart(regions: [.a])) == [])
    #expect(try planned(story, HandoverPart(regions: [.f])).count == 1)
  }

  private func planned(_ story: Story, _ part: HandoverPart) throws -> [String] {
    try planned(story, through: "2021-07-31", part)
  }
}
