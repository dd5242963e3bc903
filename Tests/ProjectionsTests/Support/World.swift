import Foundation
import MigrateTesting
import Testing

@testable import TestSupport

extension World {
  /// The events as the twins read them.
  func told() throws -> [ToldEvent] { try ToldEvent.read(lines) }

  /// Seeds of worlds to try: so many in the inner ring, in the full one more, or as many as `MIGRATE_WORLDS`
  /// says.
  static func seeds(_ inner: Int, full: Int, from first: UInt64 = 1) -> [UInt64] {
    let count = Ring.asked("MIGRATE_WORLDS") ?? Ring.count(inner, full: full)
    return (0..<UInt64(count)).map { first + $0 }
  }

  /// A folder of sample stories, as one world.
  static func story(_ name: String) throws -> World {
    let folder = "sample-events/\(name)"
    let files = Checkout.names(in: folder).filter { $0.hasSuffix(".jsonl") }
    return World(
      lines: try files.flatMap { file in
        try Checkout.text(of: "\(folder)/\(file)").split(separator: "\n").map(String.init)
      }
    )
  }
}
