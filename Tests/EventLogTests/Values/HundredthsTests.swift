import EventLog
import Testing

@Suite struct `A number with two decimals` {
  @Test(arguments: [
    (0, "0"), (1, "0.01"), (5, "0.05"), (10, "0.1"), (99, "0.99"), (100, "1"), (101, "1.01"),
    (110, "1.1"), (2820, "28.2"), (3700, "37"), (3750, "37.5"), (3755, "37.55"),
    (1_000_000, "10000"), (99_999_999_999, "999999999.99"),
    (99_999_999_999_999, "999999999999.99"), (-1, "-0.01"), (-3750, "-37.5"),
  ])
  func `prints its shortest decimal form`(count: Int, text: String) {
    #expect(Hundredths(count).description == text)
  }

  @Test(arguments: [0, 1, 3750, 99_999_999_999_999])
  func `comes back from the slot of a field`(count: Int) {
    #expect(Hundredths(fieldBits: Hundredths(count).fieldBits).count == count)
  }

  @Test func `is ordered by value`() {
    #expect(Hundredths(999) < Hundredths(1000))
  }
}
