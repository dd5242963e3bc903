import Foundation
import Testing

/// How much is tested: what whoever changes the code waits for, or everything.
///
/// `swift test` runs the inner ring, within a minute and a half on two cores: everything that a person
/// tells in a test, and samples of what a loop makes up. `MIGRATE_TESTS=all swift test` runs the full ring,
/// as the CI does: each kill, each failing system call, each bit, each world. `MIGRATE_TESTS=exhaustive`
/// goes on for an hour.
enum Ring {
  private static let asked = ProcessInfo.processInfo.environment["MIGRATE_TESTS"]

  /// Whether every pair of event types is tried, and hundreds of worlds.
  static let isExhaustive = asked == "exhaustive"

  /// Whether everything is tested that the CI tests.
  static let isFull = asked == "all" || isExhaustive

  /// How many of something to try.
  static func count(_ inner: Int, full: Int) -> Int { isFull ? full : inner }

  /// All of them in the full ring; else one of so many, spread over the whole, the last among them.
  static func sample<Element>(_ all: some Sequence<Element>, oneIn share: Int) -> [Element] {
    let all = Array(all)
    if isFull { return all }
    return all.indices.filter { (all.count - 1 - $0) % share == 0 }.map { all[$0] }
  }

  /// The number in a variable of the environment, by which one asks for more of something.
  static func asked(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs in the full ring only.
  static var fullRing: Self { .enabled(if: Ring.isFull, "only with MIGRATE_TESTS=all") }
}
