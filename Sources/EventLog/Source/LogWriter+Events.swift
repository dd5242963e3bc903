extension LogWriter {
  /// Puts an event behind the batch as its canonical line, unless it is there already.
  ///
  /// - Throws: `LogError` when the disk refuses, or the event does not decode from its own line;
  ///   the caller rolls back.
  public func stage(_ event: Event, _ symbols: inout Symbols) throws(LogError) -> Staged {
    try checkGoesOn()
    var line: [UInt8] = []
    CanonicalForm.append(event, symbols, to: &line)
    let again = try? EventDecoder().decode(line, 0..<line.count, into: &symbols)
    guard again == event else { throw .notCanonical(position: nextPosition) }
    return try stage(line)
  }
}
