/// A file of a `MemoryDisk`: what is visible, and how it differs from what is durable.
struct MemoryFile: Sendable {
  /// A change and how far it has got.
  struct Change: Sendable {
    enum What: Sendable {
      case size(Int)
      case bytes([UInt8], at: Int)
    }

    enum State {
      /// A sync will make it durable.
      case cached
      /// A sync has failed on it: no later one will make it durable.
      case stranded
      /// It is durable, and kept only because one before it is not.
      case durable
    }

    let what: What
    var state = State.cached
  }

  /// Whether the log must not care what becomes of it: a cache, or the lock.
  let isDisposable: Bool

  /// Whether bytes that stand are written over, as in `HEAD`: a write may harm its neighbours.
  let isWrittenOver: Bool

  private(set) var visible: [UInt8] = []
  private(set) var changes: [Change] = []

  /// What is durable, before `changes`.
  private var durable: [UInt8] = []

  init(isDisposable: Bool = false, isWrittenOver: Bool = false) {
    self.isDisposable = isDisposable
    self.isWrittenOver = isWrittenOver
  }

  mutating func write(_ bytes: [UInt8], at offset: Int) {
    guard !bytes.isEmpty else { return }
    let end = offset + bytes.count
    if end > visible.count { changes.append(Change(what: .size(end))) }
    changes.append(Change(what: .bytes(bytes, at: offset)))
    Self.put(bytes[...], at: offset, in: &visible)
  }

  mutating func resize(to size: Int) {
    changes.append(Change(what: .size(size)))
    Self.resize(&visible, to: size)
  }

  mutating func sync() {
    for index in changes.indices where changes[index].state == .cached {
      changes[index].state = .durable
    }
    while let first = changes.first, first.state == .durable {
      Self.apply(first.what, .whole, to: &durable)
      changes.removeFirst()
    }
  }

  mutating func strand() {
    for index in changes.indices where changes[index].state == .cached {
      changes[index].state = .stranded
    }
  }

  /// The file as it is found again.
  func afterPowerCut(_ surviving: (_ change: Int) -> Survival) -> MemoryFile {
    guard !changes.isEmpty else { return self }
    var file = MemoryFile(isDisposable: isDisposable, isWrittenOver: isWrittenOver)
    file.durable = durable
    for (index, change) in changes.enumerated() {
      let survival = change.state == .durable ? .whole : surviving(index)
      Self.apply(change.what, survival, to: &file.durable)
    }
    file.visible = file.durable
    return file
  }

  private static func apply(_ change: Change.What, _ survival: Survival, to file: inout [UInt8]) {
    switch (change, survival) {
    case (_, .lost): break
    case (.size(let size), _): resize(&file, to: size)
    case (.bytes(let bytes, let offset), .whole): put(bytes[...], at: offset, in: &file)
    case (.bytes(let bytes, let offset), .before(let tear)):
      put(bytes[..<tear], at: offset, in: &file)
    case (.bytes(let bytes, let offset), .after(let tear)):
      put(bytes[tear...], at: offset + tear, in: &file)
    case (.bytes(let bytes, let offset), .sectors(let mask)):
      for (number, sector) in Survival.sectors(of: bytes.count, at: offset).enumerated()
      where mask >> number & 1 == 1 {
        put(bytes[sector], at: offset + sector.lowerBound, in: &file)
      }
    case (.bytes(let bytes, let offset), .harmed(let noise)):
      put(bytes[...], at: offset, in: &file)
      noise.cover(&file, Survival.physicalSectors(of: bytes.count, at: offset))
    }
  }

  private static func resize(_ file: inout [UInt8], to size: Int) {
    if file.count > size { file.removeLast(file.count - size) }
    if file.count < size { file += [UInt8](repeating: 0, count: size - file.count) }
  }

  private static func put(_ bytes: ArraySlice<UInt8>, at offset: Int, in file: inout [UInt8]) {
    if file.count < offset + bytes.count { resize(&file, to: offset + bytes.count) }
    file.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
  }
}

/// What a power cut leaves of a change that was not durable.
enum Survival: Hashable, Sendable {
  case lost
  case whole
  /// The bytes before a place in the write.
  case before(Int)
  /// The bytes from a place in the write on.
  case after(Int)
  /// The sectors whose bits are set, the first sector in the lowest bit.
  case sectors(Int)
  /// The bytes, but with noise over all of every physical sector in which they lie.
  case harmed(Noise)

  static let sectorByteCount = 512
  static let physicalSectorByteCount = 4096

  /// The bytes of a file that share a physical sector with those of a write.
  static func physicalSectors(of byteCount: Int, at offset: Int) -> Range<Int> {
    let size = physicalSectorByteCount
    return offset / size * size..<(offset + byteCount + size - 1) / size * size
  }

  /// The parts of a write that fall into one sector of the file each.
  static func sectors(of byteCount: Int, at offset: Int) -> [Range<Int>] {
    var sectors: [Range<Int>] = []
    var start = 0
    while start < byteCount {
      let end = min(byteCount, start + sectorByteCount - (offset + start) % sectorByteCount)
      sectors.append(start..<end)
      start = end
    }
    return sectors
  }
}
