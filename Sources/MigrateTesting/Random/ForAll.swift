/// Checks something of many random worlds, and tells the seed of the first of which it does not hold.
///
///     try forAll(worlds: 20) { world in
///       let run = try PhaseRun(world.timeline())
///       …
///     }
///
/// - Throws: `SeededFailure`.
public func forAll(
  worlds count: Int,
  from first: UInt64 = 1,
  eventCount: Int = 320,
  _ check: (World) throws -> Void
) throws(SeededFailure) {
  try forAll(seeds: (0..<UInt64(count)).map { first + $0 }) { seed in
    try check(World(seed: seed, eventCount: eventCount))
  }
}

/// Checks something for many seeds, and tells the first for which it does not hold.
///
/// - Throws: `SeededFailure`.
public func forAll(
  seeds: some Sequence<UInt64>,
  _ check: (UInt64) throws -> Void
) throws(SeededFailure) {
  for seed in seeds {
    do {
      try check(seed)
    } catch {
      throw SeededFailure(seed: seed, reason: error)
    }
  }
}

/// Something that does not hold, and the seed with which that can be seen again.
public struct SeededFailure: Error, CustomStringConvertible {
  /// The seed.
  public let seed: UInt64

  /// What was thrown.
  public let reason: any Error

  /// Both.
  public var description: String { "seed \(seed): \(reason)" }
}
