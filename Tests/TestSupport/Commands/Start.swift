import Foundation

@testable import EventLog

/// What a writer finds that opens a log: in the end it begins with a recovery.
enum Start: String, CaseIterable, Sendable {
  case noCommit
  case whole
  case tornTail
  case tornHead

  /// Those of a log that holds something.
  static let withCommits = [whole, tornTail, tornHead]
}

extension LogFolder {
  /// Leaves the log as a crash might have left it, with its newest slot of `HEAD` cut or whole.
  func tear(as start: Start) throws {
    guard start == .tornTail || start == .tornHead else { return }
    let chain = try LogChain(path: path, POSIXFileSystem(root: path))
    let segment = "segments/\(LogLayout.segmentName(1))"
    for name in [segment, "commits.jsonl"] {
      try change(name) { $0 += Array("{\"half a".utf8) }
    }
    let next = "segments/\(LogLayout.segmentName(chain.position + 1))"
    try write(Array("{\"half".utf8), to: next)
    if start == .tornHead { try change("HEAD") { $0[chain.head.slotOffset + 100] = 0 } }
  }
}
