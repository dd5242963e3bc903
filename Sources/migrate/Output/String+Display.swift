extension String {
  /// Columns it takes on a terminal, when every visible Unicode scalar takes one.
  ///
  /// Marks that combine with the letter before them, and ANSI styles, take none.
  var displayWidth: Int {
    // Most texts are plain ASCII, where a byte is a column.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    var columnCount = 0
    var isInStyle = false
    for scalar in unicodeScalars {
      if isInStyle {
        isInStyle = scalar != "m"
      } else if scalar == "\u{1B}" {
        isInStyle = true
      } else if !scalar.isZeroWidth {
        columnCount += 1
      }
    }
    return columnCount
  }

  /// Its words in lines of at most `width` columns; a longer word has a line of its own, uncut.
  ///
  /// A text that fits stays as it is, spaces and all.
  func wrapped(to width: Int) -> [String] {
    displayWidth <= width ? [self] : lines(of: split(separator: " ").map(String.init), to: width)
  }
}

/// Pieces joined by spaces into lines of at most `width` columns; a longer piece stays whole.
func lines(of pieces: [String], to width: Int) -> [String] {
  var lines: [String] = []
  var room = 0
  for piece in pieces {
    let pieceWidth = piece.displayWidth
    if let last = lines.indices.last, pieceWidth < room {
      lines[last] += " " + piece
      room -= pieceWidth + 1
    } else {
      lines.append(piece)
      room = width - pieceWidth
    }
  }
  return lines
}

extension Unicode.Scalar {
  fileprivate var isZeroWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
