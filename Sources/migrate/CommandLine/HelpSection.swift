/// How a part of help is laid out: a heading, then entries that are indented under it.
///
/// A section without entries has no lines, not even its heading.
enum HelpSection {
  /// Columns before an entry.
  private static let indent = 2

  /// Columns a term may take before its text moves to the next line.
  private static let termWidthMax = 24

  /// Terms on the left and texts on the right, in two columns.
  static func aligned(_ title: String, _ entries: [(String, String)], width: Int) -> [String] {
    guard !entries.isEmpty else { return [] }
    let fitting = entries.map(\.0.displayWidth).filter { $0 <= termWidthMax }
    let column = indent + (fitting.max() ?? termWidthMax) + 2
    let margin = String(repeating: " ", count: column)
    return ["\(title):"]
      + entries.flatMap { term, text in
        let lines = text.wrapped(to: width - column).map { margin + $0 }
        let head = String(repeating: " ", count: indent) + term
        let fits = head.displayWidth + 2 <= column
        guard fits, let first = lines.first else { return [head] + lines }
        return [head + first.dropFirst(head.count)] + lines.dropFirst()
      }
  }

  /// Lines to type, each with its text on the lines below.
  ///
  /// A line is broken between its pieces only.
  static func explained(_ title: String, _ entries: [([String], String)], width: Int) -> [String] {
    guard !entries.isEmpty else { return [] }
    let (line, text) = (String(repeating: " ", count: indent), String(repeating: " ", count: 6))
    return ["\(title):"]
      + entries.flatMap { pieces, explanation in
        hanging(lines(of: pieces, to: width - text.count), first: line, others: text)
          + explanation.wrapped(to: width - text.count).map { text + $0 }
      }
  }

  /// The line of usage, its continuation under its first word.
  static func usage(_ pieces: [String], width: Int) -> [String] {
    let label = "usage: "
    let margin = String(repeating: " ", count: label.count)
    return hanging(lines(of: pieces, to: width - label.count), first: label, others: margin)
  }

  private static func hanging(_ lines: [String], first: String, others: String) -> [String] {
    lines.enumerated().map { number, line in (number == 0 ? first : others) + line }
  }
}
