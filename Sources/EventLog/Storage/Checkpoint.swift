/// What a log was at one position: its name, its size and its root, in three lines of text after C2SP tlog-checkpoint.
///
/// It proves what the log held, not when.
public struct Checkpoint: Equatable, Sendable {
  /// The log's name.
  public let origin: String

  /// How many events it held.
  public let size: Position

  /// The root over them.
  public let root: Digest

  /// Three lines, each with its line feed.
  public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

  /// A checkpoint of these parts.
  public init(origin: String, size: Position, root: Digest) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The checkpoint in a text, or `nil` when it is none.
  ///
  /// What follows after an empty line, as in a signed note, is not looked at.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines.dropFirst(3).first?.isEmpty ?? true, !lines[0].isEmpty,
      let size = Int(lines[1]), size >= 0, String(size) == lines[1],
      let root = Digest(base64: String(lines[2]))
    else { return nil }
    self.init(origin: String(lines[0]), size: size, root: root)
  }
}
