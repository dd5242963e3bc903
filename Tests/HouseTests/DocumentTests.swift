import Foundation
import Testing

/// Documents that point somewhere point at something.
@Suite struct DocumentTests {
  static let documents =
    Repository.files(below: "docs", extension: "md")
    + Repository.files(below: "sample-events", extension: "md")
    + Repository.files(below: "Benchmarks", extension: "md")
    + ["README.md", "CHANGELOG.md"].compactMap { SourceFile(Repository.root.appending(path: $0)) }

  @Test(arguments: documents) func `every link leads somewhere`(_ document: SourceFile) {
    let folder = Repository.root.appending(path: document.path).deletingLastPathComponent()
    for line in document.lines {
      for match in line.matches(of: /\]\(([^)#]+)(?:#[^)]*)?\)/) where !match.1.hasPrefix("http") {
        let target = folder.appending(path: String(match.1))
        #expect(
          FileManager.default.fileExists(atPath: target.path(percentEncoded: false)),
          "\(document.path): \(match.1)"
        )
      }
    }
  }

  @Test func `the README shows the two commands, and that by which the CI tests`() throws {
    let readme = try #require(Self.documents.first { $0.path == "README.md" })
    #expect(readme.lines.contains("swift run -c release migrate run sample-events/leicestershire"))
    #expect(readme.lines.contains("swift test"))
    let all = "MIGRATE_TESTS=all swift test"
    #expect(readme.lines.contains { $0 == all })
    let run = try #require(SourceFile(Repository.root.appending(path: ".ci/run")))
    #expect(run.lines.contains { $0 == all })
  }

  @Test func `the picture of the tree is true`() throws {
    let picture = try #require(Self.documents.first { $0.path == "docs/architecture.md" })
    var (module, parent) = ("", "")
    for line in picture.lines {
      if let match = line.wholeMatch(of: /(Sources\/\w+\/|Tests\/|sample-events\/|Benchmarks\/).*/)
      {
        module = String(match.1)
      } else if let match = line.wholeMatch(of: /\s\s+(\w+\/) .*/), !module.isEmpty {
        let isNested = line.hasPrefix("    ")
        if !isNested { parent = String(match.1) }
        let folder = module + (isNested ? parent : "") + match.1
        #expect(
          FileManager.default.fileExists(atPath: Repository.root.appending(path: folder).path()),
          "docs/architecture.md names \(folder)"
        )
      } else if line.hasPrefix("```") {
        module = ""
      }
    }
  }
}
