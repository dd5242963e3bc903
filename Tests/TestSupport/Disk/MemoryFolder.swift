/// A folder of a `MemoryDisk`: the names that are visible, and how they differ from the durable ones.
struct MemoryFolder: Sendable {
  /// One name goes, another comes, or both at once.
  struct Change: Sendable {
    var removed: String?
    var added: (name: String, node: Int)?
  }

  /// Whether the log must not care what becomes of its names.
  let isDisposable: Bool

  private(set) var visible: [String: Int] = [:]
  private(set) var changes: [Change] = []
  private var durable: [String: Int] = [:]

  init(isDisposable: Bool = false) { self.isDisposable = isDisposable }

  mutating func add(_ name: String, _ node: Int) { take(Change(added: (name, node))) }

  mutating func remove(_ name: String) { take(Change(removed: name)) }

  mutating func rename(_ old: String, to new: String, _ node: Int) {
    take(Change(removed: old, added: (new, node)))
  }

  mutating func sync() {
    durable = visible
    changes = []
  }

  /// The folder as it is found again.
  func afterPowerCut(_ isSurviving: (_ change: Int) -> Bool) -> MemoryFolder {
    guard !changes.isEmpty else { return self }
    var folder = MemoryFolder(isDisposable: isDisposable)
    folder.visible = durable
    for (index, change) in changes.enumerated() where isSurviving(index) { folder.take(change) }
    folder.sync()
    return folder
  }

  private mutating func take(_ change: Change) {
    changes.append(change)
    if let name = change.removed { visible[name] = nil }
    if let (name, node) = change.added { visible[name] = node }
  }
}
