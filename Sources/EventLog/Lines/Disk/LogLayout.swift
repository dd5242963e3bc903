/// The names in a log directory.
///
/// The format is docs/log-format.md.
struct LogLayout: Equatable, Sendable {
  /// The log directory.
  let root: String

  /// The log at a path, which may end with a slash.
  init(root: String) {
    var path = root[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.root = String(path)
  }

  var commits: String { "\(root)/commits.jsonl" }
  var head: String { "\(root)/HEAD" }
  var lock: String { "\(root)/lock" }
  var segments: String { "\(root)/segments" }
  var cache: String { "\(root)/cache" }
  var torn: String { "\(root)/torn" }

  /// Where a log stands while it is being made, before it gets its name.
  static func unfinished(_ root: String) -> String {
    let name = root.split(separator: "/").last.map(String.init) ?? root
    let parent = POSIXFileSystem.parentPath(of: root)
    return "\(parent == "/" ? "" : parent)/.\(name).unfinished"
  }

  /// The segment whose first event has this position.
  func segment(_ first: Position) -> String { "\(segments)/\(Self.segmentName(first))" }

  /// `00000000000000000001.jsonl` for the segment that starts with the first event.
  static func segmentName(_ first: Position) -> String { "\(digits(first)).jsonl" }

  /// A position in twenty digits, so that names sort as positions do.
  static func digits(_ position: Position) -> String {
    let digits = String(position)
    return String(repeating: "0", count: 20 - digits.count) + digits
  }

  /// Whether the names in a directory are those of a log, even of one that has lost some.
  static func isLog(_ names: [String]) -> Bool {
    names.contains("HEAD") || names.contains("commits.jsonl")
      || (names.contains("lock") && names.contains("segments"))
  }
}
