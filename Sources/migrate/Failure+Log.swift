import EventLog

extension Failure {
  /// A failure of the log, with the code and the exit code that programs go by.
  init(_ error: LogError) {
    let (code, exitCode): (String, ExitCode) =
      switch error {
      case .noSuchLog: ("noSuchLog", .noSuchLog)
      case .alreadyThere: ("alreadyThere", .failure)
      case .badOrigin: ("badOrigin", .usage)
      case .unknownFormat: ("unknownFormat", .failure)
      case .corrupt: ("corrupt", .integrityFailure)
      case .differs: ("differs", .integrityFailure)
      case .locked: ("locked", .locked)
      case .displaced: ("displaced", .locked)
      case .tooManySegments: ("tooManySegments", .failure)
      case .system: ("system", .failure)
      case .inDoubt: ("inDoubt", .failure)
      case .stopped: ("stopped", .failure)
      case .notCanonical: ("notCanonical", .failure)
      }
    self.init(code: code, messages: [Self.message(of: error)], exitCode: exitCode)
    if case .corrupt(let file, _, _, _) = error { self.file = file }
    nextStep =
      switch error {
      case .noSuchLog(let path):
        FileKind(at: path) == nil
          ? "migrate init \(path) --origin NAME makes one"
          : "something else is there; migrate init needs a path where nothing exists yet"
      case .corrupt: "nothing was written; migrate inspect LOG shows what can be read"
      case .differs: "the log is sound in itself, but not the one the checkpoint was taken from"
      case .unknownFormat: "a newer migrate can read it; the log is not damaged"
      default: nil
      }
  }

  /// What the log says; and what is at the path when it is no directory.
  private static func message(of error: LogError) -> String {
    guard case .noSuchLog(let path) = error, let kind = FileKind(at: path), kind != .directory
    else { return error.message }
    return "\(path): found \(kind.rawValue), expected a log, which is a directory"
  }

  /// Files were given where `--at` names what only a log has.
  static let filesHaveNoCommits = Failure(
    code: "badValue",
    messages: [
      "--at: found an instant or a checkpoint, expected a position: files have no commits"
    ],
    exitCode: .usage
  )
}
