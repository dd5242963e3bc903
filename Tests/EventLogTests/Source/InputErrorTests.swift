import Testing

@testable import EventLog

@Suite struct `An error of the input` {
  @Test func `says where, what was found and what was expected`() {
    #expect(
      Self.problem("x", offset: 0, field: "data.rosh").message
        == "story.jsonl:7: data.rosh: found this, expected that"
    )
    #expect(Self.problem("x", offset: 0).message == "story.jsonl:7: found this, expected that")
  }

  @Test func `has a sentence for each of its kinds`() {
    #expect(
      InputError.system(call: "open", path: "a.jsonl", code: 13).messages
        == ["a.jsonl: open failed: Permission denied"]
    )
    #expect(
      InputError.notFound(path: "a.jsonl").messages
        == ["a.jsonl: there is no such file or directory"]
    )
    #expect(
      InputError.noFiles(path: "a").messages
        == ["a: found no *.jsonl file (hidden ones are not read), expected at least one"]
    )
    var problems = InputProblems()
    #expect(problems.isEmpty)
    for offset in 0..<25 { problems.add(Self.problem("x", offset: offset)) }
    #expect(problems.count == 25)
    #expect(problems.first.map(\.problem.offset) == Array(0..<20))
    #expect(InputError.problems(problems).messages.count == 20)
  }

  /// A line, the place of its problem in bytes, and what is shown.
  static let excerpts: [(String, Int, String)] = [
    ("abc", 0, "  abc\n  ^"), ("abc", 1, "  abc\n   ^"), ("abc", 3, "  abc\n     ^"),
    ("éa🙂b", 2, "  éa🙂b\n   ^"), ("éa🙂b", 7, "  éa🙂b\n     ^"),
    ("a\tb\u{0}c", 4, "  a\\u{9}b\\u{0}c\n  " + String(repeating: " ", count: 12) + "^"),
    ("\u{202E}a", 3, "  \\u{202E}a\n  " + String(repeating: " ", count: 8) + "^"),
    (
      String(repeating: "a", count: 50) + "X" + String(repeating: "b", count: 50), 50,
      "  …" + String(repeating: "a", count: 40) + "X" + String(repeating: "b", count: 39) + "\n  "
        + String(repeating: " ", count: 41) + "^"
    ),
    (
      String(repeating: "a", count: 500_000) + "X" + String(repeating: "b", count: 5), 500_000,
      "  …" + String(repeating: "a", count: 40) + "X" + "bbbbb" + "\n  "
        + String(repeating: " ", count: 41) + "^"
    ),
    (
      String(repeating: "é", count: 50) + "X" + String(repeating: "é", count: 50), 100,
      "  …" + String(repeating: "é", count: 20) + "X" + String(repeating: "é", count: 19) + "\n  "
        + String(repeating: " ", count: 21) + "^"
    ),
    (
      "a" + String(repeating: "é", count: 50) + "X", 101,
      "  …" + String(repeating: "é", count: 20) + "X\n  " + String(repeating: " ", count: 21) + "^"
    ),
    (
      "aa" + String(repeating: "€", count: 50) + "X", 152,
      "  …" + String(repeating: "€", count: 13) + "X\n  " + String(repeating: " ", count: 14) + "^"
    ),
  ]

  @Test(arguments: excerpts) func `shows the place with a caret under it`(
    line: String,
    offset: Int,
    shown: String
  ) {
    #expect(Self.problem(line, offset: offset).excerpt == shown)
  }

  @Test func `shows the place also where the line is no text`() {
    let line = Array("ab".utf8) + [0xFF] + Array("cd".utf8)
    let problem = InputProblem(path: "a", line: 1, problem: Self.lineProblem(2), text: line[...])
    #expect(problem.excerpt == "  ab\u{FFFD}cd\n    ^")
  }

  @Test func `shows nothing when the line would not help`() {
    let problem = InputProblem(path: "a", line: 1, problem: Self.lineProblem(0), text: nil)
    #expect(problem.excerpt == nil)
  }

  private static func problem(_ line: String, offset: Int, field: String? = nil) -> InputProblem {
    InputProblem(
      path: "story.jsonl",
      line: 7,
      problem: lineProblem(offset, field: field),
      text: Array(line.utf8)[...]
    )
  }

  private static func lineProblem(_ offset: Int, field: String? = nil) -> LineProblem {
    LineProblem(offset: offset, field: field, found: "this", expected: "that")
  }
}
