/// A file that is made from the vocabulary.
struct Product {
  /// Where the file stands, from the root of the repository on.
  let path: String

  let text: String

  /// The folder that holds nothing but what is made.
  static let folder = "Sources/EventLog/Facts/Made"

  /// Everything that is made.
  static var all: [Product] {
    let subjects = Vocabulary.subjects
    let types = subjects.flatMap(\.types)
    return subjects.map(payloads) + [
      enumerations(types), fact(types), factKind(subjects), contract(types), python(types),
    ]
  }

  private init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// A file of Swift, with these declarations one below the other.
  init(swift name: String, _ declarations: [String]) {
    path = "\(Self.folder)/\(name).swift"
    text =
      "// Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.\n\n"
      + declarations.joined(separator: "\n\n") + "\n"
  }

  /// A module of Python.
  init(python path: String, _ body: String) {
    self.path = path
    text =
      "# Made from Sources/Vocabulary by `swift run vocabulary`: what is changed here is lost.\n"
      + body
  }
}

extension String {
  /// The name as a declaration has it: between backticks if it is a word of the language.
  var declared: String { ["case", "as", "in", "is", "for"].contains(self) ? "`\(self)`" : self }

  /// These lines, each so many spaces further in; an empty line stays empty.
  func indented(by count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
      .joined(separator: "\n")
  }

  /// `head(a, b)tail` in one line if it has room, which begins at `column`, else one item a line.
  static func call(
    _ head: String,
    _ items: [String],
    _ tail: String = "",
    column: Int
  ) -> String {
    let line = "\(head)(\(items.joined(separator: ", ")))\(tail)"
    if column + line.count <= 100 { return line }
    return "\(head)(\n" + items.joined(separator: ",\n").indented(by: 2) + "\n)\(tail)"
  }
}

extension Int {
  /// With `_` between each three digits, as Swift has it.
  var literal: String {
    guard self >= 1000 else { return "\(self)" }
    let rest = "\(1000 + self % 1000)".dropFirst()
    return "\((self / 1000).literal)_\(rest)"
  }
}
