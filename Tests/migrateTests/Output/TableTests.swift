import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `A table is aligned and never cut` {
  private var regions: Table {
    var table = Table([.left("region"), .right("open cases"), .left("verdict")])
    table.append(["East Midlands", "448", "met"])
    table.append(["Wales", "1,021", "not met"])
    return table
  }

  @Test func `words stand on the left, numbers on the right, and no line ends in spaces`() {
    #expect(
      regions.text() == """
        region         open cases  verdict
        ─────────────  ──────────  ───────
        East Midlands         448  met
        Wales               1,021  not met

        """
    )
  }

  @Test func `a total is set apart`() {
    var table = Table([.left("region"), .right("cases")], hasRule: false)
    table.append(["F", "448"])
    table.setTotal(["total", "1,469"])
    #expect(
      table.text() == """
        region  cases
        F         448
        ──────  ─────
        total   1,469

        """
    )
  }

  @Test func `a letter with marks is one column wide, and so is one beyond ASCII`() {
    var table = Table([.left("name"), .right("n")], hasRule: false)
    table.append(["Môn", "1"])
    table.append(["Mo\u{302}n", "2"])
    table.append(["Monk", "3"])
    #expect(table.text() == "name  n\nMôn   1\nMo\u{302}n   2\nMonk  3\n")
  }

  @Test func `styles take no room, and are there only when asked for`() {
    var table = Table([.left("a"), .left("b")])
    table.append([Style.ansi.red("x"), "y"])
    #expect(
      table.text(style: .ansi)
        == "\u{1B}[1ma  b\u{1B}[0m\n\u{1B}[2m─  ─\u{1B}[0m\n\u{1B}[31mx\u{1B}[0m  y\n"
    )
  }

  @Test func `headings give way first`() {
    #expect(
      regions.text(widthMax: 32) == """
                        open
        region         cases  verdict
        ─────────────  ─────  ───────
        East Midlands    448  met
        Wales          1,021  not met

        """
    )
  }

  @Test func `then the words of the last column`() {
    #expect(
      regions.text(widthMax: 28) == """
                        open
        region         cases  verdict
        ─────────────  ─────  ───────
        East Midlands    448  met
        Wales          1,021  not met

        """
    )
    var findings = Table([.left("rule"), .left("message")], hasRule: false)
    findings.append(["ALC-01", "the case has no officer"])
    #expect(
      findings.text(widthMax: 20) == """
        rule    message
        ALC-01  the case has
                no officer

        """
    )
  }

  @Test(arguments: 15...40) func `a width that words allow is kept to`(width: Int) {
    var findings = Table([.left("rule"), .left("message")])
    findings.append(["ALC-01", "the case has no officer"])
    for line in findings.text(widthMax: width).split(separator: "\n") {
      #expect(line.count <= width)
    }
  }

  @Test(arguments: 0...40) func `whatever the width, every word is still there`(width: Int) {
    let words = { (text: String) in Set(text.split { $0 == " " || $0 == "\n" || $0 == "─" }) }
    #expect(words(regions.text(widthMax: width)) == words(regions.text()))
  }

  @Test func `a table without rows has its headings`() {
    #expect(Table([.left("a"), .right("b")]).text() == "a  b\n─  ─\n")
    #expect(Table([], hasRule: false).text() == "")
  }

  @Test func `a row of the wrong length is a bug, and traps`() async {
    await #expect(processExitsWith: .failure) {
      var table = Table([.left("a"), .left("b")])
      table.append(["only one"])
    }
  }
}
