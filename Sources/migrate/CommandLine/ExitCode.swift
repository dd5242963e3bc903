/// How a run of `migrate` ended, for the program that started it.
///
/// Anything that is not in this table is a failure.
enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  case failure = 1
  case differences = 2
  case notMet = 3
  case integrityFailure = 4
  case stalePlan = 5
  case quarantined = 6
  case noSuchLog = 10
  case locked = 11
  case usage = 64
  case interrupted = 130

  /// What it means, as help and the manual page say it.
  var meaning: String {
    switch self {
    case .done: "done, all is well"
    case .failure: "failure (bad input, I/O): nothing was appended"
    case .differences: "differences (diff)"
    case .notMet: "a gate is not met (notMet), or the ledger does not balance"
    case .integrityFailure: "integrity failure"
    case .stalePlan: "stale plan, or the log moved"
    case .quarantined: "appended, with lines in quarantine"
    case .noSuchLog: "no such log"
    case .locked: "locked by another writer"
    case .usage: "usage: the command line cannot be understood"
    case .interrupted: "interrupted"
    }
  }
}
