/// The formats of a log that can be read and appended to, by the number in its first line.
///
/// They differ in one thing: what a line of `commits.jsonl` hands on to whatever follows it.
public enum LogFormat: Int, CaseIterable, Sendable {
  /// A commit record stands for itself, so nothing proves when it says that it was made.
  case unchained = 1

  /// A commit record carries the hash of the line before it, so the last one fixes them all.
  case chained = 2

  /// What a new log is written in.
  public static let newest = chained

  /// What the record behind a line carries as `chain`, and `HEAD` until then: the SHA-256 of the
  /// line with its line feed; `nil` where records are not chained.
  func chain(behind line: [UInt8]) -> Digest? {
    self == .unchained ? nil : SHA256.hash(line + [UInt8(ascii: "\n")])
  }
}
