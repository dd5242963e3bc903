/// Every state in which a disk may be found after a power cut at one moment.
///
/// Bounds: all subsets of the changes that are not durable, or, of more than eight, those in which
/// at most two survive or at most two are lost; and each write torn in every way that `Survival`
/// knows, while all other changes survive and while none does. The same bound holds for the sectors
/// of a write; and a tear deep in the padding of `HEAD`, where a byte more is the same byte, is
/// tried at the bounds of sectors. Changes of the lock and of the cache, which nothing may depend
/// on, survive all or not at all.
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

  /// A write that may be torn.
  private struct Write {
    let unit: Unit
    let bytes: [UInt8]
    let offset: Int
    let mayHarmNeighbours: Bool

    /// Every way in which it may be torn.
    var tears: [Survival] {
      let sectorCount = Survival.sectors(of: bytes.count, at: offset).count
      return bytes.indices.filter { isWorthATear($0) }.flatMap { [.before($0), .after($0)] }
        + PowerCuts.masks(of: sectorCount).dropFirst().map { .sectors($0) }
    }

    private func isWorthATear(_ place: Int) -> Bool {
      if place == 0 { return false }
      if place % Survival.sectorByteCount == 0 { return true }
      let around = bytes[max(0, place - 8)..<min(bytes.count, place + 8)]
      return !around.allSatisfy { $0 == UInt8(ascii: " ") }
    }
  }

  private var writes: [Write] = []

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
          writes.append(
            Write(
              unit: unit,
              bytes: bytes,
              offset: offset,
              mayHarmNeighbours: file.isWrittenOver
            )
          )
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
      Self.masks(of: units.count).map { mask in
        var kept = Dictionary(
          uniqueKeysWithValues: units.indices.lazy.filter { mask >> $0 & 1 == 1 }
            .map { (units[$0], Survival.whole) }
        )
        if keepsDisposable { for unit in disposable { kept[unit] = .whole } }
        return disk(kept)
      }
    }
  }

  /// Sets of so many things, the first in the lowest bit.
  private static func masks(of count: Int) -> [Int] {
    let all = 1 << count - 1
    guard count > unitCountMax else { return Array(0...all) }
    let bits = (0..<count).map { 1 << $0 }
    let few = Set(bits.flatMap { one in bits.map { one | $0 } } + [0]).sorted()
    return few + few.map { all ^ $0 }
  }

  /// Each write torn in every way, the other changes surviving all or not at all.
  var tears: [MemoryDisk] { disks { $0.tears } }

  /// Each write of `HEAD` with noise all over the physical sectors that it touches.
  var harms: [MemoryDisk] {
    disks { write in write.mayHarmNeighbours ? Noise.all.map { .harmed($0) } : [] }
  }

  private func disks(_ survivals: (Write) -> [Survival]) -> [MemoryDisk] {
    writes.flatMap { write in
      let survivals = survivals(write)
      return [false, true].flatMap { keepsOthers in
        survivals.map { survival in
          var kept: [Unit: Survival] = [:]
          if keepsOthers { for unit in units + disposable { kept[unit] = .whole } }
          kept[write.unit] = survival
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
