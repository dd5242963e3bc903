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
      .right("bytes"), .left("state"), .left("at"), .left("root"),
    ])
    for commit in inspection.commits {
      commits.append([
        commit.number.grouped, commit.first.grouped, commit.last.grouped, commit.segment.grouped,
        commit.from.grouped, commit.byteCount.grouped, inspection.state(of: commit).rawValue,
        commit.instant.description,
        commit.root.base64,
      ])
    }
    let format = inspection.format.map { ", format \($0.rawValue)" } ?? ""
    let place = inspection.head.map { ", acknowledged up to position \($0)" } ?? ""
    let blocks = inspection.cachedBlockCount.map { $0.counted("block") }
    let verdict = inspection.canBeOpened ? "it can be opened" : "it cannot be opened"
    let problem = inspection.problem.map { ": \($0.message)" }
    return """
      \(inspection.origin ?? "a log whose name cannot be read")\(format)\(place)

      \(text(of: segments))
      \(text(of: commits))
      cached hashes: \(blocks.map { "\($0) of 256 events" } ?? "none")
      \(inspection.canBeOpened && inspection.problem != nil ? "it can be opened, but verify finds" : verdict)\(problem ?? "")

      """
  }
}

extension LogInspection {
  /// What the directory holds as JSON.
  fileprivate var json: JSONValue {
    .object([
      ("formatVersion", 1), ("command", "inspect"), ("origin", .optional(origin)),
      ("format", .optional(format?.rawValue)), ("position", .optional(head)),
      (
        "segments",
        .array(
          segments.map {
            .object([
              ("name", .string($0.name)), ("bytes", .integer($0.byteCount)),
              ("acknowledged", .integer($0.acknowledgedByteCount)),
            ])
          }
        )
      ),
      ("commits", .array(commits.map { $0.json(state: state(of: $0).rawValue) })),
      ("cachedBlocks", .optional(cachedBlockCount)),
      ("canBeOpened", .bool(canBeOpened)), ("problem", .optional(problem?.message)),
    ])
  }
}

extension CommitRecord {
  fileprivate func json(state: String) -> JSONValue {
    .object([
      ("commit", .integer(number)), ("first", .integer(first)), ("last", .integer(last)),
      ("segment", .integer(segment)), ("from", .integer(from)), ("bytes", .integer(byteCount)),
      ("state", .string(state)), ("root", .string(root.base64)),
      ("at", .string(instant.description)), ("chain", .optional(chain?.base64)),
    ])
  }
}
