import EventLog

extension Session {
  /// `init`: makes an empty log.
  func makeLog() throws -> ExitCode {
    let path = command.argument("LOG")
    guard !path.isEmpty else {
      throw Failure(
        code: "badValue",
        messages: ["LOG: found \"\", expected the path of a new directory"],
        exitCode: .usage
      )
    }
    try checkIsNoSource(path)
    let origin = command.value(of: "origin") ?? ""
    try logged { () throws(LogError) in
      try LogCreation.create(at: path, origin: origin, disk, holder: holder)
    }
    if format == .json {
      try write(
        .object([
          ("formatVersion", 1), ("command", "init"), ("origin", .string(origin)), ("position", 0),
          ("root", .string(MerkleTree.emptyRoot.base64)),
        ])
      )
    } else {
      try remark("\(path): made an empty log named \(origin)")
    }
    return .done
  }
}
