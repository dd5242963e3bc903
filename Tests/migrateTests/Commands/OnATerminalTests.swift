import Foundation
import Synchronization
import Testing

@testable import TestSupport
@testable import migrate

/// A terminal that nobody looks at: what is written to it can be read again.
private final class PseudoTerminal: Sendable {
  let descriptor: Int32
  private let primary: Int32
  private let bytes = Mutex<[UInt8]>([])
  private let end = DispatchSemaphore(value: 0)

  /// Whether this is Linux, with terminals to give.
  static let isAvailable = FileManager.default.fileExists(atPath: "/dev/pts/ptmx")

  /// Requests of a terminal's other side that the C headers hide: unlock it, and tell its number.
  ///
  /// Source: Linux, include/uapi/asm-generic/ioctls.h.
  private static let (unlock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))

  /// A terminal so many columns wide, or `nil` where the system has none to give.
  init?(columnCount: Int) {
    // The runtime lends a path as a C string for the length of the call.
    primary = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (isLocked, index) = (Int32(0), Int32(-1))
    // Each request reads or writes one `Int32`, which is what it is given, and keeps no pointer.
    guard primary >= 0, unsafe ioctl(primary, Self.unlock, &isLocked) == 0,
      unsafe ioctl(primary, Self.number, &index) == 0
    else { return nil }
    // As above.
    descriptor = unsafe open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    var size = winsize(ws_row: 24, ws_col: UInt16(columnCount), ws_xpixel: 0, ws_ypixel: 0)
    // The request reads a `winsize`, which is what it is given, and keeps no pointer.
    _ = unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        // The system writes no more than the buffer holds.
        let count = unsafe read(primary, &buffer, buffer.count)
        guard count > 0 else { break }
        bytes.withLock { $0 += buffer.prefix(count) }
      }
      end.signal()
    }
  }

  /// What was written, once the writer is done.
  func text() -> String {
    close(descriptor)
    end.wait()
    close(primary)
    let text = bytes.withLock { String(decoding: $0, as: UTF8.self) }
    return text.replacing("\r\n", with: "\n")
  }
}

@Suite(.enabled(if: PseudoTerminal.isAvailable))
struct `On a terminal there is colour, a caret and a width` {
  private static let small = "Tests/migrateTests/Fixtures/inputs/small.jsonl"

  /// What `migrate` writes when both its streams are terminals.
  private func shown(
    _ line: String,
    environment: [String: String] = ["TERM": "xterm"],
    columnCount: Int = 100
  ) throws -> (output: String, errors: String) {
    #expect(Checkout.enter)
    let output = try #require(PseudoTerminal(columnCount: columnCount))
    let errors = try #require(PseudoTerminal(columnCount: columnCount))
    let terminal = Terminal(
      standardOutput: output.descriptor,
      standardError: errors.descriptor
    )
    let words = line.split(separator: " ").map(String.init)
    var surroundings = Surroundings()
    surroundings.environment = environment
    _ = Shell(arguments: words, terminal: terminal, surroundings).run()
    return (output.text(), errors.text())
  }

  @Test func `a verdict that is not met is red, headings are bold`() throws {
    let (output, _) = try shown("run \(Self.small)")
    #expect(output.contains("\u{1B}[31mnot met\u{1B}[0m"))
    #expect(output.contains("\u{1B}[1mALC-04 blocks\u{1B}[0m"))
    #expect(output.contains("\u{1B}[2mnot reached\u{1B}[0m"))
  }

  @Test(
    arguments: [
      ("--no-color", [:]), ("--quiet", ["NO_COLOR": "1"]), ("--quiet", ["TERM": "dumb"]),
    ] as [(String, [String: String])]
  )
  func `whoever wants no colour gets the text alone`(
    option: String,
    environment: [String: String]
  ) throws {
    let (output, errors) = try shown(
      "run \(Self.small) --progress none \(option)",
      environment: environment
    )
    #expect(!(output + errors).contains("\u{1B}"))
  }

  @Test func `JSON has no colour anywhere`() throws {
    #expect(!(try shown("run \(Self.small) --format json").output).contains("\u{1B}"))
  }

  @Test func `an error has a caret under its place`() throws {
    let bad = "Tests/migrateTests/Fixtures/inputs/wrong-word.jsonl"
    let (_, errors) = try shown("run \(bad) --progress none")
    #expect(errors.contains("\"rosh\":\"hgh\"}}\n"))
    #expect(errors.contains(" ^\n"))
  }

  @Test(arguments: [80, 100]) func `the catalogue keeps to the width`(columnCount: Int) throws {
    let (output, _) = try shown("rules --no-color", columnCount: columnCount)
    let table = output.split(separator: "\n").prefix { !$0.hasPrefix("D Day 1") }
    #expect(table.allSatisfy { $0.count <= columnCount })
    #expect(output.contains("ALC-04  c"))
  }
}
