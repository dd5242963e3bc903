import Foundation
import Testing

@testable import EventLog
@testable import Projections
@testable import TestSupport

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
  func random() -> SeededGenerator { SeededGenerator(seed: seed ^ 0x5EED_0F_0A_5C) }

  /// Seeds of worlds to try: so many in the inner ring, in the full one more, or as many as `MIGRATE_WORLDS` says.
  static func seeds(_ inner: Int, full: Int, from first: UInt64 = 1) -> [UInt64] {
    let count = Ring.asked("MIGRATE_WORLDS") ?? Ring.count(inner, full: full)
    return (0..<UInt64(count)).map { first + $0 }
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
