import Testing

@testable import migrate

@Suite struct `Long numbers are written in groups` {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (4211, "4,211"), (-123456, "-123,456"),
    (2_400_000, "2,400,000"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `groups have three digits`(number: Int, expected: String) {
    #expect(number.grouped == expected)
  }

  @Test(arguments: [(0, "0 events"), (1, "1 event"), (4211, "4,211 events")])
  func `one is no plural`(number: Int, expected: String) {
    #expect(number.counted("event") == expected)
  }
}
