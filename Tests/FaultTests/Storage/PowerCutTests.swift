import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `After a power cut` {
  /// The disk after each operation of the whole story, the making of the log included.
  static let moments = Result { try Story.told().history }

  @Test func `at any operation, what was acknowledged is there, and the batch in flight or not`()
    async throws
  {
    let moments = try Self.moments.get()
    let (seen, torn, harmed) = (SeenDisks(), SeenDisks(), SeenDisks())
    try await forAll(Ring.sample(moments, oneIn: 20)) { moment in
      let cuts = PowerCuts(of: moment.disk)
      for disk in cuts.subsets(withoutDisposable: true) where seen.isNew(disk, moment.note) {
        try Self.check(disk, moment)
      }
      for disk in cuts.tears where torn.isNew(disk, moment.note) {
        try Self.checkRecovery(MemoryFileSystem(disk), moment)
      }
      for disk in cuts.harms where harmed.isNew(disk, moment.note) {
        try Self.check(disk, moment)
      }
    }
    print(
      "power cuts: \(moments.count) operations, \(seen.count) subsets, \(torn.count) tears, "
        + "\(harmed.count) sectors harmed"
    )
    guard Ring.isFull else { return }
    #expect(moments.count == 66)
    #expect(seen.count == 198)
    #expect(torn.count == 12_081)
    #expect(harmed.count == 248)
  }

  @Test func `during recovery, and during the recovery after that, nothing more is lost`()
    async throws
  {
    let (seen, again) = (SeenDisks(), SeenDisks())
    try await forAll(Ring.sample(try Self.moments.get(), oneIn: 20)) { moment in
      let cuts = PowerCuts(of: moment.disk).subsets(withoutDisposable: false)
      for disk in cuts where seen.isNew(disk, moment.note) {
        let files = MemoryFileSystem(disk)
        try Self.checkRecovery(files, moment)
        for later in files.history {
          let cuts = PowerCuts(of: later.disk)
          for disk in cuts.subsets(withoutDisposable: false) where again.isNew(disk, moment.note) {
            try Self.check(disk, moment)
          }
        }
      }
    }
    print("power cuts in recovery: \(seen.count) states before, \(again.count) after")
    guard Ring.isFull else { return }
    #expect(seen.count == 121)
    #expect(again.count == 170)
  }

  /// A reader and a writer find what is expected, and the log goes on.
  static func check(_ disk: MemoryDisk, _ moment: MemoryFileSystem.Moment) throws {
    let read = position(in: MemoryFileSystem(disk), moment)
    let files = MemoryFileSystem(disk)
    try checkRecovery(files, moment)
    guard let read else { return }
    #expect(position(in: files, moment) == read, "recovery changed what is read: \(moment.call)")
    let report = try LogVerifier.verify(Story.path, files)
    #expect(report.checkpoint.size == read)
    #expect(report.tornByteCount == 0)
  }

  /// The position of a reader, which must be one that is allowed; `nil` while there is no log.
  private static func position(
    in files: MemoryFileSystem,
    _ moment: MemoryFileSystem.Moment
  ) -> Position? {
    do {
      let position = try Story.position(in: files)
      #expect(
        [moment.note.acknowledged, moment.note.inFlight].contains(position),
        "\(moment.call)"
      )
      return position
    } catch LogError.noSuchLog where !moment.note.isMade {
      return nil
    } catch {
      Issue.record("\(moment.call): \(error)")
      return nil
    }
  }

  /// A writer finds what is expected.
  static func checkRecovery(
    _ files: MemoryFileSystem,
    _ moment: MemoryFileSystem.Moment
  ) throws {
    do throws(LogError) {
      let writer = try Story.writer(on: files)
      let allowed = [moment.note.acknowledged, moment.note.inFlight]
      #expect(allowed.contains(writer.position), "\(moment.call)")
      #expect(writer.root == Story.roots[writer.position], "\(moment.call)")
    } catch {
      guard case .noSuchLog = error, !moment.note.isMade else {
        Issue.record("\(moment.call): \(error)")
        return
      }
    }
  }
}
