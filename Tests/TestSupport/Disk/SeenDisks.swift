import Synchronization

/// Which disks were looked at already, so that each state is tried and counted once.
final class SeenDisks: Sendable {
  private let seen = Mutex<Set<String>>([])

  var count: Int { seen.withLock(\.count) }

  /// Whether a disk is new together with what is expected of it.
  func isNew(_ disk: MemoryDisk, _ note: MemoryFileSystem.Note) -> Bool {
    let state = "\(note.isMade) \(note.acknowledged) \(note.inFlight)\n" + disk.fingerprint
    return seen.withLock { $0.insert(state).inserted }
  }
}
