import EventLog

extension Session {
  /// `tag`: names the position.
  func tagPosition() throws -> ExitCode {
    let tag = command.argument("TAG")
    let log = try readLog(command.argument("LOG"))
    if let position = try? LogPoint.tag(tag).position(in: log) {
      throw Failure(
        code: "tagged",
        messages: ["\(tag): already names position \(position), expected a tag that is free"]
      )
    }
    var data: [(String, JSONValue)] = [("tag", .string(tag))]
    if let note = command.value(of: "note") { data.append(("note", .string(note))) }
    try report(try append("TagPlaced", data))
    return .done
  }
}
