import EventLog

// What a terminal may be given: nothing hides in it but the styles that we put there.
extension String {
  /// As one line of a table: with styles, and all else that cannot be seen escaped.
  var visibleCell: String { escaped(keepingLineFeeds: false) }

  /// As lines for people: with styles and line feeds, and all else that cannot be seen escaped.
  var visibleLines: String { escaped(keepingLineFeeds: true) }

  private func escaped(keepingLineFeeds: Bool) -> String {
    // Nearly every cell is plain ASCII.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    func isKept(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.isInvisible || keepingLineFeeds && scalar == "\n"
    }
    guard !unicodeScalars.allSatisfy(isKept) else { return self }
    var text = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if let style = Style.sequences.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        text += style
        rest = rest.dropFirst(style.unicodeScalars.count)
      } else {
        text += isKept(scalar) ? String(scalar) : scalar.escape
        rest = rest.dropFirst()
      }
    }
    return text
  }
}
