import EventLog
import MigrateTesting
import Testing

@testable import Projections

/// The day that is asked about when none is named.
@Suite struct `The default as-of day` {
  private func day(_ story: Story) throws -> String { "\(try story.timeline().pin.asOf)" }

  private static let story = given(.inspection(on: "2021-06-01"), .inspection(on: "2021-06-20"))

  @Test func `is the last effective day`() throws {
    #expect(try day(Self.story) == "2021-06-20")
    #expect(try day(Self.story.at(1)) == "2021-06-01")
  }

  @Test func `is not moved by one date in the far future`() throws {
    let typed = Facts.inspection(on: "2199-12-31").recorded(at: "2021-06-21T12:00:00Z")
    #expect(try day(Self.story.when(typed)) == "2021-06-21")
  }

  @Test func `is never after the day in London of the latest record`() throws {
    let ahead = Facts.inspection(on: "2021-09-01")
    let late = ahead.recorded(at: "2021-06-25T23:30:00Z")
    #expect(try day(Self.story.when(late)) == "2021-06-26")
    // Whatever record is the latest, it need not be the one that names the day.
    let other = Facts.inspection(on: "2021-06-02").recorded(at: "2021-07-05T12:00:00Z")
    #expect(try day(Self.story.when(late, other)) == "2021-07-05")
    #expect(try day(Self.story.when(other)) == "2021-06-20")
  }

  @Test func `takes no notice of what is about the record, nor of what a plan appended`() throws {
    let tag = Facts("TagPlaced", on: "2022-01-01", ["tag": "later"])
    #expect(try day(Self.story.when(tag, .expected("N53", on: "2022-01-01"))) == "2021-06-20")
    let planned = Facts.teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-26")
    #expect(try day(Self.story.when(planned.said(by: "migrate/plan"))) == "2021-06-20")
    #expect(try day(Self.story.when(planned)) == "2021-06-26")
  }

  @Test func `counts what was retracted and what was not known, which a day of the source does`()
    throws
  {
    let story = Self.story.when(.inspection(on: "2021-06-22").named("mistake"))
      .when(.retracted("mistake", on: "2021-06-23"))
    #expect(try day(story) == "2021-06-22")
    #expect(try day(story.knownAt("2021-06-01T12:00:00Z")) == "2021-06-22")
  }

  @Test func `is nothing where only the record is spoken of`() throws {
    #expect(throws: QuestionError.noDays) {
      try given(.expected("N53", on: "2021-06-01")).timeline()
    }
  }
}
