extension InputProblem {
  /// One sentence: file, line, field, what was found and what was expected.
  public var message: String {
    let field = problem.field.map { " \($0):" } ?? ""
    return "\(InputFile.name(of: path)):\(line):\(field) found \(problem.found), "
      + "expected \(problem.expected)"
  }

  /// The line with a caret under the place, 80 bytes of it; `nil` when it would not help.
  ///
  /// What one cannot see is shown escaped.
  public var excerpt: String? {
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    let offset = min(problem.offset, bytes.count)
    var first = max(0, offset - 40)
    var last = min(bytes.count, first + 80)
    // No character is cut in two.
    while first < offset, bytes[first] & 0xC0 == 0x80 { first += 1 }
    while last > offset, last < bytes.count, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    let shown = String(decoding: bytes[first..<last], as: UTF8.self).visible
    let before = String(decoding: bytes[first..<offset], as: UTF8.self).visible.unicodeScalars.count
    let lead = first > 0 ? "…" : ""
    return "  \(lead)\(shown)\n  " + String(repeating: " ", count: before + lead.count) + "^"
  }
}

extension InputError {
  /// The sentences for the operator, one for each problem that is shown.
  public var messages: [String] {
    switch self {
    case .system(let call, let path, let code):
      ["\(InputFile.name(of: path)): \(call) failed: \(systemMessage(code))"]
    case .notFound(let path): ["\(path): there is no such file or directory"]
    case .noFiles(let path):
      ["\(path): found no *.jsonl file (hidden ones are not read), expected at least one"]
    case .logInside(let path):
      ["\(path): found a log, expected JSON Lines files; give the log as a source by itself"]
    case .notUTF8(let path):
      ["\(path): found a name that is not UTF-8, expected one that is; rename it"]
    case .problems(let problems): problems.first.map(\.message)
    }
  }
}
