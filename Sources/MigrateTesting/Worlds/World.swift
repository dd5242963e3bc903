public import EventLog
public import Projections

/// A small service that never was: random, messy, valid events, the same for the same seed.
///
/// Few codes, so that they collide; days that crowd where phases meet; retractions, late facts, mergers,
/// codes that nobody registered, counts of which most are right. What holds of the service must hold of
/// any world, or say why not.
public struct World: Sendable, CustomStringConvertible {
  /// What the world was made from, and 0 for lines that were written down.
  public let seed: UInt64

  /// The events, one JSON object a line, in the order of their positions.
  public var lines: [String]

  /// A world of about so many events; an extreme one holds every kind, and the largest numbers.
  public init(seed: UInt64, eventCount: Int = 320, isExtreme: Bool = false) {
    var generator = WorldGenerator(seed: seed, isExtreme: isExtreme)
    self.seed = seed
    lines = generator.events(count: eventCount).map(\.line)
  }

  /// Events that were written down elsewhere.
  public init(lines: [String]) {
    seed = 0
    self.lines = lines
  }

  /// `world 7`, by which it can be made again.
  public var description: String { "world \(seed)" }

  /// The events as a source whose roots are not hashed.
  public func source() throws(LineProblem) -> LinesSource {
    try LinesSource(lines, isHashed: false)
  }

  /// The events that count at these times.
  public func timeline(_ question: Question = Question()) throws -> Timeline {
    try Timeline(source(), question)
  }

  /// Random numbers for questions about this world, other than those that made it.
  public func random() -> SeededGenerator { SeededGenerator(seed: seed ^ 0x5EED_0F_0A_5C) }
}
