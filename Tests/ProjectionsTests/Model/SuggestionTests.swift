import Testing

@testable import Projections

@Suite struct `A mistyped word finds its neighbour` {
  static let names = [
    "init", "import", "run", "replay", "verify-proof", "verify", "tag", "--as-of",
  ]

  @Test(arguments: [
    ("replya", "replay"), ("relpay", "replay"), ("rpelay", "replay"), ("eplay", "replay"),
    ("replayy", "replay"), ("REPLAY", "replay"), ("ron", "run"), ("tga", "tag"),
    ("ver", "verify"), ("verify-", "verify"), ("re", "replay"), ("i", "init"),
    ("--as-off", "--as-of"), ("-as-of", "--as-of"), ("as_of", "--as-of"),
  ])
  func `two slips or a beginning are enough`(found: String, meant: String) {
    #expect(suggestion(for: found, among: Self.names) == meant)
  }

  @Test(arguments: ["", "--", "x", "xyz", "rplyaaa", "ab", "playback"])
  func `what is like nothing suggests nothing`(found: String) {
    #expect(suggestion(for: found, among: Self.names) == nil)
  }

  @Test func `of two neighbours equally close the first is meant`() {
    #expect(suggestion(for: "cat", among: ["car", "cap"]) == "car")
    #expect(suggestion(for: "cap", among: ["car", "cap"]) == "cap")
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("ab", "ba", 1), ("abcd", "badc", 2),
  ])
  func `a distance counts slips, and is the same both ways`(one: String, other: String, slips: Int)
  {
    #expect(damerauLevenshteinDistance(Array(one), Array(other)) == slips)
    #expect(damerauLevenshteinDistance(Array(other), Array(one)) == slips)
  }
}
