/// Why a log could not be opened, read or appended to.
///
/// Each case is a condition that an operator can meet with sound code. Unless a case says
/// otherwise, the log is what it was before.
public enum LogError: Error, Equatable, Sendable {
  /// There is no log at this path.
  case noSuchLog(path: String)

  /// Something else is at the path where a new log should be made.
  case alreadyThere(path: String)

  /// This is no log's name.
  case badOrigin(found: String)

  /// The log was written in a newer format.
  case unknownFormat(file: String, found: Int, newestKnown: Int)

  /// Bytes that do not check out at or before the position that `HEAD` acknowledges.
  case corrupt(file: String, byte: Int, found: String, expected: String)

  /// The log is sound in itself and not the one that a checkpoint was made of.
  case differs(log: String, found: String, expected: String)

  /// Another writer holds the lock.
  case locked(file: String, holder: String)

  /// The lock's file was taken away, or the directory exchanged, while a writer was at work; `last` is
  /// the last position that it acknowledged.
  case displaced(log: String, last: Position)

  /// The log has more segments than a writer can index.
  case tooManySegments(found: Int, most: Int)

  /// The operating system refused; `code` is the value of `errno`.
  case system(call: String, file: String, code: Int32)

  /// The system refused when it was too late to take the batch back: it may be there whole when the
  /// log is opened again, or not at all. `last` is the last acknowledged position.
  case inDoubt(call: String, file: String, code: Int32, last: Position)

  /// The writer has failed or taken a batch back, and takes no more; `last` is the last position.
  case stopped(last: Position)

  /// The event does not decode from its own canonical form: a defect of this program.
  case notCanonical(position: Position)
}
