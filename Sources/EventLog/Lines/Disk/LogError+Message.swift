extension LogError {
  /// One sentence: where, what was found and what was expected.
  public var message: String {
    switch self {
    case .noSuchLog(let path): "\(path): there is no log here"
    case .alreadyThere(let path): "\(path) already exists"
    case .badOrigin(let found):
      "--origin: found \"\(found)\", expected 1 to 128 printable ASCII characters without spaces, "
        + "quotation marks and backslashes"
    case .unknownFormat(let file, let found, let newestKnown):
      "\(file): written in format \(found), but this migrate only reads formats up to \(newestKnown)"
    case .corrupt(let file, let byte, let found, let expected):
      "\(file): byte \(byte): found \(found), expected \(expected)"
    case .differs(let log, let found, let expected):
      "\(log): found \(found), expected \(expected)"
    case .locked(let file, let holder): "\(file): the log is locked by another writer: \(holder)"
    case .displaced(let log, let last):
      "\(log): the lock or the whole log was replaced while it was being written to; nothing more was "
        + "written, and the last acknowledged position was \(last)"
    case .tooManySegments(let found, let most):
      "found \(found) segments, expected at most \(most) to append to"
    case .system(let call, let file, let code): "\(file): \(call) failed: \(systemMessage(code))"
    case .inDoubt(let call, let file, let code, let last):
      "\(file): \(call) failed: \(systemMessage(code)); the last acknowledged position is \(last), "
        + "and the batch after it is there in full or not at all"
    case .stopped(let last):
      "the writer has stopped and accepts nothing more; the last acknowledged position is \(last)"
    case .notCanonical(let position):
      "the event for position \(position) cannot be decoded from its own canonical form"
    }
  }
}
