import EventLog
import Projections

extension Session {
  /// `checkpoint`: the log's name, size, root and commits.
  func showCheckpoint() throws -> ExitCode {
    let point = try logPoint()
    let log = try readLog(command.argument("LOG"))
    let position = try point?.position(in: log) ?? log.events.count
    guard position <= log.events.count else {
      throw Failure(.positionBeyond(found: position, last: log.events.count))
    }
    let checkpoint = log.checkpoint(at: position)
    if format == .json { try write(checkpoint.json) } else { try write(checkpoint.text) }
    if let commit = log.commits.first(where: { $0.first <= position && position < $0.last }),
      log.format == .chained
    {
      try? remark(
        "position \(position.grouped) is within commit \(commit.number.grouped), which ends at "
          + "\(commit.last.grouped): this checkpoint proves events and no commit times"
      )
    }
    return .done
  }
}

extension Checkpoint {
  fileprivate var json: JSONValue {
    .object([
      ("formatVersion", 1), ("command", "checkpoint"), ("origin", .string(origin)),
      ("position", .integer(size)), ("root", .string(root.base64)),
      ("commits", .optional(commits?.count)), ("chain", .optional(commits?.chain.base64)),
    ])
  }
}
