import MigrateTesting
import Projections
import Testing

@Suite struct `DLV-10: no case outlasts its sentence` {
  static let story = given(.office, .case(on: "2021-09-08")).asOf("2021-10-29")

  @Test(
    arguments: [
      ("2021-10-29", []),
      ("2021-10-28", ["DLV-10 X000001 stabilisation 2021-10-29.. 1 day, warns"]),
      ("2021-10-05", ["DLV-10 X000001 stabilisation 2021-10-06.. 24 days, warns"]),
      ("2021-01-01", ["DLV-10 X000001 stabilisation 2021-09-08.. 52 days, warns"]),
    ] as [(String, [String])]
  )
  func `it may be open on the last day of its sentence, and not after it`(
    endsOn: String,
    expected: [String]
  ) {
    Self.story.when(.ends(endsOn, on: "2021-09-08")).then(expected)
  }

  @Test(
    arguments: [
      Facts.closed(on: "2021-10-11"), .imprisoned(on: "2021-10-11"),
      .ends("2022-10-11", on: "2021-10-11"),
    ]
  )
  func `closing it mends it, or another end, and in a prison's hands it is not open`(event: Facts) {
    Self.story.when(.ends("2021-10-05", on: "2021-09-08"), event)
      .then("DLV-10 X000001 stabilisation 2021-10-06..2021-10-10 5 days, warns")
  }

  @Test func `without an end there is nothing to judge`() {
    Self.story.thenSubjects(of: "DLV-10", .stabilisation, 0)
    Self.story.when(.ends("2022-10-05", on: "2021-09-08"))
      .thenSubjects(of: "DLV-10", .stabilisation, 1)
  }

  @Test func `it says when the sentence ended`() {
    Self.story.when(.ends("2021-10-05", on: "2021-09-08"))
      .thenSays("DLV-10", "The sentence ended on 2021-10-05, but the case is still open.")
  }
}
