import EventLog
import Foundation
import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `A failure says where, what was found and what was expected` {
  private static let inputs = "Tests/migrateTests/Fixtures/inputs"

  private func failure(reading name: String) throws -> Failure {
    #expect(Checkout.enter)
    let error = #expect(throws: InputError.self) {
      try JSONLinesSource(reading: ["\(Self.inputs)/\(name)"])
    }
    return Failure(try #require(error))
  }

  @Test func `on a terminal a caret stands under the place`() throws {
    #expect(
      try failure(reading: "wrong-word.jsonl").text(caret: true) == """
        migrate: error: \(Self.inputs)/wrong-word.jsonl:2: data.rosh: found "hgh", expected one of low, medium, high, veryHigh
          …us/N04","data":{"case":"X100001","rosh":"hgh"}}
                                                   ^
        1 line could not be read; nothing was taken from the input
        """
    )
  }

  @Test func `elsewhere it does not`() throws {
    let text = try failure(reading: "wrong-word.jsonl").text(caret: false)
    #expect(text.split(separator: "\n").count == 2)
    #expect(!text.contains("^"))
  }

  @Test func `twenty of many are shown, and all are counted`() throws {
    let failure = try failure(reading: "twenty-three.jsonl")
    #expect(failure.messages.count == 20)
    #expect(failure.excerpts.count == 20)
    #expect(
      failure.nextStep == """
        23 lines could not be read, of which the first 20 are shown; nothing was taken from the \
        input
        """
    )
    #expect(failure.line == 1)
  }

  @Test func `a line that is too long has no caret`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "long.jsonl")
    try String(repeating: "x", count: 1 << 20 | 1)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Outcome("export \(path)")
    #expect(
      outcome.errors == """
        migrate: error: \(path):1: found a line of 1048577 bytes, expected at most 1048576
        1 line could not be read; nothing was taken from the input

        """
    )
  }

  @Test func `a full disk is told in the words of the system`() throws {
    let small = "\(Self.inputs)/small.jsonl"
    for line in ["export \(small) --out /dev/full", "run \(small) --findings /dev/full"] {
      let outcome = try Outcome(line)
      #expect(outcome.exitCode == .failure)
      #expect(
        outcome.errors
          == "migrate: error: /dev/full: nothing could be written: No space left on device\n"
      )
    }
  }

  @Test func `standard output on a full disk is an error as well`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let folder = try TemporaryFolder()
    let path = folder.path(of: "errors")
    try Data().write(to: URL(filePath: path))
    let errors = try FileHandle(forWritingTo: URL(filePath: path))
    let terminal = Terminal(
      standardOutput: full.fileDescriptor,
      standardError: errors.fileDescriptor
    )
    #expect(Shell(arguments: ["rules"], terminal: terminal).run() == .failure)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == "migrate: error: standard output: No space left on device\n"
    )
  }

  @Test func `a device is written to, and never replaced`() throws {
    let folder = try TemporaryFolder()
    let (target, link) = (folder.path(of: "target"), folder.path(of: "link"))
    try Data().write(to: URL(filePath: target))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let outcome = try Outcome("export \(Self.inputs)/small.jsonl --at 1 --out \(link)")
    #expect(outcome.exitCode == .done)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix(#"{"id":"s-01""#))
  }
}
