import Testing

@testable import migrate

@Suite struct `A text knows the room it takes` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Môn", 3), ("Mo\u{302}n", 3), ("\u{1B}[31mred\u{1B}[0m", 3), ("a…", 2),
    ("a\u{200B}b", 2),
  ])
  func `marks and styles take none`(text: String, columnCount: Int) {
    #expect(text.displayWidth == columnCount)
  }

  @Test func `a text that fits stays as it is`() {
    #expect("a  b ".wrapped(to: 5) == ["a  b "])
    #expect("".wrapped(to: 5) == [""])
  }

  @Test func `lines are as full as words allow, and a long word is not cut`() {
    #expect("aa bb cc".wrapped(to: 5) == ["aa bb", "cc"])
    #expect("aa bb cc".wrapped(to: 4) == ["aa", "bb", "cc"])
    #expect("a longest b".wrapped(to: 3) == ["a", "longest", "b"])
  }
}
