extension LogVerifier {
  /// Verifies a log of events, and that it extends what it was at an earlier checkpoint.
  ///
  /// Every line is the canonical form of an event. Memory: the ids of all events.
  ///
  /// - Parameters:
  ///   - path: The log directory.
  ///   - files: The disk.
  ///   - earlier: The checkpoint; `nil` for none.
  ///   - symbols: The versions of `data` that lines can be in.
  ///   - progress: Called now and then with the number of bytes read so far.
  /// - Returns: What was found sound.
  /// - Throws: `LogError.corrupt` for the first byte that does not check out, `LogError.differs`
  ///   when the log is sound and not the one of the checkpoint.
  public static func verify(
    _ path: String,
    _ files: some FileSystem,
    against earlier: Checkpoint? = nil,
    symbols: Symbols = Symbols(),
    progress: (_ byteCount: Int) -> Void = { _ in }
  ) throws(LogError) -> Report {
    // Text is kept for a while only; the ids are kept by the log.
    var kept = symbols
    return try verify(path, files, against: earlier, progress: progress) {
      (bytes, line, file, place) throws(LogError) in
      if kept.byteCount > textByteCountMax { kept = symbols }
      let event: Event
      do throws(LineProblem) {
        event = try EventDecoder().decode(bytes, line, into: &kept)
      } catch {
        throw LogError(error, in: file, lineAt: place)
      }
      guard bytes[line].elementsEqual(CanonicalForm(kept).line(event)) else {
        throw .corrupt(
          file: file,
          byte: place,
          found: "a line that is not canonical",
          expected: "the canonical form of the event"
        )
      }
    }
  }

  private static var textByteCountMax: Int { 4 << 20 }
}
