import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// Two worlds of messy facts and a small one made by hand, and what two programs written apart make of
/// them.
@Suite struct `The conformance vectors are met to the byte` {
  private static let folder = "Tests/migrateTests/Fixtures/vectors"

  /// The rows of the README: a file, and the command that must print it.
  struct Vector: CustomTestStringConvertible {
    let file: String
    let command: String
    var testDescription: String { file }
  }

  static let vectors: [Vector] =
    ((try? Checkout.text(of: "\(folder)/README.md")) ?? "").split(separator: "\n").compactMap {
      guard let row = $0.wholeMatch(of: /\| (\S+\.json) \| `migrate (.+)` \|/) else { return nil }
      return Vector(file: String(row.1), command: String(row.2))
    }
    + ["regions", "staff", "cases"].map { view in
      // World 3 is asked without a day: the default one is part of what it tests.
      Vector(
        file: "world-3_\(view).json",
        command: "replay world-3.jsonl --view \(view) --format json"
      )
    }

  @Test func `every file with an answer has its command`() {
    let files = Checkout.names(in: Self.folder).filter { $0.hasSuffix(".json") }
    #expect(!files.isEmpty)
    #expect(Self.vectors.map(\.file).sorted() == files)
  }

  @Test(arguments: vectors) func `a command prints the bytes of its file`(_ vector: Vector) throws {
    let line = vector.command.replacing("world-", with: "\(Self.folder)/world-")
    let outcome = try Outcome(line)
    #expect(outcome.exitCode == .done)
    #expect(outcome.errors.isEmpty)
    let expected = try Checkout.text(of: "\(Self.folder)/\(vector.file)")
    #expect(
      outcome.output == expected,
      "\(Golden.firstDifference(expected, outcome.output))"
    )
  }

  @Test(arguments: [1, 2, 3]) func `an export is the canonical form`(world: Int) throws {
    let outcome = try Outcome("export \(Self.folder)/world-\(world).jsonl")
    let expected = try Checkout.text(of: "\(Self.folder)/world-\(world).canonical.jsonl")
    #expect(outcome.output == expected, "\(Golden.firstDifference(expected, outcome.output))")
  }

  @Test(arguments: [1, 2, 3]) func `the canonical form is a fixed point`(world: Int) throws {
    let outcome = try Outcome("export \(Self.folder)/world-\(world).canonical.jsonl")
    #expect(
      outcome.output == (try Checkout.text(of: "\(Self.folder)/world-\(world).canonical.jsonl"))
    )
  }
}
