import EventLog

extension Session {
  /// `inspect`: what is in the directory, as far as it can be read.
  func inspectLog() throws -> ExitCode {
    let inspection = try logged { () throws(LogError) in
      try LogInspection(command.argument("LOG"), disk)
    }
    switch format {
    case .json: try write(inspection.json)
    case .jsonl, .csv, .table: try write(text(of: inspection))
    }
    guard let problem = inspection.problem else { return .done }
    return Failure(problem).exitCode
  }

  private func text(of inspection: LogInspection) -> String {
    var segments = Table([.left("segment"), .right("bytes")])
    for segment in inspection.segments {
      segments.append([segment.name, segment.byteCount.grouped])
    }
    var commits = Table([
      .right("commit"), .right("first"), .right("last"), .right("segment"), .right("from"),
      .right("bytes"), .left("at"), .left("root"),
    ])
    for commit in inspection.commits {
      commits.append([
        commit.number.grouped, commit.first.grouped, commit.last.grouped, commit.segment.grouped,
        commit.from.grouped, commit.byteCount.grouped, commit.instant.description,
        commit.root.base64,
      ])
    }
    let place = inspection.head.map { ", acknowledged up to position \($0.grouped)" } ?? ""
    let blocks = inspection.cachedBlockCount.map { $0.counted("block") }
    let problem = inspection.problem.map { "it cannot be opened: \($0.message)" }
    return """
      \(inspection.origin ?? "a log whose name cannot be read")\(place)

      \(text(of: segments))
      \(text(of: commits))
      cached hashes: \(blocks.map { "\($0) of 256 events" } ?? "none")
      \(problem ?? "it can be opened")

      """
  }
}

extension LogInspection {
  /// What the directory holds as JSON.
  fileprivate var json: JSONValue {
    .object([
      ("formatVersion", 1), ("command", "inspect"), ("origin", .optional(origin)),
      ("position", .optional(head)),
      (
        "segments",
        .array(
          segments.map {
            .object([("name", .string($0.name)), ("bytes", .integer($0.byteCount))])
          }
        )
      ),
      ("commits", .array(commits.map(\.json))), ("cachedBlocks", .optional(cachedBlockCount)),
      ("problem", .optional(problem?.message)),
    ])
  }
}

extension CommitRecord {
  fileprivate var json: JSONValue {
    .object([
      ("commit", .integer(number)), ("first", .integer(first)), ("last", .integer(last)),
      ("segment", .integer(segment)), ("from", .integer(from)), ("bytes", .integer(byteCount)),
      ("root", .string(root.base64)), ("at", .string(instant.description)),
    ])
  }
}
