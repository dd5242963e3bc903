import EventLog
import Projections

/// A point in the life of a log, as `--at` names it.
enum LogPoint: Equatable {
  /// After that many events.
  case position(Position)

  /// After the last commit at or before an instant.
  case instant(Instant)

  /// At a checkpoint that was read from a file, whose root must agree.
  case checkpoint(Checkpoint, path: String)

  /// Where the latest tag of that name stands that is not retracted.
  case tag(String)

  /// Whether only a log has such a point.
  var isOfLog: Bool {
    switch self {
    case .position, .tag: false
    case .instant, .checkpoint: true
    }
  }

  /// The position in a source; positions beyond its end are for the caller to refuse.
  func position(in source: any EventSource) throws(Failure) -> Position {
    if case .position(let position) = self { return position }
    if case .tag(let tag) = self { return try Self.position(ofTag: tag, in: source) }
    guard let log = source as? LogSource else {
      throw .filesHaveNoCommits
    }
    switch self {
    case .position(let position): return position
    case .tag(let tag): return try Self.position(ofTag: tag, in: source)
    case .instant(let instant): return try Self.position(at: instant, in: log)
    case .checkpoint(let checkpoint, let path):
      return try Self.position(at: checkpoint, from: path, in: log)
    }
  }

  private static func position(
    ofTag tag: String,
    in source: any EventSource
  ) throws(Failure) -> Position {
    if let position = Timeline.position(ofTag: tag, in: source) { return position }
    throw Failure(
      code: "outsideSource",
      messages: ["--at: found the tag \(tag), expected one that is in the source"]
    )
  }

  private static func position(
    at instant: Instant,
    in log: LogSource
  ) throws(Failure) -> Position {
    if let first = log.commits.first?.instant, instant >= first {
      return log.position(at: instant)
    }
    let first = log.commits.first.map { "the first commit was made at \($0.instant)" }
    throw Failure(
      code: "outsideSource",
      messages: [
        "--at: found \(instant), expected an instant at which the log had a commit: \(first ?? "it is empty")"
      ]
    )
  }

  private static func position(
    at checkpoint: Checkpoint,
    from path: String,
    in log: LogSource
  ) throws(Failure) -> Position {
    let place = "\(checkpoint.origin) at position \(checkpoint.size.grouped)"
    let expected = "what it says: \(place), root \(checkpoint.root.base64)"
    var difference: (found: String, expected: String)?
    if checkpoint.origin != log.origin {
      difference = ("the log \(log.origin)", expected)
    } else if checkpoint.size > log.events.count {
      difference = ("a log of \(log.events.count.grouped) events", expected)
    } else {
      // Of the lines themselves: neither the records nor the cache are believed here.
      let found = log.tree(at: checkpoint.size).root
      difference =
        found == checkpoint.root
        ? log.difference(from: checkpoint) : ("root \(found.base64) there", expected)
    }
    guard let difference else { return checkpoint.size }
    throw Failure(
      code: "differs",
      messages: ["\(path): found \(difference.found), expected \(difference.expected)"],
      exitCode: .integrityFailure
    )
  }
}
