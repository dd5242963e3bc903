import EventLog
import Projections

extension Session {
  /// `checkpoint`: the log's name, size and root.
  func showCheckpoint() throws -> ExitCode {
    let point = try logPoint()
    let log = try readLog(command.argument("LOG"))
    let position = try point?.position(in: log) ?? log.events.count
    guard position <= log.events.count else {
      throw Failure(.positionBeyond(found: position, last: log.events.count))
    }
    let root = log.root(at: position)
    let checkpoint = Checkpoint(origin: log.origin, size: position, root: root)
    if format == .json { try write(checkpoint.json) } else { try write(checkpoint.text) }
    return .done
  }
}

extension Checkpoint {
  fileprivate var json: JSONValue {
    .object([
      ("formatVersion", 1), ("command", "checkpoint"), ("origin", .string(origin)),
      ("position", .integer(size)), ("root", .string(root.base64)),
    ])
  }
}
