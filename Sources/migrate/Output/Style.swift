/// Emphasis and colour for one stream, or the absence of both.
struct Style: Equatable, Sendable {
  /// Whether texts are styled at all.
  let isEnabled: Bool

  /// No styles: texts stay as they are.
  static let plain = Style(isEnabled: false)

  /// ANSI styles.
  static let ansi = Style(isEnabled: true)

  private init(isEnabled: Bool) {
    self.isEnabled = isEnabled
  }

  /// The style that suits a stream: plain unless it is a terminal and nobody asked for no colour.
  ///
  /// Source for `NO_COLOR`: no-color.org. Empty counts as not set.
  init(isTerminal: Bool, noColor: Bool, environment: [String: String]) {
    isEnabled =
      isTerminal && !noColor && environment["TERM"] != "dumb"
      && environment["NO_COLOR", default: ""].isEmpty
  }

  /// For what a reader looks for first.
  func bold(_ text: String) -> String { styled(text, "1") }

  /// For what may be overlooked.
  func dim(_ text: String) -> String { styled(text, "2") }

  /// For what is wrong.
  func red(_ text: String) -> String { styled(text, "31") }

  /// For what is well.
  func green(_ text: String) -> String { styled(text, "32") }

  /// For what wants attention.
  func yellow(_ text: String) -> String { styled(text, "33") }

  private func styled(_ text: String, _ code: String) -> String {
    isEnabled && !text.isEmpty ? Self.sequence(code) + text + Self.sequence("0") : text
  }

  private static func sequence(_ code: String) -> String { "\u{1B}[\(code)m" }

  /// Every sequence that a style writes, none of which hides anything.
  static let sequences = ["0", "1", "2", "31", "32", "33"].map(sequence)
}
