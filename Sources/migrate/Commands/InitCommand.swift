import EventLog

extension Session {
  /// `init`: makes an empty log.
  func makeLog() throws -> ExitCode {
    let path = command.argument("LOG")
    let origin = command.value(of: "origin") ?? ""
    try logged { () throws(LogError) in
      try LogCreation.create(at: path, origin: origin, disk, holder: holder)
    }
    try remark("\(path): made an empty log named \(origin)")
    return .done
  }
}
