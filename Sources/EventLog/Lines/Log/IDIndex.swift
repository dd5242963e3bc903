/// Where each event of a log stands, by its id: a hash table that holds no text.
///
/// An entry is a 128-bit hash of the id and a place. A hit is confirmed by the caller against the
/// event itself, so a collision costs a look and no more. It takes 24 bytes a slot and is at most
/// two thirds full: 36 to 72 bytes an event, and half as much again while it grows.
struct IDIndex {
  /// A place names its segment by a number of 16 bits.
  static let segmentCountMax = 1 << 16

  /// Where a line stands: its segment's place in the log, and the offset of its first byte there.
  struct Place: Equatable {
    var segment: UInt16
    var offset: UInt64

    fileprivate init(bits: UInt64) {
      segment = UInt16(truncatingIfNeeded: bits >> 48)
      offset = bits & (1 << 48 - 1)
    }

    fileprivate var bits: UInt64 { UInt64(segment) << 48 | offset }

    init(segment: Int, offset: Int) {
      self.segment = UInt16(segment)
      self.offset = UInt64(offset)
    }
  }

  private struct Slot {
    var high: UInt64 = 0
    var low: UInt64 = 0
    /// Bits of the place + 1; 0 for an empty slot.
    var place: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private(set) var count = 0

  /// Adds an id that is not in the index.
  mutating func insert(_ id: ArraySlice<UInt8>, at place: Place) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let (high, low) = Self.hash(id)
    let entry = Slot(high: high, low: low, place: place.bits + 1)
    slots[free(for: entry)] = entry
    count += 1
  }

  /// The places that may hold an event with this id, the likeliest and nearly always only one first.
  func candidates(_ id: ArraySlice<UInt8>) -> [Place] {
    let (high, low) = Self.hash(id)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: low) & mask
    var places: [Place] = []
    while slots[index].place != 0 {
      if slots[index].high == high, slots[index].low == low {
        places.append(Place(bits: slots[index].place - 1))
      }
      index = (index + 1) & mask
    }
    return places
  }

  private func free(for entry: Slot) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: entry.low) & mask
    while slots[index].place != 0 { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.place != 0 { slots[free(for: entry)] = entry }
  }

  /// Two FNV-1a hashes with different starts, each mixed at the end.
  private static func hash(_ id: ArraySlice<UInt8>) -> (high: UInt64, low: UInt64) {
    var high: UInt64 = 0xcbf2_9ce4_8422_2325
    var low: UInt64 = 0x8422_2325_cbf2_9ce4
    for byte in id {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
      low = (low &+ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
    }
    return (mixed(high), mixed(low))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 32)) &* 0xd6e8_feb8_6659_fd93
    value = (value ^ (value >> 32)) &* 0xd6e8_feb8_6659_fd93
    return value ^ (value >> 32)
  }
}
