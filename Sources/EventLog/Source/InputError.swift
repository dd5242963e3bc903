/// Why files could not be read as events.
///
/// Nothing was taken from them.
public enum InputError: Error, Sendable {
  /// The operating system refused; `code` is the value of `errno`.
  case system(call: String, path: String, code: Int32)

  /// There is nothing at this path.
  case notFound(path: String)

  /// The directory holds no `*.jsonl` file that is not hidden.
  case noFiles(path: String)

  /// Something in the directory has a name that is not UTF-8; in the path the bytes are U+FFFD.
  case notUTF8(path: String)

  /// There is a log below the directory, which is a source of its own.
  case logInside(path: String)

  /// Lines that are not events of the contract.
  case problems(InputProblems)
}

/// One line that is not an event of the contract.
public struct InputProblem: Equatable, Sendable {
  /// The file.
  public let path: String

  /// The line, from 1.
  public let line: Int

  /// What is wrong with it.
  public let problem: LineProblem

  /// The line up to the place and a little beyond, when showing it helps.
  public let text: String?

  /// Whether the line looks as if its file was written in UTF-16.
  public let looksLikeUTF16: Bool

  init(path: String, line: Int, problem: LineProblem, text: ArraySlice<UInt8>?) {
    self.path = path
    self.line = line
    self.problem = problem
    self.text = text.map { String(decoding: $0.prefix(problem.offset + 84), as: UTF8.self) }
    looksLikeUTF16 = text?.looksLikeUTF16 ?? false
  }

  static func tooLong(path: String, line: Int, byteCount: Int) -> InputProblem {
    InputProblem(
      path: path,
      line: line,
      problem: LineProblem(
        offset: 0,
        field: nil,
        found: "a line of \(byteCount) bytes",
        expected: "at most \(EventDecoder.lineByteCountMax)"
      ),
      text: nil
    )
  }
}

/// The first problems of some input, and how many there are in all.
public struct InputProblems: Equatable, Sendable {
  /// No more than this many are kept.
  public static let keptCountMax = 20

  /// The first problems, in the order of the input.
  public private(set) var first: [InputProblem] = []

  /// How many there are in all.
  public private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func add(_ problem: InputProblem) {
    count += 1
    if first.count < Self.keptCountMax { first.append(problem) }
  }
}
