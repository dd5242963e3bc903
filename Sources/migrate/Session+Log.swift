import EventLog

extension Session {
  /// The disk under the log that the command names.
  var disk: POSIXFileSystem { POSIXFileSystem(root: command.argument("LOG")) }

  /// Who writes, for whoever finds the log locked.
  var holder: String {
    "\(surroundings.process()), migrate \(command.name), since \(surroundings.now())"
  }

  /// Reads the log at a path.
  func readLog(_ path: String) throws(Failure) -> LogSource {
    progress.begin("reading", of: LogSource.byteCount(at: path), unit: "bytes")
    defer { progress.finish() }
    return try logged { () throws(LogError) in
      try LogSource(opening: path, POSIXFileSystem(root: path)) { progress.advance(to: $0) }
    }
  }

  /// Turns what the log throws into a failure of the command.
  func logged<Value>(_ body: () throws(LogError) -> Value) throws(Failure) -> Value {
    do throws(LogError) {
      return try body()
    } catch {
      throw Failure(error)
    }
  }

  /// The checkpoint in a file.
  func checkpoint(at path: String) throws(Failure) -> Checkpoint {
    let bytes = try InputFile.text(of: path)
    guard let checkpoint = Checkpoint(String(decoding: bytes, as: UTF8.self)) else {
      throw Failure(
        code: "badCheckpoint",
        messages: [
          "\(InputFile.name(of: path)): found something else, expected the lines of migrate "
            + "checkpoint: origin, position, root, and commits N CHAIN"
        ],
        nextStep: bytes.looksLikeUTF16 ? Failure.utf16Step : nil
      )
    }
    return checkpoint
  }
}
