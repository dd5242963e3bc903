import EventLog
import Foundation
import Testing

@Suite struct `A file that is read` {
  @Test func `has the size of what a link leads to`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", String(repeating: "a", count: 300))
    let link = folder.path("link.jsonl")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(InputFile.byteCount(of: [link]) == 300)
    #expect(InputFile.byteCount(of: [file, link]) == 600)
    #expect(InputFile.byteCount(of: [file, folder.path("nowhere")]) == 300)
    #expect(InputFile.byteCount(of: []) == 0)
  }

  @Test func `has no size that is known when it is a pipe or a device`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", "a")
    let pipe = folder.path("pipe")
    // The path is lent as a C string for the length of the call.
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(InputFile.byteCount(of: [file, pipe]) == nil)
    #expect(InputFile.byteCount(of: ["/dev/null"]) == nil)
  }

  @Test func `is read whole`() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try InputFile.contents(of: try folder.write("a", bytes)) == bytes)
    #expect(try InputFile.contents(of: try folder.write("empty", "")) == [])
    #expect(throws: InputError.self) { try InputFile.contents(of: folder.path("nowhere")) }
    #expect(throws: InputError.self) { try InputFile.contents(of: folder.path()) }
  }

  @Test func `is standard input under one name`() throws {
    #expect(InputFile.name(of: "-") == "standard input")
    #expect(InputFile.name(of: "./-") == "./-")
    #expect(try SourceFiles.find(at: "-") == ["-"])
    #expect(SourceFiles.leftOut(at: "-") == [])
    #expect(
      InputError.system(call: "read", path: "-", code: 5).messages
        == ["standard input: read failed: Input/output error"]
    )
  }
}
