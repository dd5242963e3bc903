import Foundation
import Testing

@testable import EventLog
@testable import Projections

/// A small service that never was: random, messy, valid events, the same for the same seed.
struct World: Sendable, CustomTestStringConvertible {
  /// What the world was made from; a failure prints it.
  let seed: UInt64

  /// The events, one JSON object a line, in the order of their positions.
  var lines: [String]

  /// A world of about so many events; an extreme one holds every kind, and the largest numbers.
  init(seed: UInt64, eventCount: Int = 320, isExtreme: Bool = false) {
    var generator = WorldGenerator(seed: seed, isExtreme: isExtreme)
    self.seed = seed
    lines = generator.events(count: eventCount).map(\.line)
  }

  /// Events that were written down elsewhere.
  init(lines: [String]) {
    seed = 0
    self.lines = lines
  }

  var testDescription: String { "world \(seed)" }

  /// The events as the tool reads them.
  func source() throws -> WorldSource { try WorldSource(lines) }

  /// The events as the twins read them.
  func told() throws -> [ToldEvent] { try ToldEvent.read(lines) }

  /// The events that count at these times.
  func timeline(_ question: Question = Question()) throws -> Timeline {
    try Timeline(source(), question)
  }

  /// Random numbers for questions about this world, other than those that made it.
  func random() -> WorldRandom { WorldRandom(seed: seed ^ 0x5EED_0F_0A_5C) }

  /// Seeds of worlds to try: a fixed number, or as many as `MIGRATE_WORLDS` says.
  static func seeds(_ count: Int, from first: UInt64 = 1) -> [UInt64] {
    let asked = ProcessInfo.processInfo.environment["MIGRATE_WORLDS"].flatMap { Int($0) }
    return (0..<UInt64(asked ?? count)).map { first + $0 }
  }

  /// A folder of sample stories, as one world.
  static func story(_ name: String) throws -> World {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("sample-events/\(name)")
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "jsonl" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    return World(
      lines: try files.flatMap { file in
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
      }
    )
  }
}

/// Random numbers that are the same in every run, so that a failure can be met again.
///
/// Source: SplitMix64 (Steele, Lea and Flood, 2014).
struct WorldRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// One of a pool that is not empty.
  mutating func pick<Element>(_ pool: [Element]) -> Element {
    pool[Int.random(in: 0..<pool.count, using: &self)]
  }

  /// A whole number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
