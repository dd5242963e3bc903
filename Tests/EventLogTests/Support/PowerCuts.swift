/// Every state in which a disk may be found after a power cut at one moment.
///
/// Bounds: all subsets of the changes that are not durable, or, of more than eight, those in which
/// at most two survive or at most two are lost; and each write torn in every way that `Survival`
/// knows, while all other changes survive and while none does. Changes of the lock and of the cache,
/// which nothing may depend on, survive all or not at all.
struct PowerCuts {
  /// A change that may survive.
  private struct Unit: Hashable {
    let isName: Bool
    let node: Int
    let index: Int
  }

  private let disk: MemoryDisk
  private var units: [Unit] = []
  private var disposable: [Unit] = []

  /// Writes that may be torn, with their bytes and their offset.
  private var writes: [(unit: Unit, byteCount: Int, offset: Int)] = []

  /// All subsets of so many changes are tried.
  private static let unitCountMax = 8

  init(of disk: MemoryDisk) {
    self.disk = disk
    for (node, folder) in disk.folders.sorted(by: { $0.key < $1.key }) {
      for index in folder.changes.indices {
        add(Unit(isName: true, node: node, index: index), folder.isDisposable)
      }
    }
    for (node, file) in disk.files.sorted(by: { $0.key < $1.key }) {
      for (index, change) in file.changes.enumerated() where change.state != .durable {
        let unit = Unit(isName: false, node: node, index: index)
        add(unit, file.isDisposable)
        if case .bytes(let bytes, let offset) = change.what, !file.isDisposable {
          writes.append((unit, bytes.count, offset))
        }
      }
    }
  }

  private mutating func add(_ unit: Unit, _ isDisposable: Bool) {
    if isDisposable { disposable.append(unit) } else { units.append(unit) }
  }

  /// Every subset of the changes, with those that do not matter, and without them if wanted.
  func subsets(withoutDisposable: Bool) -> [MemoryDisk] {
    (withoutDisposable ? [false, true] : [true]).flatMap { keepsDisposable in
      masks.map { mask in
        var kept = Dictionary(
          uniqueKeysWithValues: units.indices.lazy.filter { mask >> $0 & 1 == 1 }
            .map { (units[$0], Survival.whole) }
        )
        if keepsDisposable { for unit in disposable { kept[unit] = .whole } }
        return disk(kept)
      }
    }
  }

  /// Sets of changes, the first in the lowest bit.
  private var masks: [Int] {
    let all = 1 << units.count - 1
    guard units.count > Self.unitCountMax else { return Array(0...all) }
    let bits = units.indices.map { 1 << $0 }
    let few = Set(bits.flatMap { one in bits.map { one | $0 } } + [0]).sorted()
    return few + few.map { all ^ $0 }
  }

  /// Each write torn in every way, the other changes surviving all or not at all.
  var tears: [MemoryDisk] {
    writes.flatMap { write in
      let sectorCount = Survival.sectors(of: write.byteCount, at: write.offset).count
      let tears =
        (1..<write.byteCount).flatMap { [Survival.before($0), .after($0)] }
        + (1..<(1 << sectorCount)).map { Survival.sectors($0) }
      return [false, true].flatMap { keepsOthers in
        tears.map { tear in
          var kept: [Unit: Survival] = [:]
          if keepsOthers { for unit in units + disposable { kept[unit] = .whole } }
          kept[write.unit] = tear
          return disk(kept)
        }
      }
    }
  }

  private func disk(_ kept: [Unit: Survival]) -> MemoryDisk {
    disk.afterPowerCut(
      files: { kept[Unit(isName: false, node: $0, index: $1)] ?? .lost },
      folders: { kept[Unit(isName: true, node: $0, index: $1)] ?? .lost }
    )
  }
}
