/// What a log was at one position: its name, its size, its root and its commits, in lines of text
/// after C2SP tlog-checkpoint.
///
/// It proves what the log held and, by its commits, when each of them said that it was made. It
/// proves neither that the clock was right nor when the checkpoint itself was made.
public struct Checkpoint: Equatable, Sendable {
  /// The commits up to the position, in the extension line `commits N CHAIN`.
  public struct Commits: Equatable, Sendable {
    /// How many there are.
    public let count: Int

    /// The SHA-256 of the last one's record with its line feed, which fixes every record before it;
    /// of the header line when there is none.
    public let chain: Digest

    /// So many commits, the last of which has a record with this hash.
    public init(count: Int, chain: Digest) {
      self.count = count
      self.chain = chain
    }
  }

  /// The log's name.
  public let origin: String

  /// How many events it held.
  public let size: Position

  /// The root over them.
  public let root: Digest

  /// The commits that held them; `nil` when nothing is said of them: by a log that is not chained,
  /// or in the middle of a commit.
  public let commits: Commits?

  /// Three lines, or four where something is said of the commits, each with its line feed.
  public var text: String {
    let commits = commits.map { "commits \($0.count) \($0.chain.base64)\n" }
    return "\(origin)\n\(size)\n\(root.base64)\n\(commits ?? "")"
  }

  /// A checkpoint of these parts.
  public init(origin: String, size: Position, root: Digest, commits: Commits? = nil) {
    self.origin = origin
    self.size = size
    self.root = root
    self.commits = commits
  }

  /// The checkpoint in a text, or `nil` when it is none.
  ///
  /// What follows after an empty line, as in a signed note, is not looked at.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty }
    guard (3...4).contains(lines.count), let size = Self.number(lines[1]),
      let root = Digest(base64: String(lines[2]))
    else { return nil }
    let commits = lines.dropFirst(3).first.map { Commits(line: $0) }
    if case .some(nil) = commits { return nil }
    self.init(origin: String(lines[0]), size: size, root: root, commits: commits ?? nil)
  }

  /// A whole number from 0 in the one form in which it is written.
  fileprivate static func number(_ text: Substring) -> Int? {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
  }
}

extension Checkpoint.Commits {
  fileprivate init?(line: Substring) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "commits", let count = Checkpoint.number(words[1]),
      let chain = Digest(base64: String(words[2]))
    else { return nil }
    self.init(count: count, chain: chain)
  }

  /// What a checkpoint says of the first commits of a log; `nil` when the log is not chained.
  init?(_ records: some BidirectionalCollection<CommitRecord>, of header: LogHeader) {
    let line = records.last?.line ?? header.line
    guard let chain = header.format.chain(behind: line) else { return nil }
    self.init(count: records.count, chain: chain)
  }

  /// What a log has in the place of these commits, which ended at a size; `nil` when it has them.
  func difference(
    from records: [CommitRecord],
    of header: LogHeader,
    at size: Position
  ) -> (found: String, expected: String)? {
    guard count <= records.count else {
      return ("\(records.count) commits", "at least the \(count) of the checkpoint")
    }
    let before = records[..<count]
    let end = before.last?.last ?? 0
    guard end == size else {
      return (
        "the end of commit \(count) at position \(end)",
        "it at position \(size), as in the checkpoint"
      )
    }
    guard let found = Self(before, of: header) else {
      return (
        "a log of format \(header.format.rawValue), whose commits are not chained",
        "chain \(chain.base64) after commit \(count), as in the checkpoint"
      )
    }
    guard found == self else {
      return (
        "chain \(found.chain.base64) after commit \(count)",
        "\(chain.base64), as in the checkpoint: commits or their times up to there were altered"
      )
    }
    return nil
  }
}
