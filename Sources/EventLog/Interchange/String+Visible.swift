extension String {
  /// The text with every character that one cannot see written as `\u{202E}`.
  ///
  /// For messages and tables, so that nothing hides in them, turns them round or acts on the
  /// terminal. Data keep their bytes. What is visible already stays as it is.
  public var visible: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    return unicodeScalars.map { $0.isInvisible ? $0.escape : String($0) }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether nobody sees it: a control, a format character, a space other than U+0020, or anything
  /// else that leaves no ink.
  ///
  /// Source: Unicode Standard, general categories Cc, Cf, Zl, Zp and Zs, and the property
  /// Default_Ignorable_Code_Point; the blank of Braille is counted as a symbol there.
  public var isInvisible: Bool {
    switch value {
    // Nearly all texts: ASCII and Latin, dashes and quotation marks, lines of boxes.
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2500...0x257F: return false
    case 0x2800: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// How it is shown where it cannot be seen: `\u{202E}`.
  public var escape: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
