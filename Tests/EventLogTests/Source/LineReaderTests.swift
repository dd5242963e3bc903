import Foundation
import MigrateTesting
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `Lines of a file` {
  static let mark = "\u{FEFF}"

  /// The contents of a file, and the number and text of each of its lines to decode.
  static let files: [(String, [String])] = [
    ("", []), ("\n", []), ("\n\n \n\t\n \t \n", []), ("a", ["1 a"]), ("a\n", ["1 a"]),
    ("a\nb", ["1 a", "2 b"]), ("a\n\nb\n", ["1 a", "3 b"]), ("a\r\nb\r\n", ["1 a", "2 b"]),
    ("a\r\n\r\n \t\r\nb", ["1 a", "4 b"]), ("a\r", ["1 a"]), ("\r", []), ("a\rb\n", ["1 a\rb"]),
    ("a\r\r\n", ["1 a\r"]), (" a \n", ["1  a "]), (mark + "a\nb", ["1 a", "2 b"]), (mark, []),
    (mark + "\n" + mark + "a", ["2 \u{FEFF}a"]), (mark + mark + "a", ["1 \u{FEFF}a"]),
    ("a" + mark, ["1 a\u{FEFF}"]), ("\u{0}\n", ["1 \u{0}"]), ("\u{B}\n", ["1 \u{B}"]),
    ("\u{85}\u{2028}\n", ["1 \u{85}\u{2028}"]),
  ]

  @Test(arguments: files) func `end with a line feed and are counted from 1`(
    contents: String,
    lines: [String]
  ) throws {
    let folder = try TemporaryFolder()
    #expect(try Self.lines(of: folder.write("a.jsonl", contents)) == lines)
  }

  @Test(arguments: ["", "\n", "\r\n"], [-1, 0, 1, 2])
  func `hold at most 1 MiB without their end`(end: String, excess: Int) throws {
    let folder = try TemporaryFolder()
    let count = (1 << 20) + excess
    let path = try folder.write("a.jsonl", "x\n" + String(repeating: "a", count: count) + end + "y")
    let lines = try Self.lines(of: path)
    let isLast = end.isEmpty
    let byteCount = isLast ? count + 1 : count
    let second =
      byteCount > 1 << 20
      ? "2 too long: \(byteCount)"
      : "2 " + String(repeating: "a", count: byteCount - (isLast ? 1 : 0))
        + (isLast ? "y" : "")
    #expect(lines == ["1 x", second] + (isLast ? [] : ["3 y"]))
  }

  @Test func `beyond any size are passed over, and the next is read`() throws {
    let folder = try TemporaryFolder()
    let count = 13 << 20
    let path = try folder.write("a.jsonl", String(repeating: "a", count: count) + "\nb\n")
    #expect(try Self.lines(of: path) == ["1 too long: \(count)", "2 b"])
  }

  static let chunkByteCount = LineReader.chunkByteCountMax

  @Test(arguments: [-3, -2, -1, 0, 1, 2, 3], ["\n", "\r\n"])
  func `are whole where a chunk ends in or near them`(offset: Int, end: String) throws {
    let folder = try TemporaryFolder()
    var contents: [UInt8] = []
    var expected: [String] = []
    // The end of this line stands at the end of the first chunk, more or less.
    while contents.count + 1000 < Self.chunkByteCount {
      contents += Array(repeating: 0x61, count: 499) + [0x0A]
      expected.append("\(expected.count + 1) " + String(repeating: "a", count: 499))
    }
    let rest = Self.chunkByteCount + offset - contents.count - end.utf8.count
    for (byte, count) in [(UInt8(ascii: "b"), rest), (UInt8(ascii: "c"), 5)] {
      let text = [UInt8](repeating: byte, count: count)
      contents += text + end.utf8
      expected.append("\(expected.count + 1) " + String(decoding: text, as: UTF8.self))
    }
    #expect(try Self.lines(of: folder.write("a.jsonl", contents)) == expected)
  }

  @Test func `are whole in a file of many chunks with lines of every length`() throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 21)
    var contents: [UInt8] = []
    var expected: [Int] = []
    while contents.count < 20 * Self.chunkByteCount {
      let count = Int.random(in: 1...200_000, using: &random)
      contents += repeatElement(UInt8(ascii: "a"), count: count)
      contents.append(UInt8(ascii: "\n"))
      expected.append(count)
    }
    let lines = try Self.lines(of: folder.write("a.jsonl", contents))
    let lengths = zip(1..., lines).map { number, line in line.utf8.count - "\(number) ".utf8.count }
    #expect(lengths == expected)
  }

  @Test func `are the same when a pipe gives them byte by byte`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "pipe")
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let writer = Thread {
      guard let pipe = FileHandle(forWritingAtPath: path) else { return }
      for byte in "\u{FEFF}a\r\n\u{FEFF}b".utf8 {
        try? pipe.write(contentsOf: Data([byte]))
        Thread.sleep(forTimeInterval: 0.002)
      }
      try? pipe.close()
    }
    writer.start()
    #expect(try Self.lines(of: path) == ["1 a", "2 \u{FEFF}b"])
  }

  @Test func `are not there when the file is not`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "none.jsonl")
    #expect(Self.complaints(reading: path) == ["\(path): open failed: No such file or directory"])
    #expect(
      Self.complaints(reading: folder.path()) == ["\(folder.path()): read failed: Is a directory"]
    )
  }

  private static func complaints(reading path: String) -> [String] {
    do {
      _ = try JSONLinesSource(reading: [path])
      return []
    } catch {
      return error.messages
    }
  }

  private static func lines(of path: String) throws -> [String] {
    var reader = try LineReader(path: path)
    var lines: [String] = []
    while let line = try reader.next() {
      switch line {
      case .blank: break
      case .text(let number, let range):
        lines.append("\(number) " + String(decoding: reader.buffer[range], as: UTF8.self))
      case .tooLong(let number, let byteCount): lines.append("\(number) too long: \(byteCount)")
      }
    }
    return lines
  }
}
