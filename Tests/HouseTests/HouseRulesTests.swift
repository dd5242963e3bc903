import Testing

/// What is agreed on and a machine can check, checked on the sources themselves.
@Suite struct HouseRulesTests {
  static let sources = Repository.files(below: "Sources", extension: "swift")

  static let rules = sources.filter { source in
    source.lines.contains {
      $0.hasPrefix("public struct")
        && $0.contains(/: (Continuous|Periodic|Conservation|Case|Staff|Defect)Rule \{$/)
    }
  }

  private func find(_ banned: [String], in source: SourceFile) {
    for (number, line) in zip(1..., source.lines) {
      for word in banned where line.contains(word) {
        Issue.record("\(source.path):\(number): \(word)")
      }
    }
  }

  @Test(arguments: sources.filter { $0.path.hasPrefix("Sources/Projections/") })
  func `a projection asks nothing of the outside world`(_ source: SourceFile) {
    find(
      [
        "import Glibc", "import Foundation", "import Dispatch", "FileManager", "Date()", ".now",
        ".random(", "print(", "import migrate",
      ],
      in: source
    )
  }

  @Test(arguments: sources.filter { $0.path.hasPrefix("Sources/EventLog/") })
  func `the log knows no rule, prints nothing and reads no clock`(_ source: SourceFile) {
    find(["import Projections", "print(", "Date()", ".now"], in: source)
  }

  @Test(arguments: sources.filter { $0.path != "Sources/migrate/Output/Terminal.swift" })
  func `only the terminal writes to a standard stream`(_ source: SourceFile) {
    find([" print(", "FileHandle.standard", "fputs("], in: source)
  }

  @Test(arguments: rules) func `a rule stands in the file that bears its name`(_ rule: SourceFile) {
    #expect(rule.lines.contains { $0.hasPrefix("public struct \(rule.name): ") })
  }

  @Test(arguments: rules) func `a rule has a test file that bears its name`(_ rule: SourceFile) {
    let tests = Repository.files(below: "Tests/ProjectionsTests/Rules", extension: "swift")
    #expect(tests.contains { $0.name == "\(rule.name)Tests" })
  }

  @Test func `there are as many rules as the catalogue is meant to have`() {
    #expect(Self.rules.count == 61)
  }

  @Test(arguments: sources) func `an unsafe word has its reason above it`(_ source: SourceFile) {
    for (index, line) in source.lines.enumerated()
    where line.contains("unsafe ") && !line.contains("//") {
      let above = source.lines[max(0, index - 8)..<index]
      #expect(
        above.contains { $0.contains("//") },
        "\(source.path):\(index + 1): say why: \(line)"
      )
    }
  }

  @Test(arguments: sources + Repository.files(below: "Tests", extension: "swift"))
  func `no source opts out of the checks of the compiler`(_ source: SourceFile) {
    guard !source.path.hasPrefix("Tests/HouseTests/") else { return }
    find(["@unchecked Sendable", "nonisolated(unsafe)", "try!"], in: source)
  }
}
