import Foundation
import Testing

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
}
