import EventLog
import MigrateTesting
import Testing

@testable import Projections

@Suite struct `The ledger` {
  /// Two teams of C08, each with a PO and a case, mapped to two regions.
  static let eve = given(.unit("C08LEI", of: "C08", on: "2021-06-01"))
    .when(.team("C08A01", of: "C08", unit: "C08LEI", on: "2021-06-01"))
    .when(.team("C08B01", of: "C08", unit: "C08LEI", on: "2021-06-01"))
    .when(.mapping(of: "C08", team: "C08A01", to: "N53LEIS", on: "2021-06-01"))
    .when(.mapping(of: "C08", team: "C08B01", to: "N52CSW", on: "2021-06-01"))
    .when(.staff("C08A001", in: "C08A01", code: "CRCM", on: "2021-06-01"))
    .when(.staff("C08B001", in: "C08B01", code: "CRCM", on: "2021-06-01"))
    .when(.case("X000001", of: "C08", heldBy: "C08A001", on: "2021-06-01"))
    .when(.case("X000002", of: "C08", heldBy: "C08B001", on: "2021-06-01"))

  /// Day 1 as it is planned, laid over the story.
  private func planned(_ story: Story) throws -> Timeline {
    let source = try LinesSource(story.lines, isHashed: false)
    let plan = DayOnePlan(try Timeline(source, Question()))
    return try Timeline(try OverlaySource(source, plan.events, plan.symbols), Question())
  }

  private func ledger(_ timeline: Timeline) -> Ledger {
    Ledger(
      UnifiedState(timeline, atTheEndOf: Day(2021, 6, 25)),
      UnifiedState(timeline, atTheEndOf: Day(2021, 6, 26)),
      dayOne: Day(2021, 6, 26)
    )
  }

  private func isBalanced(_ timeline: Timeline) -> Bool {
    ledger(timeline).isBalanced(HandoverPart(), ServiceModel(timeline.symbols))
  }

  // What a fact of Day 1 moves was there on the eve, and is taken over where it went.
  @Test(
    arguments: [
      Facts.transferred("X000001", to: "N04", on: "2021-06-26"),
      .transferred("X000001", to: "N52", on: "2021-06-26"),
      .teamMoved("C08A01", to: "C08", unit: "C08LEI", on: "2021-06-26"),
      .teamMoved("C08A01", to: "N52", unit: "N52CSW", on: "2021-06-26"),
      .staffMoved("C08A001", to: "C08B01", on: "2021-06-26"),
      .left("C08A001", on: "2021-06-26"), .closed("X000001", on: "2021-06-26"),
      .merged("X000001", into: "X000002", on: "2021-06-26"),
      .teamClosed("C08A01", on: "2021-06-26"),
      .registered("X000003", of: "C08", team: "C08A01", on: "2021-06-26"),
      .staff("C08A002", in: "C08A01", code: "CRCM", on: "2021-06-26"),
      .team("C08C01", of: "C08", unit: "C08LEI", on: "2021-06-26"),
      .handedOver("X000001", on: "2021-06-26"),
      .allocated("X000001", to: "C08B001", on: "2021-06-26"),
      .adopted("X000001", into: "N53LEIS", on: "2021-06-26"),
      .registered("X000003", of: "N53", on: "2021-06-01"),
      .transferred("X000001", to: "N53", on: "2021-06-26"),
      .regraded("C08A001", code: "OG01", on: "2021-06-26"),
      Facts([
        .closed("X000001", on: "2021-06-26"),
        .registered("X000001", of: "C08", team: "C08A01", on: "2021-06-26"),
      ]),
      Facts([
        .teamClosed("C08A01", on: "2021-06-26"),
        .team("C08A01", of: "C08", unit: "C08LEI", on: "2021-06-26"),
      ]),
      Facts([
        .left("C08A001", on: "2021-06-26"),
        .staff("C08A001", in: "C08B01", code: "CRCM", on: "2021-06-26"),
      ]),
      .teamClosed("C08A01", on: "2021-06-20"),
      Facts([
        .staff("C08A003", in: "C08A01", code: "OG01", on: "2021-06-01"),
        .teamClosed("C08A01", on: "2021-06-20"),
      ]),
    ]
  )
  func `balances whatever else happens on Day 1`(event: Facts) throws {
    let mapped = Self.eve.when(.mapping(of: "N04", to: "N53LEIS", on: "2021-06-01"))
      .when(.mapping(of: "N52", to: "N52CSW", on: "2021-06-01"))
    let timeline = try planned(mapped.when(event))
    #expect(isBalanced(timeline), "\(ledger(timeline).rows)")
  }

