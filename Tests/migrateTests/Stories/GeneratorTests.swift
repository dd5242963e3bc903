import Foundation
import Testing

@testable import TestSupport

/// The scripts that wrote the sample events give them again.
@Suite(.enabled(if: Program("python3") != nil)) struct `The sample events can be written again` {
  @Test func `the stories come out the same, byte for byte`() throws {
    let folder = try TemporaryFolder()
    let python = try #require(Program("python3"))
    let result = try python.run(["-B", "sample-events/generate.py", folder.url.path()])
    #expect(result.exitCode == 0, "\(result.errors)")
    for story in ["barking-dagenham-havering", "leicestershire", "wales"] {
      try expectSame("sample-events/\(story)", folder.url.appending(path: story))
    }
  }

  @Test(arguments: [["split-provider", "split-provider-mend", "split-provider-late"], ["waves"]])
  func `the stories with a script of their own do so too`(_ stories: [String]) throws {
    let folder = try TemporaryFolder()
    let python = try #require(Program("python3"))
    let script = "sample-events/\(stories[0])/generate.py"
    let result = try python.run(["-B", script, folder.url.path()])
    #expect(result.exitCode == 0, "\(result.errors)")
    for story in stories {
      try expectSame("sample-events/\(story)", folder.url.appending(path: story))
    }
  }

  @Test func `the broken samples come out the same, byte for byte`() throws {
    let folder = try TemporaryFolder()
    let python = try #require(Program("python3"))
    let script = "sample-events/broken/generate.py"
    let result = try python.run(["-B", script, folder.url.path()])
    #expect(result.exitCode == 0, "\(result.errors)")
    for code in `Each rule is broken by its sample and mended`.codes {
      try expectSame("sample-events/broken/\(code)", folder.url.appending(path: code))
    }
  }

  /// Expects the same JSON Lines in a folder of the repository and in another.
  private func expectSame(_ committed: String, _ written: URL) throws {
    func files(_ folder: URL) throws -> [String: Data] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      return try Dictionary(
        uniqueKeysWithValues: names.filter { $0.hasSuffix(".jsonl") }
          .map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
      )
    }
    let expected = try files(Checkout.root.appending(path: committed))
    let found = try files(written)
    #expect(!expected.isEmpty)
    #expect(found.keys.sorted() == expected.keys.sorted(), "\(committed)")
    for (name, bytes) in expected { #expect(found[name] == bytes, "\(committed)/\(name)") }
  }
}
