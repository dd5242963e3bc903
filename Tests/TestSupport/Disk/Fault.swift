import Foundation
import Testing

/// Which operation of a disk fails, and what it does before.
struct Fault: Sendable, CustomTestStringConvertible {
  /// How much of the operation is done although it fails.
  enum Portion: CaseIterable { case nothing, part, everything }

  /// How a disk fails: how much is done, whether it works again afterwards, and the `errno`.
  struct Kind: Hashable, Sendable {
    let portion: Portion
    let isLasting: Bool
    let code: Int32
  }

  /// Every kind of failure.
  ///
  /// One that lasts is also a process that is killed there, for nothing it does later is done.
  static let kinds = Portion.allCases.flatMap { portion in
    [false, true].map { isLasting in
      Kind(portion: portion, isLasting: isLasting, code: portion == .part ? ENOSPC : EIO)
    }
  }

  /// The operation, from 1.
  let at: Int
  let kind: Kind

  var code: Int32 { kind.code }

  /// How much of an operation is done, or `nil` when it does not fail.
  func portion(at operation: Int) -> Portion? {
    if operation == at { return kind.portion }
    return kind.isLasting && operation > at ? .nothing : nil
  }

  var testDescription: String {
    "operation \(at) does \(kind.portion)\(kind.isLasting ? ", and none follows" : "")"
  }
}
