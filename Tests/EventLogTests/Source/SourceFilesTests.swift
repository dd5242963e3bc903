import EventLog
import Foundation
import Testing

@testable import TestSupport

@Suite struct `The files of a source` {
  @Test func `are those named *.jsonl, not hidden, at any depth, in byte order of the path`() throws
  {
    let folder = try TemporaryFolder()
    for name in [
      "b.jsonl", "a.jsonl", "a/z.jsonl", "a/b/c/deep.jsonl", "a-b.jsonl", "B.jsonl", "é.jsonl",
      "z.jsonl", "1.jsonl", "with space.jsonl", "a.b.jsonl", "ab/x.jsonl", "folder.jsonl/in.jsonl",
      ".hidden.jsonl", ".hidden/x.jsonl", "a/.x.jsonl", "notes.txt", "x.json", "x.jsonl.gz",
      "X.JSONL", "jsonl", ".jsonl",
    ] {
      try folder.write(name, "")
    }
    let expected = [
      "1.jsonl", "B.jsonl", "a-b.jsonl", "a.b.jsonl", "a.jsonl", "a/b/c/deep.jsonl", "a/z.jsonl",
      "ab/x.jsonl", "b.jsonl", "folder.jsonl/in.jsonl", "with space.jsonl", "z.jsonl", "é.jsonl",
    ].map { folder.path(of: $0) }
    #expect(try SourceFiles.find(at: folder.path()) == expected)
    #expect(try SourceFiles.find(at: folder.path() + "/") == expected)
    #expect(try SourceFiles.find(at: folder.path() + "//") == expected)
  }

  @Test(arguments: ["a.jsonl", ".hidden.jsonl", "notes.txt", "no-extension"])
  func `are the one that is named, whatever its name`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, "")
    #expect(try SourceFiles.find(at: path) == [path])
  }

  @Test func `may be links to files, and a link to a folder is not followed`() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    try folder.write("elsewhere/real.txt", "")
    try folder.write("source/a.jsonl", "")
    try manager.createSymbolicLink(
      atPath: folder.path(of: "source/link.jsonl"),
      withDestinationPath: folder.path(of: "elsewhere/real.txt")
    )
    try manager.createSymbolicLink(
      atPath: folder.path(of: "source/round"),
      withDestinationPath: folder.path(of: "source")
    )
    #expect(
      try SourceFiles.find(at: folder.path(of: "source"))
        == [folder.path(of: "source/a.jsonl"), folder.path(of: "source/link.jsonl")]
    )
    #expect(
      try SourceFiles.find(at: folder.path(of: "source/round"))
        == [folder.path(of: "source/round/a.jsonl"), folder.path(of: "source/round/link.jsonl")]
    )
  }

  @Test func `are an error when there is nothing, or nothing to read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty/notes.txt", "")
    try folder.write("hidden/.a.jsonl", "")
    let missing = folder.path(of: "missing")
    #expect(Self.complaints(at: missing) == ["\(missing): there is no such file or directory"])
    for name in ["empty", "hidden"] {
      #expect(
        Self.complaints(at: folder.path(of: name)) == [
          "\(folder.path(of: name)): found no *.jsonl file (hidden ones are not read), expected at least one"
        ]
      )
    }
  }

  private static func complaints(at path: String) -> [String] {
    do {
      _ = try SourceFiles.find(at: path)
      return []
    } catch {
      return error.messages
    }
  }
}