  // MARK: National providers and mergers

  /// The eve with a national provider too: a team, a PO, and two cases.
  private static let national = eve.when(.provider("N43", "national", on: "2021-01-04"))
    .when(.team("N43A01", of: "N43", unit: "N43ALL", on: "2021-01-04"))
    .when(.staff("N43A001", in: "N43A01", on: "2021-01-04"))
    .when(.case("X000003", of: "N43", heldBy: "N43A001", on: "2021-06-01"))
    .when(.case("X000004", of: "N43", heldBy: "N43A001", on: "2021-06-01"))

  @Test func `shows in a column of its own what stays with a national provider`() throws {
    let timeline = try planned(Self.national)
    let ledger = ledger(timeline)
    #expect(isBalanced(timeline))
    let rows = ledger.rows.filter {
      timeline.symbols.string($0.key.provider!) == "N43"
    }
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.key.region == nil })
    func row(_ kind: Ledger.Kind) -> Ledger.Row? { rows.first { $0.key.kind == kind }?.value }
    #expect(
      row(.cases).map { [$0.before, $0.adopted, $0.national, $0.remainder] } == [2, 0, 2, 0]
    )
    #expect(
      row(.staff).map { [$0.before, $0.adopted, $0.national, $0.remainder] } == [1, 0, 1, 0]
    )
    #expect(
      row(.teams).map { [$0.before, $0.adopted, $0.national, $0.remainder] } == [1, 0, 1, 0]
    )
  }

  @Test(
    arguments: [
      Facts.closed("X000003", on: "2021-06-26"), .left("N43A001", on: "2021-06-26"),
      .transferred("X000001", to: "N43", on: "2021-06-26"),
      .staffMoved("C08A001", to: "N43A01", on: "2021-06-26"),
    ]
  )
  func `balances whatever happens to it on Day 1`(event: Facts) throws {
    let timeline = try planned(Self.national.when(event))
    #expect(isBalanced(timeline), "\(ledger(timeline).rows)")
  }

  @Test(
    arguments: [
      (Facts.merged("X000001", into: "X000002", on: "2021-06-26"), 1, 0),
      (.merged("X000001", into: "X000001", on: "2021-06-26"), 0, 1),
      (.merged("X000001", into: "X999999", on: "2021-06-26"), 0, 1),
      (
        Facts([
          .merged("X000001", into: "X000002", on: "2021-06-26"),
          .merged("X000002", into: "X000001", on: "2021-06-26"),
        ]), 0, 2
      ),
      (
        Facts([
          .merged("X000001", into: "X000002", on: "2021-06-26"),
          .closed("X000002", on: "2021-06-26"),
        ]), 0, 1
      ),
      // Who takes over has to know what was known.
      (
        Facts([
          .risk("high", of: "X000001", on: "2021-06-24"),
          .merged("X000001", into: "X000002", on: "2021-06-26"),
        ]), 0, 1
      ),
    ]
  )
  func `counts a merger only where a survivor is open that knows no less`(
    event: Facts,
    merged: Int,
    remainder: Int
  ) throws {
    let total = ledger(try planned(Self.eve.when(event))).total(.cases)
    #expect([total.merged, total.remainder] == [merged, remainder])
  }

  // A fact of Day 1 that is recorded when the plan was applied long ago overtakes the adoption.
  @Test(
    arguments: [
      Facts.transferred("X000001", to: "N04", on: "2021-06-26"),
      .transferred("X000001", to: "N53", on: "2021-06-26"),
      .teamMoved("C08A01", to: "C08", unit: "C08LEI", on: "2021-06-26"),
      .teamMoved("C08A01", to: "N52", unit: "N52CSW", on: "2021-06-26"),
      .staffMoved("C08A001", to: "C08B01", on: "2021-06-26"),
      .transferred("X000001", to: "C11", on: "2021-06-20"),
      .staffMoved("C08A001", to: "C08B01", on: "2021-06-20"),
      .teamMoved("C08A01", to: "N04", unit: "N04LEI", on: "2021-06-20"),
      .mapping(of: "C08", team: "C08A01", to: "N52CSW", on: "2021-06-20"),
      Facts([
        .closed("X000001", on: "2021-06-20"),
        .registered("X000001", of: "C08", team: "C08B01", on: "2021-06-22"),
      ]),
    ]
  )
  func `balances again by a delta, whatever comes late about Day 1`(late: Facts) throws {
    let mapped = Self.eve.when(.mapping(of: "N04", to: "N53LEIS", on: "2021-06-01"))
    let applied = try LinesSource(mapped.lines, isHashed: false)
    let plan = DayOnePlan(try Timeline(applied, Question()))
    let form = CanonicalForm(plan.symbols)
    let planned = plan.events.map { String(decoding: form.line($0), as: UTF8.self) }
    let told = Self.told(late.recorded(at: "2021-07-05T09:00:00Z"))
    let source = try LinesSource(mapped.lines + planned + told, isHashed: false)
    let base = try Timeline(source, Question())
    let delta = DayOnePlan(base, lateThrough: base.pin.asOf)
    let timeline = try Timeline(OverlaySource(source, delta.events, delta.symbols), Question())
    #expect(isBalanced(timeline), "\(ledger(timeline).rows)")
  }

  /// Facts as lines, under ids that no story gives.
  private static func told(_ facts: Facts) -> [String] {
    facts.told.enumerated().map { $1.line(at: 900 + $0) }
  }

  @Test func `tells by legacy provider and region of the eve`() throws {
    let moved = Self.eve.when(.mapping(of: "N52", to: "N52CSW", on: "2021-06-01"))
      .when(.transferred("X000001", to: "N52", on: "2021-06-26"))
    let timeline = try planned(moved)
    let rows = ledger(timeline).rows.filter { $0.key.kind == .cases }
      .map { key, row in
        "\(timeline.symbols.string(key.provider!)) \(key.region!) \(row.before) \(row.adopted)"
      }
    #expect(rows.sorted() == ["C08 E 1 1", "C08 F 1 1"])
  }

  // Facts of Day 1 stand: nobody is put back where they were on the eve.
  @Test func `leaves staff in the team and with the grade that Day 1 gave them`() throws {
    let story = Self.eve.when(.staffMoved("C08A001", to: "C08B01", on: "2021-06-26"))
      .when(.regraded("C08A001", code: "CRCP", on: "2021-06-26"))
    let timeline = try planned(story)
    let state = UnifiedState(timeline, atTheEndOf: Day(2021, 6, 26))
    let staff = try #require(
      state.workforce.references.first { timeline.symbols.string($0) == "C08A001" }
    )
    let person = try #require(state.workforce[staff])
    #expect(timeline.symbols.string(person.team) == "C08B01")
    #expect(person.adoptedOn == Day(2021, 6, 26))
    let alone = UnifiedState(try story.timeline(), atTheEndOf: Day(2021, 6, 26))
    #expect(person.grade == alone.workforce[staff]?.grade)
  }
}
