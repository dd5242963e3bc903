import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `The command line says what its transcripts say` {
  private static let folder = "Tests/migrateTests/Fixtures/transcripts"

  @Test(arguments: Checkout.names(in: folder).filter { $0.hasSuffix(".txt") })
  func `each transcript comes out the same again`(_ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let transcript = Transcript(try Checkout.text(of: path))
    try Golden.expect(try transcript.replayed(), in: path)
  }

  @Test func `remarks are kept, and what a command gave before is forgotten`() throws {
    let text = """
      # Which one is it?

      $ migrate --version
      something else
      --- exit 7

      # That one.
      """
    let expected = """
      # Which one is it?

      $ migrate --version
      migrate 0.1.0
      --- exit 0

      # That one.
      """
    #expect(try Transcript(text).replayed() == expected)
  }

  private static let all = Checkout.names(in: folder)
    .compactMap { try? Checkout.text(of: "\(folder)/\($0)") }.joined(separator: "\n")

  /// The sources of the command line, which name the codes.
  private static let sources =
    ["", "Commands", "Output", "Planning"].map { "Sources/migrate/\($0)" }.flatMap { folder in
      Checkout.names(in: folder).filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }

  /// Codes that take a failing disk, somebody's hand in the directory, a huge log or a defect of this program.
  private static let unreachable: Set = [
    "displaced", "inDoubt", "stopped", "notCanonical", "tooManySegments", "failure", "stateDiffers",
  ]

  @Test func `every code of an error that the sources name stands in a transcript`() throws {
    let codes = try Self.sources.flatMap { file in
      try Checkout.text(of: file).matches(of: /code: "(\w+)"|case \.\w+: \("(\w+)", \./)
        .compactMap { ($0.1 ?? $0.2).map(String.init) }
    }
    #expect(Set(codes).count == 40)
    for code in Set(codes).subtracting(Self.unreachable) {
      #expect(Self.all.contains("\"code\":\"\(code)\""), "\(code)")
    }
  }

  @Test func `every exit code and every help page of today's commands stands in a transcript`() {
    for command in ToolDeclaration.migrate.commands {
      #expect(Self.all.contains("$ migrate help \(command.name)\n"))
      for code in command.exitCodes {
        #expect(Self.all.contains("--- exit \(code.rawValue)\n"), "\(command.name) \(code)")
      }
    }
  }
}
