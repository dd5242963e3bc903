import Foundation
import Testing

@testable import TestSupport
@testable import migrate

/// A pipe with a name, which gives what the test writes until the test closes it.
private final class NamedPipe {
  let path: String
  private var handle: FileHandle?
  private let descriptor: Int32

  init(in folder: TemporaryFolder) throws {
    path = folder.path(of: "pipe")
    // The path is lent as a C string for the length of the call.
    guard unsafe mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    // Open on both sides, so that neither waits for the other here.
    descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Writes a text, and returns when it has been read.
  func write(_ text: String) throws {
    try handle?.write(contentsOf: Data(text.utf8))
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // One request is lent for the length of the call.
    for _ in 0..<2000 where unsafe poll(&request, 1, 0) > 0 { usleep(10_000) }
  }

  func close() { handle = nil }
}

@Suite(.enabled(if: Program.migrate != nil)) struct `A log has one writer at a time` {
  private let log: LogFolder
  private let batches: Batches

  init() throws {
    log = try LogFolder(copyOf: Batches.base)
    batches = try Batches()
  }

  /// An import from a pipe that has the lock by now.
  private func slowImport(_ files: [String]) throws -> Running {
    let running = try Running(try #require(Program.migrate), ["import", log.path] + files)
    for _ in 0..<2000 where running.isRunning {
      let holder = try? String(contentsOfFile: log.path(of: "lock"), encoding: .utf8)
      if holder?.hasPrefix("process \(running.number) on ") == true { return running }
      usleep(10_000)
    }
    Issue.record("the import never had the lock: \(try running.wait().errors)")
    return running
  }

  /// Nothing but the words in the lock has changed.
  private func expectLastCommit() throws {
    for name in ["commits.jsonl", "segments/00000000000000000001.jsonl", "HEAD"] {
      let expected = try Checkout.text(of: "\(Batches.base)/\(name)")
      #expect(String(decoding: try log.bytes(of: name), as: UTF8.self) == expected, "\(name)")
    }
    #expect(try Outcome(["verify", log.path]).exitCode == .done)
  }

  @Test func `a second one is refused and told who is at work`() throws {
    let pipe = try NamedPipe(in: log.folder)
    let first = try slowImport([pipe.path])
    let second = try #require(Program.migrate).run(["import", log.path, Batches.file])
    #expect(second.exitCode == 11)
    #expect(second.errors.contains("\(log.path)/lock: the log is locked by another writer: "))
    #expect(second.errors.contains("process \(first.number) on "))
    #expect(second.errors.contains("migrate import, since "))
    // Whoever only reads is no hindrance, and is not hindered.
    #expect(try Outcome(["verify", log.path]).exitCode == .done)
    #expect(try log.export() == batches.before)
    try pipe.write(try Checkout.text(of: Batches.file))
    pipe.close()
    #expect(try first.wait().exitCode == 0)
    #expect(try log.export() == batches.after)
  }

  @Test func `the lock of a writer that was killed holds nobody up`() throws {
    let pipe = try NamedPipe(in: log.folder)
    let first = try slowImport([pipe.path])
    first.send(SIGKILL)
    #expect(try first.wait().signal == SIGKILL)
    #expect(try batches.problemsOfTheNextImport(into: log).isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `interrupted while it waits for a pipe, it ends at the last commit`(signal: Int32) throws {
    let pipe = try NamedPipe(in: log.folder)
    let running = try slowImport([pipe.path])
    try pipe.write(try Checkout.text(of: Batches.file))
    running.send(signal)
    let end = try running.wait()
    #expect(end.exitCode == 130)
    #expect(end.errors.contains("the log is at position 3, its last commit"))
    try expectLastCommit()
  }

  @Test func `when its producer is interrupted too, half a batch is not the batch`()
    throws
  {
    let pipe = try NamedPipe(in: log.folder)
    let running = try slowImport([pipe.path])
    let lines = try Checkout.text(of: Batches.file).split(separator: "\n")
    try pipe.write(lines.prefix(10).joined(separator: "\n"))
    running.send(SIGINT)
    pipe.close()
    let end = try running.wait()
    #expect(end.exitCode == 130)
    #expect(end.errors.contains("the log is at position 3, its last commit"))
    try expectLastCommit()
  }

  @Test func `interrupted in the middle of large files, it ends at the last commit`() throws {
    let running = try slowImport(["sample-events/leicestershire"])
    running.send(SIGINT)
    let end = try running.wait()
    #expect(end.exitCode == 130)
    #expect(end.errors.contains("the log is at position 3, its last commit"))
    try expectLastCommit()
  }
}

@Suite(.enabled(if: Program.migrate != nil && Program("sh") != nil))
struct `A full disk leaves the log at its last commit` {
  /// Imports while no file may grow beyond so many blocks of 512 bytes.
  private func importing(
    into log: LogFolder,
    blockCount: Int
  ) throws -> (errors: String, exitCode: Int32) {
    let migrate = try #require(Program.migrate).url.path()
    let line = "ulimit -f \(blockCount) && exec '\(migrate)' import '\(log.path)' '\(Batches.file)'"
    let found = try #require(Program("sh")).run(["-c", line])
    return (found.errors, found.exitCode)
  }

  @Test(arguments: [3, 7, 8, 9, 13, 16, 17, 18, 64])
  func `the error is told, and nothing is left behind`(blockCount: Int) throws {
    let batches = try Batches()
    let log = try LogFolder(copyOf: Batches.base)
    let isEnough = blockCount * 512 > batches.after.utf8.count
    let found = try importing(into: log, blockCount: blockCount)
    #expect(found.exitCode == (isEnough ? 0 : 1))
    // A slot of HEAD is eight blocks, and the first of all that is written.
    let file = log.path(of: blockCount < 8 ? "HEAD" : "segments/00000000000000000001.jsonl")
    #expect(isEnough || found.errors.contains("\(file): pwrite failed: "))
    let verify = try Outcome(["verify", log.path])
    #expect(verify.exitCode == .done)
    #expect(!verify.output.contains("behind the last commit"))
    #expect(try log.export() == (isEnough ? batches.after : batches.before))
    #expect(try batches.problemsOfTheNextImport(into: log).isEmpty)
  }

  @Test func `a torn tail that cannot be set aside stays where it is`() throws {
    let batches = try Batches()
    let log = try LogFolder(copyOf: Batches.base)
    let tail = [UInt8](repeating: UInt8(ascii: "x"), count: 50_000)
    try log.change("segments/00000000000000000001.jsonl") { $0 += tail }
    let found = try importing(into: log, blockCount: 20)
    #expect(found.exitCode == 1)
    #expect(found.errors.contains("/torn/"))
    #expect(try log.bytes(of: "segments/00000000000000000001.jsonl").ends(with: tail))
    #expect(try log.export() == batches.before)
    #expect(try batches.problemsOfTheNextImport(into: log).isEmpty)
  }
}

extension Array where Element: Equatable {
  fileprivate func ends(with tail: [Element]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
