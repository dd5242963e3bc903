import EventLog
import MigrateTesting
import Testing

@testable import Projections

/// Where a tag stands.
@Suite struct `A tag` {
  private static let story = given(
    .inspection(on: "2021-06-01"),
    .tagged("eve", on: "2021-06-02").named("first"),
    .inspection(on: "2021-06-03"),
    .tagged("eve", on: "2021-06-04").named("second")
  )

  private func position(_ story: Story, _ tag: String = "eve") throws -> Position? {
    Timeline.position(ofTag: tag, in: try story.source())
  }

  @Test func `names the position where it was placed last`() throws {
    #expect(try position(Self.story) == 4)
    #expect(try position(Self.story, "dawn") == nil)
  }

  @Test func `that was retracted names nothing`() throws {
    let retracted = Self.story.when(.retracted("second", on: "2021-06-05").named("mistake"))
    #expect(try position(retracted) == 2)
    #expect(try position(retracted.when(.retracted("first", on: "2021-06-05"))) == nil)
  }

  @Test func `stands again when its retraction was retracted`() throws {
    let story = Self.story.when(
      .retracted("second", on: "2021-06-05").named("mistake"),
      .retracted("mistake", on: "2021-06-06")
    )
    #expect(try position(story) == 4)
  }

  @Test func `is not touched by a retraction that comes before it`() throws {
    let story = given(
      .inspection(on: "2021-06-01"),
      .retracted("tag", on: "2021-06-01"),
      .tagged("eve", on: "2021-06-02").named("tag")
    )
    #expect(try position(story) == 3)
  }
}
