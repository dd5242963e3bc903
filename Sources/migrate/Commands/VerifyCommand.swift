import EventLog

extension Session {
  /// `verify`: re-reads and re-hashes every byte.
  func verifyLog() throws -> ExitCode {
    let earlier = try command.value(of: "against").map { path throws(Failure) in
      // `--at` wants the sign; here it does no harm.
      try checkpoint(at: path.hasPrefix("@") ? String(path.dropFirst()) : path)
    }
    let total = LogSource.byteCount(at: command.argument("LOG"))
    progress.begin("verifying", of: total, unit: "bytes")
    let report = try logged { () throws(LogError) in
      try LogVerifier.verify(command.argument("LOG"), disk, against: earlier) {
        progress.advance(to: $0)
      }
    }
    switch format {
    case .json: try write(report.json(against: earlier))
    case .jsonl, .csv, .table: try write(report.text(against: earlier))
    }
    return .done
  }
}

extension LogVerifier.Report {
  fileprivate func json(against earlier: Checkpoint?) -> JSONValue {
    .object([
      ("formatVersion", 1), ("command", "verify"), ("origin", .string(checkpoint.origin)),
      ("format", .integer(format.rawValue)), ("position", .integer(checkpoint.size)),
      ("root", .string(checkpoint.root.base64)),
      ("commits", .integer(commitCount)), ("chain", .optional(checkpoint.commits?.chain.base64)),
      ("segments", .integer(segmentCount)), ("bytes", .integer(byteCount)),
      ("tornBytes", .integer(tornByteCount)), ("cache", .string(cache.rawValue)),
      ("extends", .optional(earlier?.size)),
      ("timesProved", .integer(earlier?.commits?.count ?? 0)),
    ])
  }

  fileprivate func text(against earlier: Checkpoint?) -> String {
    var lines = [
      "\(checkpoint.origin) is sound: \(checkpoint.size.counted("event")) in "
        + "\(commitCount.counted("commit")) and \(segmentCount.counted("segment")), "
        + "\(byteCount.counted("byte")), root \(checkpoint.root.base64)"
    ]
    if let earlier {
      lines.append("it extends the checkpoint at position \(earlier.size.grouped)")
    }
    lines.append(times(against: earlier))
    if tornByteCount > 0 {
      lines.append(
        "not counted: \(tornByteCount.counted("byte")) after the last commit, never acknowledged, "
          + "which the next writer sets aside"
      )
    }
    if cache == .stale {
      lines.append("cache/tree does not agree with the events; it is not used, and may be deleted")
    }
    return lines.map { "\($0)\n" }.joined()
  }

  /// What is proved of the instants of the commits.
  private func times(against earlier: Checkpoint?) -> String {
    if format == .unchained {
      return
        "commit times are not proved: the log is of format \(format.rawValue), whose commits are "
        + "not chained"
    }
    guard let earlier else {
      return "commit times agree with the chain; a checkpoint kept elsewhere proves them: --against"
    }
    guard let commits = earlier.commits else {
      return "commit times are not proved: the checkpoint has no line of commits"
    }
    return "commit times up to commit \(commits.count.grouped) are as at the checkpoint"
  }
}
