import Foundation
import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `On a failing disk` {
  static let operationCount = 66
  static let firstWritersOperationCount = 41

  static let faults = (1...operationCount).flatMap { at in
    Fault.kinds.map { Fault(at: at, kind: $0) }
  }

  @Test func `every operation may fail in every way, and nothing acknowledged is lost`()
    async throws
  {
    let seen = SeenDisks()
    let faults = Ring.sample(Self.faults, oneIn: 19)
    #expect(try Story.told().operationCount == Self.operationCount)
    let stopped = try await total(over: faults) { fault in
      let files = MemoryFileSystem(fault: fault)
      let error = Self.tell(on: files)
      #expect(files.operationCount >= fault.at, "\(fault.testDescription)")
      files.fault = nil
      let position = try Self.checkVisible(files, error, fault)
      try Self.goOn(from: position, files, fault, Story.fullSegmentByteCount)
      for moment in files.history[(fault.at - 1)...] {
        let cuts = PowerCuts(of: moment.disk).subsets(withoutDisposable: false)
        for disk in cuts where seen.isNew(disk, moment.note) {
          try `After a power cut`.checkRecovery(MemoryFileSystem(disk), moment)
        }
      }
      return error == nil ? 0 : 1
    }
    print("faults: \(faults.count), of which \(stopped) stop; \(seen.count) power cuts later")
    guard Ring.isFull else { return }
    #expect(faults.count == 396)
    #expect(stopped == 369)
    #expect(seen.count == 694)
  }

  /// The writer that is stopped in recovery may fill segments otherwise than the next one: an older
  /// or newer program.
  @Test(arguments: Ring.sample([(1, 1589), (1 << 20, 1534)], oneIn: 2))
  func `recovery too may fail at every operation, and nothing acknowledged is lost`(
    fullSegmentByteCount: Int,
    powerCutCount: Int
  ) async throws {
    let (torn, seen) = (SeenDisks(), SeenDisks())
    // The second writer's two commits, of which one goes to a segment with others and one does not.
    let kills = Self.faults.filter {
      $0.at > Self.firstWritersOperationCount && $0.kind.portion == .part && $0.kind.isLasting
    }
    let recoveries = try await total(over: Ring.sample(kills, oneIn: 12)) { kill in
      let killed = MemoryFileSystem(fault: kill)
      _ = Self.tell(on: killed)
      guard killed.note.isMade, torn.isNew(killed.disk, killed.note) else { return 0 }
      let whole = MemoryFileSystem(killed.disk)
      _ = try Story.writer(on: whole)
      // Opening ends with the first failure, so all of them last, and one that has done everything
      // is the next one that does nothing.
      let kinds = Fault.kinds.filter { $0.isLasting && $0.portion != .everything }
      let faults = (1...whole.operationCount).flatMap { at in
        kinds.map { Fault(at: at, kind: $0) }
      }
      for fault in faults {
        let files = MemoryFileSystem(killed.disk, fault: fault)
        files.note = killed.note
        #expect(throws: LogError.self) { try Story.writer(on: files) }
        files.fault = nil
        let position = try Story.position(in: files)
        try Self.goOn(from: position, files, fault, fullSegmentByteCount)
        for moment in files.history[(fault.at - 1)...] {
          let cuts = PowerCuts(of: moment.disk).subsets(withoutDisposable: false)
          for disk in cuts where seen.isNew(disk, moment.note) {
            try `After a power cut`.checkRecovery(MemoryFileSystem(disk), moment)
          }
        }
      }
      return faults.count
    }
    print(
      "faults in recovery, segments of \(fullSegmentByteCount): \(recoveries), "
        + "\(seen.count) power cuts later"
    )
    guard Ring.isFull else { return }
    #expect(recoveries == 416)
    #expect(seen.count == powerCutCount)
  }

  /// Tells the story until something stops it.
  private static func tell(on files: MemoryFileSystem) -> LogError? {
    do {
      _ = try Story.told(on: files)
      return nil
    } catch {
      return error as? LogError
    }
  }

  /// What a reader finds at once, without a writer having come by.
  private static func checkVisible(
    _ files: MemoryFileSystem,
    _ error: LogError?,
    _ fault: Fault
  ) throws -> Position? {
    let note = files.note
    let position: Position
    do {
      position = try Story.position(in: files)
    } catch LogError.noSuchLog where !note.isMade {
      return nil
    } catch {
      Issue.record("\(fault.testDescription): \(error)")
      return nil
    }
    switch error {
    case .inDoubt(_, _, let code, let last):
      #expect(last == note.acknowledged, "\(fault.testDescription)")
      #expect(code == fault.code)
      #expect([note.acknowledged, note.inFlight].contains(position), "\(fault.testDescription)")
    default:
      #expect(position == note.acknowledged, "\(fault.testDescription)")
    }
    return position
  }

  /// The next writer appends one more batch.
  private static func goOn(
    from position: Position?,
    _ files: MemoryFileSystem,
    _ fault: Fault,
    _ fullSegmentByteCount: Int
  ) throws {
    if position == nil {
      try Story.create(on: files)
      files.note.isMade = true
    }
    let writer = try Story.writer(on: files, fullSegmentByteCount: fullSegmentByteCount)
    files.note.isMade = true
    #expect(writer.position == position ?? 0, "\(fault.testDescription)")
    // What a writer builds on is durable when it opens the log.
    files.note.acknowledged = writer.position
    let next = [1, 3, 4, 6, 7].first { $0 > writer.position } ?? 7
    files.note.inFlight = next
    try Story.append(Story.lines[writer.position..<next], to: writer)
    files.note.acknowledged = next
    writer.close()
    #expect(try Story.position(in: files) == next, "\(fault.testDescription)")
    #expect(try LogVerifier.verify(Story.path, files).checkpoint.size == next)
  }
}
