import EventLog
import Foundation
import Testing

@testable import TestSupport

@Suite struct `A file that is read` {
  @Test func `has the size of what a link leads to`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", String(repeating: "a", count: 300))
    let link = folder.path(of: "link.jsonl")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(InputFile.byteCount(of: [link]) == 300)
    #expect(InputFile.byteCount(of: [file, link]) == 600)
    #expect(InputFile.byteCount(of: [file, folder.path(of: "nowhere")]) == 300)
    #expect(InputFile.byteCount(of: []) == 0)
  }

  @Test func `has no size that is known when it is a pipe or a device`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", "a")
    let pipe = folder.path(of: "pipe")
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
    #expect(throws: InputError.self) { try InputFile.contents(of: folder.path(of: "nowhere")) }
    #expect(throws: InputError.self) { try InputFile.contents(of: folder.path()) }
  }

  @Test(arguments: ["\u{FF}.jsonl", "\u{FF}"])
  func `is not passed over because of its name`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", "")
    // Each character is written as one byte, which is no UTF-8.
    let path = Array("\(folder.path())/".utf8) + name.unicodeScalars.map { UInt8($0.value) } + [0]
    // The path ends with a zero byte, and is lent for the length of the call.
    let result = unsafe path.map { CChar(bitPattern: $0) }
      .withUnsafeBufferPointer { unsafe mkdir($0.baseAddress!, 0o700) }
    try #require(result == 0)
    let error = #expect(throws: InputError.self) { try SourceFiles.find(at: folder.path()) }
    #expect(
      error?.messages == [
        "\(folder.path())/\u{FFFD}\(name.dropFirst()): found a name that is not UTF-8, "
          + "expected one that is; rename it"
      ]
    )
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
