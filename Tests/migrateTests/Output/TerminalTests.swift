import Dispatch
import Foundation
import Synchronization
import Testing

@testable import migrate

/// Reads a pipe on a thread of its own, since the writer waits for it on this one.
private final class Reader: Sendable {
  private let bytes = Mutex(Data())
  private let end = DispatchSemaphore(value: 0)

  init(of pipe: Pipe, byteCount: Int) {
    Thread.detachNewThread {
      var read = Data()
      while read.count < byteCount { read += pipe.fileHandleForReading.availableData }
      self.bytes.withLock { $0 = read }
      self.end.signal()
    }
  }

  /// What was read, once all of it is there.
  func text() -> String {
    end.wait()
    return bytes.withLock { String(decoding: $0, as: UTF8.self) }
  }
}

@Suite struct `All output leaves through one door` {
  @Test(arguments: [false, true])
  func `a long text arrives whole, whatever portions the pipe takes`(isNonBlocking: Bool) throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    if isNonBlocking { #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0) }
    let text = String(repeating: "Môn\n", count: 100_000)
    let reader = Reader(of: pipe, byteCount: text.utf8.count)
    try Terminal(standardOutput: descriptor).write(text, to: .standardOutput)
    #expect(reader.text() == text)
  }

  @Test func `when the reader has gone, the rest is dropped in peace`() throws {
    let pipe = Pipe()
    let terminal = Terminal(standardOutput: pipe.fileHandleForWriting.fileDescriptor)
    try pipe.fileHandleForReading.close()
    #expect(!terminal.isAbandoned(.standardOutput))
    try terminal.write("x", to: .standardOutput)
    #expect(terminal.isAbandoned(.standardOutput))
    #expect(!terminal.isAbandoned(.standardError))
    try terminal.write("y", to: .standardOutput)
  }

  @Test func `a full disk is an error, and names the stream`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let terminal = Terminal(standardOutput: full.fileDescriptor)
    let error = #expect(throws: OutputError.self) {
      try terminal.write("x", to: .standardOutput)
    }
    #expect(error == .system(.standardOutput, code: ENOSPC))
    #expect(error?.message == "standard output: No space left on device")
    #expect(!terminal.isAbandoned(.standardOutput))
  }

  @Test func `a pipe is no terminal and has no width`() {
    let pipe = Pipe()
    let terminal = Terminal(standardOutput: pipe.fileHandleForWriting.fileDescriptor)
    #expect(!terminal.isTerminal(.standardOutput))
    #expect(terminal.columnCount(of: .standardOutput) == nil)
  }
}
