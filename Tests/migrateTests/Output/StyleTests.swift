import Testing

@testable import migrate

@Suite struct `Colour is for terminals whose owner wants it` {
  @Test(
    arguments: [
      (true, false, [:], true),
      (true, false, ["TERM": "xterm-256color", "NO_COLOR": ""], true),
      (false, false, [:], false),
      (true, true, [:], false),
      (true, false, ["NO_COLOR": "1"], false),
      (true, false, ["NO_COLOR": "0"], false),
      (true, false, ["TERM": "dumb"], false),
    ] as [(Bool, Bool, [String: String], Bool)]
  )
  func `any one reason against it is enough`(
    isTerminal: Bool,
    noColor: Bool,
    environment: [String: String],
    isEnabled: Bool
  ) {
    let style = Style(isTerminal: isTerminal, noColor: noColor, environment: environment)
    #expect(style.isEnabled == isEnabled)
  }

  @Test func `a style ends where it should, and an empty text needs none`() {
    #expect(Style.ansi.bold("x") == "\u{1B}[1mx\u{1B}[0m")
    #expect(Style.ansi.red("") == "")
    #expect(Style.plain.red("x") == "x")
  }
}
