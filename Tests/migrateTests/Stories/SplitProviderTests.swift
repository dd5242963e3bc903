import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// The story of the forgotten team: what its README shows of the plan, before and after it is mended.
@Suite struct `The forgotten team blocks Day 1 until it is mapped` {
  private static let story = "sample-events/split-provider"

  @Test func `the plan is the one that the README shows`() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path(of: "split.plan")
    let outcome = try Outcome(["plan", Self.story, "--out", plan])
    #expect(outcome.exitCode == .notMet)
    #expect(outcome.output.replacing(plan, with: "/tmp/split.plan") == (try Self.shown("plan")))
  }

  @Test func `with its mapping nothing blocks`() throws {
    let folder = try TemporaryFolder()
    let (source, plan) = (folder.path(of: "mended.jsonl"), folder.path(of: "mended.plan"))
    var mended = Data()
    for part in [Self.story, "\(Self.story)-mend"] {
      for name in Checkout.names(in: part) where name.hasSuffix(".jsonl") {
        mended += try Data(contentsOf: Checkout.root.appending(path: "\(part)/\(name)"))
      }
    }
    try mended.write(to: URL(filePath: source))
    let outcome = try Outcome(["plan", source, "--out", plan])
    #expect(outcome.exitCode == .done)
    let shown = try Self.shown("mended plan")
    #expect(outcome.output.replacing(plan, with: "/tmp/mended.plan") == shown)
  }

  /// What the README shows below a mark.
  private static func shown(_ mark: String) throws -> String {
    let readme = try Checkout.text(of: "\(story)/README.md")
    let parts = readme.split(separator: "<!-- \(mark) -->\n```\n", maxSplits: 1)
    let block = try #require(parts.last?.split(separator: "```", maxSplits: 1).first)
    return String(block)
  }
}
