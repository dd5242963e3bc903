import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `A reader beside a writer` {
  /// The visible disk after each operation, and in the middle of each write.
  static let moments = Result { () throws -> [MemoryFileSystem.Moment] in
    let files = MemoryFileSystem()
    files.showsHalfWrites = true
    return try Story.told(on: files).history
  }

  /// How many moments the writer goes on while a reader opens the log: more than a commit.
  static let stepCountMax = 10

  @Test func `sees whole commits only, whatever the writer does while it reads`() async throws {
    let moments = try Self.moments.get()
    let count = try await total(over: Ring.sample(moments.indices, oneIn: 20)) { first in
      var count = 0
      let last = min(moments.count - 1, first + Self.stepCountMax)
      for next in first...last {
        var switchAfter = 0
        while true {
          let files = ChangingFiles(from: moments[first], to: moments[next], after: switchAfter)
          Self.check(files, moments[first], moments[next])
          count += 1
          if next == first || files.readCount <= switchAfter { break }
          switchAfter += 1
        }
      }
      return count
    }
    print("readers beside a writer: \(moments.count) moments, \(count) interleavings")
    guard Ring.isFull else { return }
    #expect(moments.count == 86)
    #expect(count == 9139)
  }

  /// A slot is a page, so one read of `HEAD` may find one slot as it is long after the other.
  @Test(arguments: [0, 1]) func `that finds the slots of two moments, too`(slot: Int) async throws {
    let moments = try Self.moments.get().filter(\.note.isMade)
    let count = try await total(over: Ring.sample(moments.indices, oneIn: 20)) { first in
      for next in moments.indices[first...] {
        let files = ChangingFiles(from: moments[first], to: moments[next], afterSlot: slot)
        Self.check(files, moments[first], moments[next])
      }
      return moments.count - first
    }
    print("readers of one slot before the other, slot \(slot): \(count)")
    guard Ring.isFull else { return }
    #expect(count == 2485)
  }

  private static func check(
    _ files: ChangingFiles,
    _ first: MemoryFileSystem.Moment,
    _ last: MemoryFileSystem.Moment
  ) {
    let allowed = Set([0, 1, 3, 4, 6, 7]).intersection(
      first.note.acknowledged...max(last.note.inFlight, first.note.acknowledged)
    )
    do {
      #expect(allowed.contains(try Story.position(in: files)), "\(first.call) … \(last.call)")
    } catch LogError.noSuchLog where !first.note.isMade {
    } catch {
      Issue.record("\(first.call) … \(last.call): \(error)")
    }
  }
}

/// A disk on which a writer goes on after a reader has asked so often, or has one slot of `HEAD`.
private final class ChangingFiles: FileSystem {
  private let before: MemoryFileSystem
  private let after: MemoryFileSystem
  private var switchAfter: Int
  private var slotBefore: Int?
  private(set) var readCount = 0

  init(from: MemoryFileSystem.Moment, to: MemoryFileSystem.Moment, after count: Int) {
    before = MemoryFileSystem(from.disk)
    after = MemoryFileSystem(to.disk)
    switchAfter = count
  }

  convenience init(
    from: MemoryFileSystem.Moment,
    to: MemoryFileSystem.Moment,
    afterSlot slot: Int
  ) {
    self.init(from: from, to: to, after: .max)
    slotBefore = slot
  }

  private var files: MemoryFileSystem {
    readCount += 1
    return readCount <= switchAfter ? before : after
  }

  func size(of file: String) throws(LogError) -> Int? { try files.size(of: file) }

  func read(
    _ file: String,
    at offset: Int,
    count: Int,
    into bytes: inout [UInt8]
  ) throws(LogError) {
    guard let slot = slotBefore, file.hasSuffix("/HEAD") else {
      return try files.read(file, at: offset, count: count, into: &bytes)
    }
    slotBefore = nil
    switchAfter = 0
    var old: [UInt8] = []
    try before.read(file, at: offset, count: count, into: &old)
    try after.read(file, at: offset, count: count, into: &bytes)
    let range = slot * Head.slotByteCount..<(slot + 1) * Head.slotByteCount
    bytes.replaceSubrange(range, with: old[range])
  }

  func list(_ directory: String) throws(LogError) -> [String]? { try files.list(directory) }

  // A reader that changed anything would be found here.

  private static let refusal = LogError.system(call: "change", file: "", code: 0)

  func write(_ bytes: [UInt8], to file: String, at offset: Int) throws(LogError) {
    throw Self.refusal
  }
  func truncate(_ file: String, to size: Int) throws(LogError) { throw Self.refusal }
  func sync(_ file: String) throws(LogError) { throw Self.refusal }
  func syncDirectory(_ directory: String) throws(LogError) { throw Self.refusal }
  func makeDirectory(_ directory: String) throws(LogError) { throw Self.refusal }
  func rename(_ old: String, to new: String) throws(LogError) { throw Self.refusal }
  func remove(_ file: String) throws(LogError) { throw Self.refusal }
  func lock(_ file: String, holder: String) throws(LogError) -> any FileLock { throw Self.refusal }
}
